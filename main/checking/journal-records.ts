// The records as the journal tells them: from the first Change to the last, or, where the first ones were let
// go of, from a snapshot on.

import type { Records } from '#core/apply.ts';
import { applyOps, emptyRecords } from '#core/apply.ts';
import type { Change } from '#core/change.ts';
import type { JournalFault } from '../journal-standing.ts';

/** What a check reads of a journal. */
export interface CheckedJournal {
  readonly lastSeq: number;
  /** Number of the first Change that is kept; 0 when there is none. */
  firstSeq(): Promise<number>;
  /** The places at which Changes are missing. */
  faults(): Promise<JournalFault[]>;
  changesAfter(seq: number): AsyncIterable<Change>;
}

/** What a check reads of the snapshots. */
export interface CheckedSnapshots {
  /** Number of the last Change of each snapshot, oldest first. */
  list(): Promise<{ name: string; seq: number }[]>;
  /** Reads one whole, checking every line; throws when it is damaged. */
  verify(name: string): Promise<unknown>;
  /** As `verify`, and answers its records. */
  records(name: string): Promise<Records>;
}

/** What journal and snapshots tell together. */
interface Told {
  records: Records;
  changes: number;
}

/**
 * Reads every line of the journal, so that a damaged one is found, and applies it in memory, beginning with
 * the oldest snapshot that reaches the journal where the journal does not begin at the beginning. Of a journal
 * that lacks Changes only what follows them is applied. Every snapshot is read; the damaged ones are named in
 * `problems`. Answers null when no whole snapshot reaches what can be read.
 */
export async function recordsOfJournal(
  journal: CheckedJournal,
  snapshots: CheckedSnapshots,
  problems: string[],
): Promise<Told | null> {
  const faults = await journal.faults();
  problems.push(...faults.map(({ sentence }) => sentence));
  const resumes = faults.at(-1)?.resumes ?? (await journal.firstSeq());
  let base: { seq: number; records: Records } | null = null;
  for (const { name, seq } of await snapshots.list())
    try {
      if (base === null && resumes > 1 && seq >= resumes - 1)
        base = { seq, records: await snapshots.records(name) };
      else await snapshots.verify(name);
    } catch (thrown) {
      problems.push(`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  if (base === null && resumes > 1) {
    if (faults.length === 0)
      problems.push(
        'The journal does not begin at the beginning, and no whole snapshot reaches it.',
      );
    return null;
  }
  let records = base?.records ?? emptyRecords();
  let changes = 0;
  for await (const change of journal.changesAfter(Math.max(0, resumes - 1))) {
    changes += 1;
    if (change.seq <= (base?.seq ?? 0)) continue;
    if (change.restored !== undefined) records = await snapshots.records(change.restored.snapshot);
    else applyOps(records, change.ops);
  }
  return { records, changes };
}
