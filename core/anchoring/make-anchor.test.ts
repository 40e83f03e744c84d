import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderAtOrAfter, borderAtOrBefore } from './grapheme-borders.ts';
import { anchorText, contextLength, makeAnchor } from './make-anchor.ts';

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

describe('borders between graphemes', () => {
  it('agrees with a walk over the whole text', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), (parts, raw) => {
        const text = parts.join('\n');
        const offset = Math.min(raw, text.length);
        const borders = [...allBorders(text)];
        expect(borderAtOrBefore(text, offset)).toBe(
          Math.max(...borders.filter((one) => one <= offset)),
        );
        expect(borderAtOrAfter(text, offset)).toBe(
          Math.min(...borders.filter((one) => one >= offset)),
        );
      }),
      run,
    );
  });
});

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
