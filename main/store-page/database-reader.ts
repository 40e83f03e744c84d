// Reading the database as commands do.

import { inReadingOrder } from '#core/apply.ts';
import type { Indexes, Reader } from '#core/commands/command.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import type { LibraryDatabase } from './database.ts';
import { passagesTouching } from './passage-table.ts';
import type { RecordTable } from './record-table.ts';
import { recordTables } from './record-tables.ts';

/** A reader over the database. Called inside a transaction, its reads belong to it. */
export function databaseReader(database: LibraryDatabase): Reader {
  const tables = recordTables(database);
  const stored = <T extends TableName>(table: T): RecordTable<Tables[T]> => tables[table];
  return {
    get: (table, key) => stored(table).get(key),
    many: (table, keys) => stored(table).many(keys),
    all: async (table) => inReadingOrder(await stored(table).all()),
    async where<T extends keyof Indexes>(table: T, field: Indexes[T], values: readonly string[]) {
      return inReadingOrder(await stored(table).where(field, values));
    },
    passagesIn: async (document, sections) =>
      inReadingOrder(await passagesTouching(document, sections, database)),
  };
}
