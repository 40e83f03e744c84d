// How a body's blocks are divided into the sections in which it is stored.

import type { Block } from './blocks.ts';
import { plainTextOfBlock } from './plain.ts';

/** The most plain text a section holds, in UTF-16 units, unless a single block is larger. */
export const sectionSize = 16_000;

/**
 * Divides blocks into runs whose plain text has at most `most` UTF-16 units. A block is never split: one
 * that is larger is a section of its own. There is always at least one section, if need be an empty one.
 */
export function splitIntoSections(blocks: readonly Block[], most: number = sectionSize): Block[][] {
  const sections: Block[][] = [];
  let current: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    const size = plainTextOfBlock(block).length;
    const joined = current.length === 0 ? size : length + 1 + size;
    if (current.length > 0 && joined > most) {
      sections.push(current);
      current = [];
      length = size;
    } else length = joined;
    current.push(block);
  }
  if (current.length > 0 || sections.length === 0) sections.push(current);
  return sections;
}
