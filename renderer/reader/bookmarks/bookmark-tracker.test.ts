import { describe, expect, it } from 'vitest';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { Bookmark } from '#core/records/document.ts';
import { paragraph } from '#core/text/blocks.ts';
import { blockStarts } from '../block-starts.ts';
import { bookmarkTracker } from './bookmark-tracker.ts';

const bookmark = (id: string, offset: number, text: string): Bookmark => ({
  id,
  name: '',
  section: 's',
  offset,
  text,
  createdAt: '2026-01-01T00:00:00.000Z',
});

/** A text that is edited, and the bookmarks as they stand in it. */
function opened(first: string) {
  let text = first;
  let tell = (_edits: readonly TextEdit[]): void => undefined;
  const tracker = bookmarkTracker((listener) => {
    tell = listener;
    return () => undefined;
  });
  const type = (from: number, cut: number, words: string): void => {
    text = text.slice(0, from) + words + text.slice(from + cut);
    tell([{ from, cut, grown: words.length }]);
  };
  const starts = (bookmarks: readonly Bookmark[], saved = text): number[] => {
    const sections = [{ id: 's', length: saved.length }];
    const now = blockStarts([{ blocks: text.split('\n').map(paragraph) }]);
    return tracker.placed(bookmarks, sections, now).map((one) => one.start);
  };
  return { tracker, type, starts };
}

describe('bookmarks in a text that is edited', () => {
  const first = 'One two. Three four. Five six.';
  const marks = [bookmark('a', 9, 'Three four. Five six.'), bookmark('b', 21, 'Five six.')];

  it('go along with every letter, saved or not', () => {
    const { type, starts } = opened(first);
    expect(starts(marks)).toEqual([9, 21]);
    type(0, 0, 'Zero. ');
    expect(starts(marks, first)).toEqual([15, 27]);
  });

  it('stay when their own words are edited, and at the place of what was deleted', () => {
    const { type, starts } = opened(first);
    starts(marks);
    type(11, 3, 'RICE');
    expect(starts(marks)).toEqual([9, 22]);
    type(0, 3, '');
    expect(starts(marks)).toEqual([6, 19]);
    type(15, 8, '');
    expect(starts(marks)).toEqual([6, 15]);
  });

  it('are looked for anew when the library says other things of them', () => {
    const { type, starts } = opened(first);
    starts(marks);
    type(0, 0, 'Zero. ');
    const moved = [bookmark('a', 0, 'Zero. One two.'), bookmark('c', 6, 'One two.')];
    expect(starts(moved)).toEqual([0, 6]);
  });

  it('tell those who draw them', () => {
    const { tracker, type, starts } = opened(first);
    starts(marks);
    let told = 0;
    const stop = tracker.subscribe(() => {
      told += 1;
    });
    const before = tracker.version();
    type(0, 0, 'Z');
    expect([told, tracker.version() > before]).toEqual([1, true]);
    stop();
    type(0, 0, 'Z');
    expect(told).toBe(1);
  });
});
