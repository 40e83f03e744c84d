import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { fuzzyScore } from './fuzzy.ts';

const titles = [
  'Export…',
  'Export this note as PDF',
  'Export document as Markdown',
  'Export document as PDF',
  'Show or hide the library',
  'New note',
  'Next tab',
  'Élan vital',
];

const best = (typed: string): string | undefined =>
  titles
    .flatMap((title) => {
      const score = fuzzyScore(typed, title);
      return score === null ? [] : [{ title, score }];
    })
    .toSorted((one, other) => other.score - one.score)[0]?.title;

test.each([
  ['export', 'Export…'],
  ['pdf', 'Export document as PDF'],
  ['edm', 'Export document as Markdown'],
  ['nn', 'New note'],
  ['nt', 'Next tab'],
  ['exp pdf', 'Export document as PDF'],
  ['library', 'Show or hide the library'],
  ['elan', 'Élan vital'],
  ['xyz', undefined],
])('typing “%s” finds “%s”', (typed, title) => {
  expect(best(typed)).toBe(title);
});

test('a text fits itself and every thinning of itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.nat(), (text, seed) => {
      const thinned = Array.from(text)
        .filter((_letter, index) => (seed >> (index % 30)) & 1)
        .join('');
      expect(fuzzyScore(thinned, text)).not.toBeNull();
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('letters out of order do not fit', () => {
  expect(fuzzyScore('ba', 'ab')).toBeNull();
  expect(fuzzyScore('aa', 'a')).toBeNull();
});

/** The best of all ways in which the letters stand in order in a text, each way counted for itself. */
function bestOfAllWays(wanted: readonly string[], text: readonly string[]): number | null {
  const isPart = (at: number): boolean => at >= 0 && /[\p{L}\p{N}]/u.test(text[at] ?? '');
  const ways = (index: number, after: number): number[] => {
    const letter = wanted[index];
    if (letter === undefined) return [0];
    return text.flatMap((one, at) => {
      if (at <= after || one !== letter) return [];
      const starts = !isPart(at - 1);
      const first = index === 0 && starts ? 2 : 0;
      const run = index > 0 && at === after + 1 ? 8 : 0;
      return ways(index + 1, at).map((rest) => rest + (starts ? 8 : 1) + first + run);
    });
  };
  const all = ways(0, -1);
  return all.length === 0 ? null : Math.max(...all) - text.length / 50;
}

test('the score is that of the best way in which the letters fit', () => {
  const letters = fc.constantFrom('a', 'b', 'é', ' ', '-', '7', '😀', '中');
  const short = fc.array(letters, { minLength: 1, maxLength: 9 });
  const few = fc.array(fc.constantFrom('a', 'b', 'e', '7', '😀', '中'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(few, short, (typed, text) => {
      const folded = Array.from(foldText(text.join('')));
      expect(fuzzyScore(typed.join(''), text.join(''))).toBe(bestOfAllWays(typed, folded));
    }),
    { seed: 11, numRuns: 1000 },
  );
});
