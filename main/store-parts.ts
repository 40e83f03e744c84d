// What the owner of the store is given, and what a start of it finds.

import type { MendJournal, Recovery } from './bring-up.ts';
import type { Journal } from './journal.ts';
import type { KnownLibrary } from './known-library.ts';

/** What a start found; `rebuilt` says that the database was lost and was made anew. */
export interface StoreStart {
  appliedSeq: number;
  replayed: number;
  rebuilt: boolean;
  /** When the snapshot was taken from which the database was filled; null when it needed none. */
  filledFrom: string | null;
  /** Whether the journal was damaged or cut and was made anew from the database. */
  mended: boolean;
}

/** What a store is opened with. */
export interface StoreParts {
  journal: Journal;
  recovery: Recovery;
  /** Name of the library's database among those in the folder. */
  database: string;
  /** What `library.json` says of the library; null when there is none. */
  known: KnownLibrary | null;
  /** How a journal that is damaged or cut is made anew; null when it is to be refused. */
  mend: MendJournal | null;
}
