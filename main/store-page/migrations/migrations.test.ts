import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { isObject } from '#core/check.ts';
import { historyState } from '#core/history.ts';
import { passageRecord } from '#core/records/passage.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { LibraryDatabase } from '../database.ts';
import { databaseReader } from '../database-reader.ts';
import { packRow } from '../passage-packs.ts';
import { indexInMemory } from '../testing/node-index.ts';
import { TestStore, allRecords, freshName } from '../testing/test-store.ts';
import { tables0001 } from './0001-tables.ts';
import { historyInLists, tables0002 } from './0002-packed-passages.ts';
import { tables0003 } from './0003-statements.ts';

const dumps = join(import.meta.dirname, '../../../tests/library-dumps');

/** What a dump writes as `{map: entries}` is a Map in the database. */
function mapsRevived(_key: string, value: unknown): unknown {
  if (!isObject(value) || Object.keys(value).join() !== 'map') return value;
  const entries: unknown[] = Array.isArray(value['map']) ? value['map'] : [];
  return new Map(entries.filter(Array.isArray).map(([key, its]: unknown[]) => [key, its]));
}

/** The rows of a golden library, by table. */
async function dump(name: string): Promise<Map<string, unknown[]>> {
  const parsed: unknown = JSON.parse(await readFile(join(dumps, name), 'utf8'), mapsRevived);
  if (!isObject(parsed)) throw new TypeError('The dump is no object.');
  return new Map(Object.entries(parsed).map(([table, rows]) => [table, [rows].flat()]));
}

/** The tables of each version a golden library was written by. */
const tablesOf = {
  1: [tables0001],
  2: [tables0001, tables0002],
  3: [tables0001, tables0002, tables0003],
} as const;

/** A database of an older version with the rows of its golden library. */
async function ofVersion(
  version: keyof typeof tablesOf,
): Promise<{ name: string; rows: Map<string, unknown[]> }> {
  const name = freshName();
  const rows = await dump(`000${version}.json`);
  const old = new Dexie(name);
  for (const [index, tables] of tablesOf[version].entries()) old.version(index + 1).stores(tables);
  await old.open();
  for (const [table, its] of rows) await old.table(table).bulkAdd(its);
  old.close();
  return { name, rows };
}

it('a library of version 1 is found whole, and its actions can still be taken back', async () => {
  const { name, rows } = await ofVersion(1);
  const store = new TestStore(name, await indexInMemory());
  expect(await store.owner.open({ expected: true, rebuild: false })).toMatchObject({
    state: 'opened',
    appliedSeq: 7,
  });
  await store.owner.start(null);
  for (const [table, records] of Object.entries(await allRecords(store.owner)))
    expect(new Set<unknown>(records)).toEqual(new Set(rows.get(table)));
  const { history, counts } = await store.owner.overview(null);
  expect(history).toEqual({
    undo: 'Created the note “Reading”',
    redo: 'Changed the colour of “The harbour”',
  });
  expect(Object.values(counts)).toEqual([
    { passages: 4, actors: 1 },
    { passages: 1, actors: 0 },
  ]);
  await store.owner.settle(null);
  expect(await store.owner.search({ text: 'port', limit: 5 })).toMatchObject([{ kind: 'comment' }]);
});

it('its passages stand in packs that know what they reach, and are found by their ids', async () => {
  const { name, rows } = await ofVersion(1);
  const database = new LibraryDatabase(name);
  await database.open();
  expect(database.verno).toBe(schemaVersion);
  expect(database.tables.map((table) => table.name)).not.toContain('passages');
  const packs = await database.packs.toArray();
  expect(packs.flatMap((pack) => pack.reaches)).toHaveLength(2);
  const read = databaseReader(database);
  for (const pack of packs) {
    const document = await read.get('documents', pack.document);
    expect(pack).toEqual(packRow(pack.section, pack.passages, document ?? null));
  }
  const passages = (rows.get('passages') ?? []).map((row) => passageRecord(row, 'a passage'));
  expect(passages).toHaveLength(5);
  for (const passage of passages) expect(await read.get('passages', passage.id)).toEqual(passage);
  database.close();
});

it('a library of version 2 is found whole; its undo works on, and new kinds of records fit in', async () => {
  const { name, rows } = await ofVersion(2);
  const store = new TestStore(name, await indexInMemory());
  expect(await store.owner.open({ expected: true, rebuild: false })).toMatchObject({
    state: 'opened',
    appliedSeq: 14,
  });
  await store.owner.start(null);
  const packed = (rows.get('packs') ?? []).flatMap((row) =>
    isObject(row) && Array.isArray(row['passages']) ? row['passages'] : [],
  );
  expect(packed).toHaveLength(5);
  for (const [table, records] of Object.entries(await allRecords(store.owner)))
    expect(new Set<unknown>(records), table).toEqual(
      new Set(table === 'passages' ? packed : rows.get(table)),
    );
  const { history, counts, statementCounts, linkCounts, actors, documents } =
    await store.owner.overview(null);
  expect(history).toEqual({
    undo: 'Replaced the text of “The harbour vote”',
    redo: 'Changed the colour of “he mayor. The harbour of Ost will not be sold, said the mayo”',
  });
  const [long, short] = documents;
  expect(counts).toEqual({
    [long?.id ?? '']: { passages: 3, actors: 1 },
    [short?.id ?? '']: { passages: 2, actors: 1 },
  });
  expect([statementCounts, Object.values(linkCounts)]).toEqual([{}, [2, 1]]);

  // What only version 3 has.
  const [passage] = (await store.owner.document({ id: long?.id ?? '' })).passages;
  await store.run('create-statement', {
    passage: passage?.id ?? '',
    statement: {
      speaker: actors[0]?.id ?? null,
      organisation: null,
      concept: { name: 'Sell the harbour', parent: null, definition: '' },
      stance: 'opposes',
      targets: [],
      date: null,
      note: '',
    },
  });
  expect((await store.owner.counts(null)).statements).toBe(1);
  // Its own actions can be taken back: the new text, then the session of editing as one step.
  await store.owner.undo({ id: 'one' });
  await store.owner.undo({ id: 'two' });
  await store.owner.undo({ id: 'three' });
  expect((await store.owner.history(null)).undo[0]?.label).toBe('Named the colours');
  const [first] = (await store.owner.document({ id: long?.id ?? '' })).sections;
  expect(first?.blocks[0]).toMatchObject({
    runs: [{ text: expect.stringMatching(/^0 The harbour/) }],
  });
});

it('a library of version 3 is found whole; its notes get tags, versions, the trash and a day', async () => {
  const { name, rows } = await ofVersion(3);
  const store = new TestStore(name, await indexInMemory());
  expect(await store.owner.open({ expected: true, rebuild: false })).toMatchObject({
    state: 'opened',
    appliedSeq: 13,
  });
  await store.owner.start(null);
  const packed = (rows.get('packs') ?? []).flatMap((row) =>
    isObject(row) && Array.isArray(row['passages']) ? row['passages'] : [],
  );
  for (const [table, records] of Object.entries(await allRecords(store.owner)))
    expect(new Set<unknown>(records), table).toEqual(
      new Set(table === 'passages' ? packed : (rows.get(table) ?? [])),
    );
  const { notes } = await store.owner.overview(null);
  const reading = notes.find(({ title }) => title === 'Reading');
  const id = reading?.id ?? '';
  // What only version 4 has.
  await store.run('edit-notes', { ids: [id], addTags: ['harbour/sale'], pinned: true });
  await store.run('keep-version', { note: id });
  await store.run('trash-notes', { ids: [id] });
  const daily = { title: '', blocks: [], day: '2026-11-30' };
  const today = await store.run('create-note', daily);
  expect(await store.run('create-note', daily)).toEqual(today);
  expect(await store.run('rename-tag', { from: 'harbour', to: 'port' })).toEqual({
    notes: 1,
    passages: 2,
  });
  expect(await store.owner.counts(null)).toMatchObject({ notes: 3, versions: 1 });
  // What version 3 did can be done again once what came since is taken back.
  for (const call of ['a', 'b', 'c', 'd', 'e', 'f']) await store.owner.undo({ id: call });
  expect((await store.owner.overview(null)).notes).toHaveLength(2);
});

it('the numbers of the history are put in lists, whatever stands beside them', () => {
  const old = { undo: [{ id: 'a', seq: 3, label: 'Did' }], redo: [] };
  const now = { undo: [{ id: 'a', seqs: [3], label: 'Did' }], redo: [] };
  expect(historyInLists(old)).toEqual(now);
  expect(historyInLists(now)).toEqual(now);
  expect(historyState({ undo: [{ id: 'a', seqs: [3], label: 'Did' }], redo: [] }).undo).toBe('Did');
});
