import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, '0 passages'],
  [1, '1 passage'],
  [12, '12 passages'],
  [1000, '1,000 passages'],
])('%i is told as %s', (count, words) => {
  expect(counted(count, 'passage')).toBe(words);
});
