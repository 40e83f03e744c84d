import { expect, test } from 'vitest';
import { conceptTree } from '#core/concepts/tree.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { Naming } from './concepts-state.ts';
import { parentRow, rowBefore, treeRows } from './tree-rows.ts';

const at = '2025-01-01T00:00:00.000Z';
const given: readonly [string, string | null][] = [
  ['Harbour', null],
  ['Lease', 'Harbour'],
  ['Sell', 'Harbour'],
  ['At once', 'Sell'],
  ['Water', null],
];
const nodes = conceptTree(
  new Map(
    given.map(([id, parent]): [string, ConceptRecord] => [
      id,
      { id, name: id, parent, definition: '', createdAt: at, changedAt: at },
    ]),
  ),
);
const rows = (closed: string[] = [], filter = '', naming: Naming | null = null) =>
  treeRows(nodes, new Set(closed), filter, naming);
const told = (...args: Parameters<typeof rows>): string =>
  rows(...args)
    .map(({ id, level, open }) => `${level}${open === null ? '' : open ? '-' : '+'} ${id}`)
    .join(', ');

test.each<[string, Parameters<typeof rows>, string]>([
  ['all', [], '1- Harbour, 2 Lease, 2- Sell, 3 At once, 1 Water'],
  ['closed', [['Sell']], '1- Harbour, 2 Lease, 2+ Sell, 1 Water'],
  [
    'what fits stands below what it is part of',
    [['Harbour'], 'ONCE'],
    '1- Harbour, 2- Sell, 3 At once',
  ],
  ['one that fits shows only parts that fit', [[], 'harb'], '1 Harbour'],
  ['nothing fits', [[], 'dyke'], ''],
  [
    'a new one at the top',
    [['Harbour'], '', { what: 'new', parent: null }],
    '1 new, 1+ Harbour, 1 Water',
  ],
  [
    'a new one below another',
    [['Harbour'], '', { what: 'new', parent: 'Water' }],
    '1+ Harbour, 1- Water, 2 new',
  ],
])('%s', (_name, args, expected) => {
  expect(told(...args)).toBe(expected);
});

test('what a row is part of, and the one before it', () => {
  const all = rows();
  expect([0, 1, 3, 4].map((index) => parentRow(all, index))).toEqual([-1, 0, 2, -1]);
  expect([0, 1, 2, 3, 4].map((index) => rowBefore(all, index)?.id)).toEqual([
    undefined,
    undefined,
    'Lease',
    undefined,
    'Harbour',
  ]);
});
