import { expect, test } from 'vitest';
import { countInWords, matchInWords } from './find-words.ts';

test.each([
  [27, 2, false, 'x', '3 of 27'],
  [72_801, 1199, false, 'x', '1,200 of 72,801'],
  [1204, 3, true, 'x', '1,204…'],
  [1204, -1, false, 'x', '1,204 found'],
  [0, -1, false, 'x', 'Not found'],
  [0, -1, true, 'x', '…'],
  [0, -1, false, '  ', ''],
])('%#: what the bar says', (count, current, isSearching, query, words) => {
  expect(countInWords({ count, current, isSearching }, query)).toBe(words);
});

test('a match is read out with the words around it', () => {
  const long = 'word '.repeat(40);
  expect(matchInWords(long, 'treaty', ` of\nPell ${long}`)).toBe(
    `${'word '.repeat(11)}treaty of Pell ${'word '.repeat(10).trim()}`,
  );
  expect(matchInWords('', 'treaty', '')).toBe('treaty');
});
