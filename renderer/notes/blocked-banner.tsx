import { TriangleAlert } from 'lucide-react';
import { describeError } from '#core/errors.ts';
import { Button } from '../ui/button.tsx';
import { copyText, showToast } from '../ui/toast.tsx';
import styles from './note-view.module.css';

/** Says that a note cannot be edited now, what is safe, and what to do. */
export function BlockedBanner({ error, reload }: { error: Error; reload: () => void }) {
  function copy(): void {
    const { name, message, detail } = describeError(error);
    copyText(`${name}: ${message}\n${detail ?? error.stack ?? ''}`);
    showToast('Details copied.');
  }
  return (
    <div className={styles.blocked} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>
        Something went wrong in this note’s editor, so it does not save over what is in the library.
        What was saved before is safe.
      </p>
      <Button onClick={copy}>Copy details</Button>
      <Button onClick={reload}>Load the note again</Button>
    </div>
  );
}
