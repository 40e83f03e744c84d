// Bringing Changes into the database: their ops, what repeated calls and undo need, and the number of the
// last one, all in one transaction that is flushed to the disk.

import { spliced } from '#core/apply.ts';
import type { Change, Op } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { History } from '#core/history.ts';
import { historyAfter } from '#core/history.ts';
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

/** Notes what an op makes of a record; `stored` holds the sections that splices touch. */
function collect(op: Op, pending: Pending, stored: ReadonlyMap<string, SectionRecord>): void {
  if (op.op === 'put') {
    pendingOf(pending, op.table).set(op.key, op.after);
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
  for (const { ops } of changes) for (const op of ops) if (op.op === 'splice') ids.add(op.section);
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
  new Set([...history.undo, ...history.redo].map((entry) => entry.seq));

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
    for (const op of change.ops) names.add(op.op === 'put' ? op.table : 'sections');
  return await database.transaction('rw', [...names], async () => {
    let { appliedSeq, history } = before;
    const fresh = changes.filter((change) => change.seq > appliedSeq);
    const stored = await splicedSections(fresh, database);
    const pending: Pending = new Map();
    for (const change of fresh) {
      if (change.seq !== appliedSeq + 1)
        throw new DictumError(
          'LibraryDamagedError',
          `The journal lacks change ${appliedSeq + 1}; nothing after it was applied.`,
        );
      for (const op of change.ops) collect(op, pending, stored);
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
