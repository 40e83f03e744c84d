// What the store page and its search worker say to each other.

import { list, nullable, object, oneOf, text, whole } from '#core/check.ts';
import type { SearchKind } from '#core/library-api.ts';
import { searchKinds } from '#core/library-api.ts';
import type { ArgumentChecks } from '#core/rpc.ts';

/** A row of the index: a record, or one section of a document's text. */
export interface Place {
  kind: SearchKind;
  id: string;
  /** The section, for a stretch of a document's text; else empty. */
  part: string;
}

/** What is searchable at a place; `head` (titles, names) counts for more than `body`. */
export interface Entry extends Place {
  head: string;
  body: string;
}

/** What is to be forgotten: one place, or with a null `part` all places of a record. */
export interface Removal {
  kind: SearchKind;
  id: string;
  part: string | null;
}

/** The state of the index when it is opened. */
export interface OpenedIndex {
  /** Number of the Change up to which the index is complete; -1 when it is not. */
  indexedSeq: number;
  /** Whether the index outlives the page; when not, `detail` says why. */
  persistent: boolean;
  detail: string;
}

/** Served by the search worker to the store page. */
export interface IndexApi {
  /** Opens the index, or makes an empty one where there is none or it cannot be read. */
  open(args: null): Promise<OpenedIndex>;
  /** Forgets everything. */
  clear(args: null): Promise<null>;
  /** Replaces rows; with a `seq` the index is then complete up to that Change. */
  update(args: { removals: Removal[]; entries: Entry[]; seq: number | null }): Promise<null>;
  /** The places that match an FTS5 expression, the best first. */
  query(args: { expression: string; kinds: SearchKind[]; limit: number }): Promise<Place[]>;
  /** How many rows it holds. */
  rows(args: null): Promise<number>;
}

const kind = oneOf(searchKinds);
const id = text(64);
const none = (): null => null;
const longText = text(64 * 1024 * 1024);

/** The checks of the index's calls, by name. */
export const indexChecks: ArgumentChecks<IndexApi> = {
  open: none,
  clear: none,
  update: object({
    removals: list(object({ kind, id, part: nullable(id) })),
    entries: list(object({ kind, id, part: id, head: longText, body: longText })),
    seq: nullable(whole()),
  }),
  query: object({
    expression: text(100_000),
    kinds: list(kind, searchKinds.length),
    limit: whole(1, 1000),
  }),
  rows: none,
};
/** The names of the index's calls. */
export const indexCalls = [
  'open',
  'clear',
  'update',
  'query',
  'rows',
] as const satisfies readonly (keyof IndexApi)[];
