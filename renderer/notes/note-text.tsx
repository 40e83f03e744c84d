import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import type { ComponentProps } from 'react';
import { memo, useContext } from 'react';
import { isObject } from '#core/check.ts';
import styles from './note-view.module.css';
import { ReadOnlyContext } from './read-only.ts';

type BoundaryProps = ComponentProps<typeof LexicalErrorBoundary>;

/** What is drawn inside of a boundary, which Lexical wraps anew each time. */
const drawnIn = ({ children }: BoundaryProps): unknown => {
  const props: unknown = children.props;
  return isObject(props) ? props['children'] : children;
};

/** A citation that is the same as before is not drawn anew because another one came. */
const Kept = memo(LexicalErrorBoundary, (one, other) => drawnIn(one) === drawnIn(other));

function Boundary(props: BoundaryProps) {
  return <Kept {...props} />;
}

/**
 * The text itself. It is drawn by its editor: nothing around it that changes draws all its citations anew. Unless it
 * can only be read, its element can be written in from the start: were it made so once a long text is there, all of
 * it would be styled anew. Until then input is refused (refuse-input.ts).
 */
export const NoteText = memo(function NoteText() {
  const isReadOnly = useContext(ReadOnlyContext);
  return (
    <RichTextPlugin
      contentEditable={
        <ContentEditable
          className={styles.editable}
          ariaLabel="Text of the note"
          spellCheck={false}
          contentEditable={!isReadOnly}
        />
      }
      placeholder={
        <p className={styles.placeholder}>
          Write here. Type / for forms, @ for actors, [[ for links.
        </p>
      }
      ErrorBoundary={Boundary}
    />
  );
});
