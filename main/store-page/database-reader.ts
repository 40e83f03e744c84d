// Reading the database as commands do.

import { touchingSections } from '#core/anchoring/offsets.ts';
import { inReadingOrder } from '#core/apply.ts';
import type { Indexes, Reader } from '#core/commands/command.ts';
import { fieldOf } from '#core/commands/command.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import type { LibraryDatabase } from './database.ts';

/** Beyond so many values, reading a table that is not much larger is faster than asking for each. */
const fewValues = 50;

/** A reader over the database. Called inside a transaction, its reads belong to it. */
export function databaseReader(database: LibraryDatabase): Reader {
  return {
    get: <T extends TableName>(table: T, key: string) => database.records(table).get(key),
    many: <T extends TableName>(table: T, keys: readonly string[]) =>
      database.records(table).bulkGet([...keys]),
    async all<T extends TableName>(table: T): Promise<Tables[T][]> {
      return inReadingOrder(await database.records(table).toArray());
    },
    async where<T extends keyof Indexes>(table: T, field: Indexes[T], values: readonly string[]) {
      const stored = database.records(table);
      if (values.length > fewValues && values.length * 20 > (await stored.count())) {
        const wanted = new Set(values);
        const all = await stored.toArray();
        return inReadingOrder(all.filter((record) => wanted.has(fieldOf(record, field) ?? '')));
      }
      // One `getAll` a value is several times as fast as one cursor over all of them.
      const found = await Promise.all(
        [...new Set(values)].map((value) => stored.where(field).equals(value).toArray()),
      );
      return inReadingOrder(found.flat());
    },
    async passagesIn(document, sections) {
      const own = await database
        .records('passages')
        .where('document')
        .equals(document.id)
        .toArray();
      return inReadingOrder(touchingSections(own, document, sections));
    },
  };
}
