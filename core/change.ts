// A Change is what every mutation of the library becomes: it is written to the journal, applied to the
// database in one transaction, sent to every window, and can be turned round.

import type { AnyRecord, TableName, Tables } from './records/tables.ts';
import type { Block } from './text/blocks.ts';

/** A record comes (`before` null), changes, or goes (`after` null). */
export type PutOp = {
  [T in TableName]: {
    op: 'put';
    table: T;
    key: string;
    before: Tables[T] | null;
    after: Tables[T] | null;
  };
}[TableName];

/** At block number `at` of a section, the `removed` blocks give way to the `inserted` ones. */
export interface SpliceOp {
  op: 'splice';
  section: string;
  at: number;
  removed: Block[];
  inserted: Block[];
}

/** The blocks that give way, and those that come. */
export interface BlocksEdit {
  removed: Block[];
  inserted: Block[];
}

/** In text run number `run` of one block, from `offset` on, characters give way to others. */
export interface TypedEdit {
  run: number;
  offset: number;
  removed: string;
  inserted: string;
}

/**
 * An edit of a document's text inside one section. Besides the blocks, it moves everything that is
 * anchored in the section behind it, without a record of each: 10,000 passages cost nothing in the
 * journal. Passages whose own text or context changes are put by the same Change, and named in `except`.
 */
export interface EditOp {
  op: 'edit';
  document: string;
  section: string;
  /** Number of the block in the section where the edit begins. */
  at: number;
  text: BlocksEdit | TypedEdit;
  /** The same in the section's plain text: `cut` UTF-16 units from `from` on give way to `grown`. */
  from: number;
  cut: number;
  grown: number;
  /** The document's `changedAt` before and after. */
  changed: readonly [before: string, after: string];
  /** Passages that do not follow the edit by arithmetic, because the Change puts them. */
  except: string[];
}

/** One operation of a Change; a Change's are applied in order, and undone backwards. */
export type Op = PutOp | SpliceOp | EditOp;

/**
 * `do`: an action of the user's on the library, which undo can take back. `undo`, `redo`: what those
 * did, `of` naming the action. `text`: an editor's save, whose undo is the editor's own.
 */
export type ChangeKind = 'do' | 'undo' | 'redo' | 'text';

/** One mutation of the library, as it stands in the journal. */
export interface Change {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  /** The id of the call that asked for it: a call repeated is applied once. */
  id: string;
  /** ISO UTC with milliseconds. */
  at: string;
  /** What was done, in the past tense, for the history: `Highlighted “…” in …`. */
  label: string;
  kind: ChangeKind;
  of?: string;
  /** Actions of one group, such as the saves of one editing session, are one step of undo. */
  group?: string;
  ops: Op[];
  /** What the call answered, so that a repeated call answers the same. */
  result?: unknown;
  /** From this Change on the library is what a copy held; it has no ops. Only main makes it. */
  restored?: Restored;
}

/** The copy that took the library's place. */
export interface Restored {
  /** Name of the snapshot that holds it, up to and with this Change. */
  snapshot: string;
  /** Name of the database it was loaded into. */
  database: string;
}

/** What every window is sent after a Change was saved. */
export interface ChangeEvent {
  seq: number;
  ops: Op[];
  history: HistoryState;
}

/** What undo and redo would do next; null when there is nothing. */
export interface HistoryState {
  undo: string | null;
  redo: string | null;
}

/** A put op with its table's own types; the one place where an op is made. */
export function put<T extends TableName>(
  table: T,
  before: Tables[T] | null,
  after: Tables[T] | null,
): PutOp {
  const record: AnyRecord | null = after ?? before;
  if (record === null) throw new RangeError('A put needs a record before or after.');
  const op = { op: 'put' as const, table, key: record.id, before, after };
  // `table` and the records share T, which a union of object types cannot express.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return op as PutOp;
}

function inverseEditOp(op: EditOp): EditOp {
  const { text, cut, grown, changed } = op;
  return {
    ...op,
    text:
      'run' in text
        ? { ...text, removed: text.inserted, inserted: text.removed }
        : { removed: text.inserted, inserted: text.removed },
    cut: grown,
    grown: cut,
    changed: [changed[1], changed[0]],
  };
}

/** The op that takes this one back. */
export function inverse(op: Op): Op {
  if (op.op === 'splice') return { ...op, removed: op.inserted, inserted: op.removed };
  if (op.op === 'edit') return inverseEditOp(op);
  // Swapping before and after keeps the table's types, which the union hides.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...op, before: op.after, after: op.before } as PutOp;
}

/** The ops that take these back, last first. */
export function inverseOps(ops: readonly Op[]): Op[] {
  return ops.map(inverse).reverse();
}
