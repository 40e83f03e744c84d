import type { Run, TextRun } from '#core/text/blocks.ts';

/** Whether two runs of text look alike, so that they may be one. */
function alike(a: TextRun, b: TextRun): boolean {
  return a.url === b.url && (a.marks ?? []).join() === (b.marks ?? []).join();
}

/** The same runs with empty text left out and neighbours of one look joined. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type === 'break') joined.push(run);
    else if (run.text === '') continue;
    else if (last?.type === 'text' && alike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

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
