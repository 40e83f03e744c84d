// A long note is put into its editor a stretch at a time, so that the window never waits for the whole of it.

import type { LexicalEditor } from 'lexical';
import { $getRoot } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { $appendBlocks } from '../editor/to-lexical.ts';
import { nextTask } from '../services/next-task.ts';

/** How much goes into one task, and up to how much a note is shown in one go: characters of its JSON. */
const sliceSize = 4000;
const shortNote = 40_000;

/** Divides blocks into stretches that are shown in a task each; those of a short note are one. */
export function slicesOf(blocks: readonly Block[]): Block[][] {
  const sizes = blocks.map((block) => JSON.stringify(block).length);
  if (sizes.reduce((sum, size) => sum + size, 0) <= shortNote) return [[...blocks]];
  const slices: Block[][] = [];
  let room = 0;
  blocks.forEach((block, at) => {
    const size = sizes[at] ?? 0;
    if (size > room) {
      slices.push([]);
      room = sliceSize;
    }
    slices.at(-1)?.push(block);
    room -= size;
  });
  return slices;
}

/**
 * Shows the slices after one another, each in a task of its own; `shown` is called after each. Answers whether all
 * are there: `isOver` stops it, and it is asked before each.
 */
export async function fillInSlices(
  editor: LexicalEditor,
  slices: readonly (readonly Block[])[],
  tag: string[],
  isOver: () => boolean,
  shown: (slice: readonly Block[]) => void,
): Promise<boolean> {
  for (const [number, slice] of slices.entries()) {
    await nextTask();
    if (isOver()) return false;
    editor.update(
      () => {
        if (number === 0) $getRoot().clear();
        $appendBlocks(slice);
      },
      { discrete: true, skipTransforms: true, tag },
    );
    shown(slice);
  }
  return true;
}
