// Footnotes for a text that has none of its own: what a source quotes.

import type { Block, Run } from './blocks.ts';
import { mapRuns } from './inside-blocks.ts';

/** The blocks with `[1]` in place of each footnote's sign, and the footnotes' texts as paragraphs behind them. */
export function footnotesAsText(blocks: readonly Block[]): Block[] {
  const notes: Block[] = [];
  const body = blocks.map((block) =>
    mapRuns(block, (runs) =>
      runs.map((run): Run => {
        if (run.type !== 'footnote') return run;
        const sign = `[${notes.length + 1}]`;
        const text: Run[] = [{ type: 'text', text: run.runs.length === 0 ? sign : `${sign} ` }];
        notes.push({ type: 'paragraph', runs: [...text, ...run.runs] });
        return { type: 'text', text: sign };
      }),
    ),
  );
  return [...body, ...notes];
}
