import { expect, test } from 'vitest';
import type { DocumentRecord } from '#core/records/document.ts';
import type { DocumentOrder } from './sorting.ts';
import { fittingDocuments, orderedDocuments } from './sorting.ts';

const base: DocumentRecord = {
  id: '',
  title: '',
  author: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
  kind: 'article',
  sections: [],
  original: null,
  createdAt: '',
  changedAt: '',
};

const documents: DocumentRecord[] = [
  {
    ...base,
    id: '1',
    title: 'Été on the river',
    author: 'Zoë Marsh',
    date: '2024',
    createdAt: '3',
  },
  { ...base, id: '2', title: 'part 10', date: '2024-05', createdAt: '2' },
  { ...base, id: '3', title: 'Part 9', author: 'Adam Roe', createdAt: '1' },
];

const byId = new Map(documents.map((one) => [one.id, one]));

const ids = (filter: string, order: DocumentOrder, before: readonly DocumentRecord[] = []) =>
  fittingDocuments(orderedDocuments(byId, order, before), filter)
    .map(({ id }) => id)
    .join('');

test.each<[DocumentOrder, string]>([
  ['added', '123'],
  ['date', '213'],
  ['title', '132'],
  ['author', '312'],
])('ordered by %s', (order, expected) => {
  expect(ids('', order)).toBe(expected);
  // What was in order before may have changed, gone and come since.
  const gone = { ...base, id: '4', title: 'Gone' };
  const [first = gone, second = gone] = documents;
  expect(ids('', order, [second, gone, { ...first, title: 'Zenith' }])).toBe(expected);
});

test.each([
  ['ete', '1'],
  ['zoe river', '1'],
  ['part', '32'],
  ['2024', '12'],
  ['nothing', ''],
])('the filter “%s” leaves %s', (filter, expected) => {
  expect(ids(filter, 'title')).toBe(expected);
});
