import { expect, it } from 'vitest';
import { rowsBetween, toggled } from './row-selection.ts';

const order = ['a', 'b', 'c', 'd'];

it.each([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['a', 'a', ['a']],
  ['gone', 'c', ['c']],
  [null, 'c', ['c']],
])('from %s to %s: %j', (from, to, expected) => {
  expect([...rowsBetween(order, from, to)]).toEqual(expected);
});

it('a row is chosen, and not any more', () => {
  const ids = new Set(['a']);
  expect([...toggled(ids, 'b')]).toEqual(['a', 'b']);
  expect([...toggled(ids, 'a')]).toEqual([]);
  expect([...ids]).toEqual(['a']);
});
