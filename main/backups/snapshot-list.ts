// The snapshots in a library's folder.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotName } from './snapshot-names.ts';
import { readSnapshotName } from './snapshot-names.ts';

export interface SnapshotFile extends SnapshotName {
  /** Bytes. */
  size: number;
}

/** The snapshots of a folder, oldest first; none when it cannot be read. */
export async function listSnapshots(folder: string): Promise<SnapshotFile[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = names.flatMap((name) => readSnapshotName(name) ?? []);
  const sizes = await Promise.all(
    found.map(({ name }) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const files = found.map((one, index) => ({ ...one, size: sizes[index] ?? 0 }));
  return files.toSorted((a, b) => a.seq - b.seq || (a.at < b.at ? -1 : 1));
}
