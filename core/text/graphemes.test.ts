import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  graphemeEnd,
  graphemeStart,
  graphemesOf,
  isInsideGrapheme,
  snapOutward,
} from './graphemes.ts';

const family = '👩‍👩‍👧';
const flag = '🇳🇿';

describe('graphemes', () => {
  it.each([
    ['plain text', 'abc', 1, 1, 1],
    ['inside a surrogate pair', 'a😀b', 2, 1, 3],
    ['before an accent that combines', 'e\u0301x', 1, 0, 2],
    ['inside a family', `x${family}y`, 4, 1, 1 + family.length],
    ['between two flags', flag + flag, 4, 4, 4],
    ['inside the second of two flags', flag + flag, 6, 4, 8],
    ['between CR and LF', 'a\r\nb', 2, 1, 3],
    ['inside a Hangul syllable of jamo', '\u1112\u1161\u11ab', 2, 0, 3],
    ['at the start', 'abc', 0, 0, 0],
    ['at the end', 'abc', 3, 3, 3],
    ['before the start', 'e\u0301', -3, 0, 0],
    ['beyond the end', 'e\u0301', 9, 2, 2],
    ['in nothing', '', 0, 0, 0],
  ])('%s', (_what, text, offset, start, end) => {
    expect(graphemeStart(text, offset)).toBe(start);
    expect(graphemeEnd(text, offset)).toBe(end);
  });

  it('widens a span to whole graphemes', () => {
    const text = `one ${family} two`;
    expect(snapOutward(text, 6, 7)).toEqual({ start: 4, end: 4 + family.length });
    expect(snapOutward(text, 0, 3)).toEqual({ start: 0, end: 3 });
  });

  it('finds the ends of a very long grapheme in no time', () => {
    const marks = `e${'\u0301'.repeat(61)}\u{E0100}${'\u0301'.repeat(200_000)}`;
    const text = `${marks}x`;
    expect(snapOutward(text, 1000, 2000)).toEqual({ start: 0, end: marks.length });
    expect(graphemeStart('中文\u0301'.repeat(100_000), 250_001)).toBe(250_000);
  });

  it('agrees with segmenting the whole text', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      'é',
      'e\u0301',
      '😀',
      family,
      flag,
      '中',
      'क्षि',
      'שָׁ',
      '\u200d',
      '한',
      '\u1112\u1161\u11ab',
      'ที่',
      'น้ำ',
      'العَرَبِيَّة',
      'か\u3099',
      'Ж\u0306',
      'ά',
      '\u0600',
      '\ud804\udcbd',
      '\u0301'.repeat(70),
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat(400), (whole, at) => {
        const offset = Math.min(at, whole.length);
        const borders = [...segmenter.segment(whole)].map(({ index }) => index);
        borders.push(whole.length);
        const start = Math.max(0, ...borders.filter((border) => border <= offset));
        const end = Math.min(...borders.filter((border) => border >= offset));
        expect(graphemeStart(whole, offset)).toBe(start);
        expect(graphemeEnd(whole, offset)).toBe(end);
        expect(isInsideGrapheme(whole, offset)).toBe(start !== offset);
        expect([...graphemesOf(whole)].map(({ index }) => index)).toEqual(borders.slice(0, -1));
        expect([...graphemesOf(whole)].map(({ segment }) => segment).join('')).toBe(whole);
      }),
      { seed: 4711, numRuns: 500 },
    );
  });

  it.each([
    ['Thai without a space', 'ประชาชนต้องการน้ำสะอาดและอากาศดี'],
    ['Arabic with vowel signs', 'أعلنَالوزيرُأنَّالميناءَسيُغلَقُغدًا'],
    ['families', family],
  ])('walks 300,000 units of %s in linear time', { timeout: 3000 }, (_what, piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    let length = 0;
    for (const { segment } of graphemesOf(text)) length += segment.length;
    expect(length).toBe(text.length);
  });
});
