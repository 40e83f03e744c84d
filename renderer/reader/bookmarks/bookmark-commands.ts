import type { AppCommand } from '../../commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { announce } from '../../ui/announce.tsx';
import { shownText } from '../open-texts.ts';
import { offsetAtHeight } from '../progress/offset-at-height.ts';
import { addBookmark, bookmarksOf, goToBookmark } from './bookmark-actions.ts';
import { bookmarkFrom, bookmarkTitle } from './bookmark-places.ts';

/** A jump leads to 28% of the view's height; what stands between a little above and below is “here”. */
const above = 0.26;
const below = 0.31;

function step(state: WorkspaceState, by: 1 | -1): void {
  const open = shownText(state);
  if (open === undefined) return;
  const { top, bottom } = open.session.view();
  const share = by === 1 ? below : above;
  const here = offsetAtHeight(open, top + (bottom - top) * share);
  const next = bookmarkFrom(bookmarksOf(open), by === 1 ? here - 1 : here, by);
  if (next === undefined) return;
  goToBookmark(open, next);
  announce(`Bookmark: ${bookmarkTitle(next, open.text)}`);
}

function hasBookmarks(state: WorkspaceState): boolean {
  const open = shownText(state);
  return open !== undefined && bookmarksOf(open).length > 0;
}

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
