// A journal that is damaged or cut while the database holds everything: it is put aside and made anew, behind a
// snapshot of the database. Before that it must be sure that the database is this library's, and whole.

import { join } from 'node:path';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { OpenedStore, StoreOwnerApi } from '#core/store-api.ts';
import { writeSnapshot } from './backups/snapshot-file.ts';
import { dropUndone } from './backups/snapshot-list.ts';
import { snapshotName } from './backups/snapshot-names.ts';
import { snapshotLines } from './backups/snapshots.ts';
import type { MendJournal } from './bring-up.ts';
import { beginAnew } from './bring-up.ts';
import type { Journal } from './journal.ts';
import { differences } from './known-library.ts';
import type { LibraryFile } from './library-file.ts';

/** What is needed to make a journal anew. */
export interface MendParts {
  journal: Journal;
  /** What `library.json` says. */
  known: LibraryFile;
  /** The folder of the snapshots. */
  backups: string;
  /** Version of this program. */
  app: string;
  /** Writes `library.json`. */
  record(file: LibraryFile): Promise<void>;
  now(): Date;
}

/** Whether the database is this library's, whole, and no less than the journal could tell. */
async function isSure(
  { journal, known }: MendParts,
  store: StoreOwnerApi,
  { appliedSeq }: OpenedStore,
  name: string,
): Promise<boolean> {
  if (appliedSeq === 0 || appliedSeq < journal.reaches || appliedSeq < known.appliedSeq)
    return false;
  if (known.schema !== schemaVersion || known.database !== name) return false;
  const isCurrent = known.appliedSeq === appliedSeq;
  if (isCurrent && differences(known.counts, await store.counts(null)).length > 0) return false;
  if (journal.lastId === null) return isCurrent;
  // The last line that can be read must be what the database did under that number, where it still knows.
  const { id } = await store.changeId({ seq: journal.lastSeq });
  return id === null ? isCurrent : id === journal.lastId;
}

/** Makes `bringUp` mend a journal from the database. */
export function journalMender(parts: MendParts): MendJournal {
  const { journal, known, backups, app } = parts;
  return async (store, opened, name) => {
    if (!(await isSure(parts, store, opened, name))) return false;
    const at = parts.now().toISOString();
    const { seq, counts } = await store.beginSnapshot(null);
    const header = {
      format: 'dictum-snapshot' as const,
      version: 1 as const,
      app,
      schema: schemaVersion,
      seq,
      at,
      counts,
    };
    // Each record is checked as it is read back: a database that is not whole does not get further than this.
    const path = join(backups, snapshotName({ at, seq, reason: 'regular' }));
    await writeSnapshot(path, header, snapshotLines(store));
    // Should the program end between these two, the next start is as sure as this one.
    await parts.record({ ...known, app, appliedSeq: seq, counts, writtenAt: at });
    // A restore that was never done bears the number that the next line will have.
    await dropUndone(backups, seq);
    await journal.setAside(`set-aside-${at.replaceAll(/[-:.]/g, '')}`, seq);
    await beginAnew(journal, seq, 'Went on from the database: the journal was damaged or cut');
    process.stderr.write('The journal was damaged or cut; it was made anew from the database.\n');
    return true;
  };
}
