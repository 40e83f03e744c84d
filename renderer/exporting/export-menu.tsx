import { Share } from 'lucide-react';
import { keysOf } from '../commands.ts';
import { dataEntries, exportEntries } from '../state/export-entries.ts';
import { activeTab, useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { Menu } from '../ui/menu.tsx';
import { exportable, useExportMenu } from './export-commands.ts';

const subjectWords = {
  document: 'This document with its passages',
  note: 'This note',
  actor: 'This actor’s dossier',
} as const;

/** What is shown, or the whole library, in a format that others can read. */
export function ExportMenu() {
  const open = useExportMenu((state) => state.open);
  const tab = useWorkspace(activeTab);
  const subject = exportable(tab);
  const entries: MenuEntry[] = [
    ...(subject === null ? [] : exportEntries(subject, subjectWords[subject.kind])),
    ...exportEntries({ kind: 'all', id: null }, 'The whole library'),
    ...dataEntries(subject ?? { kind: 'all', id: null }, 'As data for other programs'),
  ];
  return (
    <Menu
      label="Export"
      open={open}
      onOpenChange={(next) => useExportMenu.setState({ open: next })}
      entries={entries}
      trigger={
        <IconButton label="Export" keys={keysOf('export')}>
          <Share size={16} />
        </IconButton>
      }
    />
  );
}
