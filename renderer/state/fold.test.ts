import { describe, expect, test } from 'vitest';
import type { Op } from '#core/change.ts';
import { inverseOps, put } from '#core/change.ts';
import { RandomChanges, picksFrom } from '#core/commands/testing/random-changes.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { defaultSettings } from '#core/records/settings.ts';
import { paragraph } from '#core/text/blocks.ts';
import type { ActorBody, DocumentBody } from './fold-bodies.ts';
import { foldActor } from './fold-actor.ts';
import { foldDocument, foldNote } from './fold-bodies.ts';
import type { Lists } from './fold-overview.ts';
import { foldLists } from './fold-overview.ts';

const at = '2025-01-01T00:00:00.000Z';

const documentRecord = (id: string, sections: string[] = []): DocumentRecord => ({
  id,
  title: id,
  author: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
  kind: 'article',
  sections: sections.map((section) => ({ id: section, length: 3 })),
  original: null,
  createdAt: at,
  changedAt: at,
});

const passage = (id: string, document: string): PassageRecord => ({
  id,
  document,
  anchor: { start: { section: 's', offset: 0 }, end: { section: 's', offset: 1 } },
  quote: 'a',
  prefix: '',
  suffix: '',
  colour: 1,
  comment: '',
  tags: [],
  state: 'anchored',
  createdAt: at,
  changedAt: at,
});

const actor = (id: string): ActorRecord => ({
  id,
  name: id,
  type: 'person',
  aliases: [],
  description: '',
  createdAt: at,
  changedAt: at,
});

const link = (id: string, to: string, of: string, document: string): LinkRecord => ({
  id,
  passage: of,
  actor: to,
  role: 'about',
  document,
  createdAt: at,
});

const empty: Lists = {
  documents: new Map(),
  counts: new Map(),
  actors: new Map(),
  linkCounts: new Map(),
  concepts: new Map(),
  conceptCounts: new Map(),
  statementCounts: new Map(),
  notes: new Map(),
  settings: defaultSettings,
  history: { undo: null, redo: null },
};

/** Folds random Changes of a document's text and passages from the first on. */
function foldedOf(seed: number, steps: number) {
  const made = new RandomChanges(picksFrom(seed));
  const { documents, sections } = made.records;
  const first = documents.get('d');
  if (first === undefined) throw new RangeError('The document is there from the first Change on.');
  let body: DocumentBody = {
    document: first,
    sections: [...sections.values()],
    passages: new Map(),
    links: [],
    statements: [],
    decisions: [],
  };
  for (let step = 0; step < steps; step += 1) {
    made.step();
    const before = body;
    const folded = foldDocument(body, made.changes.at(-1)?.ops ?? []);
    if (folded === 'gone' || folded === 'reload') throw new RangeError(folded);
    body = folded;
    expect(body.document).toEqual(made.records.documents.get('d'));
    expect(new Map(body.passages)).toEqual(made.records.passages);
    expect(body.passages.size).toBe(made.records.passages.size);
    const ids = body.document.sections.map((one) => one.id);
    expect(body.sections).toEqual(ids.map((id) => made.records.sections.get(id)));
    const ops = made.changes.at(-1)?.ops ?? [];
    for (const [id, passage] of body.passages)
      if (!touches(ops, passage)) expect(passage).toBe(before.passages.get(id));
  }
  return body;
}

/** Whether ops put a passage, or edit a section in which it begins or ends. */
function touches(ops: readonly Op[], { id, anchor }: PassageRecord): boolean {
  const sections = new Set([anchor.start.section, anchor.end.section]);
  return ops.some((op) => (op.op === 'put' ? op.key === id : sections.has(op.section)));
}

describe('an open document', () => {
  test.each([3, 17, 20261122])('follows any edits as the library does (%i)', (seed) => {
    expect(foldedOf(seed, 60).passages.size).toBeGreaterThan(5);
  });
});

describe('the lists', () => {
  const made: Op[] = [
    put('documents', null, documentRecord('d')),
    put('passages', null, passage('p', 'd')),
    put('passages', null, passage('q', 'd')),
    put('actors', null, actor('a')),
    put('links', null, link('l', 'a', 'p', 'd')),
  ];
  const { lists, recount } = foldLists(empty, made);

  test('records and counts come', () => {
    expect([...lists.documents.keys()]).toEqual(['d']);
    expect(lists.counts.get('d')?.passages).toBe(2);
    expect(lists.linkCounts.get('a')).toBe(1);
    expect([...recount]).toEqual(['d']);
  });

  test('the inverse leaves nothing', () => {
    const after = foldLists(lists, inverseOps(made));
    expect(after.lists).toEqual(empty);
    expect(after.recount.size).toBe(0);
  });

  test('a change of a passage does not count', () => {
    const op = put('passages', passage('p', 'd'), { ...passage('p', 'd'), colour: 2 });
    const after = foldLists(lists, [op]);
    expect(after.lists.counts.get('d')?.passages).toBe(2);
    expect(after.lists.documents).toBe(lists.documents);
  });
});

describe('an open document', () => {
  const body: DocumentBody = {
    document: documentRecord('d', ['s', 't']),
    sections: [
      { id: 's', owner: 'd', blocks: [paragraph('one'), paragraph('two')] },
      { id: 't', owner: 'd', blocks: [paragraph('three')] },
    ],
    passages: new Map(),
    statements: [],
    decisions: [],
    links: [],
  };
  const splice: Op = {
    op: 'splice',
    section: 's',
    at: 1,
    removed: [paragraph('two')],
    inserted: [paragraph('2'), paragraph('3')],
  };

  test('follows a splice, and its inverse; other sections stay the same objects', () => {
    const next = foldDocument(body, [splice]);
    if (typeof next === 'string') throw new Error(next);
    expect(next.sections[0]?.blocks).toEqual([paragraph('one'), paragraph('2'), paragraph('3')]);
    expect(next.sections[1]).toBe(body.sections[1]);
    expect(foldDocument(next, inverseOps([splice]))).toEqual(body);
  });

  test('passages and links come and go', () => {
    const ops: Op[] = [
      put('passages', null, passage('p', 'd')),
      put('links', null, link('l', 'a', 'p', 'd')),
      put('passages', null, passage('x', 'other')),
    ];
    const next = foldDocument(body, ops);
    if (typeof next === 'string') throw new Error(next);
    expect([...next.passages.keys()]).toEqual(['p']);
    expect(next.links).toHaveLength(1);
    const back = foldDocument(next, inverseOps(ops));
    if (typeof back === 'string') throw new Error(back);
    expect({ ...back, passages: new Map(back.passages) }).toEqual(body);
  });

  test('what concerns others leaves the very object', () => {
    const ops: Op[] = [
      put('passages', null, passage('x', 'other')),
      put('actors', null, actor('a')),
    ];
    expect(foldDocument(body, ops)).toBe(body);
  });

  test('a section put anew is placed where the document says', () => {
    const section = { id: 'u', owner: 'd', blocks: [] };
    const ops: Op[] = [
      put('sections', null, section),
      put('documents', body.document, documentRecord('d', ['s', 'u', 't'])),
    ];
    const next = foldDocument(body, ops);
    if (typeof next === 'string') throw new Error(next);
    expect(next.sections.map(({ id }) => id)).toEqual(['s', 'u', 't']);
  });

  test('sections that are not there make it load anew; deletion ends it', () => {
    const unknown = put('documents', body.document, documentRecord('d', ['s', 'u']));
    expect(foldDocument(body, [unknown])).toBe('reload');
    expect(foldDocument(body, [put('documents', body.document, null)])).toBe('gone');
  });
});

test('an open note follows its text and its title', () => {
  const note = {
    id: 'n',
    title: 'n',
    section: { id: 's', length: 1 },
    createdAt: at,
    changedAt: at,
  };
  const body = { note, section: { id: 's', owner: 'n', blocks: [paragraph('a')] } };
  const next = foldNote(body, [
    { op: 'splice', section: 's', at: 0, removed: [paragraph('a')], inserted: [paragraph('b')] },
    put('notes', note, { ...note, title: 'new' }),
  ]);
  if (typeof next === 'string') throw new Error(next);
  expect(next.note.title).toBe('new');
  expect(next.section.blocks).toEqual([paragraph('b')]);
  expect(foldNote(body, [put('notes', note, null)])).toBe('gone');
});

describe('an open actor', () => {
  const body: ActorBody = {
    actor: actor('a'),
    links: [],
    statements: [],
    decisions: [],
    passages: new Map(),
    coLinks: [],
  };

  test('a link to a passage it does not know makes it load anew', () => {
    expect(foldActor(body, [put('links', null, link('l', 'a', 'p', 'd'))])).toBe('reload');
  });

  test('a passage that comes with its link is known', () => {
    const ops: Op[] = [
      put('passages', null, passage('p', 'd')),
      put('links', null, link('l', 'a', 'p', 'd')),
    ];
    const next = foldActor(body, ops);
    if (typeof next === 'string') throw new Error(next);
    expect(next.links).toHaveLength(1);
    expect(next.passages.has('p')).toBe(true);
  });

  test('links of others leave the very object', () => {
    expect(foldActor(body, [put('links', null, link('l', 'b', 'p', 'd'))])).toBe(body);
  });
});
