// List items and table cells hold runs, not blocks: what stands in them as blocks is folded into lines.

import type { Block, ListBlock, ListItem, Run } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';

/** Text with `\n` for line breaks as runs. */
export function linesAsRuns(text: string): Run[] {
  return text.split('\n').flatMap((line, index): Run[] => {
    const runs: Run[] = line === '' ? [] : [{ type: 'text', text: line }];
    return index === 0 ? runs : [{ type: 'break' }, ...runs];
  });
}

function runsOf(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'callout':
      return block.runs;
    case 'list':
      return block.items.flatMap((item, index): Run[] => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        ...item.runs,
        ...(item.list === undefined ? [] : [{ type: 'break' } as const, ...runsOf(item.list)]),
      ]);
    case 'image':
    case 'rule':
      return [];
    case 'table':
      return linesAsRuns(plainTextOfBlock(block).replaceAll('\t', ' '));
    case 'code':
    case 'citation':
      return linesAsRuns(plainTextOfBlock(block));
  }
}

/** All blocks as runs, a line break between two. */
export function foldToRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const own = runsOf(block);
    if (own.length === 0) continue;
    if (runs.length > 0) runs.push({ type: 'break' });
    runs.push(...own);
  }
  return runs;
}

/** The blocks of a list item: lists become the nested list, all else its runs. */
export function foldToItem(blocks: readonly Block[]): ListItem {
  const lists = blocks.filter((block): block is ListBlock => block.type === 'list');
  const runs = foldToRuns(blocks.filter((block) => block.type !== 'list'));
  const [first, ...more] = lists;
  if (first === undefined) return { runs };
  return { runs, list: { ...first, items: [first, ...more].flatMap((list) => list.items) } };
}
