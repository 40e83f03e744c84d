// What is kept before a newer Dictum or Electron touches a library: a copy of the database as it lies there,
// taken while nobody has it open, and the newest snapshot, which is never tidied away.

import { constants } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../atomic-file.ts';
import type { LibraryFile } from '../library-file.ts';
import type { LibraryFolder } from '../library-folder.ts';
import { listSnapshots } from './snapshot-list.ts';
import { snapshotName } from './snapshot-names.ts';

/** How many copies of the database are kept. */
const mostCopies = 2;
const isCopy = (name: string): boolean => /^database-\d+T\d+Z-schema\d+-electron\d+$/.test(name);

/** Whether the library was last opened by an older program or engine. */
export function isUpdate(known: LibraryFile, schema: number, electron: number): boolean {
  return known.schema < schema || known.electron < electron;
}

/** Keeps the database and the newest snapshot of a library that is about to be converted. */
export async function keepBeforeUpdate(
  folder: Pick<LibraryFolder, 'store' | 'backups'>,
  known: LibraryFile,
  now: Date,
): Promise<void> {
  const newest = (await listSnapshots(folder.backups)).at(-1);
  if (newest !== undefined && newest.seq === known.appliedSeq) {
    const pinned = snapshotName({ ...newest, reason: 'migration' });
    await rename(join(folder.backups, newest.name), join(folder.backups, pinned));
  }
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
  const name = `database-${stamp}-schema${known.schema}-electron${known.electron}`;
  const temporary = join(folder.backups, `.${name}.tmp`);
  const source = join(folder.store, 'IndexedDB');
  if (!(await readdir(folder.store)).includes('IndexedDB')) return;
  await cp(source, temporary, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await rename(temporary, join(folder.backups, name));
  await syncFolder(folder.backups);
  const copies = (await readdir(folder.backups)).filter(isCopy).toSorted();
  for (const old of copies.slice(0, -mostCopies))
    await rm(join(folder.backups, old), { recursive: true });
}
