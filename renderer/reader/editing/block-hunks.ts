// What changed between two lists of blocks, as hunks of whole blocks.

import type { Hunk } from '#core/commands/command-inputs.ts';
import { isEqual } from '#core/equal.ts';
import type { Block } from '#core/text/blocks.ts';

/** Leaves out what is the same at both ends of a hunk. */
function tightened({ at, removed, inserted }: Hunk): Hunk | null {
  let head = 0;
  while (head < removed.length && head < inserted.length && isEqual(removed[head], inserted[head]))
    head += 1;
  let tail = 0;
  const most = Math.min(removed.length, inserted.length) - head;
  while (tail < most && isEqual(removed.at(-1 - tail), inserted.at(-1 - tail))) tail += 1;
  const hunk = {
    at: at + head,
    removed: removed.slice(head, removed.length - tail),
    inserted: inserted.slice(head, inserted.length - tail),
  };
  return hunk.removed.length === 0 && hunk.inserted.length === 0 ? null : hunk;
}

/**
 * The hunks that make `now` of `old`, in blocks of `old`, in order, apart. Blocks that are the same object
 * are the same block; others are compared where they stand.
 */
export function hunksBetween(old: readonly Block[], now: readonly Block[]): Hunk[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > head && nowEnd > head && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  const places = new Map<Block, number>();
  for (let index = head; index < oldEnd; index += 1) {
    const block = old[index];
    if (block !== undefined) places.set(block, index);
  }
  const hunks: Hunk[] = [];
  let oldAt = head;
  let nowAt = head;
  const take = (oldTo: number, nowTo: number): void => {
    const removed = old.slice(oldAt, oldTo);
    const hunk = tightened({ at: oldAt, removed, inserted: now.slice(nowAt, nowTo) });
    if (hunk !== null) hunks.push(hunk);
  };
  for (let index = head; index < nowEnd; index += 1) {
    const block = now[index];
    const place = block === undefined ? undefined : places.get(block);
    if (place === undefined || place < oldAt) continue;
    take(place, index);
    oldAt = place + 1;
    nowAt = index + 1;
  }
  take(oldEnd, nowEnd);
  return hunks;
}

/** The same list as `now`, with the objects of `old` wherever a block says the same. */
export function adopted(old: readonly Block[], now: readonly Block[]): Block[] {
  const result = [...now];
  let head = 0;
  while (head < old.length && head < now.length && isEqual(old[head], now[head])) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && isEqual(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  result.splice(0, head, ...old.slice(0, head));
  if (tail > 0) result.splice(now.length - tail, tail, ...old.slice(old.length - tail));
  const known = new Map<string, Block[]>();
  for (const block of old.slice(head, old.length - tail)) {
    const form = JSON.stringify(block);
    known.set(form, [...(known.get(form) ?? []), block]);
  }
  for (let index = head; index < now.length - tail; index += 1) {
    const block = known.get(JSON.stringify(now[index]))?.shift();
    if (block !== undefined) result[index] = block;
  }
  return result;
}

/** Whether two lists hold the same blocks. */
export function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, index) => isEqual(block, b[index]));
}

/** The blocks after hunks, which count the blocks as they stand before all of them. */
export function withHunks(blocks: readonly Block[], hunks: readonly Hunk[]): Block[] {
  const result = [...blocks];
  for (const { at, removed, inserted } of hunks.toReversed())
    result.splice(at, removed.length, ...inserted);
  return result;
}

/**
 * Moves hunks made beside others, of the same blocks, to where they belong after those; null when two
 * touch the same blocks or the same place.
 */
export function movedBy(hunks: readonly Hunk[], others: readonly Hunk[]): Hunk[] | null {
  const moved: Hunk[] = [];
  for (const hunk of hunks) {
    let shift = 0;
    for (const other of others) {
      const endsBefore = other.at + other.removed.length < hunk.at;
      const endsAtStart =
        other.at + other.removed.length === hunk.at &&
        other.removed.length > 0 &&
        hunk.removed.length > 0;
      const startsAfter = hunk.at + hunk.removed.length < other.at;
      const startsAtEnd =
        hunk.at + hunk.removed.length === other.at &&
        other.removed.length > 0 &&
        hunk.removed.length > 0;
      if (endsBefore || endsAtStart) shift += other.inserted.length - other.removed.length;
      else if (!startsAfter && !startsAtEnd) return null;
    }
    moved.push({ ...hunk, at: hunk.at + shift });
  }
  return moved;
}
