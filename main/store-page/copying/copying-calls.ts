// The store page's calls for snapshots, backups and restoring.

import { Dexie } from 'dexie';
import { conflict } from '#core/errors.ts';
import type { CopyingApi } from '#core/store-api.ts';
import type { OpenLibrary } from '../open-library.ts';
import { countRecords } from '../record-tables.ts';
import { DatabaseLoader } from './database-loader.ts';
import type { WalkSizes } from './snapshot-walk.ts';
import { SnapshotWalk } from './snapshot-walk.ts';

/** Serves the calls on the library that is open when they come. */
export function copyingCalls(library: () => OpenLibrary, sizes?: WalkSizes): CopyingApi {
  let walk: SnapshotWalk | null = null;
  let loader: DatabaseLoader | null = null;
  const loading = (): DatabaseLoader => {
    if (loader === null) throw conflict('Nothing is being loaded.');
    return loader;
  };
  async function giveUp(): Promise<void> {
    const given = loader;
    loader = null;
    await given?.cancel();
  }
  return {
    beginSnapshot: () =>
      library().store.inTurn(async () => {
        const { store } = library();
        const counts = await countRecords(store.database);
        walk?.end();
        walk = new SnapshotWalk(store.database, store.stacks, sizes);
        return { seq: store.appliedSeq, counts };
      }),
    async snapshotLines() {
      if (walk === null) throw conflict('No snapshot is being taken.');
      const told = await walk.next();
      if (told.done) walk = null;
      return told;
    },
    endSnapshot() {
      walk?.end();
      walk = null;
      return Promise.resolve(null);
    },
    async beginLoad({ database }) {
      await giveUp();
      loader = await DatabaseLoader.begin(database);
      return null;
    },
    async loadLines({ lines }) {
      await loading().load(lines);
      return null;
    },
    async endLoad({ seq, counts }) {
      try {
        await loading().finish(seq, counts);
      } catch (thrown) {
        await giveUp();
        throw thrown;
      }
      loader = null;
      return null;
    },
    async cancelLoad() {
      await giveUp();
      return null;
    },
    async dropOthers({ keep }) {
      const there = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      for (const name of there) if (!keep.includes(name)) await Dexie.delete(name);
      return null;
    },
  };
}
