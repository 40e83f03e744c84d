import { Copy, PencilLine } from 'lucide-react';
import { describeError } from '#core/errors.ts';
import { useHolder } from '../../state/leases.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { copyText, showToast } from '../../ui/toast.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import type { ReaderSession } from '../session-contract.ts';
import { notSaved } from '../../ui/retries.ts';
import styles from './edit-bar.module.css';
import { useEditing } from './editing-state.ts';
import { leaseOf } from './save-text.ts';
import type { WritingStatus } from './writing-contract.ts';

/** Above the text, while it is edited here or in another pane; and when something went wrong with it. */
export function EditBar({ document, session }: { document: string; session: ReaderSession }) {
  const { editing, status } = useEditing(session);
  const holder = useHolder(leaseOf(document));
  if (status.state === 'conflict' || status.state === 'blocked')
    return <Trouble session={session} status={status} />;
  if (!editing && status.state === 'failed') return <NotSaved session={session} status={status} />;
  if (!editing)
    return holder === undefined || holder === session ? null : (
      <p className={styles.bar}>Being edited in the other pane</p>
    );
  return (
    <div className={styles.bar} role="group" aria-label="Editing the text">
      <PencilLine size={14} aria-hidden />
      <span>Editing the text</span>
      {status.state === 'failed' ? (
        <NotSaved session={session} status={status} />
      ) : (
        <SavedSign isSaved={status.state === 'saved'} />
      )}
      <Button
        look="quiet"
        onClick={() => {
          session.setEditing(false);
          session.focusText();
        }}
      >
        Done <Kbd keys="Escape" />
      </Button>
    </div>
  );
}

function SavedSign({ isSaved }: { isSaved: boolean }) {
  return (
    <span className={styles.quiet} role="status">
      {useSteady(isSaved, isSaved) ? 'Saved' : 'Saving…'}
    </span>
  );
}

function NotSaved({ session, status }: { session: ReaderSession; status: WritingStatus }) {
  const reason = status.state === 'failed' ? describeError(status.reason).message : '';
  return (
    <span className={styles.failed} role="alert">
      {notSaved(reason)}
      <Button look="quiet" onClick={() => void session.flush().catch(() => undefined)}>
        Try again
      </Button>
    </span>
  );
}

/** The text cannot be saved as it stands: says what is safe, and what can be done. */
function Trouble({ session, status }: { session: ReaderSession; status: WritingStatus }) {
  const isConflict = status.state === 'conflict';
  return (
    <div className={styles.trouble} role="alert">
      <p>
        {isConflict
          ? 'The same paragraphs were changed here and elsewhere. What you wrote is still here, but not in the library.'
          : 'Something went wrong in the editor of this text, so it saves nothing more. What was saved before is safe.'}
      </p>
      <Button
        onClick={() => {
          copyText(session.text.textBetween(0, session.text.length));
          showToast('Text copied.');
        }}
      >
        <Copy size={14} aria-hidden /> Copy this text
      </Button>
      {isConflict && (
        <>
          <Button onClick={() => session.keepMine()}>Keep what I wrote</Button>
          <Button onClick={() => session.takeTheirs()}>Take the library’s text</Button>
        </>
      )}
    </div>
  );
}
