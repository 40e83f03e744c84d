import { describe, expect, it } from 'vitest';
import type { Bookmark } from '../records/document.ts';
import { placeOfBookmark } from './find-bookmark.ts';

const texts = Array.from({ length: 400 }, (_one, at) => `Section ${at} says what it says.`);
const sections = texts.map((text, at) => ({ id: `s${at}`, length: text.length }));
const startOf = (number: number): number =>
  texts.slice(0, number).reduce((sum, text) => sum + text.length + 1, 0);

/** Where a bookmark stands, and how many sections were read to find it. */
function placed(bookmark: Pick<Bookmark, 'section' | 'offset' | 'text'>): [number, number] {
  let read = 0;
  const whole: Bookmark = { id: 'b', name: '', createdAt: '2026-01-01T00:00:00.000Z', ...bookmark };
  const at = placeOfBookmark(whole, sections, (id) => {
    read += 1;
    return texts[Number(id.slice(1))] ?? '';
  });
  return [at, read];
}

describe('a bookmark', () => {
  it('stands at its words in its own section, which alone is read', () => {
    expect(placed({ section: 's200', offset: 3, text: 'says what' })).toEqual([
      startOf(200) + 'Section 200 '.length,
      1,
    ]);
  });

  it('is found a few sections away', () => {
    const [at, read] = placed({ section: 's200', offset: 0, text: 'Section 203 says' });
    expect(at).toBe(startOf(203));
    expect(read).toBeLessThan(10);
  });

  it('whose words are gone stays where it was, and not all of a long text is read for it', () => {
    const [at, read] = placed({ section: 's200', offset: 5, text: 'words that are gone' });
    expect(at).toBe(startOf(200) + 5);
    expect(read).toBeLessThan(20);
  });
});
