// A library as main holds it: folder, journal, store, assets. Opening follows the order that keeps it
// safe: what is known of it, refusals, then the database.

import { app } from 'electron';
import { Assets } from './assets.ts';
import { removeLeftovers } from './atomic-file.ts';
import { isUpdate, keepBeforeUpdate } from './backups/before-update.ts';
import { Hold } from './backups/hold.ts';
import { snapshotRecovery } from './backups/recovery.ts';
import { dropUndone, listSnapshots } from './backups/snapshot-list.ts';
import { Snapshots } from './backups/snapshots.ts';
import { Journal } from './journal.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { journalMender } from './mend-journal.ts';
import { firstDatabase, readLibraryFile, refuseNewer, writeLibraryFile } from './library-file.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { PageFiles } from './page-files.ts';
import type { StoreStart } from './store-parts.ts';
import { StoreOwner } from './store-owner.ts';

/** An open library, all its parts in working order. */
export interface Library {
  /** Of this program. */
  version: string;
  folder: LibraryFolder;
  store: StoreOwner;
  assets: Assets;
  journal: Journal;
  snapshots: Snapshots;
  hold: Hold;
  start: StoreStart;
  /** Writes `library.json`, as after another database has taken the library's place. */
  record(): Promise<void>;
  /**
   * Saves what is under way, takes a snapshot when something changed (or, with `due`, when the last one is
   * old as well), writes `library.json` and closes everything. A snapshot that is not done after so many
   * milliseconds is given up: the next start takes it.
   */
  close(snapshot: 'changed' | 'due', longest: number): Promise<void>;
}

const madeAnew =
  'The database was found lost or damaged and was made anew. Old snapshots are kept until you say that all is there.';

/** Opens the library in a folder that this process has locked. Throws a named error and changes nothing
 * when it is damaged or newer than this program. */
export async function openLibrary(folder: LibraryFolder, storePage: PageFiles): Promise<Library> {
  const electronMajor = Number.parseInt(process.versions.electron, 10);
  const known = await readLibraryFile(folder.root);
  if (known !== null) refuseNewer(known, electronMajor);
  for (const one of [folder.root, folder.assets, folder.backups]) await removeLeftovers(one);
  const journal = await Journal.open(folder.journal);
  if (known !== null && isUpdate(known, schemaVersion, electronMajor))
    await keepBeforeUpdate(folder, known, new Date());
  const store = new StoreOwner(folder.store, storePage, {
    journal,
    recovery: snapshotRecovery(folder.backups),
    database: known?.database ?? firstDatabase,
    known,
    mend:
      // One of an older version is converted as it is opened, so it must be whole before.
      known?.schema !== schemaVersion
        ? null
        : journalMender({
            journal,
            known,
            backups: folder.backups,
            app: app.getVersion(),
            record: (file) => writeLibraryFile(folder.root, file),
            now: () => new Date(),
          }),
  });
  const expected = known !== null || journal.lastSeq > 0 || (await hasSnapshots(folder.backups));
  const start = await store.start(expected);
  // Only now is it certain that the journal lacks nothing.
  await dropUndone(folder.backups, journal.lastSeq);
  const record = async (): Promise<void> => {
    const { appliedSeq, ...counts } = await store.library.counts(null);
    await writeLibraryFile(folder.root, {
      app: app.getVersion(),
      schema: schemaVersion,
      electron: electronMajor,
      appliedSeq,
      counts,
      database: store.database,
      writtenAt: new Date().toISOString(),
    });
  };
  await record();
  store.library.dropOthers({ keep: [store.database] }).catch(() => null);
  const hold = new Hold(folder.backups);
  if (start.rebuilt) await hold.set(madeAnew);
  store.onRenewed(async () => {
    try {
      await hold.set(madeAnew);
      await record();
    } catch (thrown) {
      process.stderr.write(`That the database was made anew was not noted: ${String(thrown)}\n`);
    }
  });
  if (start.mended)
    await hold.set(
      'The journal was found damaged or cut. The database held everything, so a new journal was begun; the old one is kept in the folder “journal”. Old snapshots are kept until you say that all is there.',
    );
  const snapshots = new Snapshots({
    folder: folder.backups,
    app: app.getVersion(),
    store,
    journal,
    hold,
    now: Date.now,
  });
  return {
    version: app.getVersion(),
    folder,
    store,
    assets: new Assets(folder.assets),
    journal,
    snapshots,
    hold,
    start,
    record,
    async close(snapshot, longest) {
      snapshots.stop();
      const isDue = snapshot === 'changed' || (await snapshots.isDue());
      if (isDue) await snapshots.takeBeforeClosing(longest);
      await record().catch((thrown: unknown) => {
        process.stderr.write(`library.json was not written: ${String(thrown)}\n`);
      });
      await store.close();
      await journal.close();
    },
  };
}

async function hasSnapshots(folder: string): Promise<boolean> {
  return (await listSnapshots(folder)).length > 0;
}
