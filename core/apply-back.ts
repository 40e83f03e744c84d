// Taking an action back, or doing it again: only where what it changed still stands as it was left.

import type { Played } from './apply-back-passages.ts';
import { withSettledPassages } from './apply-back-passages.ts';
import { editedDocument, editedSection, shiftedPassage } from './apply-edit.ts';
import type { EditOp, Op, PutOp, SpliceOp } from './change.ts';
import type { Indexes, Reader } from './commands/command.ts';
import { valuesOf } from './commands/command.ts';
import { isEqual } from './equal.ts';
import type { DictumError } from './errors.ts';
import { conflict, notFound } from './errors.ts';
import { referencesOf, referringFields } from './records/references.ts';
import type { AnyRecord, TableName } from './records/tables.ts';
import { tableNouns } from './records/tables.ts';

/** How a record is called in a sentence. */
function called(table: TableName, record: AnyRecord | null): string {
  if (record !== null && 'title' in record) return `The ${tableNouns[table]} “${record.title}”`;
  if (record !== null && 'quote' in record) return `The passage “${record.quote}”`;
  if (record !== null && 'name' in record) return `“${record.name}”`;
  return `A ${tableNouns[table]} it touched`;
}

const keyOf = (table: TableName, id: string): string => `${table} ${id}`;

/** Reads every record the ops put or splice, one query a table. */
async function standingRecords(ops: readonly Op[], read: Reader): Promise<Map<string, AnyRecord>> {
  const keys = new Map<TableName, Set<string>>();
  for (const op of ops) {
    const [table, key] = op.op === 'put' ? [op.table, op.key] : (['sections', op.section] as const);
    keys.set(table, (keys.get(table) ?? new Set<string>()).add(key));
    if (op.op === 'edit')
      keys.set('documents', (keys.get('documents') ?? new Set<string>()).add(op.document));
  }
  const standing = new Map<string, AnyRecord>();
  for (const [table, ids] of keys)
    for (const record of await read.many(table, [...ids]))
      if (record !== undefined) standing.set(keyOf(table, record.id), record);
  return standing;
}

/**
 * Plays the ops on what stands, and refuses unless each finds what it is to replace; answers them as they
 * fit what stands. The sentence tells of a record the user knows by name, if there is one, rather than of
 * its text.
 */
function fitToStanding(ops: readonly Op[], standing: Map<string, AnyRecord>): Op[] {
  let refusal: DictumError | null = null;
  let textRefusal: DictumError | null = null;
  const fitted: Op[] = [];
  const passages = new Set(
    ops.flatMap((op) =>
      op.op === 'put' && op.table === 'passages' ? [keyOf(op.table, op.key)] : [],
    ),
  );
  for (const op of ops) {
    if (op.op === 'put') {
      const key = keyOf(op.table, op.key);
      const now = standing.get(key) ?? null;
      const fit = fitPut(op, now);
      if (fit === null) {
        const sentence =
          now === null
            ? `${called(op.table, op.before)} has been deleted since.`
            : `${called(op.table, now)} has been changed since.`;
        if (op.table === 'sections') textRefusal ??= conflict(sentence);
        else refusal ??= conflict(sentence);
      }
      const { after } = fit ?? op;
      if (after === null) standing.delete(key);
      else standing.set(key, after);
      fitted.push(fit ?? op);
    } else {
      const fits = op.op === 'edit' ? playEdit(op, standing, passages) : playSplice(op, standing);
      if (!fits) textRefusal ??= conflict('The text has been changed since.');
      fitted.push(op);
    }
  }
  const thrown = refusal ?? textRefusal;
  if (thrown !== null) throw thrown;
  return fitted;
}

/**
 * The put as it fits the record that stands now; null when it cannot. An edit only needs the fields it
 * changed to stand as it left them: others, such as the text a note has got since, are kept. When the
 * record changed last does not count as a change. A passage may also go when edits have moved it since.
 */
function fitPut(op: PutOp, now: AnyRecord | null): PutOp | null {
  if (isEqual(now, op.before)) return op;
  if (now === null || op.before === null) return null;
  if (op.after === null)
    return op.table === 'passages' && 'anchor' in now && isOnlyMoved(now, op.before)
      ? { ...op, before: now }
      : null;
  const before = new Map<string, unknown>(Object.entries(op.before));
  const after = new Map<string, unknown>(Object.entries(op.after));
  const result = new Map<string, unknown>(Object.entries(now));
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    if (field === 'changedAt' || isEqual(before.get(field), after.get(field))) continue;
    if (!isEqual(result.get(field), before.get(field))) return null;
    if (after.has(field)) result.set(field, after.get(field));
    else result.delete(field);
  }
  const fitted: unknown = { ...op, before: now, after: Object.fromEntries(result) };
  // The fields are those of records of this op's table, one by one, which entries cannot say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return fitted as PutOp;
}

/** What an edit of the text moves along in a passage, without anyone having changed the passage. */
const followsText = new Set(['anchor', 'quote', 'prefix', 'suffix', 'state', 'review']);

/** Whether a passage is as it was, but for where the edits of its text since have brought it. */
function isOnlyMoved(now: AnyRecord, before: AnyRecord): boolean {
  const own = (record: AnyRecord): object =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !followsText.has(field)));
  return isEqual(own(now), own(before));
}

/** Plays a splice; answers whether it found the blocks it removes. */
function playSplice(op: SpliceOp, standing: Map<string, AnyRecord>): boolean {
  const key = keyOf('sections', op.section);
  const now = standing.get(key);
  if (now === undefined || !('blocks' in now)) return false;
  const removed = now.blocks.slice(op.at, op.at + op.removed.length);
  standing.set(key, {
    ...now,
    blocks: now.blocks.toSpliced(op.at, op.removed.length, ...op.inserted),
  });
  return isEqual(removed, op.removed);
}

/** Plays an edit on the section, its document and the passages among those that stand. */
function playEdit(
  op: EditOp,
  standing: Map<string, AnyRecord>,
  passages: ReadonlySet<string>,
): boolean {
  const section = standing.get(keyOf('sections', op.section));
  const document = standing.get(keyOf('documents', op.document));
  if (section === undefined || !('blocks' in section)) return false;
  if (document === undefined || !('sections' in document)) return false;
  const edited = editedSection(section, op);
  if (edited === null) return false;
  standing.set(keyOf('sections', op.section), edited);
  standing.set(keyOf('documents', op.document), editedDocument(document, op));
  for (const key of passages) {
    const record = standing.get(key);
    if (record === undefined || !('anchor' in record)) continue;
    const after = shiftedPassage(record, op);
    if (after !== record) standing.set(key, after);
  }
  return true;
}

/** The documents and sections as they stand after the ops; `known`: what stood before them. */
function playedRecords(standing: Map<string, AnyRecord>, known: ReadonlySet<string>): Played {
  const left = (key: string): AnyRecord | null | undefined =>
    standing.get(key) ?? (known.has(key) ? null : undefined);
  return {
    document(id) {
      const record = left(keyOf('documents', id));
      return record === null || record === undefined || 'kind' in record ? record : undefined;
    },
    section(id) {
      const record = left(keyOf('sections', id));
      return record === null || record === undefined || 'blocks' in record ? record : undefined;
    },
  };
}

const isPut = (op: Op): op is PutOp => op.op === 'put';

/** What comes back must find what it belongs to: a passage its document, a link its passage and actor … */
async function checkOwners(ops: readonly Op[], read: Reader): Promise<void> {
  const puts = ops.filter(isPut);
  const coming = new Set(puts.filter((op) => op.after).map((op) => keyOf(op.table, op.key)));
  const going = new Set(puts.filter((op) => !op.after).map((op) => keyOf(op.table, op.key)));
  const owners = new Map<TableName, Set<string>>();
  const need = (table: TableName, id: string): void => {
    if (going.has(keyOf(table, id)))
      throw notFound(`The ${tableNouns[table]} it belongs to is gone.`);
    if (!coming.has(keyOf(table, id)))
      owners.set(table, (owners.get(table) ?? new Set<string>()).add(id));
  };
  for (const op of puts) {
    if (op.after === null) continue;
    const had = new Set((op.before === null ? [] : referencesOf(op.before)).map(([, id]) => id));
    for (const [table, id] of referencesOf(op.after)) if (!had.has(id)) need(table, id);
  }
  for (const [table, ids] of owners)
    if ((await read.many(table, [...ids])).includes(undefined))
      throw notFound(`The ${tableNouns[table]} it belongs to is no longer in the library.`);
}

/** What goes must leave nothing behind: no passage without its document, no link without its ends. */
async function checkLeft(ops: readonly Op[], read: Reader): Promise<void> {
  const gone = (table: TableName): string[] =>
    ops.filter(isPut).flatMap((op) => (op.table === table && op.after === null ? [op.key] : []));
  const afterwards = new Map(
    ops.filter(isPut).map((op) => [keyOf(op.table, op.key), op.after] as const),
  );
  const refuseLeft = async <T extends keyof Indexes>(
    table: T,
    field: Indexes[T],
    owner: TableName,
  ): Promise<void> => {
    const owners = gone(owner);
    if (owners.length === 0) return;
    const going = new Set(owners);
    const left = (await read.where(table, field, owners)).some((one) => {
      const after = afterwards.get(keyOf(table, one.id));
      return after !== null && valuesOf(after ?? one, field).some((value) => going.has(value));
    });
    if (left)
      throw conflict(`Something was added since to the ${tableNouns[owner]} that would go.`);
  };
  for (const [table, field, owner] of referringFields) await refuseLeft(table, field, owner);
}

/**
 * The ops which take an action back (or do it again) as they can be applied now. Throws
 * `ConflictError` or `NotFoundError` with a sentence when a record no longer stands as the action left it,
 * when what would come back has lost what it belongs to, or when something new would lose its own. `now`:
 * ISO UTC with milliseconds, for a passage that becomes uncertain.
 */
export async function applicable(ops: readonly Op[], read: Reader, now: string): Promise<Op[]> {
  const standing = await standingRecords(ops, read);
  const known = new Set(standing.keys());
  const fitted = fitToStanding(ops, standing);
  await checkOwners(fitted, read);
  await checkLeft(fitted, read);
  return await withSettledPassages(fitted, playedRecords(standing, known), read, now);
}
