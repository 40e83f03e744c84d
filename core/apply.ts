// Applying ops to records in memory: what tests compare the database with, and what planning an undo
// looks ahead with.

import { editedDocument, editedSection, shiftedPassage } from './apply-edit.ts';
import type { EditOp, Op, PutOp, SpliceOp } from './change.ts';
import type { Indexes, Reader } from './commands/command.ts';
import { valuesOf } from './commands/command.ts';
import { touchingSections } from './anchoring/offsets.ts';
import { isEqual } from './equal.ts';
import { DictumError } from './errors.ts';
import type { SectionRecord } from './records/section.ts';
import type { AnyRecord, TableName, Tables } from './records/tables.ts';
import { withSplice } from './text/splice-blocks.ts';

/** All records of a library, by table and id. */
export type Records = { [T in TableName]: Map<string, Tables[T]> };

/** The records of an empty library. */
export function emptyRecords(): Records {
  return {
    documents: new Map(),
    sections: new Map(),
    passages: new Map(),
    actors: new Map(),
    links: new Map(),
    concepts: new Map(),
    statements: new Map(),
    decisions: new Map(),
    notes: new Map(),
    versions: new Map(),
    settings: new Map(),
  };
}

/**
 * The section after a splice. Throws `LibraryDamagedError` when the blocks that should give way are not
 * the ones that stand there.
 */
export function spliced(section: SectionRecord | null | undefined, op: SpliceOp): SectionRecord {
  const standing = section?.blocks.slice(op.at, op.at + op.removed.length);
  if (!section || !isEqual(standing, op.removed)) throw damaged(op);
  return { ...section, blocks: withSplice(section.blocks, op) };
}

function damaged(op: SpliceOp | EditOp): DictumError {
  return new DictumError(
    'LibraryDamagedError',
    'A text does not stand as the journal says.',
    `section ${op.section}, block ${op.at}`,
  );
}

/** The section after an edit; throws `LibraryDamagedError` when it does not find what it replaces. */
export function edited(section: SectionRecord | null | undefined, op: EditOp): SectionRecord {
  const after = section ? editedSection(section, op) : null;
  if (after === null) throw damaged(op);
  return after;
}

function applyEdit(records: Records, op: EditOp): void {
  records.sections.set(op.section, edited(records.sections.get(op.section), op));
  const document = records.documents.get(op.document);
  if (document === undefined) throw damaged(op);
  records.documents.set(op.document, editedDocument(document, op));
  for (const passage of records.passages.values()) {
    if (passage.document !== op.document) continue;
    const after = shiftedPassage(passage, op);
    if (after !== passage) records.passages.set(passage.id, after);
  }
}

function applyPut(records: Records, op: PutOp): void {
  // The table's name and its records belong together in every member of the union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const table = records[op.table] as Map<string, AnyRecord>;
  if (op.after === null) table.delete(op.key);
  else table.set(op.key, op.after);
}

/** Applies ops in order, changing the maps in place; the records themselves are never changed. */
export function applyOps(records: Records, ops: readonly Op[]): void {
  for (const op of ops) {
    if (op.op === 'put') applyPut(records, op);
    else if (op.op === 'edit') applyEdit(records, op);
    else records.sections.set(op.section, spliced(records.sections.get(op.section), op));
  }
}

function order(a: AnyRecord, b: AnyRecord): number {
  const left = 'createdAt' in a ? a.createdAt : '';
  const right = 'createdAt' in b ? b.createdAt : '';
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Orders records as a Reader does: by `createdAt` where they have it, then by id. */
export function inReadingOrder<R extends AnyRecord>(records: Iterable<R>): R[] {
  return [...records].sort(order);
}

/** Reads records in memory as commands do. */
export function memoryReader(records: Records): Reader {
  return {
    get: (table, key) => Promise.resolve(records[table].get(key)),
    many: (table, keys) => Promise.resolve(keys.map((key) => records[table].get(key))),
    all: (table) => Promise.resolve(inReadingOrder(records[table].values())),
    where<T extends keyof Indexes>(table: T, field: Indexes[T], values: readonly string[]) {
      const wanted = new Set(values);
      const found = [...records[table].values()].filter((record) =>
        valuesOf(record, field).some((value) => wanted.has(value)),
      );
      return Promise.resolve(inReadingOrder(found));
    },
    passagesIn(document, sections) {
      const own = [...records.passages.values()].filter((one) => one.document === document.id);
      return Promise.resolve(inReadingOrder(touchingSections(own, document, sections)));
    },
  };
}
