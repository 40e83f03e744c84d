// What the names of snapshots and backups tell, so that listing them reads none.

import type { CopyReason } from '#core/backup/rotation.ts';
import { copyReasons } from '#core/backup/rotation.ts';

/** What a snapshot's file name tells. */
export interface SnapshotName {
  name: string;
  /** ISO UTC; the name keeps milliseconds so that two of a second stay in order. */
  at: string;
  /** Number of the last Change it holds. */
  seq: number;
  reason: CopyReason;
}

const pattern =
  /^(snapshot|dictum-backup)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d+)-([a-z]+)\.(ndjson\.gz|zip)$/;

type Told = Omit<SnapshotName, 'name'>;

function stamped(prefix: string, { at, seq, reason }: Told, ending: string): string {
  const stamp = at.replaceAll(/[-:.]/g, '');
  return `${prefix}-${stamp}-${String(seq).padStart(9, '0')}-${reason}.${ending}`;
}

/** The name of a snapshot: `snapshot-20261130T074503123Z-000000123-regular.ndjson.gz`. */
export function snapshotName(told: Told): string {
  return stamped('snapshot', told, 'ndjson.gz');
}

/** The name of a backup: `dictum-backup-20261130T074503123Z-000000123-asked.zip`. */
export function backupName(told: Told): string {
  return stamped('dictum-backup', told, 'zip');
}

/** Reads a snapshot's name; null for any other file. */
export function readSnapshotName(name: string): SnapshotName | null {
  return readName(name, 'snapshot', 'ndjson.gz');
}

/** Reads a backup's name; null for any other file. */
export function readBackupName(name: string): SnapshotName | null {
  return readName(name, 'dictum-backup', 'zip');
}

function readName(name: string, prefix: string, ending: string): SnapshotName | null {
  const match = pattern.exec(name);
  const [, kind, year, month, date, hour, minute, second, rest, seq, told, last] = match ?? [];
  const reason = copyReasons.find((one) => one === told);
  if (kind !== prefix || last !== ending || reason === undefined) return null;
  const at = `${year}-${month}-${date}T${hour}:${minute}:${second}.${rest}Z`;
  if (Number.isNaN(Date.parse(at))) return null;
  return { name, at, seq: Number(seq), reason };
}
