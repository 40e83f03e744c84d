import { EyeOff } from 'lucide-react';
import { keysOf, runCommand } from '../commands.ts';
import { activeTab, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './hidden-sign.module.css';
import { useReading } from './reading.ts';

/** Tells that the highlights are hidden, not gone; a press shows them again. */
export function HiddenSign() {
  const isDocument = useWorkspace((state) => activeTab(state)?.kind === 'document');
  const hidden = useReading((state) => state.hidden);
  if (!hidden || !isDocument) return null;
  return (
    <Tooltip label="Show all highlights" keys={keysOf('hide-marks')}>
      <Button look="quiet" className={styles.sign} onClick={() => runCommand('hide-marks')}>
        <EyeOff size={13} aria-hidden />
        Highlights hidden
      </Button>
    </Tooltip>
  );
}
