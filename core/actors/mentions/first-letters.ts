// Which words of a text a name may begin with, told by their first letters alone: most of a text is passed
// over without looking further.
//
// A word's key is its first four letters in bases, a byte each; a shorter word's has zeros behind. Letters
// beyond ASCII are folded into a byte, so words may share a key, but a word has only one.

import { wordUnitTable } from './characters.ts';
import { allExpansions, baseTable, expansionOf, nothing } from './fold.ts';

/** How many letters a key has. */
const keyLetters = 4;
/** The byte of units that count as nothing or stand for several letters. */
export const unusual = 0x80;
const genitive = 's'.charCodeAt(0);

/** The byte of a base that is a letter or digit: less than 0x80, and its own where it is ASCII. */
function byteOf(base: number): number {
  return base < 0x80 ? base : 0x20 | ((base ^ (base >> 5)) & 0x5f);
}

let made: Uint8Array | undefined;

/** By UTF-16 unit: its byte in a key; 0 where it ends a word; `unusual`. */
export function letterBytes(): Uint8Array {
  if (made !== undefined) return made;
  const bases = baseTable();
  const wordUnits = wordUnitTable();
  made = new Uint8Array(0x10000);
  for (let unit = 0; unit < made.length; unit += 1) {
    const base = bases[unit] ?? 0;
    if (base === nothing) made[unit] = unusual;
    else if (wordUnits[base] === 1) made[unit] = byteOf(base);
  }
  for (const [unit] of allExpansions()) made[unit] = unusual;
  return made;
}

/** The key of the word that begins at an offset of a text, be it as unusual as it may; null if none does. */
export function keyAt(text: string, start: number): number | null {
  const bases = baseTable();
  if (bases[text.charCodeAt(start)] === nothing) return null;
  const bytes = letterBytes();
  let key = 0;
  let length = 0;
  const take = (byte: number): void => {
    if (length < keyLetters) key |= byte << (8 * length);
    length += 1;
  };
  for (let at = start; at < text.length && length < keyLetters; at += 1) {
    const unit = text.charCodeAt(at);
    const byte = bytes[unit] ?? 0;
    if (byte === 0) break;
    if (byte !== unusual) take(byte);
    else if (bases[unit] !== nothing)
      for (const letter of expansionOf(unit)) take(letter.charCodeAt(0));
  }
  return key;
}

/** The keys of the words that this name, in bases, may begin with. */
function keysOf(folded: string): number[] {
  const key = keyAt(folded, 0) ?? 0;
  const wordUnits = wordUnitTable();
  let length = 0;
  while (length < folded.length && wordUnits[folded.charCodeAt(length)] === 1) length += 1;
  // Some languages write the s of the genitive to a name, which nothing else may be written to.
  return length === folded.length && length < keyLetters
    ? [key, key | (genitive << (8 * length))]
    : [key];
}

/** Some bits, their number a power of two; `shift` is what a mixed key is shifted by to number one of them. */
export interface KeyFilter {
  bits: Int32Array;
  shift: number;
}

const leastBits = 16;
/** Bits a key. */
const room = 32;
/** Mixes a key, so that its upper bits tell (D. E. Knuth, The Art of Computer Programming, 6.4). */
export const mixer = 0x9e37_79b1;

/** The filter that lets the words through with which names in bases may begin, and few others. */
export function keyFilter(names: readonly string[]): KeyFilter {
  const keys = names.flatMap(keysOf);
  const size = Math.max(leastBits, 32 - Math.clz32(keys.length * room));
  const shift = 32 - Math.min(size, 26);
  const bits = new Int32Array(2 ** (32 - shift - 5));
  for (const key of keys) {
    const bit = Math.imul(key, mixer) >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return { bits, shift };
}
