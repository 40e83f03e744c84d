import type { TableCounts } from '#core/backup/snapshot-lines.ts';
import { emptyCounts } from '#core/backup/snapshot-lines.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import { tableNames } from '#core/records/tables.ts';
import type { LibraryDatabase } from './database.ts';
import { passageTable } from './passage-table.ts';
import { plainTable } from './plain-table.ts';
import type { RecordTable } from './record-table.ts';

/** Every table as one of records, however its rows are packed. */
export type RecordTables = { readonly [T in TableName]: RecordTable<Tables[T]> };

/** The library's records of every kind. */
export function recordTables(database: LibraryDatabase): RecordTables {
  return {
    documents: plainTable(database, 'documents'),
    sections: plainTable(database, 'sections'),
    passages: passageTable(database),
    actors: plainTable(database, 'actors'),
    links: plainTable(database, 'links'),
    concepts: plainTable(database, 'concepts'),
    statements: plainTable(database, 'statements'),
    decisions: plainTable(database, 'decisions'),
    notes: plainTable(database, 'notes'),
    versions: plainTable(database, 'versions'),
    settings: plainTable(database, 'settings'),
  };
}

/** How many records of each kind there are. */
export async function countRecords(database: LibraryDatabase): Promise<TableCounts> {
  const counts = emptyCounts();
  const tables = recordTables(database);
  for (const table of tableNames) counts[table] = await tables[table].count();
  return counts;
}
