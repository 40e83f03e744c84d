import { useEffect, useEffectEvent, useRef } from 'react';
import { untitledNote } from '#core/commands/create-note.ts';
import { takeTyped } from '../state/typing-ahead.ts';
import styles from './note-view.module.css';
import type { TitleField } from './use-title.ts';

/** A note's title, as large as one in a document. Enter and the arrow down lead on to the text. */
export function NoteTitle({
  field,
  readOnly,
  goToText,
}: {
  field: TitleField;
  readOnly: boolean;
  /** Leads on to the text; `then` is called when one stands there. */
  goToText: (then?: () => void) => void;
}) {
  const input = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(field.value === untitledNote);

  /** Writes what was typed before the note was there, as if it was typed here. */
  const writeTyped = useEffectEvent((): void => {
    const [title = '', ...lines] = takeTyped().split('\n');
    if (title !== '') document.execCommand('insertText', false, title);
    if (lines.length === 0) return;
    field.commit();
    goToText(() => document.execCommand('insertText', false, lines.join('\n')));
  });

  useEffect(() => {
    // A note just begun is named first; one that is opened leaves the focus where it is.
    if (!isNew.current) return;
    input.current?.select();
    // What saves the title and holds the text is set up after this.
    queueMicrotask(() => writeTyped());
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
      readOnly={readOnly}
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
