// Tells without reading a text which names cannot stand in it. For each text a Bloom filter (B. H. Bloom,
// Space/time trade-offs in hash coding, 1970) keeps the words of scripts that set spaces, and the characters
// and pairs of characters of the others, all in bases. A name stands in a text only if all its words do: so
// of ten thousand texts a new alias is looked for in a few.

import { wordUnitTable } from './characters.ts';
import { baseTable, expansionOf, nothing, several, space } from './fold.ts';
import type { NamedActor } from './matcher.ts';
import { entriesOf } from './matcher.ts';

/** The words of a text: bits, their number a power of two. */
export type WordFilter = Uint32Array;

/** From here on, units that are no letters of words with spaces between count one by one. */
const firstSpaceless = 0xe00;
const leastBits = 256;
/** The letter that some languages write to a name without an apostrophe. */
const genitive = 's'.charCodeAt(0);

/** Mixes a hash, so that all its bits tell: the end of MurmurHash3. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A word read so far, with one more letter. */
const grown = (hash: number, base: number): number => (Math.imul(hash, 0x0100_0193) ^ base) | 0;
const pairHash = (one: number, other: number): number => grown(grown(0x2545_f491, one), other);
const singleHash = (one: number): number => grown(0x6c07_8965, one);

/** Called with each word's hash; `isOpen` says that the text ends with it. */
type Told = (hash: number, isOpen: boolean, withS: number) => void;

/** Tells the words of a text, its characters without spaces between and their pairs. */
function eachWord(text: string, told: Told): void {
  const bases = baseTable();
  const wordUnits = wordUnitTable();
  let hash = 0;
  let length = 0;
  let previous = 0;
  const take = (base: number): void => {
    if (wordUnits[base] === 1) {
      hash = grown(hash, base);
      length += 1;
      previous = 0;
      return;
    }
    if (length > 0) {
      told(hash, false, 0);
      hash = 0;
      length = 0;
    }
    if (base < firstSpaceless) {
      previous = 0;
      return;
    }
    told(singleHash(base), false, 0);
    if (previous !== 0) told(pairHash(previous, base), false, 0);
    previous = base;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const base = bases[unit] ?? space;
    if (base === nothing) continue;
    if (base === several) for (const letter of expansionOf(unit)) take(letter.charCodeAt(0));
    else take(base);
  }
  if (length > 0) told(hash, true, grown(hash, genitive));
}

/** The filter of a text: about one bit for each UTF-16 unit. */
export function filterOf(text: string): WordFilter {
  let bits = leastBits;
  while (bits < text.length) bits *= 2;
  const filter = new Uint32Array(bits / 32);
  const mask = bits - 1;
  const set = (bit: number): void => {
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  eachWord(text, (hash) => {
    const one = mixed(hash);
    set(one & mask);
    set(mixed(one) & mask);
  });
  return filter;
}

function has(filter: WordFilter, hash: number): boolean {
  const mask = filter.length * 32 - 1;
  const isSet = (bit: number): boolean => (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  const one = mixed(hash);
  return isSet(one & mask) && isSet(mixed(one) & mask);
}

/**
 * Whether any name or exclusion of these actors may stand in the text of a filter. Where the answer is no,
 * a matcher with them finds there what one without them finds.
 */
export function mayStand(actors: readonly NamedActor[]): (filter: WordFilter) => boolean {
  const names = [...entriesOf(actors).keys()].map((folded) => {
    // Each word is needed in one of its forms: the last may have an s.
    const words: number[][] = [];
    eachWord(folded, (hash, isOpen, withS) => words.push(isOpen ? [hash, withS] : [hash]));
    return words;
  });
  return (filter) =>
    names.some((words) => words.every((forms) => forms.some((hash) => has(filter, hash))));
}
