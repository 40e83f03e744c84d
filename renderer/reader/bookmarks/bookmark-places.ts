// Where the bookmarks of a document stand in its text, and what they are called.

import { placeOfBookmark } from '#core/anchoring/find-bookmark.ts';
import { sectionStarts } from '#core/anchoring/offsets.ts';
import type { Bookmark, SectionRef } from '#core/records/document.ts';
import type { BlockStarts } from '../block-starts.ts';

/** A bookmark and where it stands now. */
export interface PlacedBookmark {
  readonly bookmark: Bookmark;
  /** UTF-16 offset in the document's plain text. */
  readonly start: number;
}

/** The longest title made of the text at a bookmark, in UTF-16 units. */
const longestTitle = 60;

/** The bookmarks in the order of the text. */
export function placedBookmarks(
  bookmarks: readonly Bookmark[],
  sections: readonly SectionRef[],
  text: BlockStarts,
): PlacedBookmark[] {
  const starts = sectionStarts(sections);
  const numbers = new Map(sections.map((section, number) => [section.id, number]));
  // Many bookmarks stand in one section.
  const texts = new Map<string, string>();
  // The text on the screen may be a little ahead of the stored one: what is found counts, not the borders.
  const textOfSection = (id: string): string => {
    const number = numbers.get(id) ?? -1;
    const from = starts[number] ?? 0;
    const own = texts.get(id) ?? text.textBetween(from, from + (sections[number]?.length ?? 0));
    texts.set(id, own);
    return own;
  };
  return inTextOrder(
    bookmarks.map((bookmark) => ({
      bookmark,
      start: placeOfBookmark(bookmark, sections, textOfSection),
    })),
  );
}

/** The same bookmarks in the order of the text. */
export function inTextOrder(placed: readonly PlacedBookmark[]): PlacedBookmark[] {
  return placed.toSorted((a, b) => a.start - b.start || (a.bookmark.id < b.bookmark.id ? -1 : 1));
}

/** What a bookmark is called: its name, else the words that stand there. */
export function bookmarkTitle({ bookmark, start }: PlacedBookmark, text: BlockStarts): string {
  if (bookmark.name !== '') return bookmark.name;
  const words = text
    .textBetween(start, Math.min(text.length, start + 2 * longestTitle))
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '') return 'Bookmark';
  if (words.length <= longestTitle) return words;
  const cut = words.lastIndexOf(' ', longestTitle);
  return `${words.slice(0, cut > 0 ? cut : longestTitle).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The start of the sentence in which an offset stands: a bookmark in the middle of one reads badly. */
export function sentenceStart(text: BlockStarts, offset: number): number {
  const block = text.indexAt(offset);
  const start = text.starts[block] ?? 0;
  const own = text.textOf(block);
  let found = 0;
  for (const { index } of sentences.segment(own)) {
    if (index > offset - start) break;
    found = index;
  }
  return start + found;
}

/** The next bookmark after an offset (1), or the one before it (-1); round and round. */
export function bookmarkFrom(
  placed: readonly PlacedBookmark[],
  offset: number,
  by: 1 | -1,
): PlacedBookmark | undefined {
  return by === 1
    ? (placed.find((one) => one.start > offset) ?? placed[0])
    : (placed.findLast((one) => one.start < offset) ?? placed.at(-1));
}
