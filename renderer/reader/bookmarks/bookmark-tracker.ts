// The bookmarks of an open text while it is edited: they are found by their words once, and from then on
// go along with every edit, saved or not, as passages do.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapPoint } from '#core/anchoring/text-edit.ts';
import type { Bookmark, SectionRef } from '#core/records/document.ts';
import type { BlockStarts } from '../block-starts.ts';
import { editMap } from '../editing/edit-map.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { PlacedBookmark } from './bookmark-places.ts';
import { inTextOrder, placedBookmarks } from './bookmark-places.ts';

/** Where the bookmarks of an open document stand while it is written in. */
export interface BookmarkTracker {
  /** The bookmarks as they stand in the text at this moment, in its order. */
  placed(
    bookmarks: readonly Bookmark[],
    sections: readonly SectionRef[],
    text: BlockStarts,
  ): PlacedBookmark[];
  /** Listens to their going along with an edit; returns the undo. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows whenever `subscribe`'s listeners are called. */
  readonly version: () => number;
}

/** Whether the library says the same of a bookmark's place as before. */
function isSamePlace(one: Bookmark, other: Bookmark): boolean {
  return one.section === other.section && one.offset === other.offset && one.text === other.text;
}

/** Follows the bookmarks of a text, whose edits `onText` tells. */
export function bookmarkTracker(onText: ReaderSession['onText']): BookmarkTracker {
  let known = new Map<string, PlacedBookmark>();
  let version = 0;
  const listeners = new Set<() => void>();

  onText((edits: readonly TextEdit[]) => {
    if (known.size === 0) return;
    const map = editMap(edits);
    for (const [id, one] of known) {
      const { start } = one;
      // Where its first letter was deleted it stands at the place of that.
      const now = map.after({ start, end: start + 1 })?.start ?? edits.reduce(mapPoint, start);
      if (now !== start) known.set(id, { ...one, start: now });
    }
    version += 1;
    for (const listener of listeners) listener();
  });

  return {
    placed(bookmarks, sections, text) {
      const anew = bookmarks.filter((one) => {
        const before = known.get(one.id);
        return before === undefined || !isSamePlace(before.bookmark, one);
      });
      const found = new Map(
        placedBookmarks(anew, sections, text).map((one) => [one.bookmark.id, one]),
      );
      known = new Map(
        bookmarks.map((bookmark) => {
          const start = (found.get(bookmark.id) ?? known.get(bookmark.id))?.start ?? 0;
          return [bookmark.id, { bookmark, start: Math.min(start, text.length) }];
        }),
      );
      return inTextOrder([...known.values()]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}

const trackers = new WeakMap<ReaderSession, BookmarkTracker>();

/** The tracker of an open text, the same for all who ask. */
export function trackerOf(session: ReaderSession): BookmarkTracker {
  const there = trackers.get(session);
  if (there !== undefined) return there;
  const made = bookmarkTracker((listener) => session.onText(listener));
  trackers.set(session, made);
  return made;
}
