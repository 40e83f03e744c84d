// Walks over the whole database in the order of its keys and tells every row as it stood when the walk
// began, while the library goes on being changed.

import { snapshotLine } from '#core/backup/snapshot-lines.ts';
import { isObject } from '#core/check.ts';
import { tableNames } from '#core/records/tables.ts';
import type { LibraryDatabase } from '../database.ts';

/** How much is read and told at once. */
export interface WalkSizes {
  /** Characters after which an answer is complete. */
  page: number;
  /** Rows read at once, by table and for all others. */
  rows: Readonly<Record<string, number>>;
  usualRows: number;
}

/** A section has 16,000 characters, a Change may hold a whole document. */
const usualSizes: WalkSizes = {
  page: 1_000_000,
  rows: { sections: 60, packs: 10, changes: 4 },
  usualRows: 500,
};

type Key = string | number;

/** Passages are told one by one; every other row is a line. */
function linesOf(table: string, row: unknown): string {
  if (table === 'packs') {
    const passages = isObject(row) && Array.isArray(row['passages']) ? row['passages'] : [];
    return passages.map((passage: unknown) => snapshotLine('passages', passage)).join('');
  }
  const name = table === 'changes' ? 'changes' : tableNames.find((one) => one === table);
  return name === undefined ? '' : snapshotLine(name, row);
}

/** Call `next` until it is done, or `end` to break off. */
export class SnapshotWalk {
  private readonly database: LibraryDatabase;
  private readonly tables = [
    ...tableNames.map((table) => (table === 'passages' ? 'packs' : table)),
    'changes',
  ];
  private readonly history: unknown;
  private readonly sizes: WalkSizes;
  /** Which table is being told, and the last key of it that was. */
  private at = 0;
  private cursor: Key | null = null;
  /** Rows not told yet that have changed since, as they stood; undefined for those that were not there. */
  private readonly before = new Map<string, Map<Key, unknown>>();

  /** Must be made while no Change is under way. `history` is what the stacks hold now. */
  constructor(database: LibraryDatabase, history: unknown, sizes: WalkSizes = usualSizes) {
    this.sizes = sizes;
    this.database = database;
    this.history = history;
    database.beforeImages.watch((table, keys, rows) => {
      for (const [index, key] of keys.entries())
        if (typeof key === 'string' || typeof key === 'number') this.note(table, key, rows[index]);
    });
  }

  /** The next lines; `done` with the last of them. */
  async next(): Promise<{ lines: string; done: boolean }> {
    const parts: string[] = [];
    let size = 0;
    while (size < this.sizes.page && this.at < this.tables.length) {
      const lines = await this.step(this.tables[this.at] ?? '');
      parts.push(lines);
      size += lines.length;
    }
    const done = this.at === this.tables.length;
    if (done) {
      parts.push(snapshotLine('history', this.history));
      this.end();
    }
    return { lines: parts.join(''), done };
  }

  /** Ends the walk; changes are no longer taken note of. */
  end(): void {
    this.database.beforeImages.watch(null);
    this.before.clear();
  }

  private note(table: string, key: Key, row: unknown): void {
    const place = this.tables.indexOf(table);
    if (place < this.at) return;
    if (place === this.at && this.cursor !== null && key <= this.cursor) return;
    const noted = this.before.get(table) ?? new Map<Key, unknown>();
    this.before.set(table, noted);
    if (!noted.has(key)) noted.set(key, row);
  }

  private async step(table: string): Promise<string> {
    const limit = this.sizes.rows[table] ?? this.sizes.usualRows;
    const all = this.database.table<unknown, Key>(table);
    const { cursor } = this;
    const rest = cursor === null ? all.toCollection() : all.where(':id').above(cursor);
    // In the order of the primary key, which both ways of asking answer in.
    const found = await rest.limit(limit).toArray();
    const path = all.schema.primKey.keyPath;
    const keyOf = (row: unknown): Key => {
      const key = isObject(row) && typeof path === 'string' ? row[path] : undefined;
      return typeof key === 'number' ? key : String(key);
    };
    const isLast = found.length < limit;
    const end = isLast ? null : keyOf(found.at(-1));
    const noted = this.before.get(table) ?? new Map<Key, unknown>();
    const rows = new Map(found.map((row) => [keyOf(row), row]));
    for (const [key, row] of noted) {
      if (end !== null && key > end) continue;
      noted.delete(key);
      if (row === undefined) rows.delete(key);
      else rows.set(key, row);
    }
    if (end === null) {
      this.at += 1;
      this.cursor = null;
    } else this.cursor = end;
    const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return inOrder.map(([, row]) => linesOf(table, row)).join('');
  }
}
