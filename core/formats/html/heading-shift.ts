import type { Block } from '../../text/blocks.ts';

/** How far headings move so that the outermost of a text stands below its title, whatever its own level. */
export function headingShift(blocks: readonly Block[], title: number): number {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  return title + 1 - Math.min(...levels, 6);
}
