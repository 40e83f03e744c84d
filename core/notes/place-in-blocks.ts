import type { Block } from '../text/blocks.ts';
import { plainTextOfBlock } from '../text/plain.ts';

/** A stretch of words in a block of a note. */
export interface BlockPlace {
  /** The number of the block. */
  block: number;
  /** The words as they stand there, without what reaches into the next block. */
  words: string;
  /** How often the same words stand in the block before. */
  nth: number;
}

/** Where a place of a note's plain text (UTF-16, end exclusive) stands; null when the text is shorter. */
export function placeInBlocks(
  blocks: readonly Block[],
  start: number,
  end: number,
): BlockPlace | null {
  let at = 0;
  for (const [block, one] of blocks.entries()) {
    const text = plainTextOfBlock(one);
    if (start <= at + text.length) {
      const words = text.slice(start - at, end - at).split('\n', 1)[0] ?? '';
      let nth = 0;
      if (words !== '')
        for (let found = text.indexOf(words); found >= 0 && found < start - at; nth += 1)
          found = text.indexOf(words, found + 1);
      return { block, words, nth };
    }
    at += text.length + 1;
  }
  return null;
}
