// A short print of a text, by which two sides find out whether they hold the same one.

import type { Block } from './blocks.ts';

/** Two halves of a hash of 64 bits. */
type Halves = readonly [number, number];

const known = new WeakMap<Block, Halves>();

const step = (hash: number, by: number, prime: number): number => {
  const mixed = Math.imul(hash ^ by, prime);
  return mixed ^ (mixed >>> 15);
};

function halvesOf(block: Block): Halves {
  const before = known.get(block);
  if (before !== undefined) return before;
  const text = JSON.stringify(block);
  let [one, other] = [0x811c9dc5, 0x2545f491];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = step(one, unit, 0x01000193);
    other = step(other, unit, 0x85ebca6b);
  }
  const halves: Halves = [one, other];
  known.set(block, halves);
  return halves;
}

/**
 * The print of these blocks: 16 hexadecimal digits. Blocks with other contents, or with their fields in
 * another order, have another one, but for one in 2^64. A block is read once, as blocks are never changed in
 * place: the print of a long text that changed in one line costs next to nothing.
 */
export function fingerprintOf(blocks: readonly Block[]): string {
  let [one, other] = [blocks.length, ~blocks.length];
  for (const block of blocks) {
    const [first, second] = halvesOf(block);
    one = step(one, first, 0x01000193);
    other = step(other, second, 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
