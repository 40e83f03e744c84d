// Searching the words of a text that are free: not known to have stood there for something else.

import { longestQuote } from '../records/passage.ts';
import { similarLimit } from './reanchor-limits.ts';
import type { SimilarPlace } from './similar.ts';
import { mostSimilar } from './similar.ts';
import type { Words } from './text-diff-words.ts';

/** How often places are counted for a quote, by its rarest words and pairs of words first. */
const mostVotes = 1_500;
/** A place must have this share of the counts that the quote's very words would have. */
const leastShare = 0.3;
/** How many places are compared character by character. */
const mostCompared = 4;
/** And how many for all quotes together: a wholly different text must not take for ever. */
const mostComparedInAll = 8_000;
/** Places are counted together that begin within so many words. */
const bucketSize = 8;
/** Words and pairs are told apart by so many numbers; what shares one by chance is sorted out later. */
const slots = 1 << 17;

/** Words `from` to `to`, the end exclusive. */
export interface WordSpan {
  from: number;
  to: number;
}

/** Looks for quotes in one text. It does a bounded amount of work in all, so that no text makes it slow. */
export interface Finder {
  /** The places most like a quote of these words, best first, none over another nor over `skip`. */
  find(quote: string, ids: Int32Array, skip?: WordSpan): SimilarPlace[];
  /** Whether so much was searched that `find` answers nothing any more. */
  isSpent(): boolean;
  /** The numbers of the words at which exactly these words begin. */
  findExact(ids: Int32Array): number[];
}

/** For each slot, at which free words a word or pair of that slot stands. */
interface Index {
  firsts: Int32Array;
  places: Int32Array;
}

const wordSlot = (id: number): number => (Math.imul(id + 1, 0x9e3779b1) >>> 15) % slots;
const pairSlot = (id: number, next: number): number =>
  (Math.imul(Math.imul(id + 1, 0x85ebca6b) ^ (next + 1), 0xc2b2ae35) >>> 15) % slots;

function indexOf({ ids, count }: Words, taken: Uint8Array): Index {
  const firsts = new Int32Array(slots + 1);
  const each = (tell: (slot: number, at: number) => void): void => {
    for (let at = 0; at < count; at += 1) {
      if (taken[at] === 1) continue;
      const id = ids[at] ?? 0;
      tell(wordSlot(id), at);
      if (at + 1 < count && taken[at + 1] === 0) tell(pairSlot(id, ids[at + 1] ?? 0), at);
    }
  };
  each((slot) => {
    firsts[slot + 1] = (firsts[slot + 1] ?? 0) + 1;
  });
  for (let slot = 0; slot < slots; slot += 1)
    firsts[slot + 1] = (firsts[slot + 1] ?? 0) + (firsts[slot] ?? 0);
  const places = new Int32Array(firsts[slots] ?? 0);
  const filled = firsts.slice();
  each((slot, at) => {
    places[filled[slot] ?? 0] = at;
    filled[slot] = (filled[slot] ?? 0) + 1;
  });
  return { firsts, places };
}

/** A word or pair of the quote: which, at which of its words, and how many there are in the text. */
interface Gram {
  slot: number;
  at: number;
  frequency: number;
}

/** The words and pairs of a quote, those first that are rarest in the text. */
function gramsOf({ firsts }: Index, ids: Int32Array): Gram[] {
  const gram = (slot: number, at: number): Gram => {
    return { slot, at, frequency: (firsts[slot + 1] ?? 0) - (firsts[slot] ?? 0) };
  };
  const grams: Gram[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    grams.push(gram(wordSlot(ids[at] ?? 0), at));
    if (at + 1 < ids.length) grams.push(gram(pairSlot(ids[at] ?? 0, ids[at + 1] ?? 0), at));
  }
  return grams.sort((a, b) => a.frequency - b.frequency);
}

/** Tells for a quote's words, best first, at which words it may begin. */
type Voting = (ids: Int32Array, skip: WordSpan | undefined) => number[];

/** Counts, for each stretch where a quote may begin, how much of it stands as it should. */
function votingOn(index: Index, count: number): Voting {
  const { firsts, places } = index;
  // One array for all quotes, wiped where it was written; a `Map` for each took most of the time. A quote
  // whose last words stand at the text's start would begin before it.
  const before = 2 + Math.ceil(longestQuote / bucketSize);
  const votes = new Float64Array(Math.ceil(count / bucketSize) + before + 1);
  const likely: number[] = [];
  const vote = (slot: number, weight: number): void => {
    const now = votes[slot] ?? 0;
    if (now === 0) likely.push(slot);
    votes[slot] = now + weight;
  };
  return (ids, skip) => {
    let cast = 0;
    let possible = 0;
    for (const { slot, at, frequency } of gramsOf(index, ids)) {
      if (cast + frequency > mostVotes) break;
      cast += frequency;
      const weight = 1 / Math.log2(2 + frequency);
      possible += weight;
      const end = firsts[slot + 1] ?? 0;
      for (let entry = firsts[slot] ?? 0; entry < end; entry += 1) {
        const place = places[entry] ?? 0;
        if (skip && place >= skip.from && place < skip.to) continue;
        const bucket = Math.floor((place - at) / bucketSize) + before;
        if (bucket < 1) continue;
        vote(bucket, weight);
        vote(bucket - 1, weight / 2);
      }
    }
    const starts = likely
      .filter((bucket) => (votes[bucket] ?? 0) >= leastShare * possible)
      .sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b)
      .slice(0, mostCompared * 3)
      .map((bucket) => (bucket - before) * bucketSize);
    for (const bucket of likely) votes[bucket] = 0;
    likely.length = 0;
    return starts;
  };
}

/** Where exactly these words stand; at least one of them must be free. */
function exactStarts(index: Index, words: Words, ids: Int32Array): number[] {
  const { firsts, places } = index;
  const rarest = gramsOf(index, ids).find(({ frequency }) => frequency > 0);
  if (rarest === undefined) return [];
  const found: number[] = [];
  for (let entry = firsts[rarest.slot] ?? 0; entry < (firsts[rarest.slot + 1] ?? 0); entry += 1) {
    const start = (places[entry] ?? 0) - rarest.at;
    let step = 0;
    while (step < ids.length && words.ids[start + step] === ids[step]) step += 1;
    if (step === ids.length) found.push(start);
  }
  return found;
}

const overlap = (a: SimilarPlace, b: SimilarPlace): boolean => a.start < b.end && b.start < a.end;

/** Keeps the best of places that stand over one another; best first. */
export function apart(places: readonly SimilarPlace[]): SimilarPlace[] {
  const kept: SimilarPlace[] = [];
  for (const place of [...places].sort((a, b) => b.similarity - a.similarity || a.start - b.start))
    if (!kept.some((one) => overlap(one, place))) kept.push(place);
  return kept;
}

/** Compares a quote with what stands about where it would begin at a word. */
function compareAt(
  quote: string,
  length: number,
  words: Words,
  start: number,
  skip: WordSpan | undefined,
): SimilarPlace | null {
  const slack = bucketSize + (length >> 3);
  let first = Math.max(0, start - slack);
  let last = Math.min(words.count, start + length + 2 * slack);
  if (skip && first < skip.to && skip.from < last) {
    if (start < skip.from) last = skip.from;
    else first = skip.to;
  }
  if (first >= last) return null;
  const near = words.starts[Math.max(0, start)] ?? 0;
  const range = { from: words.starts[first] ?? 0, to: words.ends[last - 1] ?? 0, near };
  return mostSimilar(quote, words.text, range, similarLimit);
}

/** Searches the words that are not taken. */
export function finderOf(words: Words, taken: Uint8Array): Finder {
  let made: Index | undefined;
  let voting: Voting | undefined;
  let compared = 0;
  const index = (): Index => (made ??= indexOf(words, taken));
  const isSpent = (): boolean => compared >= mostComparedInAll;
  return {
    isSpent,
    findExact: (ids) => exactStarts(index(), words, ids),
    find(quote, ids, skip) {
      const found: SimilarPlace[] = [];
      const tried: number[] = [];
      voting ??= votingOn(index(), words.count);
      for (const start of voting(ids, skip)) {
        if (tried.length === mostCompared || isSpent()) break;
        if (tried.some((one) => Math.abs(one - start) <= bucketSize)) continue;
        tried.push(start);
        const place = compareAt(quote, ids.length, words, start, skip);
        compared += 1;
        if (place !== null) found.push(place);
      }
      return apart(found);
    },
  };
}
