import { expect, test } from 'vitest';
import type { ConceptRecord } from '#core/records/concept.ts';
import { conceptOptions } from './concept-options.ts';

const at = '2025-01-01T00:00:00.000Z';
const given: readonly [id: string, name: string, parent: string | null][] = [
  ['h', 'Harbour', null],
  ['s', 'Sell the harbour', 'h'],
  ['k', 'Keep it public', 'h'],
  ['w', 'Water', null],
  ['p', 'Price of water', 'w'],
];
const concepts = new Map<string, ConceptRecord>(
  given.map(([id, name, parent]) => [
    id,
    { id, name, parent, definition: '', createdAt: at, changedAt: at },
  ]),
);

const told = (typed: string): string[] =>
  conceptOptions(concepts, typed).map(
    ({ path, isNew }) => `${isNew ? 'new: ' : ''}${path.join(' › ')}`,
  );

test.each<[string, string[]]>([
  [
    '',
    [
      'Harbour',
      'Harbour › Keep it public',
      'Harbour › Sell the harbour',
      'Water',
      'Water › Price of water',
    ],
  ],
  ['harb', ['Harbour', 'Harbour › Sell the harbour', 'Harbour › Keep it public', 'new: harb']],
  ['harbour', ['Harbour', 'Harbour › Sell the harbour', 'Harbour › Keep it public']],
  ['sell', ['Harbour › Sell the harbour', 'new: sell']],
  ['water price', ['Water › Price of water', 'new: water price']],
  ['harbour > se', ['Harbour › Sell the harbour', 'new: Harbour › se']],
  ['harbour > ', ['Harbour › Keep it public', 'Harbour › Sell the harbour']],
  ['HARBOUR › Lease it', ['new: Harbour › Lease it']],
  ['Sell the harbour > At once', ['new: Harbour › Sell the harbour › At once']],
  ['Trams > Free rides', ['new: Trams › Free rides']],
  ['> x', []],
  ['dykes', ['new: dykes']],
])('“%s” offers %j', (typed, expected) => {
  expect(told(typed)).toEqual(expected);
});
