import { CircleAlert } from 'lucide-react';
import { describeError } from '#core/errors.ts';
import { Button } from '../ui/button.tsx';
import type { SessionStatus } from './note-session.ts';
import styles from './note-view.module.css';

/** Says truthfully whether what is on the screen is in the library. */
export function SavedSign({ status, retry }: { status: SessionStatus; retry: () => void }) {
  if (status.state === 'failed') {
    return (
      <p className={styles.notSaved} role="alert">
        <CircleAlert size={14} aria-hidden />
        Not saved. {describeError(status.reason).message}
        <Button look="quiet" onClick={retry}>
          Try again
        </Button>
      </p>
    );
  }
  const words = { saved: 'Saved', pending: 'Saving…', saving: 'Saving…', blocked: 'Not saved' };
  return <p className={styles.saved}>{words[status.state]}</p>;
}
