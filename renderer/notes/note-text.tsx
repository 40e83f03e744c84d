import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { memo } from 'react';
import styles from './note-view.module.css';

/** The text itself. It is drawn by its editor: nothing around it that changes draws all its citations anew. */
export const NoteText = memo(function NoteText() {
  return (
    <RichTextPlugin
      contentEditable={
        <ContentEditable
          className={styles.editable}
          ariaLabel="Text of the note"
          spellCheck={false}
        />
      }
      placeholder={
        <p className={styles.placeholder}>
          Write here. Type / for forms, @ for actors, [[ for links.
        </p>
      }
      ErrorBoundary={LexicalErrorBoundary}
    />
  );
});
