// What changed between two rows of blocks: which gave way to which, and where others stand now.

import type { LexicalNode, NodeKey } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import type { Span } from '../interval-index.ts';

/** One block as it stands. Another object stands for it as soon as anything of it changed. */
export interface LiveBlock {
  /** Lexical's key of the block's node. */
  readonly key: NodeKey;
  readonly text: string;
  /** The block in our own tree. As long as it says the same, it is the same object. */
  readonly block: Block;
  /** The nodes of the block: they are never changed, only replaced. */
  readonly nodes: readonly LexicalNode[];
}

/** A stretch of blocks that changed: which stood there, and which stand there now. */
export interface ChangedBlocks {
  /** The offset of the first in the text as it was. */
  readonly from: number;
  readonly removed: readonly LiveBlock[];
  readonly inserted: readonly LiveBlock[];
}

/**
 * Splits what changed into stretches: blocks that are the same objects end a stretch, and so do blocks
 * that were changed in their place.
 */
function stretches(
  old: readonly LiveBlock[],
  now: readonly LiveBlock[],
  start: number,
): ChangedBlocks[] {
  const places = new Map(now.map((one, index) => [one.key, index]));
  const found: ChangedBlocks[] = [];
  let from = start;
  let oldAt = 0;
  let nowAt = 0;
  const take = (oldEnd: number, nowEnd: number): void => {
    const removed = old.slice(oldAt, oldEnd);
    const inserted = now.slice(nowAt, nowEnd);
    const isSame =
      removed.length === inserted.length &&
      removed.every((one, i) => one.block === inserted[i]?.block);
    if (!isSame) found.push({ from, removed, inserted });
    for (const one of removed) from += one.text.length + 1;
    oldAt = oldEnd;
    nowAt = nowEnd;
  };
  for (let index = 0; index < old.length; index += 1) {
    const place = places.get(old[index]?.key ?? '');
    if (place === undefined || place < nowAt) continue;
    const isUnchanged = old[index]?.block === now[place]?.block;
    if (isUnchanged) {
      if (index > oldAt || place > nowAt) take(index, place);
      take(index + 1, place + 1);
    } else if (index === oldAt && place === nowAt && isPaired(old, now, index, place)) {
      take(index + 1, place + 1);
    }
  }
  if (oldAt < old.length || nowAt < now.length) take(old.length, now.length);
  return found;
}

/** Whether a changed block stands alone: what follows it is the same block on both sides. */
function isPaired(
  old: readonly LiveBlock[],
  now: readonly LiveBlock[],
  index: number,
  place: number,
): boolean {
  return old[index + 1]?.key === now[place + 1]?.key;
}

/** The stretches that changed, after what is the same at both ends is left out. */
export function changedBlocks(
  old: readonly LiveBlock[],
  now: readonly LiveBlock[],
  start: number,
): ChangedBlocks[] {
  let head = 0;
  let from = start;
  while (head < old.length && head < now.length && old[head] === now[head]) {
    from += (old[head]?.text.length ?? 0) + 1;
    head += 1;
  }
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > head && nowEnd > head && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  return stretches(old.slice(head, oldEnd), now.slice(head, nowEnd), from);
}

/** Where blocks stand that were read anew. */
export function freshBlocks(
  old: readonly LiveBlock[],
  now: readonly LiveBlock[],
  start: number,
): Span[] {
  const known = new Set(old);
  const fresh: Span[] = [];
  let at = start;
  for (const block of now) {
    if (!known.has(block)) fresh.push({ start: at, end: at + block.text.length });
    at += block.text.length + 1;
  }
  return fresh;
}
