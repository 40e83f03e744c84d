// A library as main holds it: folder, journal, store, assets. Opening follows the order that keeps it
// safe: what is known of it, refusals, then the database.

import { app } from 'electron';
import { Assets } from './assets.ts';
import { removeLeftovers } from './atomic-file.ts';
import { Journal } from './journal.ts';
import { readLibraryFile, refuseNewer, schemaVersion, writeLibraryFile } from './library-file.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { PageFiles } from './page-files.ts';
import type { StoreStart } from './store-owner.ts';
import { StoreOwner } from './store-owner.ts';

export interface Library {
  folder: LibraryFolder;
  store: StoreOwner;
  assets: Assets;
  journal: Journal;
  start: StoreStart;
  /** Saves what is under way, writes `library.json` and closes everything. */
  close(): Promise<void>;
}

/** Opens the library in a folder that this process has locked. Throws a named error and changes nothing
 * when it is damaged or newer than this program. */
export async function openLibrary(folder: LibraryFolder, storePage: PageFiles): Promise<Library> {
  const electronMajor = Number.parseInt(process.versions.electron, 10);
  const known = await readLibraryFile(folder.root);
  if (known !== null) refuseNewer(known, electronMajor);
  await removeLeftovers(folder.root);
  await removeLeftovers(folder.assets);
  const journal = await Journal.open(folder.journal);
  const store = new StoreOwner(folder.store, storePage, journal);
  const start = await store.start(known !== null || journal.lastSeq > 0);
  const record = async (): Promise<void> => {
    const { appliedSeq, ...counts } = await store.library.counts(null);
    await writeLibraryFile(folder.root, {
      app: app.getVersion(),
      schema: schemaVersion,
      electron: electronMajor,
      appliedSeq,
      counts,
      writtenAt: new Date().toISOString(),
    });
  };
  await record();
  return {
    folder,
    store,
    assets: new Assets(folder.assets),
    journal,
    start,
    async close() {
      await record().catch((thrown: unknown) => {
        process.stderr.write(`library.json was not written: ${String(thrown)}\n`);
      });
      await store.close();
      await journal.close();
    },
  };
}
