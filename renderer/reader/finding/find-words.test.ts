import { expect, test } from 'vitest';
import { countInWords, matchInWords } from './find-words.ts';

const places = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ start: at, end: at + 1 }));

test.each([
  [places(27), 2, false, 'x', '3 of 27'],
  [places(1200), 1199, false, 'x', '1,200 of 1,200'],
  [places(10_000), 0, false, 'x', '1 of 10,000 or more'],
  [[], -1, false, 'x', 'Not found'],
  [[], -1, true, 'x', '…'],
  [[], -1, false, '  ', ''],
])('%#: what the bar says', (matches, current, isSearching, query, words) => {
  expect(countInWords({ matches, current, isSearching }, query)).toBe(words);
});

test('a match is read out with the words around it', () => {
  const long = 'word '.repeat(40);
  expect(matchInWords(long, 'treaty', ` of\nPell ${long}`)).toBe(
    `${'word '.repeat(11)}treaty of Pell ${'word '.repeat(10).trim()}`,
  );
  expect(matchInWords('', 'treaty', '')).toBe('treaty');
});
