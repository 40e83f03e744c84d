import type { Block } from './blocks.ts';
import { plainTextOfBlock } from './plain.ts';

/**
 * In which paragraph of a document a place stands: the number of its block, counted from 1. `offset` counts
 * UTF-16 units in its section; `blocksOf` answers the blocks of the sections up to that one. Null when the
 * place is not in the document.
 */
export function paragraphNumber(
  place: { section: string; offset: number },
  sections: readonly { id: string }[],
  blocksOf: (section: string) => readonly Block[] | undefined,
): number | null {
  let number = 0;
  for (const { id } of sections) {
    const blocks = blocksOf(id) ?? [];
    if (id !== place.section) {
      number += blocks.length;
      continue;
    }
    let end = -1;
    for (const block of blocks) {
      number += 1;
      end += plainTextOfBlock(block).length + 1;
      if (place.offset <= end) return number;
    }
    return null;
  }
  return null;
}
