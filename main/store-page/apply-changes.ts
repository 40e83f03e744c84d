// Bringing Changes into the database: their ops, what repeated calls and undo need, and the number of the
// last one, all in one transaction that is flushed to the disk.

import { edited, spliced } from '#core/apply.ts';
import { editedDocument, shiftedPassage } from '#core/apply-edit.ts';
import type { Change, EditOp, Op } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { History } from '#core/history.ts';
import { historyAfter } from '#core/history.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { AnyRecord, TableName } from '#core/records/tables.ts';
import type { ChangeRow, LibraryDatabase } from './database.ts';

/** How many calls are remembered, so that one that is repeated is applied once. */
export const rememberedChanges = 1000;

/** Where the database stands. */
export interface Standing {
  appliedSeq: number;
  history: History;
}

/** What the records touched will be; null for those that go. */
type Pending = Map<TableName, Map<string, AnyRecord | null>>;

function pendingOf(pending: Pending, table: TableName): Map<string, AnyRecord | null> {
  const known = pending.get(table);
  if (known !== undefined) return known;
  const made = new Map<string, AnyRecord | null>();
  pending.set(table, made);
  return made;
}

/** The documents that edits touch, and their passages, as they are stored. */
interface Edited {
  documents: ReadonlyMap<string, DocumentRecord>;
  passages: ReadonlyMap<string, PassageRecord[]>;
}

function collectEdit(
  op: EditOp,
  pending: Pending,
  stored: ReadonlyMap<string, SectionRecord>,
  around: Edited,
): void {
  const standing = <R extends AnyRecord>(table: TableName, key: string, record?: R): R | null => {
    const known = pendingOf(pending, table).get(key);
    // A table's pending records are its own.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return known === undefined ? (record ?? null) : (known as R | null);
  };
  const section = standing('sections', op.section, stored.get(op.section));
  pendingOf(pending, 'sections').set(op.section, edited(section, op));
  const document = standing('documents', op.document, around.documents.get(op.document));
  if (document !== null)
    pendingOf(pending, 'documents').set(op.document, editedDocument(document, op));
  const moving = new Map(around.passages.get(op.document)?.map((one) => [one.id, one]));
  for (const [key, record] of pendingOf(pending, 'passages'))
    if (record !== null && 'anchor' in record) moving.set(key, record);
  for (const one of moving.values()) {
    const before = standing('passages', one.id, one);
    const after = before === null ? null : shiftedPassage(before, op);
    if (after !== before) pendingOf(pending, 'passages').set(one.id, after);
  }
}

async function editedDocuments(
  changes: readonly Change[],
  database: LibraryDatabase,
): Promise<Edited> {
  const ids = new Set<string>();
  for (const { ops } of changes) for (const op of ops) if (op.op === 'edit') ids.add(op.document);
  const documents = new Map<string, DocumentRecord>();
  const passages = new Map<string, PassageRecord[]>();
  for (const id of ids) {
    const document = await database.records('documents').get(id);
    if (document !== undefined) documents.set(id, document);
    passages.set(id, await database.records('passages').where('document').equals(id).toArray());
  }
  return { documents, passages };
}

/** Notes what an op makes of a record; `stored` holds the sections that splices touch. */
function collect(
  op: Op,
  pending: Pending,
  stored: ReadonlyMap<string, SectionRecord>,
  around: Edited,
): void {
  if (op.op === 'put') {
    pendingOf(pending, op.table).set(op.key, op.after);
    return;
  }
  if (op.op === 'edit') {
    collectEdit(op, pending, stored, around);
    return;
  }
  const sections = pendingOf(pending, 'sections');
  const waiting = sections.get(op.section);
  const before = waiting === undefined ? stored.get(op.section) : waiting;
  sections.set(
    op.section,
    spliced(before !== null && before && 'blocks' in before ? before : null, op),
  );
}

/** The sections that splices touch, read at once: Dexie loses a transaction in many idle awaits. */
async function splicedSections(
  changes: readonly Change[],
  database: LibraryDatabase,
): Promise<Map<string, SectionRecord>> {
  const ids = new Set<string>();
  for (const { ops } of changes) for (const op of ops) if (op.op !== 'put') ids.add(op.section);
  if (ids.size === 0) return new Map();
  const stored = await database.records('sections').bulkGet([...ids]);
  return new Map(
    stored.flatMap((section) => (section === undefined ? [] : [[section.id, section]])),
  );
}

async function write(pending: Pending, database: LibraryDatabase): Promise<void> {
  for (const [name, records] of pending) {
    const table = database.table<AnyRecord, string>(name);
    const coming = [...records.values()].filter((record) => record !== null);
    const going = [...records].flatMap(([key, record]) => (record === null ? [key] : []));
    if (coming.length > 0) await table.bulkPut(coming);
    if (going.length > 0) await table.bulkDelete(going);
  }
}

const numbersIn = (history: History): Set<number> =>
  new Set([...history.undo, ...history.redo].flatMap((entry) => entry.seqs));

/** Keeps the newest Changes for repeated calls, and the ops of those that undo and redo may need. */
async function remember(
  changes: readonly Change[],
  database: LibraryDatabase,
  before: Standing,
  after: Standing,
): Promise<void> {
  const wanted = numbersIn(after.history);
  const oldest = after.appliedSeq - rememberedChanges;
  const rows = changes
    .filter((change) => change.seq > oldest || wanted.has(change.seq))
    .map(({ seq, id, at, label, kind, ops, result }): ChangeRow => {
      return { seq, id, at, label, kind, result, ops: wanted.has(seq) ? ops : null };
    });
  await database.changes.bulkPut(rows);
  const dropped = [...numbersIn(before.history)].filter((seq) => !wanted.has(seq));
  for (const seq of dropped) if (seq > oldest) await database.changes.update(seq, { ops: null });
  const gone = dropped.filter((seq) => seq <= oldest);
  for (let seq = Math.max(1, before.appliedSeq - rememberedChanges); seq <= oldest; seq += 1)
    if (!wanted.has(seq)) gone.push(seq);
  if (gone.length > 0) await database.changes.bulkDelete(gone);
}

/** Where the database stands, as it says itself. */
export async function standingOf(database: LibraryDatabase): Promise<Standing> {
  return { appliedSeq: await database.appliedSeq(), history: await database.history() };
}

/**
 * Applies Changes in order, in one transaction, to a database that stands at `before`. Those the database holds already are skipped. Throws
 * `LibraryDamagedError`, and changes nothing, when one is missing between or does not fit.
 */
export async function applyChanges(
  database: LibraryDatabase,
  before: Standing,
  changes: readonly Change[],
): Promise<Standing> {
  const names = new Set<string>(['meta', 'changes']);
  for (const change of changes)
    for (const op of change.ops) {
      names.add(op.op === 'put' ? op.table : 'sections');
      if (op.op === 'edit') for (const name of ['documents', 'passages']) names.add(name);
    }
  return await database.transaction('rw', [...names], async () => {
    let { appliedSeq, history } = before;
    const fresh = changes.filter((change) => change.seq > appliedSeq);
    const stored = await splicedSections(fresh, database);
    const around = await editedDocuments(fresh, database);
    const pending: Pending = new Map();
    for (const change of fresh) {
      if (change.seq !== appliedSeq + 1)
        throw new DictumError(
          'LibraryDamagedError',
          `The journal lacks change ${appliedSeq + 1}; nothing after it was applied.`,
        );
      for (const op of change.ops) collect(op, pending, stored, around);
      appliedSeq = change.seq;
      history = historyAfter(history, change);
    }
    await write(pending, database);
    const after = { appliedSeq, history };
    await remember(fresh, database, before, after);
    await database.meta.put({ key: 'appliedSeq', value: appliedSeq });
    if (history !== before.history) await database.meta.put({ key: 'history', value: history });
    return after;
  });
}
