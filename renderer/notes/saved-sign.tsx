import { CircleAlert } from 'lucide-react';
import { describeError } from '#core/errors.ts';
import type { SaveStatus } from '../state/autosave.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { notSaved } from '../ui/retries.ts';
import { useSteady } from '../ui/use-steady.ts';
import type { SessionStatus } from './note-session.ts';
import styles from './note-view.module.css';
import type { StatusStore } from './session-status.ts';
import { useStatus } from './session-status.ts';

/** The sign of a note: what its text says, or else its title. */
export function NoteSign({
  text,
  title,
  retry,
}: {
  text: StatusStore;
  title: SaveStatus;
  retry: () => void;
}) {
  const status = useStatus(text);
  const now = status.state === 'saved' ? title : status;
  return <SavedSign status={useSteady(now, now.state === 'saved')} retry={retry} />;
}

/** Says that a note is not in the library, and why; while nothing else is on the screen, also that it is. */
function SavedSign({ status, retry }: { status: SessionStatus; retry: () => void }) {
  const focusMode = useWorkspace((state) => state.focusMode);
  if (status.state === 'failed') {
    return (
      <p className={styles.notSaved} role="alert">
        <CircleAlert size={14} aria-hidden />
        {notSaved(describeError(status.reason).message)}
        <Button look="quiet" onClick={retry}>
          Try again
        </Button>
      </p>
    );
  }
  // The status line says the rest, where there is one.
  const isSaid = status.state !== 'blocked' && status.state !== 'opening';
  if (!focusMode && isSaid) return null;
  const words = {
    opening: 'Opening…',
    saved: 'Saved',
    pending: 'Saving…',
    saving: 'Saving…',
    blocked: 'Not saved',
  };
  return <p className={styles.saved}>{words[status.state]}</p>;
}
