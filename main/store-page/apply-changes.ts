// Bringing Changes into the database: their ops, what repeated calls and undo need, and the number of the
// last one, all in one transaction that is flushed to the disk.

import type { Change, Op } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import { historyAfter } from '#core/history.ts';
import type { LibraryDatabase } from './database.ts';
import { PassageBatch } from './passage-batch.ts';
import { RecordBatch } from './record-batch.ts';
import type { Standing } from './remember-changes.ts';
import { rememberChanges } from './remember-changes.ts';

/** The tables that ops touch. */
function tablesOf(ops: readonly Op[]): string[] {
  const names = new Set<string>();
  for (const op of ops) {
    if (op.op === 'splice') names.add('sections');
    else if (op.op === 'edit')
      for (const name of ['sections', 'documents', 'packs']) names.add(name);
    else if (op.table !== 'passages' && op.table !== 'documents') names.add(op.table);
    // What passages reach depends on their documents, and the other way round.
    else for (const name of ['documents', 'packs', 'places']) names.add(name);
  }
  if (names.has('packs')) names.add('places');
  return [...names];
}

/** Applies ops in order to what they touch, and writes that once; to be called inside a transaction. */
export async function applyOps(ops: readonly Op[], database: LibraryDatabase): Promise<void> {
  const touchesPassages = tablesOf(ops).includes('packs');
  const records = await RecordBatch.read(ops, database);
  const passages = touchesPassages ? await PassageBatch.read(ops, database) : null;
  for (const op of ops) {
    if (op.op === 'splice') records.splice(op);
    else if (op.op === 'edit') {
      records.edit(op);
      passages?.edit(op);
    } else if (op.table === 'passages') passages?.put(op);
    else records.put(op);
  }
  await records.write();
  await passages?.write(records.documents);
}

/** Where the database stands, as it says itself. */
export async function standingOf(database: LibraryDatabase): Promise<Standing> {
  return { appliedSeq: await database.appliedSeq(), history: await database.history() };
}

/**
 * Applies Changes in order, in one transaction, to a database that stands at `before`. Those the database
 * holds already are skipped. Throws `LibraryDamagedError`, and changes nothing, when one is missing between
 * or does not fit.
 */
export async function applyChanges(
  database: LibraryDatabase,
  before: Standing,
  changes: readonly Change[],
): Promise<Standing> {
  const fresh = changes.filter((change) => change.seq > before.appliedSeq);
  let { appliedSeq, history } = before;
  for (const change of fresh) {
    if (change.seq !== appliedSeq + 1)
      throw new DictumError(
        'LibraryDamagedError',
        `The journal lacks change ${appliedSeq + 1}; nothing after it was applied.`,
      );
    appliedSeq = change.seq;
    history = historyAfter(history, change);
  }
  const after: Standing = { appliedSeq, history };
  const ops = fresh.flatMap((change) => change.ops);
  await database.transaction('rw', ['meta', 'changes', ...tablesOf(ops)], async () => {
    await applyOps(ops, database);
    await rememberChanges(fresh, database, before, after);
    await database.meta.put({ key: 'appliedSeq', value: appliedSeq });
    if (history !== before.history) await database.meta.put({ key: 'history', value: history });
  });
  return after;
}
