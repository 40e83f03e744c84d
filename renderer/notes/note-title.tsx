import { useEffect, useRef } from 'react';
import { untitledNote } from '#core/commands/create-note.ts';
import styles from './note-view.module.css';
import type { TitleField } from './use-title.ts';

/** A note's title, as large as one in a document. Enter and the arrow down lead on to the text. */
export function NoteTitle({ field, goToText }: { field: TitleField; goToText: () => void }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(field.value === untitledNote);

  useEffect(() => {
    // A note just begun is named first; one that is opened leaves the focus where it is.
    if (isNew.current) input.current?.select();
  }, []);

  return (
    <textarea
      ref={input}
      className={styles.title}
      aria-label="Title of the note"
      placeholder={untitledNote}
      rows={1}
      dir="auto"
      spellCheck={false}
      maxLength={2000}
      value={field.value}
      onChange={(event) => field.type(event.target.value.replace(/\n/g, ' '))}
      onBlur={() => field.commit()}
      onKeyDown={(event) => {
        const atEnd = event.currentTarget.selectionEnd === event.currentTarget.value.length;
        const isOn = event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd);
        if (!isOn || event.nativeEvent.isComposing) return;
        event.preventDefault();
        field.commit();
        goToText();
      }}
    />
  );
}
