import { CircleCheck } from 'lucide-react';
import type { ExportOutcome } from '#core/export-api.ts';
import { revealExport } from '../state/exports.ts';
import { Button } from '../ui/button.tsx';
import styles from './export-dialog.module.css';

/** How an export ended: where it stands, and what did not fit or else is to be known. */
export function ExportEnded({
  outcome: { path, report },
  onAgain,
  onClose,
}: {
  outcome: ExportOutcome;
  onAgain: () => void;
  onClose: () => void;
}) {
  return (
    <section aria-label="Export done" className={styles.ended}>
      <p className={styles.done} role="status">
        <CircleCheck size={16} aria-hidden />
        {report.length === 0 ? 'Exported. Nothing was left out.' : 'Exported, with a report.'}
      </p>
      <p className={styles.path}>{path}</p>
      {report.length > 0 && (
        <ul aria-label="What did not fit" className={styles.report} tabIndex={0}>
          {report.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button look="quiet" onClick={onAgain}>
          Export again
        </Button>
        <Button onClick={() => revealExport(path)}>Show in folder</Button>
        <Button look="primary" autoFocus onClick={onClose}>
          Done
        </Button>
      </div>
    </section>
  );
}
