// The last steps on the runs of a Markdown text, after its turns were found.

import { cutText } from '../../import/paragraphs.ts';
import type { Block, Run } from '../../text/blocks.ts';
import { mapEachRun, mapRuns } from '../../text/inside-blocks.ts';
import { plainTextOfBlock } from '../../text/plain.ts';

/** Makes every soft line break of a block's runs the space it is shown as. */
export function settleSoftBreaks(block: Block): Block {
  const settled = mapRuns(block, (runs) =>
    mapEachRun(runs, (run): Run[] => {
      if (run.type !== 'text') return [run];
      const text = run.text.replace(/[ \t]*\n[ \t]*/g, ' ');
      return text === '' ? [] : [{ ...run, text }];
    }),
  );
  if (settled.type !== 'paragraph' || settled.turn === undefined) return settled;
  // A label alone on its line is now followed by a space, which belongs to it.
  const { label, length } = settled.turn;
  const space = /^[ \t]*/.exec(plainTextOfBlock(settled).slice(length))?.[0].length ?? 0;
  return { ...settled, turn: { label, length: length + space } };
}

/** Divides runs that are longer than the library takes. */
export function divideLongRuns(block: Block): Block {
  return mapRuns(block, (runs) =>
    mapEachRun(runs, (run): Run[] =>
      run.type !== 'text' ? [run] : cutText(run.text).map((text) => ({ ...run, text })),
    ),
  );
}
