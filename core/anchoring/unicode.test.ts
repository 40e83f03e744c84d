import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../text/blocks.ts';
import { codePointCounter, fromCodePoints, toCodePoints } from '../text/code-points.ts';
import { joinSections, plainTextOfBlocks } from '../text/plain.ts';
import { splitIntoSections } from '../text/sections.ts';
import { findQuote } from './find-quote.ts';
import { anchorText, makeAnchor } from './make-anchor.ts';

const pieces = [
  ['a', 'word', ' ', ', ', '7', '\t', '\u00a0', '\uFFFC'],
  ['👩‍👩‍👧‍👦', '👍🏽', '🏴‍☠️', '#️⃣', '🇳🇿', '🇳', '🧱', '\u200d', '𝒜'],
  [
    'é',
    'e\u0301',
    'o\u0308\u0323',
    'Z\u0351\u036B\u0343',
    '\u0300',
    'क्षि',
    'नी',
    '한',
    '\u1112\u1161\u11ab',
  ],
  ['الجسرَ', 'مِن', '\u0640', '\u0600', 'הָעֲ', 'שלום', '\u200f', '\u2067', '\u2069'],
  ['ที่', 'น้ำ', 'ก็', '橋', '𠮷野', '𩸽', '葛󠄀', 'が', 'か\u3099'],
].flat();
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 12 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const run = { seed: 20_261_122, numRuns: 500 };

/** A document of these paragraphs in small sections, as an import would store it. */
function documentOf(paragraphs: readonly string[], most: number) {
  const sections = splitIntoSections(paragraphs.map(paragraph), most);
  const texts = sections.map(plainTextOfBlocks);
  const refs = texts.map((text, index) => ({ id: `s${index}`, length: text.length }));
  return { texts, document: anchorText(refs, texts) };
}

describe('a place in a text of any script', () => {
  it('is the same in sections, in UTF-16 units and in code points, there and back', () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 60 }),
        fraction,
        fraction,
        (parts, most, a, b) => {
          const { texts, document } = documentOf(parts, most);
          const { text, map } = document;
          expect(text).toBe(parts.join('\n'));
          expect(joinSections(texts)).toBe(text);
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const start = Math.floor(low * text.length);
          const end = Math.ceil(high * text.length);
          fc.pre(start < end);
          const { anchor, quote, prefix, suffix } = makeAnchor(document, start, end);

          // Through the stored sections.
          const from = map.offsetOf(anchor.start) ?? -1;
          const to = map.offsetOf(anchor.end) ?? -1;
          expect([map.pointAt(from), map.pointAt(to)]).toEqual([anchor.start, anchor.end]);
          expect(text.slice(from, to)).toBe(quote);

          // Out in code points, as the command line and annotations count, and in again.
          const [first, last] = [toCodePoints(text, from), toCodePoints(text, to)];
          expect(Array.from(text).slice(first, last).join('')).toBe(quote);
          expect([fromCodePoints(text, first), fromCodePoints(text, last)]).toEqual([from, to]);
          const count = codePointCounter(text);
          expect([count(from), count(to)]).toEqual([first, last]);

          // Found again by its words, and anchored again where it was.
          const found = findQuote(text, { exact: quote, prefix, suffix, position: from });
          expect(found).toEqual({ start: from, end: to });
          expect(makeAnchor(document, from, to)).toEqual({ anchor, quote, prefix, suffix });
        },
      ),
      run,
    );
  });
});
