// What stands inside blocks, however deep: runs in lists, cells and footnotes.

import type { Block, Cited, FootnoteRun, ListBlock, MentionRun, Run } from './blocks.ts';
import { plainTextOfBlocks, plainTextOfRuns } from './plain.ts';

function* runsOfList(list: ListBlock): Generator<Run> {
  for (const item of list.items) {
    yield* item.runs;
    if (item.list !== undefined) yield* runsOfList(item.list);
  }
}

/** The runs of a block in the order of its text, without those of footnotes. */
export function* runsOfBlock(block: Block): Generator<Run> {
  if (block.type === 'list') yield* runsOfList(block);
  else if (block.type === 'table') {
    for (const row of block.rows) for (const cell of row) yield* cell.runs;
  } else if ('runs' in block) yield* block.runs;
}

/** All runs of a body, those of a footnote after its sign. */
export function* allRuns(blocks: readonly Block[]): Generator<Run> {
  for (const block of blocks)
    for (const run of runsOfBlock(block)) {
      yield run;
      if (run.type === 'footnote') yield* run.runs;
    }
}

/** The footnotes of a body in order; the first one is number 1. */
export function footnotesOf(blocks: readonly Block[]): FootnoteRun[] {
  return blocks.flatMap((block) =>
    [...runsOfBlock(block)].filter((run): run is FootnoteRun => run.type === 'footnote'),
  );
}

/** The mentions of a body, those in footnotes too; a record mentioned twice stands twice. */
export function mentionsOf(blocks: readonly Block[]): MentionRun[] {
  return [...allRuns(blocks)].filter((run): run is MentionRun => run.type === 'mention');
}

/** What a body can be found by: its plain text, then the text of each footnote on a line of its own. */
export function searchTextOf(blocks: readonly Block[]): string {
  const footnotes = footnotesOf(blocks).map(({ runs }) => plainTextOfRuns(runs));
  return [plainTextOfBlocks(blocks), ...footnotes].join('\n');
}

/** What a body cites, as blocks and in lines, in order; a passage cited twice stands twice. */
export function citationsOf(blocks: readonly Block[]): Cited[] {
  return blocks.flatMap((block): Cited[] =>
    block.type === 'citation'
      ? [block]
      : [...allRuns([block])].filter((run) => run.type === 'citation'),
  );
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

/** The block with every list of runs in it changed: of items and cells, too, but not of footnotes. */
export function mapRuns(block: Block, change: (runs: Run[]) => Run[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'callout':
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

/** The runs with each one changed, those of footnotes too; a footnote keeps what may stand in one. */
export function mapEachRun(runs: readonly Run[], change: (run: Run) => Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.type !== 'footnote') return change(run);
    const inner = run.runs.flatMap(change).filter((one) => one.type !== 'footnote');
    return change({ ...run, runs: inner });
  });
}
