import type { Run, TextRun } from './blocks.ts';
import { plainTextOfRun } from './plain.ts';

/** A part of a run as plain text of the same look. */
function part(run: Run, text: string): Run {
  if (run.type === 'text') return { ...run, text };
  const cut: TextRun = { type: 'text', text };
  if ('marks' in run && run.marks !== undefined) cut.marks = run.marks;
  return cut;
}

/**
 * The runs that hold a stretch of a block's plain text, marks and links kept; offsets in UTF-16 units,
 * the end exclusive. A mention or citation of which only a part lies in the stretch becomes text.
 */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = plainTextOfRun(run);
    const length = text.length;
    const from = Math.max(start, at) - at;
    const to = Math.min(end, at + length) - at;
    if (from < to) {
      const isWhole = from === 0 && to === length;
      slice.push(isWhole ? run : part(run, text.slice(from, to)));
    }
    at += length;
  }
  return slice;
}
