import type { AppCommand } from '../../commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { announce } from '../../ui/announce.tsx';
import { shownText } from '../open-texts.ts';
import { addBookmark, bookmarksOf, goToBookmark, placeNow } from './bookmark-actions.ts';
import { bookmarkFrom, bookmarkTitle } from './bookmark-places.ts';

function step(state: WorkspaceState, by: 1 | -1): void {
  const open = shownText(state);
  if (open === undefined) return;
  const next = bookmarkFrom(bookmarksOf(open), placeNow(open), by);
  if (next === undefined) return;
  goToBookmark(open, next, true);
  announce(`Bookmark: ${bookmarkTitle(next, open.text)}`);
}

function hasBookmarks(state: WorkspaceState): boolean {
  const open = shownText(state);
  return open !== undefined && bookmarksOf(open).length > 0;
}

/** The commands of bookmarks. */
export const bookmarkCommands: readonly AppCommand[] = [
  {
    id: 'add-bookmark',
    title: 'Add a bookmark here',
    section: 'Document',
    keys: ['Mod+D'],
    whileTyping: true,
    when: (state) => shownText(state) !== undefined,
    async run(state) {
      const open = shownText(state);
      if (open !== undefined) await addBookmark(open);
    },
  },
  {
    id: 'next-bookmark',
    title: 'Next bookmark',
    section: 'Document',
    keys: ['Alt+B'],
    whileTyping: true,
    when: hasBookmarks,
    run: (state) => step(state, 1),
  },
  {
    id: 'previous-bookmark',
    title: 'Bookmark before',
    section: 'Document',
    keys: ['Alt+Shift+B'],
    whileTyping: true,
    when: hasBookmarks,
    run: (state) => step(state, -1),
  },
];
