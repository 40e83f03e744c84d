// The difference of two lists of blocks as one splice.

import type { BlocksEdit } from '../change.ts';
import { isEqual } from '../equal.ts';
import type { Block } from './blocks.ts';

/** At block number `at`, `removed` gives way to `inserted`. */
export interface BlockSplice extends BlocksEdit {
  at: number;
}

/**
 * The one splice that turns these blocks into those: what stands between the blocks that are equal at the
 * start and those equal at the end. Null when nothing differs. Blocks that are the same object are not
 * looked into.
 */
export function spliceBetween(
  before: readonly Block[],
  after: readonly Block[],
): BlockSplice | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isEqual(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isEqual(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const removed = before.slice(start, before.length - end);
  const inserted = after.slice(start, after.length - end);
  if (removed.length === 0 && inserted.length === 0) return null;
  return { at: start, removed, inserted };
}

/** The blocks after a splice. */
export function withSplice(
  blocks: readonly Block[],
  { at, removed, inserted }: BlockSplice,
): Block[] {
  return blocks.toSpliced(at, removed.length, ...inserted);
}
