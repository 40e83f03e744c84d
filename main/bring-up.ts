// Bringing the database up to the journal at a start: opened as it is, filled from the newest good copy
// when it is lost or damaged, and given all Changes that it lacks.

import type { Change, Restored } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { OpenedStore, StoreOwnerApi } from '#core/store-api.ts';
import type { Journal } from './journal.ts';

/** Changes sent to the store page at once when replaying. */
const replayBatch = 200;
/** Characters of Changes sent at once: one large import is a batch of its own. */
const replayCharacters = 4_000_000;

/** A database that was filled from a copy. */
export interface Filled {
  database: string;
  /** Number of the last Change it holds. */
  seq: number;
  /** When the copy was made. */
  at: string;
}

/** Where lost databases come from. */
export interface Recovery {
  /** Fills a new database from the newest copy that is whole and reaches the journal; null without one. */
  newest(store: StoreOwnerApi, journal: Journal): Promise<Filled | null>;
  /** Fills the database that a restore names, from its snapshot. */
  named(store: StoreOwnerApi, restored: Restored): Promise<void>;
  /** Whether there is a copy that `newest` could take: it is read to its end for that. */
  has(journal: Journal): Promise<boolean>;
}

/**
 * Makes the journal anew from the database `name`, which was opened and holds everything it could tell. Answers
 * false, and has changed nothing, when it is not sure of that.
 */
export type MendJournal = (
  store: StoreOwnerApi,
  opened: OpenedStore,
  name: string,
) => Promise<boolean>;

/** What a library is opened with. */
export interface ToOpen {
  name: string;
  /** Whether the library has been opened before. */
  expected: boolean;
  /** Up to which Change its database is known to have held everything. */
  applied: number;
  /** Null when a journal that is damaged or behind the database is to be refused. */
  mend: MendJournal | null;
}

/** What bringing up came to. */
export interface BroughtUp {
  database: string;
  replayed: number;
  /** Whether the journal was damaged or cut and was made anew from the database. */
  mended: boolean;
  /** Whether the database was missing and was made anew. */
  rebuilt: boolean;
  /** When the copy was made from which it was filled; null when none was needed. */
  filledFrom: string | null;
}

/**
 * Opens the database `name` and brings it up to the journal. Throws a named error, and loses nothing, when it
 * cannot be made whole.
 */
export async function bringUp(
  store: StoreOwnerApi,
  journal: Journal,
  recovery: Recovery,
  { name, expected, applied, mend }: ToOpen,
): Promise<BroughtUp> {
  const up: BroughtUp = {
    database: name,
    replayed: 0,
    mended: false,
    rebuilt: false,
    filledFrom: null,
  };
  const fault = await faultOf(journal);
  if (fault !== null && mend === null) throw fault;
  let opened = await store.open({ expected, rebuild: false, database: name });
  if (opened.state === 'newer')
    throw new DictumError(
      'NewerLibraryError',
      'This library’s database was written by a newer version of Dictum; please update before opening it.',
    );
  const isBehind = fault !== null || opened.appliedSeq > journal.lastSeq;
  if (opened.state === 'opened' && isBehind && mend !== null)
    up.mended = await mend(store, opened, name);
  if (fault !== null && !up.mended) throw fault;
  const firstSeq = await journal.firstSeq();
  if (opened.state === 'missing' || (firstSeq > 1 && opened.appliedSeq < firstSeq - 1)) {
    if (journal.lastSeq > 0 && journal.lastSeq < applied) throw bothLost();
    const filled = await recovery.newest(store, journal);
    if (filled === null && firstSeq > 1) throw unrecoverable();
    if (filled === null && journal.lastSeq < applied) throw bothLost();
    up.rebuilt = true;
    up.filledFrom = filled?.at ?? null;
    up.database = filled?.database ?? name;
    // The journal holds every Change since the first, so it can fill an empty database again.
    opened = await store.open({ expected, rebuild: filled === null, database: up.database });
    if (filled !== null) await goOnBehind(journal, filled);
  }
  if (opened.appliedSeq > journal.lastSeq)
    throw new DictumError(
      'LibraryDamagedError',
      'The journal is older than the library’s database; nothing was changed. Put the journal folder of this library back.',
    );
  await refuseOther(journal, opened);
  await replay(store, journal, recovery, opened.appliedSeq, up);
  return up;
}

/** What bars the way into a journal; null when it can be read. */
async function faultOf(journal: Journal): Promise<DictumError | null> {
  if (journal.damage !== null) return journal.damage;
  try {
    await journal.firstSeq();
    return null;
  } catch (thrown) {
    if (thrown instanceof DictumError) return thrown;
    throw thrown;
  }
}

/** A journal that was lost with the database goes on behind the copy, and says so. */
async function goOnBehind(journal: Journal, { seq, at }: Filled): Promise<void> {
  if (journal.lastSeq !== 0) return;
  journal.startAfter(seq);
  await beginAnew(journal, seq, `Went on from the snapshot of ${at}: the journal was lost`);
}

/** Writes the first line of a journal that goes on behind Change number `seq`. */
export async function beginAnew(journal: Journal, seq: number, label: string): Promise<void> {
  await journal.append({
    seq: seq + 1,
    id: `lost-${seq + 1}`,
    at: new Date().toISOString(),
    label,
    kind: 'text',
    ops: [],
  });
}

/** A store folder of another library would be filled up with Changes that are not its own. */
async function refuseOther(journal: Journal, { appliedSeq, lastId }: OpenedStore): Promise<void> {
  if (appliedSeq === 0 || lastId === null) return;
  if (appliedSeq < (await journal.firstSeq())) return;
  for await (const change of journal.changesAfter(appliedSeq - 1)) {
    if (change.id === lastId) return;
    throw new DictumError(
      'LibraryDamagedError',
      'The journal and the database of this folder belong to different libraries; nothing was changed.',
    );
  }
}

/**
 * Whether journal and snapshots can fill an empty database with everything up to Change number `applied`; both are
 * read to their ends. Throws the system's error when the journal cannot be read at all.
 */
export async function canFill(
  journal: Journal,
  recovery: Recovery,
  applied: number,
): Promise<boolean> {
  if (journal.lastSeq === 0 || journal.lastSeq < applied) return false;
  try {
    const firstSeq = await journal.firstSeq();
    if (firstSeq > 1 && !(await recovery.has(journal))) return false;
    for await (const change of journal.changesAfter(firstSeq - 1)) void change;
    return true;
  } catch (thrown) {
    if (thrown instanceof DictumError) return false;
    throw thrown;
  }
}

async function replay(
  store: StoreOwnerApi,
  journal: Journal,
  recovery: Recovery,
  appliedSeq: number,
  up: BroughtUp,
): Promise<void> {
  let batch: Change[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    await store.replay({ changes: batch });
    up.replayed += batch.length;
    batch = [];
    characters = 0;
  };
  for await (const change of journal.changesAfter(appliedSeq)) {
    if (change.restored !== undefined) {
      // Whatever stood before, from here on the library is what the copy held.
      batch = [];
      characters = 0;
      await openRestored(store, recovery, change.seq, change.restored);
      up.database = change.restored.database;
      continue;
    }
    batch.push(change);
    characters += JSON.stringify(change).length;
    if (batch.length >= replayBatch || characters > replayCharacters) await send();
  }
  await send();
}

/** Opens the database of a restore; one that is not there, or not up to it, is filled from its snapshot. */
async function openRestored(
  store: StoreOwnerApi,
  recovery: Recovery,
  seq: number,
  restored: Restored,
): Promise<void> {
  const { database } = restored;
  const opened = await store.open({ expected: true, rebuild: false, database });
  if (opened.state === 'opened' && opened.appliedSeq === seq) return;
  await recovery.named(store, restored);
  await store.open({ expected: true, rebuild: false, database });
}

function unrecoverable(): DictumError {
  return new DictumError(
    'LibraryDamagedError',
    'The library’s database is lost or damaged, and no snapshot in its folder “backups” is whole; nothing was changed. Restore a backup into a new folder: dictum restore FILE --library NEWFOLDER --yes.',
  );
}

function bothLost(): DictumError {
  return new DictumError(
    'LibraryDamagedError',
    'The library’s database is lost, and its journal lacks what was saved last; nothing was changed. Put the journal folder of this library back, or restore a backup into a new folder.',
  );
}
