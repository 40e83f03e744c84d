// What a backup says of itself: `manifest.json` in the zip, the last file to be written.

import type { Check } from '../check.ts';
import { list, moment, object, oneOf, sha256, text, whole } from '../check.ts';
import type { TableName } from '../records/tables.ts';
import type { TableCounts } from './snapshot-lines.ts';
import { tableCounts } from './snapshot-lines.ts';

/** A file in the zip. */
export interface BackupEntry {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** What stands in `manifest.json`. */
export interface BackupManifest {
  format: 'dictum-backup';
  version: 1;
  app: string;
  /** Version of the records' shapes. */
  schema: number;
  at: string;
  /** Number of the last Change of the library that it holds. */
  seq: number;
  counts: TableCounts;
  /** Every other file of the zip. */
  entries: BackupEntry[];
  /** Originals and pictures that the library names and does not have. */
  missing: string[];
}

/** More files than any library has; what claims more is not read. */
export const mostEntries = 1_000_000;

/** Reads a manifest; throws `InvalidInputError` for what is none. */
export const backupManifest: Check<BackupManifest> = object({
  format: oneOf(['dictum-backup']),
  version: oneOf([1]),
  app: text(60),
  schema: whole(1, 10_000),
  at: moment,
  seq: whole(),
  counts: tableCounts,
  entries: list(object({ path: text(300), size: whole(), sha256 }), mostEntries),
  missing: list(sha256, mostEntries),
});

/** Where it stands in the zip. */
export const manifestPath = 'manifest.json';
/** Where a few words for people stand that unpack a backup by hand. */
export const readmePath = 'README.txt';

/** Where a table's records stand in the zip. */
export function dataPath(table: TableName): string {
  return `data/${table}.ndjson`;
}

/** Where an original or picture stands in the zip. */
export function assetPath(hash: string): string {
  return `originals/${hash}`;
}

/** The hash of the original at a path of the zip; null for any other file. */
export function assetAt(path: string): string | null {
  return /^originals\/([0-9a-f]{64})$/.exec(path)?.[1] ?? null;
}
