// The records as the journal tells them, from the first Change to the last.

import type { Records } from '#core/apply.ts';
import { applyOps, emptyRecords } from '#core/apply.ts';
import type { Change } from '#core/change.ts';

/** What a check reads of a journal. */
export interface CheckedJournal {
  readonly lastSeq: number;
  changesAfter(seq: number): AsyncIterable<Change>;
}

/** Reads every line of the journal, so that a damaged one is found, and applies it in memory. */
export async function recordsOfJournal(
  journal: CheckedJournal,
): Promise<{ records: Records; changes: number }> {
  const records = emptyRecords();
  let changes = 0;
  for await (const change of journal.changesAfter(0)) {
    applyOps(records, change.ops);
    changes += 1;
  }
  return { records, changes };
}
