import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import type { LexicalEditor } from 'lexical';
import { memo, useCallback } from 'react';
import { CornerLeftUp } from 'lucide-react';
import type { FootnoteText } from '#core/text/blocks.ts';
import { refuseInput } from '../../editor/refuse-input.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { FootnoteField } from './footnote-field.tsx';
import { goToSign, useFootnotes } from './footnote-signs.ts';
import styles from './footnotes.module.css';

/** The footnotes below a note's text; nothing while there are none. */
export const FootnoteList = memo(function FootnoteList({ editor }: { editor: LexicalEditor }) {
  const footnotes = useFootnotes(editor);
  const isWritable = useLexicalEditable();
  const section = useCallback(
    (element: HTMLElement | null) => (element === null ? undefined : refuseInput(editor, element)),
    [editor],
  );
  if (footnotes.length === 0) return null;
  return (
    <section ref={section} className={styles.footnotes} aria-label="Footnotes">
      <ol className={styles.list}>
        {footnotes.map(({ key, runs }, index) => (
          <Item
            key={key}
            editor={editor}
            sign={key}
            runs={runs}
            number={index + 1}
            isWritable={isWritable}
          />
        ))}
      </ol>
    </section>
  );
});

const Item = memo(function Item({
  editor,
  sign,
  runs,
  number,
  isWritable,
}: {
  editor: LexicalEditor;
  sign: string;
  runs: FootnoteText[];
  number: number;
  isWritable: boolean;
}) {
  return (
    <li className={styles.item}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <FootnoteField
        editor={editor}
        sign={sign}
        runs={runs}
        isWritable={isWritable}
        name={`Footnote ${String(number)}`}
      />
      <span className={styles.back}>
        <IconButton
          small
          label={`Back to the text from footnote ${String(number)}`}
          keys="Escape"
          onClick={() => goToSign(editor, sign)}
        >
          <CornerLeftUp size={13} aria-hidden />
        </IconButton>
      </span>
    </li>
  );
});
