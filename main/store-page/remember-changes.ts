// Which Changes the database keeps: the newest, so that a call that is repeated is applied once, and with
// their ops all that undo and redo may need.

import type { Change } from '#core/change.ts';
import type { History, HistoryEntry } from '#core/history.ts';
import type { ChangeRow, LibraryDatabase } from './database.ts';

/** How many calls are remembered, so that one that is repeated is applied once. */
export const rememberedChanges = 1000;

/** Where the database stands. */
export interface Standing {
  appliedSeq: number;
  history: History;
}

const entriesOf = ({ undo, redo }: History): HistoryEntry[] => [...undo, ...redo];

/** The Changes of the entries that are in one history and not in the other; entries never change. */
function numbersOnlyIn(history: History, other: History): number[] {
  const shared = new Set(entriesOf(other));
  return entriesOf(history).flatMap((entry) => (shared.has(entry) ? [] : entry.seqs));
}

const isWanted = (seq: number, history: History): boolean =>
  entriesOf(history).some(({ seqs }) => {
    const first = seqs[0] ?? Infinity;
    return first <= seq && seq <= (seqs.at(-1) ?? -1) && seqs.includes(seq);
  });

/**
 * Keeps the new Changes as long as they may be asked for, and lets go of those that may be no longer. Costs
 * as much as has changed in the history, not as much as it holds.
 */
export async function rememberChanges(
  changes: readonly Change[],
  database: LibraryDatabase,
  before: Standing,
  after: Standing,
): Promise<void> {
  const wanted = new Set(numbersOnlyIn(after.history, before.history));
  const oldest = after.appliedSeq - rememberedChanges;
  const rows = changes
    .filter((change) => change.seq > oldest || wanted.has(change.seq))
    .map(({ seq, id, at, label, kind, ops, result }): ChangeRow => {
      return { seq, id, at, label, kind, result, ops: wanted.has(seq) ? ops : null };
    });
  await database.changes.bulkPut(rows);
  const dropped = numbersOnlyIn(before.history, after.history).filter((seq) => !wanted.has(seq));
  const kept = dropped.filter((seq) => seq > oldest);
  const forgotten = (await database.changes.bulkGet(kept)).flatMap((row) =>
    row === undefined ? [] : [{ ...row, ops: null }],
  );
  if (forgotten.length > 0) await database.changes.bulkPut(forgotten);
  const gone = dropped.filter((seq) => seq <= oldest);
  for (let seq = Math.max(1, before.appliedSeq - rememberedChanges); seq <= oldest; seq += 1)
    if (!isWanted(seq, after.history)) gone.push(seq);
  if (gone.length > 0) await database.changes.bulkDelete(gone);
}
