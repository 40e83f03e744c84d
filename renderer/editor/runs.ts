import type { Run } from '#core/text/blocks.ts';
import { sliceRuns } from '#core/text/slice-runs.ts';

/** Splits runs at an offset of their plain text; a run that lies across is divided. */
export function splitRuns(runs: readonly Run[], offset: number): [Run[], Run[]] {
  return [sliceRuns(runs, 0, offset), sliceRuns(runs, offset, Infinity)];
}
