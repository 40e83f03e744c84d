import { expect, test } from 'vitest';
import { dropLease, holderOf, takeLease } from './leases.ts';

test('one at a time writes in a text', () => {
  const [left, right] = [{}, {}];
  expect(takeLease('text', left)).toBe(true);
  expect(takeLease('text', right)).toBe(false);
  expect(takeLease('text', left)).toBe(true);
  dropLease('text', right);
  expect(holderOf('text')).toBe(left);
  dropLease('text', left);
  expect(takeLease('text', right)).toBe(true);
  expect(takeLease('another', left)).toBe(true);
});
