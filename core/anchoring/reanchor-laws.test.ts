import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeStart } from '../text/graphemes.ts';
import { inPlaceLimit } from './reanchor-limits.ts';
import type { StandingPassage } from './reanchor-passage.ts';
import { reanchor } from './reanchor.ts';
import { similarity } from './similar.ts';

const passageAt = (text: string, start: number, end: number): StandingPassage => ({
  start,
  end,
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
});

const words =
  'harbour sale mayor town vote ferry 港口 café e\u0301t\u00e9 👩‍👩‍👧 will not be the of and to a'.split(
    ' ',
  );
const paragraph = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 14 })
  .map((list) => `${list.join(' ')}.`);
/** What is done to each paragraph: nothing, mostly. */
const change = fc.constantFrom('stay', 'stay', 'stay', 'stay', 'drop', 'alter', 'add', 'wrap');

const versions = fc
  .array(fc.tuple(paragraph, change, paragraph), { minLength: 2, maxLength: 25 })
  .map((list) => {
    const parts = list.map(([text, what, other], index) => {
      const old = `${index}: ${text}`;
      if (what === 'drop') return { old, next: [] };
      if (what === 'alter') return { old, next: [old.replace(/ \S+/, ' altered')] };
      if (what === 'add') return { old, next: [old, other] };
      return { old, next: [what === 'wrap' ? old.replaceAll(' ', '\n') : old], isSame: true };
    });
    return {
      parts,
      old: parts.map((one) => one.old).join('\n'),
      next: parts.flatMap((one) => one.next).join('\n'),
    };
  });

describe('reanchor, whatever is done to a text', () => {
  it('keeps every paragraph that is unaltered, on its own words', () => {
    fc.assert(
      fc.property(versions, ({ parts, old, next }) => {
        let at = 0;
        const spans = parts.map((part) => {
          const start = at;
          at += part.old.length + 1;
          return { ...passageAt(old, start, start + part.old.length), isSame: part.isSame };
        });
        const { results } = reanchor(old, next, spans);
        for (const [index, { quote, isSame }] of spans.entries()) {
          if (isSame !== true) continue;
          const result = results[index];
          expect([quote, result?.outcome]).toEqual([quote, 'kept']);
          if (result !== undefined && 'start' in result)
            expect(next.slice(result.start, result.end).replace(/\s+/g, ' ')).toBe(quote);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('puts what it keeps or moves on words like its own, and splits no character', () => {
    fc.assert(
      fc.property(versions, fc.array(fc.tuple(fc.nat(), fc.nat(80))), ({ old, next }, picks) => {
        const passages = picks.map(([from, length]) => {
          const start = graphemeStart(old, from % old.length);
          return passageAt(
            old,
            start,
            graphemeStart(old, Math.min(old.length, start + 1 + length)),
          );
        });
        const { results } = reanchor(
          old,
          next,
          passages.filter(({ quote }) => quote !== ''),
        );
        for (const [index, result] of results.entries()) {
          if (!('start' in result)) {
            expect(result.at).toBeLessThanOrEqual(next.length);
            continue;
          }
          const quote = passages.filter((one) => one.quote !== '')[index]?.quote ?? '';
          const stands = next.slice(result.start, result.end);
          if (result.outcome === 'kept')
            expect(stands.replace(/\s+/g, ' ').trim()).toBe(quote.replace(/\s+/g, ' ').trim());
          else expect(similarity(quote, stands)).toBeGreaterThanOrEqual(inPlaceLimit);
          expect(graphemeStart(next, result.start)).toBe(result.start);
          expect(graphemeStart(next, result.end)).toBe(result.end);
        }
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('keeps all in the same text', () => {
    fc.assert(
      fc.property(versions, fc.nat(), fc.nat(50), ({ old }, from, length) => {
        const start = from % old.length;
        const passage = passageAt(old, start, Math.min(old.length, start + 1 + length));
        const { end } = passage;
        expect(reanchor(old, old, [passage]).results).toEqual([{ outcome: 'kept', start, end }]);
      }),
      { numRuns: 50, seed: 2 },
    );
  });
});
