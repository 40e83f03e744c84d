// What the name of a snapshot tells, so that listing them reads none.

import type { CopyReason } from '#core/backup/rotation.ts';
import { copyReasons } from '#core/backup/rotation.ts';

export interface SnapshotName {
  name: string;
  /** ISO UTC; the name keeps milliseconds so that two of a second stay in order. */
  at: string;
  /** Number of the last Change it holds. */
  seq: number;
  reason: CopyReason;
}

const pattern =
  /^snapshot-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d+)-([a-z]+)\.ndjson\.gz$/;

/** The name of a snapshot: `snapshot-20261130T074503123Z-000000123-regular.ndjson.gz`. */
export function snapshotName({ at, seq, reason }: Omit<SnapshotName, 'name'>): string {
  const stamp = at.replaceAll(/[-:.]/g, '');
  return `snapshot-${stamp}-${String(seq).padStart(9, '0')}-${reason}.ndjson.gz`;
}

/** Reads a snapshot's name; null for any other file. */
export function readSnapshotName(name: string): SnapshotName | null {
  const match = pattern.exec(name);
  const [, year, month, date, hour, minute, second, rest, seq, told] = match ?? [];
  const reason = copyReasons.find((one) => one === told);
  if (match === null || reason === undefined) return null;
  const at = `${year}-${month}-${date}T${hour}:${minute}:${second}.${rest}Z`;
  if (Number.isNaN(Date.parse(at))) return null;
  return { name, at, seq: Number(seq), reason };
}
