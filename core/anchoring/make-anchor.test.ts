import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuote } from '../records/passage.ts';
import { anchorText, contextLength, makeAnchor, sectionsAround } from './make-anchor.ts';

const pieces = [
  'a',
  'Z',
  ' ',
  '.',
  '\n',
  'é',
  'e\u0301',
  'o\u0308\u0323',
  '👍🏽',
  '👩‍👩‍👧‍👦',
  '🇳🇱',
  '🇩🇪',
  '𝒜',
  '語',
  '経済',
  '가',
  '\u1112\u1161\u11ab',
  'שָׁלוֹם',
  'العَرَبِيَّة',
  '\u200f',
  'ที่',
  'नी',
  '\uFFFC',
  'क्षि',
  '\u0300',
  '\u0600',
  '\u200d',
  '\ud804\udcbd',
  '7',
  '#️⃣',
];
const texts = fc.array(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const run = { seed: 20261122, numRuns: 400 };

function documentOf(parts: string[]) {
  const sections = parts.map((text, index) => ({ id: `s${index}`, length: text.length }));
  return anchorText(sections, parts);
}

/** The borders by walking the whole text, to compare with. */
function allBorders(text: string): Set<number> {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  return new Set([...[...segments].map((one) => one.index), text.length, 0]);
}

describe('makeAnchor', () => {
  it('keeps the selected text, whole graphemes and exact context', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(400), (parts, a, b) => {
        const document = documentOf(parts);
        const { text } = document;
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        fc.pre(start < end);
        const made = makeAnchor(document, start, end);
        const from = document.map.offsetOf(made.anchor.start) ?? -1;
        const to = document.map.offsetOf(made.anchor.end) ?? -1;
        const borders = allBorders(text);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
        expect(text.slice(from, to)).toBe(made.quote);
        expect(text.slice(0, from).endsWith(made.prefix)).toBe(true);
        expect(text.slice(to).startsWith(made.suffix)).toBe(true);
        for (const cut of [from, to, from - made.prefix.length, to + made.suffix.length])
          expect(borders.has(cut)).toBe(true);
        expect(made.prefix.length).toBeLessThanOrEqual(contextLength);
        expect(made.suffix.length).toBeLessThanOrEqual(contextLength);
      }),
      run,
    );
  });

  it('gives the same from the sections around the span as from the whole document', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(400), (parts, a, b) => {
        const long = parts.flatMap((part) => [part, part.repeat(5)]);
        const whole = documentOf(long);
        const start = Math.min(a, b, whole.length);
        const end = Math.min(Math.max(a, b), whole.length);
        fc.pre(start < end);
        const sections = long.map((text, index) => ({ id: `s${index}`, length: text.length }));
        const { first, last } = sectionsAround(sections, start, end);
        const some = anchorText(sections, long.slice(first, last + 1), first);
        expect(makeAnchor(some, start, end)).toEqual(makeAnchor(whole, start, end));
      }),
      run,
    );
  });

  it('needs few sections of a long document', () => {
    const sections = Array.from({ length: 100 }, (_, i) => ({ id: `s${i}`, length: 999 }));
    expect(sectionsAround(sections, 50_400, 50_500)).toEqual({ first: 50, last: 50 });
    expect(sectionsAround(sections, 50_010, 51_990)).toEqual({ first: 49, last: 52 });
    expect(sectionsAround(sections, 0, 99_999)).toEqual({ first: 0, last: 99 });
  });

  it('refuses a passage that no export could hold', () => {
    const long = documentOf(['a'.repeat(longestQuote + 1)]);
    expect(makeAnchor(long, 0, longestQuote).quote).toHaveLength(longestQuote);
    expect(() => makeAnchor(long, 0, longestQuote + 1)).toThrow('at most 1000000 characters');
  });

  it('moves a border inside a grapheme outward', () => {
    const family = '👩‍👩‍👧‍👦';
    const made = makeAnchor(documentOf([`x${family}y`]), 2, 3);
    expect(made).toMatchObject({ quote: family, prefix: 'x', suffix: 'y' });
  });

  it('anchors across sections', () => {
    const made = makeAnchor(documentOf(['one', 'two', 'three']), 2, 9);
    expect(made.quote).toBe('e\ntwo\nt');
    expect(made.anchor).toEqual({
      start: { section: 's0', offset: 2 },
      end: { section: 's2', offset: 1 },
    });
  });

  it.each([
    [3, 3, 'at least one character'],
    [4, 2, 'cannot end'],
    [-1, 2, 'not within'],
    [2, 100, 'not within'],
  ])('refuses the span %i to %i', (start, end, sentence) => {
    expect(() => makeAnchor(documentOf(['some text']), start, end)).toThrow(sentence);
  });

  it('refuses sections of other lengths than the document says', () => {
    expect(() => anchorText([{ id: 'a', length: 3 }], ['four'])).toThrow(RangeError);
  });
});
