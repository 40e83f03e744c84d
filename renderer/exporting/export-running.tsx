import type { ExportProgress } from '#core/export-api.ts';
import { desktop } from '../services/desktop.ts';
import { act } from '../state/acts.ts';
import { useExports } from '../state/exports.ts';
import { Button } from '../ui/button.tsx';
import { stepOf } from '../ui/plural.ts';
import styles from './export-dialog.module.css';

/** An export under way: how far it is, what it is on, and a way to stop it. */
export function ExportRunning() {
  const progress = useExports((state) => state.progress);
  return (
    <section aria-label="Export under way" className={styles.ended}>
      <p role="status">{inWords(progress)}</p>
      <progress
        aria-label="How much is written"
        className={styles.progress}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
      />
      <p className={styles.path}>{progress?.current ?? ' '}</p>
      <div className={styles.actions}>
        <Button autoFocus onClick={() => act(desktop('cancelExport', null))}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function inWords(progress: ExportProgress): string {
  if (progress === null) return 'Writing…';
  const step = stepOf(progress.done, progress.total);
  return progress.unit === 'files' ? `Writing ${step}` : `Step ${step}`;
}
