// A copy of a library to restore from: one of its own snapshots, or a file from anywhere.

import { basename } from 'node:path';
import { damagedCopy, readSnapshotLine } from '#core/backup/snapshot-lines.ts';
import type { TableCounts } from '#core/backup/snapshot-lines.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import { recordChecks, tableNames } from '#core/records/tables.ts';
import { OpenBackup } from './open-backup.ts';
import { readHeader, readSnapshot, snapshotRecords } from './snapshot-file.ts';

/** What a copy says of itself. */
export interface CopyFacts {
  at: string;
  app: string;
  schema: number;
  counts: TableCounts;
}

/** An open copy, whatever kind of file it is; to be closed. */
export interface CopySource {
  /** The file's name. */
  name: string;
  facts: CopyFacts;
  /** Checks everything; throws `RefusedFileError` when anything is not as it should be. */
  verify(): Promise<void>;
  /** The records as lines of a snapshot, in portions. */
  lines(): AsyncIterable<string>;
  /** The originals and pictures it brings along. */
  originals: readonly string[];
  original(hash: string): Promise<Uint8Array>;
  close(): void;
}

/**
 * Opens a file to restore from. `own` says that it is a snapshot of this very library, whose undo comes
 * back with it; of other files only the records are taken.
 */
export async function openCopy(path: string, own: boolean): Promise<CopySource> {
  const name = basename(path);
  if (!/\.ndjson\.gz$/i.test(name)) {
    const backup = await OpenBackup.open(path);
    const { at, app, schema, counts } = backup.manifest;
    return {
      name,
      facts: { at, app, schema, counts },
      verify: () => backup.verify(),
      lines: () => backup.lines(),
      originals: backup.originals,
      original: (hash) => backup.original(hash),
      close: () => backup.close(),
    };
  }
  const { at, app, schema, counts } = await readHeader(path);
  return {
    name,
    facts: { at, app, schema, counts },
    async verify() {
      await readSnapshot(path);
    },
    lines: () => (own ? snapshotRecords(path) : recordsOnly(path)),
    originals: [],
    original: () => Promise.reject(damagedCopy('A snapshot holds no original files.')),
    close: () => undefined,
  };
}

async function* recordsOnly(path: string): AsyncGenerator<string> {
  for await (const lines of snapshotRecords(path)) {
    const kept = lines.split('\n').filter((line) => /^\["(?!changes"|history")/.test(line));
    if (kept.length > 0) yield `${kept.join('\n')}\n`;
  }
}

/** Hands every record of a copy over, one by one. */
export async function eachRecord(
  source: Pick<CopySource, 'lines'>,
  take: <T extends TableName>(table: T, record: Tables[T]) => void,
): Promise<void> {
  for await (const lines of source.lines())
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const { name, value } = readSnapshotLine(line);
      const table = tableNames.find((one) => one === name);
      if (table !== undefined) take(table, recordChecks[table](value, `${table} of the copy`));
    }
}
