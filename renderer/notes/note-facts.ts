// What is told of a note beside its text.

import type { Block, Cited } from '#core/text/blocks.ts';
import { citationsOf, mapEachRun, mapRuns, searchTextOf } from '#core/text/inside-blocks.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a text has, in any script. */
export function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike === true) count += 1;
  return count;
}

export interface NoteFacts {
  /** Words of the user's own: quotes of cited passages are not counted. */
  words: number;
  /** In the note's order; a passage cited twice stands twice. */
  citations: Cited[];
}

/** The user's own blocks: without what they cite. */
function ownBlocks(blocks: readonly Block[]): Block[] {
  const isOwn = (block: Block): boolean => block.type !== 'citation';
  return blocks
    .filter(isOwn)
    .map((block) =>
      mapRuns(block, (runs) => mapEachRun(runs, (run) => (run.type === 'citation' ? [] : [run]))),
    );
}

export function noteFacts(blocks: readonly Block[]): NoteFacts {
  return { words: wordCount(searchTextOf(ownBlocks(blocks))), citations: citationsOf(blocks) };
}
