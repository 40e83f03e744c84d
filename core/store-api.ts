// What main and the store page say to each other over main's own port, besides the calls of windows.

import type { Change } from './change.ts';
import type { TableCounts } from './backup/snapshot-lines.ts';
import { tableCounts } from './backup/snapshot-lines.ts';
import {
  flag,
  id,
  isObject,
  list,
  nothing,
  object,
  oneOf,
  optional,
  text,
  whole,
} from './check.ts';
import type { LibraryApi } from './library-api.ts';
import { libraryApiChecks, libraryCalls } from './library-api.ts';
import type { AnyRecord, TableName } from './records/tables.ts';
import { tableNames } from './records/tables.ts';
import type { ArgumentChecks } from './rpc.ts';
import { longestMessage } from './rpc.ts';

/**
 * What opening the database found. `missing`: it should have existed and does not; nothing was made.
 * `newer`: a later version of the app wrote it; nothing was touched.
 */
export interface OpenedStore {
  state: 'opened' | 'created' | 'missing' | 'newer';
  /** Number of the last Change the database holds; 0 when it is new. */
  appliedSeq: number;
  /** Id of that Change; null when it is new or not kept. */
  lastId: string | null;
  /** Why there is no database, or what is the matter with it; for the log. Empty when all is well. */
  detail: string;
}

/** Copying the library out of its database, and into another. */
export interface CopyingApi {
  /**
   * Begins to tell everything as it stands now; commands go on meanwhile. Answers what it will tell. One
   * that was begun before is given up.
   */
  beginSnapshot(args: null): Promise<{ seq: number; counts: TableCounts }>;
  /** The next lines of the snapshot (`snapshot-lines.ts`); `done` with the last ones. */
  snapshotLines(args: null): Promise<{ lines: string; done: boolean }>;
  /** Gives the snapshot up. */
  endSnapshot(args: null): Promise<null>;
  /** Makes an empty database beside the library's, to be filled from a copy. */
  beginLoad(args: { database: string }): Promise<null>;
  /** Fills lines of a snapshot in; their records were checked. */
  loadLines(args: { lines: string }): Promise<null>;
  /**
   * Makes that database whole, as of Change number `seq`. Throws `RefusedFileError`, leaving no database,
   * when it does not hold as many records as `counts` says.
   */
  endLoad(args: { seq: number; counts: TableCounts }): Promise<null>;
  /** Gives the filling up; the database that was begun is deleted. */
  cancelLoad(args: null): Promise<null>;
  /** Deletes every database but those named. */
  dropOthers(args: { keep: string[] }): Promise<null>;
}

/** Served by the store page to main alone. */
export interface StoreOwnerApi extends LibraryApi, CopyingApi {
  /**
   * Opens the database. When `expected` and it is not there, answers `missing` and makes nothing,
   * unless `rebuild` says that the journal will fill it. May be called again until `start`.
   */
  open(args: { expected: boolean; rebuild: boolean; database?: string }): Promise<OpenedStore>;
  /** Applies Changes of the journal in order, without writing them to it again; those known are skipped. */
  replay(args: { changes: Change[] }): Promise<{ appliedSeq: number }>;
  /** From now on calls of windows and main are answered. */
  start(args: null): Promise<null>;
  /**
   * Records of a table, for exports and checks: the first ones, or those after a page that said `next`,
   * which is null at the end. Each comes once, in an order of the store's own, as long as nothing changes.
   */
  records(args: {
    table: TableName;
    after?: string;
    limit: number;
  }): Promise<{ records: AnyRecord[]; next: string | null }>;
  /** How many records each table holds, and up to which Change that is. */
  counts(args: null): Promise<Record<TableName, number> & { appliedSeq: number }>;
  /** The id of the Change that the database did under a number; null when it does not know any more. */
  changeId(args: { seq: number }): Promise<{ id: string | null }>;
  /** Answers once every call received so far is done and the search index has caught up. */
  settle(args: null): Promise<null>;
  /** Forgets the search index and builds it anew from the records. */
  rebuildSearch(args: null): Promise<{ rows: number }>;
}

/** Served by main to the store page: the write-ahead journal. */
export interface JournalApi {
  /** Answers when the Change stands in the journal and is synced to the disk. */
  append(args: { change: Change }): Promise<null>;
}

/** A Change of the journal; its ops were checked when they were planned, and the line carries a hash. */
const change = (value: unknown): Change => {
  if (!isObject(value)) throw new TypeError('A Change must be an object.');
  // The journal is our own and hash-checked; checking each record again would slow a rebuild for nothing.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as unknown as Change;
};

/** The checks of the owner's calls, by name. */
export const storeOwnerChecks: ArgumentChecks<StoreOwnerApi> = {
  ...libraryApiChecks,
  open: object({ expected: flag, rebuild: flag, database: optional(id) }),
  replay: object({ changes: list(change) }),
  start: nothing,
  records: object({
    table: oneOf(tableNames),
    after: optional(text(200)),
    limit: whole(1, 100_000),
  }),
  counts: nothing,
  changeId: object({ seq: whole() }),
  settle: nothing,
  rebuildSearch: nothing,
  beginSnapshot: nothing,
  snapshotLines: nothing,
  endSnapshot: nothing,
  beginLoad: object({ database: id }),
  loadLines: object({ lines: text(longestMessage) }),
  endLoad: object({ seq: whole(), counts: tableCounts }),
  cancelLoad: nothing,
  dropOthers: object({ keep: list(id, 100) }),
};

/** The names of the owner's calls. */
export const storeOwnerCalls = [
  ...libraryCalls,
  'open',
  'replay',
  'start',
  'records',
  'counts',
  'changeId',
  'settle',
  'rebuildSearch',
  'beginSnapshot',
  'snapshotLines',
  'endSnapshot',
  'beginLoad',
  'loadLines',
  'endLoad',
  'cancelLoad',
  'dropOthers',
] as const satisfies readonly (keyof StoreOwnerApi)[];

/** What the writer process, which makes exports, may ask of the store page: it reads, and can change nothing. */
export const exportReadsCalls = [
  'overview',
  'document',
  'note',
  'actor',
  'passages',
  'citingNotes',
  'records',
] as const satisfies readonly (keyof StoreOwnerApi)[];

/** Served by the store page to the writer process. */
export type ExportReadsApi = Pick<StoreOwnerApi, (typeof exportReadsCalls)[number]>;

/** The checks of the writer's calls, by name. */
export const exportReadsChecks: ArgumentChecks<ExportReadsApi> = {
  overview: storeOwnerChecks.overview,
  document: storeOwnerChecks.document,
  note: storeOwnerChecks.note,
  actor: storeOwnerChecks.actor,
  passages: storeOwnerChecks.passages,
  citingNotes: storeOwnerChecks.citingNotes,
  records: storeOwnerChecks.records,
};

/** The checks of the calls on main's journal. */
export const journalChecks: ArgumentChecks<JournalApi> = { append: object({ change }) };
/** The names of the calls on main's journal. */
export const journalCalls = ['append'] as const satisfies readonly (keyof JournalApi)[];

/**
 * The event by which the store page tells main that database and journal may differ: it answers nothing
 * any more, and is to be made anew so that the journal is replayed. Its value is an `ErrorMessage`.
 */
export const brokenEvent = 'broken';

/** The message with which a preload hands a page its port; `role` tells whose the other end is. */
export const portMessage = 'dictum-port';
/** Who stands at the other end of a port of the store page, which decides what it may call. */
export const portRoles = ['owner', 'window', 'writer'] as const;
/** One of `portRoles`. */
export type PortRole = (typeof portRoles)[number];

/** Reads the role out of a message that came with a port; null when it is not ours. */
export function portRole(data: unknown): PortRole | null {
  if (!isObject(data) || data['type'] !== portMessage) return null;
  return portRoles.find((role) => role === data['role']) ?? null;
}
