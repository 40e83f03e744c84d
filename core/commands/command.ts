// What a command is: records in, ops out. Every mutation of the library is one of these; the store page
// runs them one at a time.

import type { Op } from '../change.ts';
import type { Check } from '../check.ts';
import { isObject } from '../check.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { AnyRecord, TableName, Tables } from '../records/tables.ts';
import { graphemeStart } from '../text/graphemes.ts';

/** By which field records of a table can be looked up, besides their id. */
export interface Indexes {
  /** The hash of the file it was made from. */
  documents: 'original.sha256';
  sections: 'owner';
  passages: 'document';
  links: 'passage' | 'actor' | 'document';
  /** `targets` holds several. */
  statements: 'passage' | 'document' | 'speaker' | 'organisation' | 'concept' | 'targets';
  decisions: 'document' | 'actor';
  concepts: 'parent';
  /** The day of a daily note. */
  notes: 'day';
  versions: 'of';
}

/** The values of an indexed field: one, several where it is a list, none where the record has none. */
export function valuesOf(record: AnyRecord, field: Indexes[keyof Indexes]): string[] {
  let value: unknown = record;
  for (const name of field.split('.')) value = isObject(value) ? value[name] : undefined;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** Reading the library as it stands. Records are the reader's own and must not be changed in place. */
export interface Reader {
  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined>;
  /** The records with these keys, in the same order; undefined where there is none. */
  many<T extends TableName>(table: T, keys: readonly string[]): Promise<(Tables[T] | undefined)[]>;
  /** All records of a table, ordered by `createdAt` where they have it, then by id. */
  all<T extends TableName>(table: T): Promise<Tables[T][]>;
  /** The records whose field has one of these values. */
  where<T extends keyof Indexes>(
    table: T,
    field: Indexes[T],
    values: readonly string[],
  ): Promise<Tables[T][]>;
  /** The passages of a document that start in, end in or reach over any of these sections. */
  passagesIn(document: DocumentRecord, sections: readonly string[]): Promise<PassageRecord[]>;
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
  /** Actions of one group are one step of undo. */
  group?: string;
  ops: Op[];
  result: R;
}

/**
 * How a command is written: it checks its arguments, reads records and plans operations. It changes nothing
 * itself.
 */
export interface Command<A, R> {
  name: string;
  /** Checks and rebuilds the arguments; throws `InvalidInputError`. */
  check: Check<A>;
  /** Throws a named error, and nothing happens, when it cannot be done. */
  plan(args: A, read: Reader, context: Context): Promise<Plan<R>>;
}

/** Shortens a text for a label: at most 60 UTF-16 units, on one line, no character cut in two. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, graphemeStart(line, 59))}…`;
}
