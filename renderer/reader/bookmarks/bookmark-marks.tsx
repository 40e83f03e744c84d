import { Bookmark } from 'lucide-react';
import { showInspector } from '../../state/panes.ts';
import { useGroup } from '../../state/group-context.ts';
import type { OpenText } from '../open-texts.ts';
import { useOpenText } from '../open-texts.ts';
import { useMovement } from '../use-session.ts';
import { bookmarkTitle } from './bookmark-places.ts';
import styles from './bookmarks.module.css';
import { useLiveBookmarks } from './use-bookmarks.ts';

/** The ribbons in the margin of a text. */
export function BookmarkMarks({ document }: { document: string }) {
  const group = useGroup();
  const open = useOpenText(document, group);
  return open?.group === group ? <Ribbons open={open} /> : null;
}

/** A ribbon at each bookmark near the viewport; a press shows the list of bookmarks. */
function Ribbons({ open }: { open: OpenText }) {
  const bookmarks = useLiveBookmarks(open);
  const { session, text } = open;
  useMovement(session);
  const near = session.nearby();
  return bookmarks
    .filter(({ start }) => start >= near.start && start <= near.end)
    .map((placed) => {
      const { start, bookmark } = placed;
      const line = session.edgesOf({ start, end: start + 1 })?.first;
      if (line === undefined) return null;
      const title = bookmarkTitle(placed, text);
      return (
        <button
          key={bookmark.id}
          type="button"
          className={styles.mark}
          style={{ top: line.top, height: line.bottom - line.top }}
          aria-label={`Bookmark: ${title}`}
          title={title}
          onClick={() => showInspector('outline')}
        >
          <Bookmark size={16} aria-hidden />
        </button>
      );
    });
}
