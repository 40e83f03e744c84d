import { useMemo } from 'react';
import { entryAt, outlineOf } from '#core/text/outline.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useOpenText } from '../open-texts.ts';
import { OutlineTree } from './outline-tree.tsx';
import styles from './outline.module.css';
import { useReadingLine } from './use-reading-line.ts';

/** The headings and turns of a document, with the place where one reads. */
export function OutlinePanel({ document }: { document: string }) {
  const group = useWorkspace((state) => state.focused);
  const open = useOpenText(document, group);
  const text = open?.text;
  const entries = useMemo(
    () => (text === undefined ? [] : outlineOf(text.blocks, (index) => text.starts[index] ?? 0)),
    [text],
  );
  const at = useReadingLine(open);
  if (open === undefined) return null;
  return (
    <div className={styles.pane}>
      {entries.length === 0 ? (
        <p className={styles.none}>This document has no headings and no speakers’ turns.</p>
      ) : (
        <OutlineTree
          entries={entries}
          current={entryAt(entries, at)}
          onGo={({ start, text: words }) =>
            open.session.jumpTo({ start, end: start + words.length })
          }
        />
      )}
    </div>
  );
}
