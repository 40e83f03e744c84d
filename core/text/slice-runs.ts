import type { Run } from './blocks.ts';

/**
 * The runs that hold a stretch of a block's plain text, marks and links kept; offsets in UTF-16 units,
 * the end exclusive.
 */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.type === 'text' ? run.text.length : 1;
    const from = Math.max(start, at) - at;
    const to = Math.min(end, at + length) - at;
    if (from < to) {
      if (run.type === 'text') slice.push({ ...run, text: run.text.slice(from, to) });
      else slice.push(run);
    }
    at += length;
  }
  return slice;
}
