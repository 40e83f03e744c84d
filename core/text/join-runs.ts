import type { Run, TextRun } from './blocks.ts';

/** Whether two runs of text look alike, so that they may be one. */
function alike(a: TextRun, b: TextRun): boolean {
  return a.url === b.url && (a.marks ?? []).join() === (b.marks ?? []).join();
}

/** The same runs with empty text left out and neighbours of one look joined. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type !== 'text') joined.push(run);
    else if (run.text === '') continue;
    else if (last?.type === 'text' && alike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
