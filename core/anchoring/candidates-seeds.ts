// Where in a long text something like a quote may begin, found without reading the text into words: by
// looking up a few of the quote's words and runs of words as they stand.

import { isLetterAt, wordReader } from './text-diff-words.ts';

/** How many words, pairs of words and runs of three are looked up, of each. */
const mostSeeds = 16;
/** What stands in more places says nothing of one. */
const mostPlaces = 400;
/** Places are counted together that begin within so many UTF-16 units, or a quarter of the quote. */
const largestBucket = 64;
const smallestBucket = 8;

interface Seed {
  text: string;
  /** Where it stands in the quote. */
  at: number;
}

/** Up to so many of a list, spread over it. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => {
    const one = list[Math.floor(index * step)];
    return one === undefined ? [] : [one];
  }).flat();
}

function seedsOf(quote: string): Seed[] {
  const { text, starts, ends, count } = wordReader()(quote.slice(0, 20_000));
  const words: Seed[] = [];
  const pairs: Seed[] = [];
  const runs: Seed[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? start;
    if (isLetterAt(text, start) && end - start > 2)
      words.push({ text: text.slice(start, end), at: start });
    if (at + 1 < count) pairs.push({ text: text.slice(start, ends[at + 1]), at: start });
    if (at + 2 < count) runs.push({ text: text.slice(start, ends[at + 2]), at: start });
  }
  const distinct = [...new Map(words.map((one) => [one.text, one])).values()];
  const longest = distinct.sort((a, b) => b.text.length - a.text.length).slice(0, mostSeeds);
  const seeds = [...longest, ...spread(pairs, mostSeeds), ...spread(runs, mostSeeds)];
  return seeds.length > 0 ? seeds : [{ text: quote.trim(), at: 0 }];
}

function placesOf(text: string, seed: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(seed); at !== -1; at = text.indexOf(seed, at + seed.length)) {
    if (places.length === mostPlaces) return [];
    places.push(at);
  }
  return places;
}

/** About where a quote may begin: the likeliest places first, at most `most`. */
export function likelyOffsets(text: string, quote: string, most: number): number[] {
  const bucketSize = Math.max(smallestBucket, Math.min(largestBucket, quote.length >> 2));
  const votes = new Map<number, number>();
  for (const seed of seedsOf(quote)) {
    const places = seed.text === '' ? [] : placesOf(text, seed.text);
    const weight = 1 / Math.log2(2 + places.length);
    for (const place of places) {
      const bucket = Math.floor((place - seed.at) / bucketSize);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + weight / 2);
    }
  }
  const chosen: number[] = [];
  for (const [bucket] of [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (chosen.length === most) break;
    if (!chosen.some((one) => Math.abs(one - bucket) <= 1)) chosen.push(bucket);
  }
  return chosen.map((bucket) => Math.max(0, bucket * bucketSize));
}
