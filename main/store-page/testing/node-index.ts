// The search index as tests use it: the real one, in memory and without a worker.

import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { FullTextIndex } from '../search/full-text-index.ts';
import type { IndexApi } from '../search/index-api.ts';

/** An empty index. */
export async function indexInMemory(): Promise<IndexApi> {
  const sqlite = await sqlite3InitModule();
  const index = new FullTextIndex(new sqlite.oo1.DB(':memory:'));
  return {
    open: () => Promise.resolve({ indexedSeq: index.indexedSeq, persistent: false, detail: '' }),
    clear() {
      index.clear();
      return Promise.resolve(null);
    },
    update({ removals, entries, seq }) {
      index.update(removals, entries, seq);
      return Promise.resolve(null);
    },
    query: ({ expression, kinds, limit }) => Promise.resolve(index.query(expression, kinds, limit)),
    rows: () => Promise.resolve(index.rows),
  };
}
