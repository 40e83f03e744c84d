// The index itself: an FTS5 table of folded words, which keeps no text, and a table that says what each of
// its rows stands for.

import type { Database } from '@sqlite.org/sqlite-wasm';
import type { SearchKind } from '#core/library-api.ts';
import { searchKinds } from '#core/library-api.ts';
import type { Entry, Place, Removal } from './index-api.ts';
import { indexedText } from './words.ts';

/** Changed whenever what stands in the index would differ: an index of another number is made anew. */
const formatNumber = 2;

/** How much more a match in a title or name counts than one in a text. */
const headWeight = 6;

const schema = `
  CREATE TABLE places(rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, part TEXT NOT NULL);
  CREATE UNIQUE INDEX places_by_id ON places(id, kind, part);
  CREATE TABLE state(indexedSeq INTEGER NOT NULL);
  INSERT INTO state VALUES (-1);
  CREATE VIRTUAL TABLE entries USING fts5(
    head, body, content='', contentless_delete=1, prefix='2 3',
    tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
  );
  PRAGMA user_version = ${formatNumber};
`;

/** SQLite's FTS5 without content of its own: https://sqlite.org/fts5.html. */
export class FullTextIndex {
  private readonly db: Database;

  /** Makes the tables in a database that has none, or makes them anew where they are of another format. */
  constructor(db: Database) {
    this.db = db;
    db.exec('PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;');
    if (db.selectValue('PRAGMA user_version') !== formatNumber) this.clear();
  }

  /** Number of the Change up to which the index is complete; -1 when it is not. */
  get indexedSeq(): number {
    return Number(this.db.selectValue('SELECT indexedSeq FROM state'));
  }

  /** How many places it holds. */
  get rows(): number {
    return Number(this.db.selectValue('SELECT count(*) FROM places'));
  }

  /** Forgets everything. */
  clear(): void {
    this.db.transaction((db) => {
      for (const table of ['entries', 'places', 'state']) db.exec(`DROP TABLE IF EXISTS ${table}`);
      db.exec(schema);
    });
  }

  /** Replaces rows, all or none; with a `seq` the index is then complete up to that Change. */
  update(removals: readonly Removal[], entries: readonly Entry[], seq: number | null): void {
    this.db.transaction((db) => {
      for (const removal of removals) this.remove(db, removal);
      for (const entry of entries) {
        this.remove(db, entry);
        const head = indexedText(entry.head);
        const body = indexedText(entry.body);
        if (head === '' && body === '') continue;
        const rowid = db.selectValue(
          'INSERT INTO places(kind, id, part) VALUES (?, ?, ?) RETURNING rowid',
          [entry.kind, entry.id, entry.part],
        );
        const bind = [Number(rowid), head, body];
        db.exec({ sql: 'INSERT INTO entries(rowid, head, body) VALUES (?, ?, ?)', bind });
      }
      if (seq !== null) db.exec({ sql: 'UPDATE state SET indexedSeq = ?', bind: [seq] });
    });
  }

  private remove(db: Database, { kind, id, part }: Removal): void {
    const rows = db.selectValues(
      'SELECT rowid FROM places WHERE id = ?1 AND kind = ?2 AND (?3 IS NULL OR part = ?3)',
      [id, kind, part],
    );
    for (const row of rows) {
      const bind = [Number(row)];
      db.exec({ sql: 'DELETE FROM entries WHERE rowid = ?', bind });
      db.exec({ sql: 'DELETE FROM places WHERE rowid = ?', bind });
    }
  }

  /** The places that match an FTS5 expression, the best first; equal ones in the order they came in. */
  query(expression: string, kinds: readonly SearchKind[], limit: number): Place[] {
    const rows = this.db.selectObjects(
      `SELECT kind, id, part FROM entries JOIN places ON places.rowid = entries.rowid
       WHERE entries MATCH ?1 AND kind IN (SELECT value FROM json_each(?2))
       ORDER BY bm25(entries, ${headWeight}, 1), places.rowid LIMIT ?3`,
      [expression, JSON.stringify(kinds), limit],
    );
    return rows.flatMap(({ kind, id, part }) => {
      const known = searchKinds.find((one) => one === kind);
      if (known === undefined || typeof id !== 'string' || typeof part !== 'string') return [];
      return [{ kind: known, id, part }];
    });
  }
}
