import type { Block } from '#core/text/blocks.ts';
import { plainTextOfRuns } from '#core/text/plain.ts';

/** A heading of a note. */
export interface NoteHeading {
  /** The number of its block. */
  block: number;
  /** 0 for the outermost ones; levels that are skipped leave no gap. */
  depth: number;
  text: string;
}

/** The headings of a note in order; empty ones are left out. */
export function noteHeadings(blocks: readonly Block[]): NoteHeading[] {
  const open: number[] = [];
  return blocks.flatMap((block, index): NoteHeading[] => {
    if (block.type !== 'heading') return [];
    const text = plainTextOfRuns(block.runs).replaceAll('\uFFFC', '').replace(/\s+/gu, ' ').trim();
    if (text === '') return [];
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return [{ block: index, depth: open.length - 1, text }];
  });
}
