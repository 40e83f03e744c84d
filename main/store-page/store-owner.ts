// What the store page does for main: opening the database, replaying the journal, and every call that a
// window may make.

import { DictumError, conflict } from '#core/errors.ts';
import type { LibraryApi } from '#core/library-api.ts';
import type { AnyRecord, TableName } from '#core/records/tables.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { copyingCalls } from './copying/copying-calls.ts';
import type { WalkSizes } from './copying/snapshot-walk.ts';
import { openDatabase, unreadable } from './open-database.ts';
import { OpenLibrary, notOpen } from './open-library.ts';
import type { RecordPage, RecordTable } from './record-table.ts';
import { countRecords, recordTables } from './record-tables.ts';
import type { StartRadar } from './radar/radar-follower.ts';
import { RadarFollower } from './radar/radar-follower.ts';
import type { IndexApi } from './search/index-api.ts';
import type { StoreSurroundings } from './store.ts';
import type { SuggestingApi } from './suggesting/suggesting-api.ts';

/** What the page gives its store. */
export type PageSurroundings = Omit<StoreSurroundings, 'applied'> & {
  /** The database's name unless `open` gives another. */
  databaseName: string;
  /** How much of a snapshot is read at once; tests want little. */
  walkSizes?: WalkSizes;
  /** Starts the search index; asked once. */
  startIndex(): IndexApi;
  /** Starts what reads documents for proposals; asked once, when it is needed. */
  startSuggesting(): SuggestingApi;
  /** Starts the mention radar; asked when a window first asks about mentions. */
  startRadar: StartRadar;
  /** Told when windows may be answered, and by what. */
  started(library: LibraryApi): void;
};

/** Records of a table, after those of the page before. */
async function recordsOf(
  library: OpenLibrary,
  { table, after, limit }: { table: TableName; after?: string; limit: number },
): Promise<RecordPage<AnyRecord>> {
  const stored: RecordTable<AnyRecord> = recordTables(library.store.database)[table];
  return await stored.page(after ?? null, limit);
}

async function countsOf({ store }: OpenLibrary) {
  return { ...(await countRecords(store.database)), appliedSeq: store.appliedSeq };
}

/** The calls of main; those on the library are refused until it is open, and a search until it started. */
export function storeOwner(around: PageSurroundings): StoreOwnerApi {
  let current: OpenLibrary | null = null;
  let name = around.databaseName;
  const copying = copyingCalls(() => library(), around.walkSizes);
  const library = (): OpenLibrary => {
    if (current === null) throw notOpen();
    return current;
  };
  return {
    async open(args) {
      if (current?.isStarted === true) throw conflict('The library is open already.');
      current?.store.close();
      current = null;
      name = args.database ?? around.databaseName;
      try {
        const { opened, database } = await openDatabase(name, args);
        if (database !== null) current = await OpenLibrary.of(database, around);
        return opened;
      } catch (thrown) {
        throw thrown instanceof DictumError ? thrown : unreadable(thrown);
      }
    },
    async replay({ changes }) {
      if (library().isStarted) throw conflict('The library has been started already.');
      return await library().store.replay(changes);
    },
    async start() {
      const { calls, isStarted } = library();
      if (!isStarted) {
        library().start(
          around.startIndex(),
          new RadarFollower((died) => around.startRadar(died), name),
        );
        around.started(calls);
      }
      return null;
    },
    ...copying,
    records: async (args) => await recordsOf(library(), args),
    counts: async () => await library().store.inTurn(() => countsOf(library())),
    async changeId({ seq }) {
      const row = await library().store.database.changes.get(seq);
      return { id: row?.id ?? null };
    },
    async settle() {
      await library().settle();
      return null;
    },
    rebuildSearch: async () => ({ rows: await library().rebuildSearch() }),
    overview: async (args) => await library().calls.overview(args),
    documentCounts: async (args) => await library().calls.documentCounts(args),
    document: async (args) => await library().calls.document(args),
    note: async (args) => await library().calls.note(args),
    actor: async (args) => await library().calls.actor(args),
    concept: async (args) => await library().calls.concept(args),
    holdings: async (args) => await library().calls.holdings(args),
    passages: async (args) => await library().calls.passages(args),
    paragraphs: async (args) => await library().calls.paragraphs(args),
    citingNotes: async (args) => await library().calls.citingNotes(args),
    backlinks: async (args) => await library().calls.backlinks(args),
    noteVersions: async (args) => await library().calls.noteVersions(args),
    noteVersion: async (args) => await library().calls.noteVersion(args),
    mentions: async (args) => await library().calls.mentions(args),
    mentionCounts: async (args) => await library().calls.mentionCounts(args),
    mentionsOf: async (args) => await library().calls.mentionsOf(args),
    run: async (args) => await library().calls.run(args),
    undo: async (args) => await library().calls.undo(args),
    redo: async (args) => await library().calls.redo(args),
    history: async (args) => await library().calls.history(args),
    candidates: async (args) => await library().calls.candidates(args),
    suggestions: async (args) => await library().calls.suggestions(args),
    search: async (args) => await library().calls.search(args),
  };
}
