// The library's database: Dexie over Chromium's IndexedDB, every transaction flushed to the disk.

import type { Table, Transaction } from 'dexie';
import { Dexie } from 'dexie';
import type { ChangeKind, Op } from '#core/change.ts';
import type { History } from '#core/history.ts';
import { emptyHistory } from '#core/history.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import { BeforeImages } from './copying/before-images.ts';
import { tables0001 } from './migrations/0001-tables.ts';
import { packPassages, tables0002 } from './migrations/0002-packed-passages.ts';
import { tables0003 } from './migrations/0003-statements.ts';
import { tables0004 } from './migrations/0004-versions-of-notes.ts';
import type { PackRow } from './passage-packs.ts';
import type { PlaceRow } from './passage-places.ts';

/** The database of a library that was never restored or made anew. */
export const databaseName = 'dictum';

interface Version {
  /** The tables it adds or changes; null for those it drops. */
  stores: Record<string, string | null>;
  /** Moves what the version before it held. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every version of the schema, oldest first; the place in the list is the number. */
const versions: readonly Version[] = [
  { stores: tables0001 },
  { stores: tables0002, upgrade: packPassages },
  { stores: tables0003 },
  { stores: tables0004 },
];
if (versions.length !== schemaVersion) throw new RangeError('Schema version and tables differ.');

/** The tables with a row a record. Passages are packed. */
export type PlainTableName = Exclude<TableName, 'passages'>;

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
  | { key: 'counts'; value: SavedCounts }
  /** Stands there while the database is being filled from a copy: it is not whole. */
  | { key: 'loading'; value: true };

/** Passages by document, and links by document and actor, as they were after one Change. */
export interface SavedCounts {
  seq: number;
  passages: [document: string, count: number][];
  links: [document: string, actors: [actor: string, count: number][]][];
  /** Statements by concept and by actor; absent in what an earlier build saved. */
  concepts?: [concept: string, count: number][];
  statements?: [actor: string, count: number][];
}

/** One library's database. It holds no rules: `LibraryStore` says what is written when. */
export class LibraryDatabase extends Dexie {
  readonly changes: Table<ChangeRow, number>;
  readonly meta: Table<MetaRow, string>;
  /** The passages, packed by the section in which they start. */
  readonly packs: Table<PackRow, string>;
  /** In which pack each passage stands. */
  readonly places: Table<PlaceRow, number>;
  readonly beforeImages = new BeforeImages();

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    for (const [index, { stores, upgrade }] of versions.entries()) {
      const version = this.version(index + 1).stores(stores);
      if (upgrade !== undefined) version.upgrade(upgrade);
    }
    this.use(this.beforeImages.middleware);
    this.changes = this.table<ChangeRow, number>('changes');
    this.meta = this.table<MetaRow, string>('meta');
    this.packs = this.table<PackRow, string>('packs');
    this.places = this.table<PlaceRow, number>('places');
  }

  /** The table of one kind of record that has a row each. */
  records<T extends PlainTableName>(table: T): Table<Tables[T], string> {
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
