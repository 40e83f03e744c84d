import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { isObject } from '#core/check.ts';
import { historyState } from '#core/history.ts';
import { passageRecord } from '#core/records/passage.ts';
import { LibraryDatabase, schemaVersion } from '../database.ts';
import { databaseReader } from '../database-reader.ts';
import { packRow } from '../passage-packs.ts';
import { indexInMemory } from '../testing/node-index.ts';
import { TestStore, allRecords, freshName } from '../testing/test-store.ts';
import { tables0001 } from './0001-tables.ts';
import { historyInLists } from './0002-packed-passages.ts';

const dumps = join(import.meta.dirname, '../../../tests/library-dumps');

/** The rows of a golden library, by table. */
async function dump(name: string): Promise<Map<string, unknown[]>> {
  const parsed: unknown = JSON.parse(await readFile(join(dumps, name), 'utf8'));
  if (!isObject(parsed)) throw new TypeError('The dump is no object.');
  return new Map(Object.entries(parsed).map(([table, rows]) => [table, [rows].flat()]));
}

/** A database of version 1 with the rows of the golden library. */
async function version1(): Promise<{ name: string; rows: Map<string, unknown[]> }> {
  const name = freshName();
  const rows = await dump('0001.json');
  const old = new Dexie(name);
  old.version(1).stores(tables0001);
  await old.open();
  for (const [table, its] of rows) await old.table(table).bulkAdd(its);
  old.close();
  return { name, rows };
}

it('a library of version 1 is found whole, and its actions can still be taken back', async () => {
  const { name, rows } = await version1();
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
  const { name, rows } = await version1();
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

it('the numbers of the history are put in lists, whatever stands beside them', () => {
  const old = { undo: [{ id: 'a', seq: 3, label: 'Did' }], redo: [] };
  const now = { undo: [{ id: 'a', seqs: [3], label: 'Did' }], redo: [] };
  expect(historyInLists(old)).toEqual(now);
  expect(historyInLists(now)).toEqual(now);
  expect(historyState({ undo: [{ id: 'a', seqs: [3], label: 'Did' }], redo: [] }).undo).toBe('Did');
});
