import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, memoryReader } from '#core/apply.ts';
import { emptyHistory } from '#core/history.ts';
import type { AnyRecord } from '#core/records/tables.ts';
import { applyChanges } from './apply-changes.ts';
import { LibraryDatabase } from './database.ts';
import { databaseReader } from './database-reader.ts';
import { packRow } from './passage-packs.ts';
import { bucketOf, placeRows } from './passage-places.ts';
import { recordTables } from './record-tables.ts';
import { RandomChanges, picksFrom } from '#core/commands/testing/random-changes.ts';
import { freshName, wholeDatabase } from './testing/test-store.ts';

const seeds = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  batch: fc.integer({ min: 1, max: 30 }),
});

function randomChanges(seed: number, steps: number): RandomChanges {
  const made = new RandomChanges(picksFrom(seed));
  for (let step = 0; step < steps; step += 1) made.step();
  return made;
}

async function filled({ changes }: RandomChanges, batch: number): Promise<LibraryDatabase> {
  const database = new LibraryDatabase(freshName());
  await database.open();
  let standing = { appliedSeq: 0, history: emptyHistory };
  for (let at = 0; at < changes.length; at += batch)
    standing = await applyChanges(database, standing, changes.slice(at, at + batch));
  return database;
}

describe('any Changes of text and passages', () => {
  it('leave in the database what they leave in memory, in batches of any size', async () => {
    let crossing = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async ({ seed, batch }) => {
        const made = randomChanges(seed, 30);
        const database = await filled(made, batch);
        const { records } = made;
        const tables = recordTables(database);
        for (const table of ['documents', 'sections', 'passages'] as const) {
          const stored: AnyRecord[] = await tables[table].all();
          const expected: ReadonlyMap<string, AnyRecord> = records[table];
          expect(inReadingOrder(stored)).toEqual(inReadingOrder(expected.values()));
        }

        const packs = await database.packs.toArray();
        const document = records.documents.get('d') ?? null;
        for (const pack of packs)
          expect(pack).toEqual(packRow(pack.section, pack.passages, document));
        const places = [...records.passages.values()].map(
          (one) => [one.id, one.anchor.start.section] as const,
        );
        const byBucket = new Map((await database.places.toArray()).map((row) => [row.bucket, row]));
        expect(byBucket).toEqual(new Map(placeRows(places).map((row) => [row.bucket, row])));
        crossing += packs.filter((pack) => pack.reaches.length > 0).length;

        const other = await filled(made, 1);
        expect(await wholeDatabase(database.name)).toEqual(await wholeDatabase(other.name));
        database.close();
        other.close();
      }),
      { seed: 20261122, numRuns: 20 },
    );
    expect(crossing).toBeGreaterThan(20);
  }, 60_000);

  it('are read as from memory, by id, by document, by section and page by page', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 1, max: 9 }), async ({ seed, batch }, limit) => {
        const made = randomChanges(seed, 40);
        const database = await filled(made, batch);
        const [read, memory] = [databaseReader(database), memoryReader(made.records)];
        const ids = [...made.records.passages.keys(), 'none'].reverse();
        expect(await read.many('passages', ids)).toEqual(await memory.many('passages', ids));
        expect(await read.get('passages', ids[1] ?? '')).toEqual(
          made.records.passages.get(ids[1] ?? ''),
        );
        expect(await read.all('passages')).toEqual(await memory.all('passages'));
        for (const wanted of [['d'], ['other'], ['d', 'other', 'd']])
          expect(await read.where('passages', 'document', wanted)).toEqual(
            await memory.where('passages', 'document', wanted),
          );
        const document = made.records.documents.get('d');
        for (const sections of [['s0'], ['s3'], ['s1', 's4'], []])
          if (document !== undefined)
            expect(await read.passagesIn(document, sections)).toEqual(
              await memory.passagesIn(document, sections),
            );

        const { passages } = recordTables(database);
        const paged = [];
        for (let after: string | null = null; ;) {
          const { records, next } = await passages.page(after, limit);
          expect(records.length).toBeLessThanOrEqual(limit);
          paged.push(...records);
          if (next === null) break;
          after = next;
        }
        expect(paged).toHaveLength(made.records.passages.size);
        expect(inReadingOrder(paged)).toEqual(await memory.all('passages'));
        expect(await passages.count()).toBe(made.records.passages.size);
        database.close();
      }),
      { seed: 20261122, numRuns: 20 },
    );
  }, 60_000);
});

it('an edit reads and writes the packs it concerns and no others', async () => {
  const made = new RandomChanges(picksFrom(7));
  for (let step = 0; step < 60; step += 1) made.step();
  const database = await filled(made, 100);
  const before = new Map((await database.packs.toArray()).map((pack) => [pack.section, pack]));
  const reachesFirst = (section: string): boolean =>
    section === 's0' || before.get(section)?.reaches.includes('s0') === true;
  const touched: string[] = [];
  database.packs.hook('updating', (_change, section) => void touched.push(section));
  const standing = {
    appliedSeq: made.changes.length,
    history: emptyHistory,
  };
  const section = made.records.sections.get('s0');
  const text = section?.blocks[0];
  const op = {
    op: 'edit' as const,
    document: 'd',
    section: 's0',
    at: 0,
    text: { removed: text === undefined ? [] : [text], inserted: [] },
    from: 0,
    cut: 1,
    grown: 0,
    changed: ['', ''] as const,
    except: [],
  };
  await applyChanges(database, standing, [
    { seq: standing.appliedSeq + 1, id: 'edit', at: '', label: '', kind: 'do', ops: [op] },
  ]);
  expect(touched.filter((one) => !reachesFirst(one))).toEqual([]);
  expect(touched).toContain('s0');
  expect(before.size).toBeGreaterThan(3);
  database.close();
});

it('places are spread over the buckets', () => {
  const counts = new Map<number, number>();
  for (let number = 0; number < 25_600; number += 1) {
    const bucket = bucketOf(`passage-${number}`);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  expect(counts.size).toBe(256);
  expect(Math.max(...counts.values())).toBeLessThan(200);
});
