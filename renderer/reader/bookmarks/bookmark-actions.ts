import { run } from '../../services/library.ts';
import { useLibrary } from '../../state/library.ts';
import { offerUndo } from '../../state/undoing.ts';
import { showToast } from '../../ui/toast.tsx';
import { goWithin } from '../go-within.ts';
import type { OpenText } from '../open-texts.ts';
import type { ReaderSession } from '../session-contract.ts';
import { offsetAtHeight } from '../progress/offset-at-height.ts';
import type { PlacedBookmark } from './bookmark-places.ts';
import { bookmarkTitle, sentenceStart } from './bookmark-places.ts';
import { trackerOf } from './bookmark-tracker.ts';

/** The bookmarks of an open text as they stand now. */
export function bookmarksOf({ document, session, text }: OpenText): PlacedBookmark[] {
  const record = useLibrary.getState().documents.get(document);
  if (record === undefined) return [];
  return trackerOf(session).placed(record.bookmarks ?? [], record.sections, text);
}

/** Whether the character at an offset is drawn within the view. */
function isSeen({ session }: OpenText, offset: number): boolean {
  const { top, bottom } = session.view();
  const line = session.edgesOf({ start: offset, end: offset + 1 })?.first;
  return line !== undefined && line.top >= top && line.bottom <= bottom;
}

/** Where one went last by outline or bookmark: that is where one is, while it is still in sight. */
let last: { session: ReaderSession; start: number } | null = null;

/** Notes that one went to a place of a text; null when one went back to where one had been. */
export function wentTo({ session }: Pick<OpenText, 'session'>, start: number | null): void {
  last = start === null ? null : { session, start };
}

/**
 * The place one is at: the caret if one is in the text, else where one went last, if they are in sight;
 * else the first character of the view.
 */
export function placeNow(open: OpenText): number {
  const { session } = open;
  const caret = session.caret();
  const went = last?.session === session && isSeen(open, last.start) ? last.start : null;
  // A jump with the focus in the text moves the caret along.
  const isInText = document.activeElement?.closest('[data-reading]') !== null;
  if (!isInText && went !== null) return went;
  if (caret !== null && isSeen(open, caret)) return caret;
  if (went !== null) return went;
  return offsetAtHeight(open, session.view().top);
}

/** Puts a bookmark at the sentence one is at; where one stands already, it says so. */
export async function addBookmark(open: OpenText): Promise<void> {
  const offset = sentenceStart(open.text, placeNow(open));
  if (bookmarksOf(open).some((one) => one.start === offset)) {
    showToast('There is a bookmark here already.', { id: 'bookmark' });
    return;
  }
  await open.session.flush();
  await run('add-bookmark', { document: open.document, offset, name: '' });
  offerUndo('Bookmark added.', { id: 'bookmark' });
}

/** Deletes a bookmark and offers to take it back. */
export async function deleteBookmark(open: OpenText, placed: PlacedBookmark): Promise<void> {
  const title = bookmarkTitle(placed, open.text);
  await run('delete-bookmark', { document: open.document, id: placed.bookmark.id });
  offerUndo(`Deleted the bookmark “${title}”.`, { id: 'bookmark' });
}

/** Gives a bookmark a name; without one, it is called by the words that stand there. */
export async function renameBookmark(
  document: string,
  { bookmark }: PlacedBookmark,
  name: string,
): Promise<void> {
  if (name.trim() === bookmark.name) return;
  await run('rename-bookmark', { document, id: bookmark.id, name: name.trim() });
}

/** How much of the text at a bookmark is shown apart after a jump, in UTF-16 units. */
const flashed = 40;

/** Goes to a bookmark; `isStep` when one goes from one to the next. */
export function goToBookmark(open: OpenText, { start }: PlacedBookmark, isStep = false): void {
  const { session, text } = open;
  goWithin(session, { start, end: Math.min(text.length, start + flashed) }, isStep);
  wentTo(open, start);
}
