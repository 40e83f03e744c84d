import { describe, expect, it, test } from 'vitest';
import type { Bookmark } from '#core/records/document.ts';
import { paragraph } from '#core/text/blocks.ts';
import { blockStarts } from '../block-starts.ts';
import { bookmarkFrom, bookmarkTitle, placedBookmarks, sentenceStart } from './bookmark-places.ts';

function bookmark(id: string, section: string, offset: number, text: string, name = ''): Bookmark {
  return { id, name, section, offset, text, createdAt: '2025-01-01T00:00:00.000Z' };
}

const text = blockStarts([
  { blocks: [paragraph('The first. The second one.'), paragraph('Third.')] },
  { blocks: [paragraph('Fourth here.')] },
]);
const sections = [
  { id: 's1', length: 33 },
  { id: 's2', length: 12 },
];

describe('bookmarks', () => {
  it('stand in the order of the text, in whichever section', () => {
    const placed = placedBookmarks(
      [bookmark('b', 's2', 0, 'Fourth here.'), bookmark('a', 's1', 11, 'The second one.')],
      sections,
      text,
    );
    expect(placed.map(({ bookmark: { id }, start }) => [id, start])).toEqual([
      ['a', 11],
      ['b', 34],
    ]);
  });

  it('are found again where their words stand now', () => {
    const later = blockStarts([
      { blocks: [paragraph('Before all. The first. The second one.'), paragraph('Third.')] },
    ]);
    const [placed] = placedBookmarks(
      [bookmark('a', 's1', 11, 'The second one.')],
      [{ id: 's1', length: 45 }],
      later,
    );
    expect(placed?.start).toBe(23);
  });

  it('are called by their name, else by the words that stand there', () => {
    const title = (name: string, start: number) =>
      bookmarkTitle({ bookmark: bookmark('a', 's1', 0, '', name), start }, text);
    expect(title('The turn', 11)).toBe('The turn');
    expect(title('', 11)).toBe('The second one. Third. Fourth here.');
    expect(title('', text.length)).toBe('Bookmark');
    const long = blockStarts([{ blocks: [paragraph('word '.repeat(50))] }]);
    expect(bookmarkTitle({ bookmark: bookmark('a', 's', 0, ''), start: 0 }, long)).toBe(
      `${'word '.repeat(12).trim()}…`,
    );
  });

  it('follow each other round and round', () => {
    const placed = [5, 20, 40].map((start) => ({
      bookmark: bookmark(`${start}`, 's1', 0, ''),
      start,
    }));
    const from = (offset: number, by: 1 | -1) => bookmarkFrom(placed, offset, by)?.start;
    expect([from(0, 1), from(5, 1), from(40, 1)]).toEqual([5, 20, 5]);
    expect([from(50, -1), from(40, -1), from(5, -1)]).toEqual([40, 20, 40]);
    expect(bookmarkFrom([], 0, 1)).toBeUndefined();
  });
});

test.each([
  [0, 0],
  [3, 0],
  [11, 11],
  [20, 11],
  [26, 11],
  [27, 27],
  [40, 34],
])('the sentence of offset %d starts at %d', (offset, start) => {
  expect(sentenceStart(text, offset)).toBe(start);
});
