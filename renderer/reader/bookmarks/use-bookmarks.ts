import { useMemo } from 'react';
import type { Bookmark } from '#core/records/document.ts';
import { useLibrary } from '../../state/library.ts';
import type { OpenText } from '../open-texts.ts';
import type { PlacedBookmark } from './bookmark-places.ts';
import { placedBookmarks } from './bookmark-places.ts';

const none: readonly Bookmark[] = [];

/** The bookmarks of an open text in its order, live. */
export function useBookmarks(open: OpenText): readonly PlacedBookmark[] {
  const { document } = open;
  const bookmarks = useLibrary((state) => state.documents.get(document)?.bookmarks ?? none);
  const sections = useLibrary((state) => state.documents.get(document)?.sections);
  return useMemo(
    () => (sections === undefined ? [] : placedBookmarks(bookmarks, sections, open.text)),
    [bookmarks, sections, open],
  );
}
