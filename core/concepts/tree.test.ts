import { expect, test } from 'vitest';
import type { ConceptRecord } from '../records/concept.ts';
import { conceptPath, conceptTree, countsWithBelow, inTreeOrder, withBelow } from './tree.ts';

const concept = (id: string, parent: string | null): ConceptRecord => ({
  id,
  name: id,
  parent,
  definition: '',
  createdAt: '2025-01-01T00:00:00.000Z',
  changedAt: '2025-01-01T00:00:00.000Z',
});
const concepts = (...pairs: [string, string | null][]): ReadonlyMap<string, ConceptRecord> =>
  new Map(pairs.map(([id, parent]) => [id, concept(id, parent)]));

const drawn = (all: ReadonlyMap<string, ConceptRecord>): string[] =>
  inTreeOrder(conceptTree(all)).map(({ concept: { name }, level }) => `${level} ${name}`);

test.each<[string, [string, string | null][], string[]]>([
  ['none', [], []],
  [
    'siblings by the alphabet',
    [
      ['b 10', null],
      ['b 2', null],
      ['A', null],
    ],
    ['1 A', '1 b 2', '1 b 10'],
  ],
  [
    'each before those below',
    [
      ['c', 'b'],
      ['b', 'a'],
      ['a', null],
      ['d', 'a'],
    ],
    ['1 a', '2 b', '3 c', '2 d'],
  ],
  [
    'a parent that is gone',
    [
      ['a', 'gone'],
      ['b', 'a'],
    ],
    ['1 a', '2 b'],
  ],
  [
    'a loop',
    [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
    ],
    ['1 a', '2 c', '1 b'],
  ],
])('the tree: %s', (_name, pairs, expected) => {
  expect(drawn(concepts(...pairs))).toEqual(expected);
});

test('a path names the outermost first, and ends in a loop', () => {
  const all = concepts(['a', null], ['b', 'a'], ['c', 'b']);
  expect(conceptPath('c', all)).toEqual(['a', 'b', 'c']);
  expect(conceptPath('x', all)).toEqual([]);
  expect(conceptPath('a', concepts(['a', 'b'], ['b', 'a']))).toEqual(['b', 'a']);
});

test('a concept counts what is below it, too', () => {
  const all = concepts(['a', null], ['b', 'a'], ['c', 'b'], ['d', null]);
  const sums = countsWithBelow(
    conceptTree(all),
    new Map([
      ['a', 1],
      ['c', 4],
    ]),
  );
  expect(Object.fromEntries(sums)).toEqual({ a: 5, b: 4, c: 4 });
  expect([...withBelow('b', all)]).toEqual(['b', 'c']);
});
