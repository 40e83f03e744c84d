import { Share } from 'lucide-react';
import { keysOf } from '../commands.ts';
import { openExport } from '../state/exports.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Opens the export dialog for what is shown. */
export function ExportButton() {
  return (
    <IconButton label="Export" keys={keysOf('export')} onClick={() => openExport()}>
      <Share size={16} />
    </IconButton>
  );
}
