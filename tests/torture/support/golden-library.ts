// The golden libraries of `tests/library-dumps` as folders on the disk, such as the program of that version left
// them: database, journal and `library.json`. The database is made by the engine itself, inside the store page.

import { chmod, readFile, readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { applyOps, emptyRecords } from '#core/apply.ts';
import type { Change, Op } from '#core/change.ts';
import { inverseOps } from '#core/change.ts';
import { isEqual } from '#core/equal.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { AnyRecord, TableName } from '#core/records/tables.ts';
import { tableNames } from '#core/records/tables.ts';
import { writeLine } from '../../../main/journal-line.ts';
import { tables0001 } from '../../../main/store-page/migrations/0001-tables.ts';
import { tables0002 } from '../../../main/store-page/migrations/0002-packed-passages.ts';
import { tables0003 } from '../../../main/store-page/migrations/0003-statements.ts';
import type { Dictum } from '../../end-to-end/support/launch.ts';
import { launchDictum } from '../../end-to-end/support/launch.ts';
import { testMachine } from '../../end-to-end/support/test-machine.ts';

/** Tables and their keys, as Dexie writes them, of each version that has a golden library. */
const tablesOf: Readonly<Record<number, Readonly<Record<string, string | null>>>> = {
  1: tables0001,
  2: { ...tables0001, ...tables0002 },
  3: { ...tables0001, ...tables0002, ...tables0003 },
};

/** Every version before the one of today. */
export const goldenVersions = Object.keys(tablesOf).map(Number);
if (goldenVersions.length !== schemaVersion - 1)
  throw new RangeError('An older version lacks its tables here.');

/** Rows by table, as the dump tells them. */
type Dump = Record<string, Record<string, unknown>[]>;

/** A golden library on the disk. */
export interface GoldenLibrary {
  folder: string;
  /** Records by table. */
  counts: Record<string, number>;
}

const databaseName = 'golden';
/** Dexie multiplies its versions by ten. */
const nativeFactor = 10;

/** The hidden page that owns the database. */
export function storePage({ app }: Dictum): Page {
  const page = app.windows().find((one) => one.url().startsWith('app://store/'));
  if (page === undefined) throw new Error('There is no store page.');
  return page;
}

/**
 * Makes a database in the store page, as any program would: without Dexie, of any version. What a dump writes as
 * `{map: entries}` becomes a Map.
 */
export async function makeDatabase(
  page: Page,
  made: { name: string; version: number; tables: Record<string, string | null>; rows: Dump },
): Promise<void> {
  await page.evaluate(async (text) => {
    const { name, version, tables, rows } = JSON.parse(text, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'map')
        return value;
      return new Map((value as { map: [unknown, unknown][] }).map);
    }) as typeof made;
    const partsOf = (words: string) =>
      words.startsWith('[') ? words.slice(1, -1).split('+') : words;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      request.addEventListener('upgradeneeded', () => {
        for (const [table, keys] of Object.entries(tables)) {
          if (keys === null) continue;
          const [key = '', ...indexes] = keys.split(', ');
          const store = request.result.createObjectStore(table, { keyPath: key });
          for (const index of indexes) {
            const words = index.replace(/^[&*]/, '');
            const options = { unique: index.startsWith('&'), multiEntry: index.startsWith('*') };
            store.createIndex(words, partsOf(words), options);
          }
          for (const row of rows[table] ?? []) store.add(row);
        }
      });
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
  }, JSON.stringify(made));
}

/** Gives the first passage so many brothers, so that packing them takes its time. */
function enlarge(rows: Dump, more: number): void {
  const [first] = rows['passages'] ?? [];
  const change = (rows['changes'] ?? []).find(({ ops }) =>
    (ops as Op[] | null)?.some((op) => op.op === 'put' && op.table === 'passages'),
  );
  if (first === undefined || change === undefined) return;
  for (let number = 0; number < more; number += 1) {
    const after = { ...first, id: `more-${number}` };
    rows['passages']?.push(after);
    // The dump's records are those of the version; their types are those of today.
    (change['ops'] as unknown[]).push({
      op: 'put',
      table: 'passages',
      key: after.id,
      before: null,
      after,
    });
  }
}

/** The records of a dump by table and id; passages may stand in packs. */
function recordsOf(rows: Dump): Map<TableName, Map<string, AnyRecord>> {
  const packed = (rows['packs'] ?? []).flatMap((pack) => pack['passages'] as unknown[]);
  return new Map(
    tableNames.map((table) => {
      const its = table === 'passages' ? [...(rows[table] ?? []), ...packed] : (rows[table] ?? []);
      return [table, new Map((its as AnyRecord[]).map((record) => [record.id, record]))];
    }),
  );
}

/**
 * The journal that led there. The database keeps the operations of what can be undone only: those of an undo are
 * the action's own, turned round, and an editor's save brought what nothing else tells of.
 */
function journalOf(rows: Dump): Change[] {
  const changes = rows['changes'] as unknown as (Change & { ops: Op[] | null })[];
  const told = changes.map((change, at) => ({
    ...change,
    ops: change.ops ?? (change.kind === 'undo' ? inverseOps(changes[at - 1]?.ops ?? []) : []),
  }));
  const reached = emptyRecords();
  for (const { ops } of told) applyOps(reached, ops);
  const missing: unknown[] = [];
  for (const [table, records] of recordsOf(rows))
    for (const [key, after] of records) {
      const before = reached[table].get(key) ?? null;
      if (!isEqual(before, after)) missing.push({ op: 'put', table, key, before, after });
    }
  const silent = told.findLast((_change, at) => changes[at]?.ops === null);
  if (missing.length > 0 && silent === undefined)
    throw new Error('The changes of the dump do not lead to its records.');
  silent?.ops.push(...(missing as Op[]));
  return told;
}

/** Makes the golden library of a version; `more` passages are added to that of version 1. */
export async function goldenLibrary(version: number, more = 0): Promise<GoldenLibrary> {
  const { projectFolder } = testMachine();
  const file = join(projectFolder, 'tests', 'library-dumps', `000${version}.json`);
  // The dumps come without the originals they name.
  const rows = JSON.parse(await readFile(file, 'utf8'), (key, value: unknown) =>
    key === 'original' ? null : value,
  ) as Dump;
  if (version === 1) enlarge(rows, more);
  const journal = journalOf(rows);
  const counts = Object.fromEntries([...recordsOf(rows)].map(([table, all]) => [table, all.size]));

  const dictum = await launchDictum();
  const folder = dictum.library;
  const tables = tablesOf[version] ?? {};
  const native = version * nativeFactor;
  await makeDatabase(storePage(dictum), { name: databaseName, version: native, tables, rows });
  await dictum.close();
  for (const name of ['library.json', 'library.copy.json']) {
    const path = join(folder, name);
    const known = JSON.parse(await readFile(path, 'utf8')) as object;
    const told = { schema: version, appliedSeq: journal.length, counts, database: databaseName };
    await writeFile(path, JSON.stringify({ ...known, ...told }));
  }
  const pages = join(folder, 'journal');
  for (const name of await readdir(pages)) await unlink(join(pages, name));
  const page = join(pages, '0001.ndjson');
  await writeFile(page, journal.map(writeLine).join(''));
  await chmod(page, 0o666);
  return { folder, counts };
}
