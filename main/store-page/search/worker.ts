// The search worker: SQLite with its file in the page's private file system, so that the index is there at
// the next start without being built.

import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { Wire } from '#core/rpc.ts';
import { serve } from '#core/rpc.ts';
import { FullTextIndex } from './full-text-index.ts';
import type { IndexApi } from './index-api.ts';
import { indexChecks } from './index-api.ts';

const poolOptions = {
  name: 'dictum-search',
  directory: '/search',
  initialCapacity: 6,
  preserveOnInitFailure: true,
  forceReinitIfPreviouslyFailed: true,
};
const file = '/index.sqlite3';

/** How often the files are asked for while a page that was just closed still holds them. */
const tries = 5;
const pause = 200;

interface Storage {
  db: Database;
  persistent: boolean;
  detail: string;
}

/** Opens the file, throwing it away and starting anew when SQLite finds it damaged. */
async function openFile(sqlite: Sqlite3Static): Promise<Storage> {
  let pool = null;
  for (let attempt = 1; pool === null; attempt += 1) {
    try {
      pool = await sqlite.installOpfsSAHPoolVfs(poolOptions);
    } catch (thrown) {
      if (attempt === tries) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  try {
    const db = new pool.OpfsSAHPoolDb(file);
    db.selectValue('SELECT count(*) FROM sqlite_master');
    return { db, persistent: true, detail: '' };
  } catch (thrown) {
    pool.unlink(file);
    return { db: new pool.OpfsSAHPoolDb(file), persistent: true, detail: String(thrown) };
  }
}

async function openStorage(): Promise<Storage> {
  const sqlite = await sqlite3InitModule();
  try {
    return await openFile(sqlite);
  } catch (thrown) {
    const detail = `The search index is kept in memory only: ${String(thrown)}`;
    return { db: new sqlite.oo1.DB(':memory:'), persistent: false, detail };
  }
}

let opened: Promise<Storage & { index: FullTextIndex }> | null = null;

/** The index, opened at the first call. */
function open(): Promise<Storage & { index: FullTextIndex }> {
  opened ??= openStorage().then((storage) => ({
    ...storage,
    index: new FullTextIndex(storage.db),
  }));
  return opened;
}

const wire: Wire = {
  send: (message) => globalThis.postMessage(message),
  receive: (listener) =>
    globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') listener(data);
    }),
};

serve<IndexApi>(wire, indexChecks, {
  async open() {
    const { index, persistent, detail } = await open();
    return { indexedSeq: index.indexedSeq, persistent, detail };
  },
  async clear() {
    (await open()).index.clear();
    return null;
  },
  async update({ removals, entries, seq }) {
    (await open()).index.update(removals, entries, seq);
    return null;
  },
  async query({ expression, kinds, limit }) {
    return (await open()).index.query(expression, kinds, limit);
  },
  async rows() {
    return (await open()).index.rows;
  },
});
