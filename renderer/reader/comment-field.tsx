import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { run } from '../services/library.ts';
import { TextArea } from '../ui/text-field.tsx';
import styles from './passage-card.module.css';
import { fieldGiven, useReading } from './reading.ts';
import type { SavedSign } from './text-saver.ts';
import { useSavedText } from './use-saved-text.ts';

const signs: Readonly<Record<SavedSign, string>> = {
  saved: 'Saved',
  waiting: 'Saving…',
  failed: 'Not saved yet',
};

/** What the user says about a passage; saved by itself. */
export function CommentField({ passage }: { passage: PassageRecord }) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where a key asked from; null once the field is left, or when it was clicked. */
  const back = useRef<(() => void) | null>(null);
  const wanted = useReading((state) => state.wanted);
  /** All that is written from one focus to the next is one step of undo. */
  const session = useRef(crypto.randomUUID());
  const comment = useSavedText(`comment ${passage.id}`, passage.comment, (text) =>
    run('edit-passages', { ids: [passage.id], comment: text, session: session.current }),
  );

  useEffect(() => {
    if (wanted?.field !== 'comment') return;
    field.current?.focus();
    back.current = wanted.back;
    fieldGiven();
  }, [wanted]);

  const left = (): void => {
    comment.leave();
    session.current = crypto.randomUUID();
    back.current = null;
  };

  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    comment.leave();
    if (back.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    back.current();
  };

  return (
    <div className={styles.comment}>
      <TextArea
        ref={field}
        label="Comment"
        dir="auto"
        value={comment.text}
        onChange={(event) => comment.change(event.target.value)}
        onBlur={left}
        onKeyDown={pressed}
      />
      <span className={styles.sign} data-sign={comment.sign} role="status">
        {comment.sign === null ? '' : signs[comment.sign]}
      </span>
    </div>
  );
}
