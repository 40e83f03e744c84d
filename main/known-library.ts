// What is known of a library before its database is opened, and whether the database agrees.

import type { Op } from '#core/change.ts';
import type { Journal } from './journal.ts';

/** What stood in `library.json`. */
export interface KnownLibrary {
  schema: number;
  /** Number of the last Change the database is known to have held. */
  appliedSeq: number;
  /** Records by table at that moment. */
  counts: Readonly<Record<string, number>>;
}

/** By how many records a table grows with an op; 0 for what only changes. */
function growth(op: Op): number {
  if (op.op !== 'put') return 0;
  return Number(op.before === null) - Number(op.after === null);
}

/**
 * How many records of each table the database must hold when it holds everything the journal does; null when
 * that cannot be said, as when the journal does not reach back far enough or a copy was restored since.
 */
export async function expectedCounts(
  known: KnownLibrary,
  journal: Pick<Journal, 'lastSeq' | 'firstSeq' | 'changesAfter'>,
): Promise<Record<string, number> | null> {
  if (known.appliedSeq > journal.lastSeq) return null;
  if (known.appliedSeq < journal.lastSeq && (await journal.firstSeq()) > known.appliedSeq + 1)
    return null;
  const counts = { ...known.counts };
  for await (const { ops, restored } of journal.changesAfter(known.appliedSeq)) {
    if (restored !== undefined) return null;
    for (const op of ops) {
      if (op.op !== 'put') continue;
      counts[op.table] = (counts[op.table] ?? 0) + growth(op);
    }
  }
  return counts;
}

/** The tables that hold another number of records than they must, in words; empty when all agree. */
export function differences(
  expected: Readonly<Record<string, number>>,
  found: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(expected)
    .filter(([table, count]) => found[table] !== undefined && found[table] !== count)
    .map(([table, count]) => `${found[table] ?? 0} ${table} instead of ${count}`);
}
