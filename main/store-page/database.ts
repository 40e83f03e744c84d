// The library's database: Dexie over Chromium's IndexedDB, every transaction flushed to the disk.

import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { ChangeKind, Op } from '#core/change.ts';
import type { History } from '#core/history.ts';
import { emptyHistory } from '#core/history.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import { tables0001 } from './migrations/0001-tables.ts';

export const databaseName = 'dictum';

/** Every version of the schema, oldest first; the place in the list is the number. */
const versions = [tables0001];
export const schemaVersion = versions.length;

/** A Change that was applied, kept for repeated calls; with its ops while it may be taken back. */
export interface ChangeRow {
  seq: number;
  id: string;
  at: string;
  label: string;
  kind: ChangeKind;
  result: unknown;
  ops: Op[] | null;
}

/** What the store knows of itself. */
export type MetaRow =
  | { key: 'appliedSeq'; value: number }
  | { key: 'history'; value: History }
  | { key: 'counts'; value: SavedCounts };

/** Passages by document, and links by document and actor, as they were after one Change. */
export interface SavedCounts {
  seq: number;
  passages: [document: string, count: number][];
  links: [document: string, actors: [actor: string, count: number][]][];
}

export class LibraryDatabase extends Dexie {
  readonly changes: Table<ChangeRow, number>;
  readonly meta: Table<MetaRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    for (const [index, stores] of versions.entries()) this.version(index + 1).stores(stores);
    this.changes = this.table<ChangeRow, number>('changes');
    this.meta = this.table<MetaRow, string>('meta');
  }

  /** The table of one kind of record. */
  records<T extends TableName>(table: T): Table<Tables[T], string> {
    return this.table<Tables[T], string>(table);
  }

  /** Number of the last Change the database holds; 0 for none. */
  async appliedSeq(): Promise<number> {
    const row = await this.meta.get('appliedSeq');
    return row?.key === 'appliedSeq' ? row.value : 0;
  }

  /** The stacks of undo and redo as they were saved. */
  async history(): Promise<History> {
    const row = await this.meta.get('history');
    return row?.key === 'history' ? row.value : emptyHistory;
  }
}
