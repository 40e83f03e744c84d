import 'fake-indexeddb/auto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Tables } from '#core/records/tables.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { LibraryDatabase } from '../database.ts';
import { freshName } from '../testing/test-store.ts';

type Fields = { readonly [T in keyof Tables]: { readonly [F in keyof Required<Tables[T]>]: true } };

/**
 * Every field of every record; a field that comes or goes does not compile before it is told here, and in
 * `tests/library-dumps/schema.json`.
 */
const fields: Fields = {
  documents: {
    id: true,
    title: true,
    author: true,
    publisher: true,
    date: true,
    dateProposal: true,
    url: true,
    language: true,
    kind: true,
    sections: true,
    original: true,
    bookmarks: true,
    speakers: true,
    dismissed: true,
    createdAt: true,
    changedAt: true,
  },
  sections: { id: true, owner: true, blocks: true },
  passages: {
    id: true,
    document: true,
    anchor: true,
    quote: true,
    prefix: true,
    suffix: true,
    colour: true,
    comment: true,
    tags: true,
    state: true,
    review: true,
    annotation: true,
    createdAt: true,
    changedAt: true,
  },
  actors: {
    id: true,
    name: true,
    type: true,
    aliases: true,
    description: true,
    exclusions: true,
    attributes: true,
    identifiers: true,
    colour: true,
    picture: true,
    createdAt: true,
    changedAt: true,
  },
  links: { id: true, passage: true, actor: true, role: true, document: true, createdAt: true },
  concepts: {
    id: true,
    name: true,
    parent: true,
    definition: true,
    colour: true,
    createdAt: true,
    changedAt: true,
  },
  statements: {
    id: true,
    passage: true,
    document: true,
    speaker: true,
    organisation: true,
    concept: true,
    stance: true,
    targets: true,
    date: true,
    note: true,
    createdAt: true,
    changedAt: true,
  },
  decisions: {
    id: true,
    actor: true,
    document: true,
    verdict: true,
    at: true,
    surface: true,
    prefix: true,
    suffix: true,
    createdAt: true,
  },
  notes: {
    id: true,
    title: true,
    section: true,
    tags: true,
    pinned: true,
    day: true,
    template: true,
    trashedAt: true,
    excerpt: true,
    createdAt: true,
    changedAt: true,
  },
  versions: {
    id: true,
    of: true,
    title: true,
    section: true,
    at: true,
    kept: true,
    createdAt: true,
  },
  settings: {
    id: true,
    colourNames: true,
    colourDefinitions: true,
    roleDefinitions: true,
    exportTemplates: true,
  },
};

const dumps = join(import.meta.dirname, '../../../tests/library-dumps');
const asFile = (number: number): string => `${String(number).padStart(4, '0')}.json`;

/** What the database and the records of this build look like. */
async function schemaNow() {
  const database = new LibraryDatabase(freshName());
  await database.open();
  const tables = database.tables.map(({ name, schema }) => [
    name,
    [schema.primKey.src, ...schema.indexes.map((index) => index.src)].join(', '),
  ]);
  database.close();
  return {
    version: schemaVersion,
    tables: Object.fromEntries(tables),
    fields: Object.fromEntries(
      Object.entries(fields).map(([table, its]) => [table, Object.keys(its).toSorted()]),
    ),
  };
}

it('tables and fields are those of the version; others are another version', async () => {
  const told: unknown = JSON.parse(await readFile(join(dumps, 'schema.json'), 'utf8'));
  expect(
    await schemaNow(),
    'Tables or fields have changed. Add a version (migrations/README.md) with a golden library of the one before it, or, if nobody has this version yet, tell them in tests/library-dumps/schema.json.',
  ).toEqual(told);
});

it('every version before this one has its golden library', async () => {
  const earlier = Array.from({ length: schemaVersion - 1 }, (_, index) => asFile(index + 1));
  const there = (await readdir(dumps)).filter((name) => /^\d+\.json$/.test(name));
  expect(there.toSorted()).toEqual(earlier);
});
