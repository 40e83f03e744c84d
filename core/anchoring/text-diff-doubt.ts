// Lines and sentences that were found unchanged, but whose place another reading of the change explains
// as well: a sentence may have gone, and a twin of it further on may have been altered to its words.

import { alignmentTable, lossWithout } from './text-diff-common.ts';
import type { TextDiff } from './text-diff.ts';
import { byOrder } from './text-diff.ts';

/** Longer runs of words are beyond doubt. */
const longestDoubted = 400;
/** Of two stretches with more pairs of words, no table is made. */
const mostCells = 400_000;
/** All tables together. */
const mostCellsInAll = 20_000_000;

/** Words that kept their order and stand in a row in both texts, found by more than their order. */
interface Run {
  old: number;
  now: number;
  count: number;
}

function runsOf({ to, how, stayed, old }: TextDiff): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < old.count; at += 1) {
    if (stayed[at] !== 1 || (how[at] ?? 0) <= byOrder) continue;
    const last = runs.at(-1);
    const now = to[at] ?? 0;
    if (last !== undefined && at === last.old + last.count && now === last.now + last.count)
      last.count += 1;
    else runs.push({ old: at, now, count: 1 });
  }
  return runs;
}

/** Whether pairing the words between two runs without the one in the middle is at least as good. */
function isDoubtful({ old, now }: TextDiff, before: Run, run: Run, after: Run): boolean {
  const oldFrom = before.old + before.count;
  const newFrom = before.now + before.count;
  const table = alignmentTable({
    rows: old.ids.subarray(oldFrom, after.old),
    columns: now.ids.subarray(newFrom, after.now),
    weights: null,
  });
  return lossWithout(table, run.old - oldFrom, run.now - newFrom, run.count) <= 0;
}

/**
 * Marks old words whose place is not beyond doubt. There can only be doubt about a run of words when
 * something went on one side of it and something came on the other.
 */
export function doubtfulWords(diff: TextDiff): Uint8Array {
  const doubtful = new Uint8Array(diff.old.count);
  const runs = runsOf(diff);
  let cells = 0;
  for (const [index, run] of runs.entries()) {
    if (run.count > longestDoubted) continue;
    const before = runs[index - 1] ?? { old: 0, now: 0, count: 0 };
    const after = runs[index + 1] ?? { old: diff.old.count, now: diff.now.count, count: 0 };
    const went = [run.old - before.old - before.count, after.old - run.old - run.count];
    const came = [run.now - before.now - before.count, after.now - run.now - run.count];
    const [wentBefore = 0, wentAfter = 0] = went;
    const [cameBefore = 0, cameAfter = 0] = came;
    if (!((wentBefore > 0 && cameAfter > 0) || (wentAfter > 0 && cameBefore > 0))) continue;
    const size = (wentBefore + run.count + wentAfter) * (cameBefore + run.count + cameAfter);
    cells += size;
    if (size > mostCells || cells > mostCellsInAll) continue;
    if (isDoubtful(diff, before, run, after)) doubtful.fill(1, run.old, run.old + run.count);
  }
  return doubtful;
}
