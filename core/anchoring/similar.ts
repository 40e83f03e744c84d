// How much two texts agree, from 0 to 1. White space counts as one space however much there is of it, and
// a word divided at a line's end as whole.

import type { Nearest } from './similar-distance.ts';
import { editDistance, nearestStretch } from './similar-distance.ts';
import { isLetterAt } from './text-diff-words.ts';

/** A text as it is compared, with where each of its characters stood. */
export interface Comparable {
  text: string;
  /** The offset, in the text it was made of, of a UTF-16 unit of `text` or of its end. */
  offsetAt(at: number): number;
}

const noise = /[-\u2010][ \t]*\n\s*(?=\p{Ll})|\u00ad|[\s\u200b]+/gu;
const isNoisy = /^\s|\s$|\s\s|[^\S ]|[\u00ad\u200b]/u;

/** The text as it is compared. `from` is added to the offsets. */
export function comparable(raw: string, from = 0): Comparable {
  if (!isNoisy.test(raw)) return { text: raw, offsetAt: (at) => from + at };
  let text = '';
  const offsets: number[] = [];
  const take = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) offsets.push(from + at);
    text += raw.slice(start, end);
  };
  let done = 0;
  for (const { index, 0: found } of raw.matchAll(noise)) {
    take(done, index);
    done = index + found.length;
    const isSpace = /^[\s\u200b]/.test(found);
    if (isSpace && text !== '' && done < raw.length) {
      text += ' ';
      offsets.push(from + index);
    }
  }
  take(done, raw.length);
  return { text, offsetAt: (at) => offsets[at] ?? from + raw.length };
}

/** The longest text that is compared character by character; of longer ones both ends are. */
const longestCompared = 2_000;

/** How much two texts agree: 1 when they are the same, 0 when nothing is. */
export function similarity(a: string, b: string): number {
  return likeness(comparable(a).text, comparable(b).text);
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest <= 2 * longestCompared) return 1 - editDistance(a, b) / longest;
  const share = Math.min(a.length, b.length) / longest;
  if (share < 0.5) return share / 2;
  const ends = (text: string): string =>
    text.slice(0, longestCompared / 2) + text.slice(-longestCompared / 2);
  return share * (1 - editDistance(ends(a), ends(b)) / longestCompared);
}

/** A stretch of a text and how much it agrees. */
export interface SimilarPlace {
  start: number;
  end: number;
  similarity: number;
}

/** Widens a stretch so that it cuts no word in two. */
function toWords(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && isLetterAt(text, from) && isLetterAt(text, from - 1))
    from -= 1;
  while (to < text.length && to - end < 40 && isLetterAt(text, to - 1) && isLetterAt(text, to))
    to += 1;
  return { start: from, end: to };
}

/**
 * The stretch of `text` between `from` and `to` that is most like the quote: whole words of it. `near` is
 * where it is expected to start. Of a long quote its two ends are sought. Null when nothing agrees by
 * `least`.
 */
export function mostSimilar(
  quote: string,
  text: string,
  { from, to, near }: { from: number; to: number; near: number },
  least: number,
): SimilarPlace | null {
  const sought = comparable(quote).text;
  const within = comparable(text.slice(from, to), from);
  if (sought === '' || within.text === '') return null;
  const { length } = sought;
  const expected = Math.max(0, near - from);
  if (length <= longestCompared)
    return found(text, within, sought, nearestIn(within, sought, expected, least), least);
  // Both ends, each about where it would stand.
  const part = longestCompared / 2;
  const head = nearestIn(within, sought.slice(0, part), expected, least, part);
  const wanted = (head?.start ?? expected) + length - part;
  const tail = nearestIn(within, sought.slice(-part), wanted, least, part + (length >> 3));
  const whole = head && { ...head, end: Math.max(head.end, tail?.end ?? 0) };
  return found(text, within, sought, whole, least);
}

/** The stretch most like a part of a quote, at most `reach` characters from where it is expected. */
function nearestIn(
  within: Comparable,
  part: string,
  expected: number,
  least: number,
  reach = Infinity,
): Nearest | null {
  const from = Math.max(0, expected - reach);
  const text = within.text.slice(from, expected + part.length + reach);
  const nearest = nearestStretch(part, text, expected - from, part.length * (1 - least));
  return nearest && { ...nearest, start: nearest.start + from, end: nearest.end + from };
}

/** The stretch as one of the text itself, whole words, if it agrees by `least`. */
function found(
  text: string,
  within: Comparable,
  sought: string,
  stretch: Nearest | null,
  least: number,
): SimilarPlace | null {
  if (stretch === null || stretch.end <= stretch.start) return null;
  const end = within.offsetAt(stretch.end - 1) + 1;
  const place = toWords(text, within.offsetAt(stretch.start), end);
  const alike = likeness(sought, comparable(text.slice(place.start, place.end)).text);
  return alike < least ? null : { ...place, similarity: alike };
}
