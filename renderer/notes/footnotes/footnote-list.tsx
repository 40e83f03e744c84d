import type { LexicalEditor } from 'lexical';
import { CornerLeftUp } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { FootnoteField } from './footnote-field.tsx';
import { goToSign, useFootnotes } from './footnote-signs.ts';
import styles from './footnotes.module.css';

/** The footnotes below a note's text; nothing while there are none. */
export function FootnoteList({ editor }: { editor: LexicalEditor }) {
  const footnotes = useFootnotes(editor);
  if (footnotes.length === 0) return null;
  return (
    <section className={styles.footnotes} aria-label="Footnotes">
      <ol className={styles.list}>
        {footnotes.map(({ key, runs }, index) => (
          <li key={key} className={styles.item}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <FootnoteField
              editor={editor}
              sign={key}
              runs={runs}
              name={`Footnote ${String(index + 1)}`}
            />
            <span className={styles.back}>
              <IconButton
                small
                label={`Back to the text from footnote ${String(index + 1)}`}
                keys="Escape"
                onClick={() => goToSign(editor, key)}
              >
                <CornerLeftUp size={13} aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
