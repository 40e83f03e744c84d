// An open library: its database, what is kept in memory beside it, and the calls that windows may make.

import type { Change } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { standingOf } from './apply-changes.ts';
import { NoteLinks } from './note-links.ts';
import { Counts } from './counts.ts';
import type { LibraryDatabase } from './database.ts';
import { databaseReader } from './database-reader.ts';
import { libraryReads } from './library-reads.ts';
import type { RadarFollower } from './radar/radar-follower.ts';
import type { IndexApi } from './search/index-api.ts';
import { IndexFollower } from './search/index-follower.ts';
import { searchLibrary } from './search/library-search.ts';
import type { StoreSurroundings } from './store.ts';
import { LibraryStore } from './store.ts';
import type { SuggestingApi } from './suggesting/suggesting-api.ts';
import { suggestionsFor } from './suggesting/suggestions-for.ts';

/** A library that is not open, or not started, refuses calls with this. */
export function notOpen(): DictumError {
  return new DictumError('UnavailableError', 'The library is not open yet.');
}

/** What follows the library once it is started. */
interface Following {
  index: IndexApi;
  follower: IndexFollower;
  radar: RadarFollower;
}

/** All that stands around one database, made and taken down together. */
export class OpenLibrary {
  readonly store: LibraryStore;
  readonly calls: LibraryApi;
  private readonly noteLinks = new NoteLinks();
  private counts: Counts | null = null;
  private search: Following | null = null;

  private suggesting: SuggestingApi | null = null;

  private constructor(
    store: (applied: (change: Change) => void) => LibraryStore,
    startSuggesting: () => SuggestingApi,
  ) {
    this.store = store((change) => {
      this.counts?.apply(change.ops);
      this.noteLinks.apply(change.ops);
      this.search?.follower.follow(change);
      this.search?.radar.follow(change);
    });
    const { store: library } = this;
    this.calls = {
      ...libraryReads(library, {
        counts: async () => (this.counts ??= await Counts.of(library.database)),
        noteLinks: this.noteLinks,
      }),
      run: (args) => library.run(args),
      undo: (args) => library.undo(args),
      redo: (args) => library.redo(args),
      suggestions: async ({ document }) => {
        this.suggesting ??= startSuggesting();
        return await suggestionsFor(library, document, this.suggesting);
      },
      mentions: async (args) => await this.started.radar.calls.mentions(args),
      mentionCounts: async (args) => await this.started.radar.calls.mentionCounts(args),
      mentionsOf: async (args) => await this.started.radar.calls.mentionsOf(args),
      search: async (args) => {
        const { index, follower } = this.started;
        follower.check();
        return await searchLibrary(args, index, databaseReader(library.database));
      },
    };
  }

  /** Takes up the library where the database stands. */
  static async of(
    database: LibraryDatabase,
    around: Omit<StoreSurroundings, 'applied'> & { startSuggesting(): SuggestingApi },
  ): Promise<OpenLibrary> {
    const standing = await standingOf(database);
    return new OpenLibrary(
      (applied) => new LibraryStore(database, standing, { ...around, applied }),
      () => around.startSuggesting(),
    );
  }

  /** Whether `start` was called; until then Changes may be replayed, and nothing can be searched. */
  get isStarted(): boolean {
    return this.search !== null;
  }

  /** From now on search index and radar follow the library; no Changes are replayed any more. */
  start(index: IndexApi, radar: RadarFollower): void {
    const follower = new IndexFollower(index, this.store.database, this.store.appliedSeq);
    this.search = { index, follower, radar };
    follower.start();
  }

  /** Answers when every call so far is done and search index and radar have caught up, if they can. */
  async settle(): Promise<void> {
    await this.store.inTurn(
      async () => await this.counts?.save(this.store.database, this.store.appliedSeq),
    );
    await this.search?.follower.settle();
    await this.search?.radar.settle();
  }

  /** Builds the search index anew and answers how many rows it has. */
  async rebuildSearch(): Promise<number> {
    return await this.started.follower.rebuild();
  }

  private get started(): Following {
    if (this.search === null) throw notOpen();
    return this.search;
  }
}
