// A snapshot as text: one JSON array a line. The first line is the header, then come the records by table,
// what undo and repeated calls need, and a last line that proves that nothing is missing.

import type { Check } from '../check.ts';
import { isObject, moment, object, oneOf, text, whole } from '../check.ts';
import { DictumError } from '../errors.ts';
import type { TableName } from '../records/tables.ts';
import { tableNames } from '../records/tables.ts';

/** What stands in a snapshot besides the records: Changes that may be taken back, and the stacks. */
const extraTables = ['changes', 'history'] as const;
/** What a line can hold a record of. */
export type SnapshotTable = TableName | (typeof extraTables)[number];

/** Records by table. */
export type TableCounts = Record<TableName, number>;

/** The first line of a snapshot. */
export interface SnapshotHeader {
  format: 'dictum-snapshot';
  version: 1;
  app: string;
  /** Version of the records' shapes. */
  schema: number;
  /** Number of the last Change that the records hold. */
  seq: number;
  at: string;
  counts: TableCounts;
}

/** No record of any kind. */
export function emptyCounts(): TableCounts {
  const counts = tableNames.map((table) => [table, 0]);
  // Every table was just given its number.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(counts) as TableCounts;
}

/** Numbers of records by table; tables of a later schema are none in an earlier one. */
export const tableCounts: Check<TableCounts> = (value, where) => {
  const told = isObject(value) ? value : {};
  const counts = emptyCounts();
  for (const table of tableNames)
    if (told[table] !== undefined) counts[table] = whole()(told[table], `${where}.${table}`);
  return counts;
};

const headerCheck: Check<SnapshotHeader> = object({
  format: oneOf(['dictum-snapshot']),
  version: oneOf([1]),
  app: text(60),
  schema: whole(1, 10_000),
  seq: whole(),
  at: moment,
  counts: tableCounts,
});

/** One line of a snapshot, with its line end. */
export function snapshotLine(name: SnapshotTable | 'header' | 'end', value: unknown): string {
  return `${JSON.stringify([name, value])}\n`;
}

/** Says that a snapshot or backup is damaged; `detail` is for the log. */
export function damagedCopy(sentence: string, detail?: string): DictumError {
  return new DictumError('RefusedFileError', sentence, detail);
}

/** What a line holds; throws `RefusedFileError` when it is no line of a snapshot. */
export function readSnapshotLine(line: string): { name: string; value: unknown } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw damagedCopy('The snapshot is damaged: a line of it cannot be read.', String(cause));
  }
  const [name, value]: unknown[] = Array.isArray(parsed) ? parsed : [];
  if (typeof name !== 'string')
    throw damagedCopy('The snapshot is damaged: a line of it is not of the known form.');
  return { name, value };
}

/** Reads the first line; throws `RefusedFileError` when the file is no snapshot. */
export function readSnapshotHeader(line: string): SnapshotHeader {
  const { name, value } = readSnapshotLine(line);
  if (name !== 'header') throw damagedCopy('This file is no snapshot of a Dictum library.');
  try {
    return headerCheck(value, 'The snapshot’s header');
  } catch (cause) {
    throw damagedCopy('The snapshot’s first line is damaged.', String(cause));
  }
}
