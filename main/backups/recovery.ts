// Filling a database from a snapshot: at a start that finds none, and for a restore.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SnapshotHeader } from '#core/backup/snapshot-lines.ts';
import type { Restored } from '#core/change.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import type { Filled, Recovery } from '../bring-up.ts';
import type { Journal } from '../journal.ts';
import { readSnapshot } from './snapshot-file.ts';
import { listSnapshots } from './snapshot-list.ts';

type LoadingStore = Pick<StoreOwnerApi, 'beginLoad' | 'loadLines' | 'endLoad' | 'cancelLoad'>;

/** A name for a database that no other has. */
export function newDatabaseName(): string {
  return `dictum-${randomUUID().slice(0, 13)}`;
}

/**
 * Fills the database `name` from a snapshot that is checked on the way. Throws `RefusedFileError`, leaving
 * no database, when it is damaged.
 */
export async function loadSnapshot(
  store: LoadingStore,
  path: string,
  database: string,
): Promise<SnapshotHeader> {
  await store.beginLoad({ database });
  try {
    const header = await readSnapshot(path, async (lines) => {
      await store.loadLines({ lines });
    });
    await store.endLoad({ seq: header.seq, counts: header.counts });
    return header;
  } catch (thrown) {
    await store.cancelLoad(null).catch(() => null);
    throw thrown;
  }
}

/** Recovery from the snapshots in a folder. */
export function snapshotRecovery(folder: string): Recovery {
  return {
    async newest(store: StoreOwnerApi, journal: Journal): Promise<Filled | null> {
      const firstSeq = await journal.firstSeq();
      for (const { name, seq, at } of (await listSnapshots(folder)).toReversed()) {
        const reaches = journal.lastSeq === 0 || (seq >= firstSeq - 1 && seq <= journal.lastSeq);
        if (!reaches) continue;
        const database = newDatabaseName();
        try {
          await loadSnapshot(store, join(folder, name), database);
          return { database, seq, at };
        } catch (thrown) {
          process.stderr.write(`The snapshot ${name} could not be used: ${String(thrown)}\n`);
        }
      }
      return null;
    },
    async has(journal) {
      for (const { name, seq } of (await listSnapshots(folder)).toReversed()) {
        if (seq < (await journal.firstSeq()) - 1 || seq > journal.lastSeq) continue;
        const isWhole = await readSnapshot(join(folder, name), async () => {}).then(
          () => true,
          () => false,
        );
        if (isWhole) return true;
      }
      return false;
    },
    async named(store: StoreOwnerApi, { snapshot, database }: Restored) {
      await loadSnapshot(store, join(folder, snapshot), database);
    },
  };
}
