import { useMemo, useSyncExternalStore } from 'react';
import type { Bookmark } from '#core/records/document.ts';
import { useLibrary } from '../../state/library.ts';
import type { OpenText } from '../open-texts.ts';
import type { PlacedBookmark } from './bookmark-places.ts';
import { bookmarksOf } from './bookmark-actions.ts';
import { trackerOf } from './bookmark-tracker.ts';

const none: readonly Bookmark[] = [];

/** The bookmarks of an open text in its order, live. */
export function useBookmarks(open: OpenText): readonly PlacedBookmark[] {
  const { document } = open;
  const bookmarks = useLibrary((state) => state.documents.get(document)?.bookmarks ?? none);
  const sections = useLibrary((state) => state.documents.get(document)?.sections);
  return useMemo(
    () =>
      sections === undefined ? [] : trackerOf(open.session).placed(bookmarks, sections, open.text),
    [bookmarks, sections, open],
  );
}

/** The same, letter by letter while the text is edited: for what stands beside its lines. */
export function useLiveBookmarks(open: OpenText): readonly PlacedBookmark[] {
  const { subscribe, version } = trackerOf(open.session);
  useSyncExternalStore(subscribe, version);
  useBookmarks(open);
  return bookmarksOf(open);
}
