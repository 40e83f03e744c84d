// The snapshots in a library's folder, and the backups in the one chosen for them.

import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotName } from './snapshot-names.ts';
import { readBackupName, readSnapshotName } from './snapshot-names.ts';

/** A snapshot in the folder of snapshots. */
export interface SnapshotFile extends SnapshotName {
  /** Bytes. */
  size: number;
}

/** The snapshots of a folder, oldest first; none when it cannot be read. */
export async function listSnapshots(folder: string): Promise<SnapshotFile[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return withSizes(
    folder,
    names.flatMap((name) => readSnapshotName(name) ?? []),
  );
}

/** The backups of a folder, oldest first. Throws the system's error when it cannot be read. */
export async function listBackups(folder: string): Promise<SnapshotFile[]> {
  const names = await readdir(folder);
  return withSizes(
    folder,
    names.flatMap((name) => readBackupName(name) ?? []),
  );
}

/**
 * Removes what a restore left that was never done: no Change says that it took the library's place, and the
 * number it bears will be another Change's.
 */
export async function dropUndone(folder: string, lastSeq: number): Promise<void> {
  if (lastSeq === 0) return;
  for (const { name, seq, reason } of await listSnapshots(folder))
    if (reason === 'restored' && seq > lastSeq) await unlink(join(folder, name));
}

async function withSizes(folder: string, found: readonly SnapshotName[]): Promise<SnapshotFile[]> {
  const sizes = await Promise.all(
    found.map(({ name }) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const files = found.map((one, index) => ({ ...one, size: sizes[index] ?? 0 }));
  return files.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
