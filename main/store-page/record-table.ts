// Reading the stored records of one kind, in whichever way they are stored.

import type { Indexes } from '#core/commands/command.ts';

/** A field by which some table's records are looked up. */
export type IndexedField = Indexes[keyof Indexes];

/** A page of a table; `next` asks for the one after it, and is null at the end. */
export interface RecordPage<R> {
  records: R[];
  next: string | null;
}

/** Called inside a transaction, the reads belong to it. */
export interface RecordTable<R> {
  /** One record; undefined when there is none. */
  get(key: string): Promise<R | undefined>;
  /** In the order of the keys; undefined where there is none. */
  many(keys: readonly string[]): Promise<(R | undefined)[]>;
  /** Every record, for tables that are small. */
  all(): Promise<R[]>;
  /** The records whose field has one of these values. */
  where(field: IndexedField, values: readonly string[]): Promise<R[]>;
  /** The first records, or those after a page; in the table's own order. */
  page(after: string | null, limit: number): Promise<RecordPage<R>>;
  /** How many there are. */
  count(): Promise<number>;
}
