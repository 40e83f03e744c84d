// The folder in which Chromium keeps the database, as it is looked at from outside.

import { cp, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './atomic-file.ts';

/**
 * Keeps a copy of a damaged database in the folder `damaged` beside it, in place of an earlier one. Answers
 * whether that could be done; where there is no database there is nothing to keep.
 */
export async function copyAside(store: string): Promise<boolean> {
  const aside = join(store, 'damaged');
  const half = join(store, 'damaged.tmp');
  try {
    await rm(half, { recursive: true, force: true });
    await cp(join(store, 'IndexedDB'), half, { recursive: true });
    await rm(aside, { recursive: true, force: true });
    await rename(half, aside);
    return true;
  } catch (thrown) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    return errorCode(thrown) === 'ENOENT';
  }
}

/** Bytes without which the engine cannot open a database: it writes when it opens one. */
const leastRoom = 8 * 1024 * 1024;

/** Whether the disk of a folder has too little room for a database to be opened; false when it cannot be told. */
export async function isFull(folder: string): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < leastRoom;
}
