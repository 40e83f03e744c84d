// Whether the records of a copy fit together, told record by record so that none has to be kept: no id
// twice, and every id that is named is there.

import { referencesOf } from '../records/references.ts';
import type { AnyRecord, TableName, Tables } from '../records/tables.ts';
import { tableNames, tableNouns } from '../records/tables.ts';
import { damagedCopy } from './snapshot-lines.ts';

/**
 * Give it every record of a copy with `add`, then call `finish`; it throws `RefusedFileError` where they do
 * not fit.
 */
export class FittingRecords {
  private readonly ids = new Map<TableName, Set<string>>();
  private readonly named = new Map<TableName, Set<string>>();
  private readonly assets = new Set<string>();

  /** Takes note of a record that its table's check has let through. */
  add<T extends TableName>(table: T, record: Tables[T]): void {
    const ids = this.ids.get(table) ?? new Set<string>();
    this.ids.set(table, ids);
    if (ids.has(record.id))
      throw damagedCopy(`The ${tableNouns[table]} ${record.id} is there twice.`);
    ids.add(record.id);
    for (const [owner, id] of referencesOf(record)) this.names(owner, id);
    this.addParts(record);
  }

  /** The originals and pictures that the records name. */
  get assetHashes(): ReadonlySet<string> {
    return this.assets;
  }

  /** Whether a record of this id came. */
  has(table: TableName, id: string): boolean {
    return this.ids.get(table)?.has(id) === true;
  }

  /** To be called behind the last record; throws `RefusedFileError` when something named did not come. */
  finish(): void {
    for (const table of tableNames)
      for (const id of this.named.get(table) ?? [])
        if (!this.has(table, id))
          throw damagedCopy(`The ${tableNouns[table]} ${id}, which others name, is missing.`);
  }

  private names(table: TableName, id: string): void {
    const named = this.named.get(table) ?? new Set<string>();
    this.named.set(table, named.add(id));
  }

  private addParts(record: AnyRecord): void {
    if ('sections' in record) {
      for (const { id } of record.sections) this.names('sections', id);
      if (record.original !== null) this.assets.add(record.original.sha256);
    }
    if ('section' in record) this.names('sections', record.section.id);
    if ('picture' in record && record.picture !== undefined) this.assets.add(record.picture.sha256);
    if ('blocks' in record)
      for (const block of record.blocks) if (block.type === 'image') this.assets.add(block.asset);
  }
}
