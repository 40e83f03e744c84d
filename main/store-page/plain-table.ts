// The tables in which every record has a row.

import { valuesOf } from '#core/commands/command.ts';
import type { Tables } from '#core/records/tables.ts';
import type { LibraryDatabase, PlainTableName } from './database.ts';
import type { RecordTable } from './record-table.ts';

/** Beyond so many values, reading a table that is not much larger is faster than asking for each. */
const fewValues = 50;

/** A table's records; pages come in the order of the ids. */
export function plainTable<T extends PlainTableName>(
  database: LibraryDatabase,
  name: T,
): RecordTable<Tables[T]> {
  const stored = () => database.records(name);
  return {
    get: (key) => stored().get(key),
    async many(keys) {
      // Half of a table or more is read whole in less time than record by record.
      if (keys.length <= fewValues || keys.length * 2 < (await stored().count()))
        return await stored().bulkGet([...keys]);
      const all = new Map((await stored().toArray()).map((record) => [record.id, record]));
      return keys.map((key) => all.get(key));
    },
    all: () => stored().toArray(),
    async where(field, values) {
      if (values.length > fewValues && values.length * 20 > (await stored().count())) {
        const wanted = new Set(values);
        const all = await stored().toArray();
        return all.filter((record) => valuesOf(record, field).some((value) => wanted.has(value)));
      }
      // One `getAll` a value is several times as fast as one cursor over all of them.
      const found = await Promise.all(
        [...new Set(values)].map((value) => stored().where(field).equals(value).toArray()),
      );
      // A record whose field is a list may be found by several values.
      return field === 'targets' ? eachOnce(found.flat()) : found.flat();
    },
    async page(after, limit) {
      const rest = stored()
        .where(':id')
        .above(after ?? '');
      const found = await rest.limit(limit + 1).toArray();
      const records = found.slice(0, limit);
      return { records, next: found.length > limit ? (records.at(-1)?.id ?? null) : null };
    },
    count: () => stored().count(),
  };
}

function eachOnce<R extends { id: string }>(records: readonly R[]): R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
