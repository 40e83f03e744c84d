import fc from 'fast-check';
import { expect, test } from 'vitest';
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
