// Fills a new database with the lines of a snapshot or backup. Until the end it says of itself that it is
// not whole, so that one that was interrupted is never taken for a library.

import { Dexie } from 'dexie';
import type { TableCounts } from '#core/backup/snapshot-lines.ts';
import { damagedCopy, readSnapshotLine } from '#core/backup/snapshot-lines.ts';
import type { Op } from '#core/change.ts';
import type { History } from '#core/history.ts';
import { tableNames } from '#core/records/tables.ts';
import { applyOps } from '../apply-changes.ts';
import type { ChangeRow } from '../database.ts';
import { LibraryDatabase } from '../database.ts';
import { countRecords } from '../record-tables.ts';

/**
 * Call `begin`, `load` with all lines in their order, then `finish`; without that the database counts for
 * nothing.
 */
export class DatabaseLoader {
  private readonly database: LibraryDatabase;

  private constructor(database: LibraryDatabase) {
    this.database = database;
  }

  /** Makes an empty database of this name; what stood under it is deleted. */
  static async begin(name: string): Promise<DatabaseLoader> {
    await Dexie.delete(name);
    const database = new LibraryDatabase(name);
    await database.open();
    await database.meta.put({ key: 'loading', value: true });
    return new DatabaseLoader(database);
  }

  /** Takes lines in; each record comes once, documents before the passages in them. */
  async load(lines: string): Promise<void> {
    const ops: Op[] = [];
    const changes: ChangeRow[] = [];
    let history: History | null = null;
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const { name, value } = readSnapshotLine(line);
      // Main has checked every record before it sends it.
      // oxlint-disable typescript/no-unsafe-type-assertion
      if (name === 'changes') changes.push(value as ChangeRow);
      else if (name === 'history') history = value as History;
      else {
        const record = value as { id: string };
        ops.push({ op: 'put', table: name, key: record.id, before: null, after: record } as Op);
      }
      // oxlint-enable typescript/no-unsafe-type-assertion
    }
    await this.database.transaction('rw', this.database.tables, async () => {
      await applyOps(ops, this.database);
      await this.database.changes.bulkPut(changes);
      if (history !== null) await this.database.meta.put({ key: 'history', value: history });
    });
  }

  /** Compares the numbers of records, and makes the database whole as of Change number `seq`. */
  async finish(seq: number, counts: TableCounts): Promise<void> {
    const held = await countRecords(this.database);
    const off = tableNames.find((table) => held[table] !== counts[table]);
    if (off !== undefined)
      throw damagedCopy(
        'The copy could not be loaded: it does not hold what it says.',
        `${held[off]} ${off} instead of ${counts[off]}`,
      );
    await this.database.transaction('rw', this.database.meta, async () => {
      await this.database.meta.put({ key: 'appliedSeq', value: seq });
      await this.database.meta.delete('loading');
    });
    this.database.close();
  }

  /** Gives up; nothing of it is left. */
  async cancel(): Promise<void> {
    this.database.close();
    await Dexie.delete(this.database.name);
  }
}
