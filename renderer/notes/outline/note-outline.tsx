import { useMemo } from 'react';
import type { Block } from '#core/text/blocks.ts';
import styles from '../note-inspector.module.css';
import { editorOf } from '../open-editors.ts';
import { noteHeadings } from './note-headings.ts';

/** The headings of a note, to go to; nothing while there are none. */
export function NoteOutline({ note, blocks }: { note: string; blocks: readonly Block[] }) {
  const headings = useMemo(() => noteHeadings(blocks), [blocks]);
  if (headings.length === 0) return null;
  return (
    <nav aria-label="Outline of the note">
      <h2 className={styles.heading}>Outline</h2>
      <ul className={styles.list}>
        {headings.map(({ block, depth, text }) => (
          <li key={block} style={{ paddingInlineStart: depth * 12 }}>
            <button
              type="button"
              className={styles.row}
              onClick={() => editorOf(note)?.goTo(block)}
            >
              <span className={styles.line} dir="auto">
                {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
