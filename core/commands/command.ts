// What a command is: records in, ops out. Every mutation of the library is one of these; the store page
// runs them one at a time.

import type { Check } from '../check.ts';
import type { Op } from '../change.ts';
import type { TableName, Tables } from '../records/tables.ts';

/** By which field records of a table can be looked up, besides their id. */
export interface Indexes {
  sections: 'owner';
  passages: 'document';
  links: 'passage' | 'actor' | 'document';
}

/** Reading the library as it stands. Records are the reader's own and must not be changed in place. */
export interface Reader {
  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined>;
  /** All records of a table, ordered by `createdAt` where they have it, then by id. */
  all<T extends TableName>(table: T): Promise<Tables[T][]>;
  /** The records whose field has one of these values. */
  where<T extends keyof Indexes>(
    table: T,
    field: Indexes[T],
    values: readonly string[],
  ): Promise<Tables[T][]>;
}

/** Time and ids come in from outside, so that a command is a pure function. */
export interface Context {
  /** ISO UTC with milliseconds. */
  now: string;
  newId(): string;
}

/** What a command decided. With no ops, nothing is written and only the result is answered. */
export interface Plan<R> {
  /** In the past tense, for the history: `Highlighted “…”`. */
  label: string;
  /** `do` goes on the undo stack; `text` is an editor's save and does not. */
  kind: 'do' | 'text';
  ops: Op[];
  result: R;
}

export interface Command<A, R> {
  name: string;
  /** Checks and rebuilds the arguments; throws `InvalidInputError`. */
  check: Check<A>;
  /** Throws a named error, and nothing happens, when it cannot be done. */
  plan(args: A, read: Reader, context: Context): Promise<Plan<R>>;
}

/** Shortens a text for a label: at most 60 characters, one line. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const points = [...line];
  return points.length <= 60 ? line : `${points.slice(0, 59).join('')}…`;
}
