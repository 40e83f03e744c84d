import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';
import { belongTogether, mostTogether } from './editing/border-rules.ts';

/** A run of neighbouring blocks that are laid out together. */
export interface DisplayGroup {
  readonly blocks: readonly Block[];
  /** A guess of the height in lines of text, for the scroll bar before the group is laid out. */
  readonly lines: number;
}

/**
 * How many blocks make a group: as few as are laid out fast when they come into view, but no more groups
 * than Chromium and Lexical look through fast, which both do at every key.
 */
const fewestBlocks = 40;
const mostBlocks = 160;
const mostGroups = 120;

/** About how many characters a group has at most, for each of the blocks it may have. */
const charactersABlock = 600;

/** Roughly how many characters a line of the reading measure holds. */
const lineLength = 68;

/** The height in lines of a block with this plain text; half a line stands for the space after it. */
function linesOf(text: string): number {
  let lines = 0.5;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines += Math.max(1, Math.ceil((end - start) / lineLength));
    start = end + 1;
  }
  return lines;
}

/** How many blocks each display group of a document with so many blocks is to have. */
export function groupSizeOf(blockCount: number): number {
  return Math.min(mostBlocks, Math.max(fewestBlocks, Math.ceil(blockCount / mostGroups)));
}

/**
 * Groups blocks for display. Chromium lays out thousands of sibling blocks slowly, and groups of about
 * forty (`most`) that it can skip as a whole fast. `textOf` answers the plain text of a block by its number,
 * where it is known already.
 */
export function displayGroups(
  blocks: readonly Block[],
  most: number,
  textOf?: (index: number) => string,
): DisplayGroup[] {
  const groups: DisplayGroup[] = [];
  let open: Block[] = [];
  let lines = 0;
  let characters = 0;
  for (const [index, block] of blocks.entries()) {
    open.push(block);
    const text = textOf?.(index) ?? plainTextOfBlock(block);
    lines += linesOf(text);
    characters += text.length;
    if (open.length < most && characters < most * charactersABlock) continue;
    const next = blocks[index + 1];
    const isBadBorder = next !== undefined && belongTogether(block, next);
    if (isBadBorder && open.length < mostTogether * most) continue;
    groups.push({ blocks: open, lines });
    open = [];
    lines = 0;
    characters = 0;
  }
  if (open.length > 0) groups.push({ blocks: open, lines });
  return groups;
}
