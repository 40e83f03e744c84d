import { BookmarkPlus } from 'lucide-react';
import { useMemo } from 'react';
import { entryAt, outlineOf } from '#core/text/outline.ts';
import { keysOf, runCommand } from '../../commands.ts';
import { useLibrary } from '../../state/library.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { wentTo } from '../bookmarks/bookmark-actions.ts';
import { BookmarkList } from '../bookmarks/bookmark-list.tsx';
import { useBookmarks } from '../bookmarks/use-bookmarks.ts';
import { goWithin } from '../go-within.ts';
import type { OpenText } from '../open-texts.ts';
import { useOpenText } from '../open-texts.ts';
import { OutlineTree } from './outline-tree.tsx';
import styles from './outline.module.css';
import { withSpeakers } from './with-speakers.ts';
import { useReadingLine } from './use-reading-line.ts';

/** The bookmarks, headings and turns of a document, with the place where one reads. */
export function OutlinePanel({ document }: { document: string }) {
  const group = useWorkspace((state) => state.focused);
  const open = useOpenText(document, group);
  return open === undefined ? null : <Panel open={open} />;
}

function Panel({ open }: { open: OpenText }) {
  const bookmarks = useBookmarks(open);
  const speakers = useLibrary((state) => state.documents.get(open.document)?.speakers);
  const actors = useLibrary((state) => state.actors);
  const plain = useMemo(
    () => outlineOf(open.text.blocks, (index) => open.text.starts[index] ?? 0),
    [open],
  );
  const entries = useMemo(() => withSpeakers(plain, speakers, actors), [plain, speakers, actors]);
  const at = useReadingLine(open);
  return (
    <div className={styles.pane}>
      <h2 className={styles.heading}>
        Bookmarks
        <IconButton
          small
          className={styles.add}
          label="Add a bookmark here"
          keys={keysOf('add-bookmark')}
          onClick={() => runCommand('add-bookmark')}
        >
          <BookmarkPlus size={15} />
        </IconButton>
      </h2>
      {bookmarks.length === 0 ? (
        <p className={styles.none}>A bookmark marks a place to come back to.</p>
      ) : (
        <BookmarkList open={open} bookmarks={bookmarks} />
      )}
      <h2 className={styles.heading}>Outline</h2>
      {entries.length === 0 ? (
        <p className={styles.none}>This document has no headings and no speakers’ turns.</p>
      ) : (
        <OutlineTree
          entries={entries}
          current={entryAt(entries, at)}
          onGo={({ start, text }) => {
            goWithin(open.session, { start, end: start + text.length });
            wentTo(open, start);
          }}
        />
      )}
    </div>
  );
}
