// What is told of a note beside its text.

import type { Block, CitationBlock } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';

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
  citations: CitationBlock[];
}

export function noteFacts(blocks: readonly Block[]): NoteFacts {
  const own = blocks.filter((block) => block.type !== 'citation');
  const citations = blocks.filter((block) => block.type === 'citation');
  return { words: wordCount(plainTextOfBlocks(own)), citations };
}
