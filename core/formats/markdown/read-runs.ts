// The last steps on the runs of a Markdown text, after its turns were found.

import { cutText } from '../../import/paragraphs.ts';
import type { Block, ListBlock, Run } from '../../text/blocks.ts';
import { plainTextOfBlock } from '../../text/plain.ts';

/** Makes every soft line break of a block's runs the space it is shown as. */
export function settleSoftBreaks(block: Block): Block {
  const settled = mapRuns(block, (runs) =>
    runs.flatMap((run): Run[] => {
      if (run.type === 'break') return [run];
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
    runs.flatMap((run): Run[] =>
      run.type === 'break' ? [run] : cutText(run.text).map((text) => ({ ...run, text })),
    ),
  );
}

function mapRuns(block: Block, change: (runs: Run[]) => Run[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, runs: change(block.runs) };
    case 'list':
      return mapList(block, change);
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: change(cell.runs) }))),
      };
    case 'code':
    case 'rule':
    case 'image':
    case 'citation':
      return block;
  }
}

function mapList(list: ListBlock, change: (runs: Run[]) => Run[]): ListBlock {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      runs: change(item.runs),
      ...(item.list === undefined ? {} : { list: mapList(item.list, change) }),
    })),
  };
}
