import type { Run } from '#core/text/blocks.ts';

/** Splits runs at an offset of their plain text; a run that lies across is divided. */
export function splitRuns(runs: readonly Run[], offset: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.type === 'text' ? run.text.length : 1;
    const inside = Math.max(0, Math.min(length, offset - at));
    if (inside === length) before.push(run);
    else if (inside === 0 || run.type === 'break') after.push(run);
    else {
      before.push({ ...run, text: run.text.slice(0, inside) });
      after.push({ ...run, text: run.text.slice(inside) });
    }
    at += length;
  }
  return [before, after];
}
