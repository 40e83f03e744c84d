import { expect, test } from 'vitest';
import type { DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord, Role } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { passagesByRole } from './by-role.ts';

const at = '2025-01-01T00:00:00.000Z';

const document = (id: string, title: string): DocumentRecord => ({
  id,
  title,
  author: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
  kind: 'article',
  sections: [
    { id: `${id}1`, length: 100 },
    { id: `${id}2`, length: 100 },
  ],
  original: null,
  createdAt: at,
  changedAt: at,
});

const passage = (id: string, of: string, section: string, offset: number): PassageRecord => ({
  id,
  document: of,
  anchor: { start: { section, offset }, end: { section, offset: offset + 1 } },
  quote: id,
  prefix: '',
  suffix: '',
  colour: 1,
  comment: '',
  tags: [],
  state: 'anchored',
  createdAt: at,
  changedAt: at,
});

const link = (of: PassageRecord, role: Role): LinkRecord => ({
  id: `${of.id}-${role}`,
  passage: of.id,
  actor: 'a',
  role,
  document: of.document,
  createdAt: at,
});

const documents = new Map([
  ['x', document('x', 'Zebra')],
  ['y', document('y', 'apple')],
]);
const late = passage('late', 'x', 'x2', 5);
const early = passage('early', 'x', 'x1', 90);
const gone = passage('gone', 'x', 'no-more', 0);
const other = passage('other', 'y', 'y1', 0);
const passages = new Map([late, early, gone, other].map((one) => [one.id, one]));

test('roles, then documents by title, then places; orphans last', () => {
  const links = [
    link(gone, 'about'),
    link(late, 'about'),
    link(early, 'about'),
    link(other, 'about'),
    link(early, 'speaker'),
  ];
  const found = passagesByRole(links, passages, documents).map(({ role, count, documents: by }) => [
    role,
    count,
    by.map((group) => group.passages.map(({ id }) => id).join(' ')),
  ]);
  expect(found).toEqual([
    ['about', 4, ['other', 'early late gone']],
    ['speaker', 1, ['early']],
  ]);
});

test('no links, no roles', () => {
  expect(passagesByRole([], passages, documents)).toEqual([]);
});
