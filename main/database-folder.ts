// The folder in which Chromium keeps the database, for the one thing that is done to it from outside.

import { cp, rename, rm } from 'node:fs/promises';
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
