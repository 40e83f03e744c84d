// What is told of a note beside its text.

import type { Block } from '#core/text/blocks.ts';
import { mapEachRun, mapRuns, searchTextOf } from '#core/text/inside-blocks.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a text has, in any script. */
export function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike === true) count += 1;
  return count;
}

/** What is the user's own of a block, and how many words that is: what is cited belongs to others. */
export function ownWords(block: Block): { text: string; words: number } {
  if (block.type === 'citation') return { text: '', words: 0 };
  const own = mapRuns(block, (runs) =>
    mapEachRun(runs, (run) => (run.type === 'citation' ? [] : [run])),
  );
  // The signs of footnotes and pictures are no characters anybody wrote.
  const text = searchTextOf([own]).replaceAll('\uFFFC', '');
  return { text, words: wordCount(text) };
}
