// All records of a snapshot in memory, for the integrity check.

import type { Records } from '#core/apply.ts';
import { emptyRecords } from '#core/apply.ts';
import { readSnapshotLine } from '#core/backup/snapshot-lines.ts';
import type { TableName } from '#core/records/tables.ts';
import { recordChecks, tableNames } from '#core/records/tables.ts';
import { readSnapshot } from './snapshot-file.ts';

/** Reads a snapshot whole; throws `RefusedFileError` when it is damaged. */
export async function recordsOfSnapshot(path: string): Promise<Records> {
  const records = emptyRecords();
  await readSnapshot(path, (lines) => {
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const { name, value } = readSnapshotLine(line);
      const table = tableNames.find((one) => one === name);
      if (table !== undefined) put(records, table, value);
    }
    return Promise.resolve();
  });
  return records;
}

function put<T extends TableName>(records: Records, table: T, value: unknown): void {
  const record = recordChecks[table](value, table);
  records[table].set(record.id, record);
}
