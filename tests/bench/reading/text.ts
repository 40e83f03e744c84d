// The made-up text and the passages every subject of the reading bench shows: the same at every run.

import { numbers } from '../texts.ts';

/** A stretch of the plain text (UTF-16, end exclusive) with its colour, 1 to 8. */
export interface BenchPassage {
  readonly start: number;
  readonly end: number;
  readonly colour: number;
}

/** What is read: paragraphs, which the plain text joins by `\n`, and the passages in it. */
export interface BenchText {
  readonly paragraphs: readonly string[];
  /** Where each paragraph starts in the plain text. */
  readonly starts: readonly number[];
  readonly length: number;
  readonly passages: readonly BenchPassage[];
}

const syllables =
  'ba be bo da de do fa fe ga go ka ke ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi wa we'.split(
    ' ',
  );
const endings = ['', '', 'n', 's', 'r', 'l', 't', 'nd', 'st', 'ng'];

/** How many words the text draws from. */
const wordCount = 20_000;

function vocabulary(next: (below: number) => number): string[] {
  return Array.from({ length: wordCount }, (_, rank) => {
    // Common words are short.
    const parts = 1 + Math.min(3, Math.floor(Math.log10(rank + 1) / 1.3) + next(2));
    let word = '';
    for (let part = 0; part < parts; part += 1) word += syllables[next(syllables.length)];
    return `${word}${endings[next(endings.length)]}`;
  });
}

/** The same texts, each in one piece of memory, as those are that come from a file or another process. */
function inOnePiece(texts: readonly string[]): string[] {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return texts.map((text) => decoder.decode(encoder.encode(text)));
}

/**
 * Paragraphs of 40 to 600 characters, 330 on average, that together have about `characters`. Words are
 * drawn by Zipf's law, so that the browser's caches of shaped words work as they do on real text.
 */
export function paragraphsOf(characters: number, seed: number): string[] {
  const next = numbers(seed);
  const words = vocabulary(next);
  // A rank drawn evenly on a logarithmic scale has the frequency 1/rank.
  const scale = Math.log(wordCount) / 1_000_000;
  const word = (): string => words[Math.floor(Math.exp(next(1_000_000) * scale)) - 1] ?? 'a';
  const paragraphs: string[] = [];
  for (let total = 0; total < characters;) {
    const wanted = Math.min(40 + next(445), Math.max(1, characters - total - 1));
    let text = '';
    while (text.length < wanted) {
      const length = 6 + next(18);
      const first = word();
      let sentence = first.charAt(0).toUpperCase() + first.slice(1);
      for (let count = 1; count < length; count += 1)
        sentence += (next(12) === 0 ? ', ' : ' ') + word();
      text += `${text === '' ? '' : ' '}${sentence}.`;
      if (text.length > 600) text = `${text.slice(0, 598).trimEnd()}.`;
    }
    paragraphs.push(text);
    total += text.length + 1;
  }
  return inOnePiece(paragraphs);
}

/** The shares the passages are made in: overlapping another one, and crossing a paragraph's end. */
export const overlapShare = 0.3;
export const crossingShare = 0.02;

/**
 * `count` passages of 15 to 80 characters, spread evenly over the text. Every passage of the second
 * layer overlaps one of the first, so that `overlapShare` of all overlap another; `crossingShare` reach
 * from one paragraph into the next.
 */
function passagesOf(
  starts: readonly number[],
  length: number,
  count: number,
  seed: number,
): BenchPassage[] {
  const next = numbers(seed);
  const layered = Math.round((count * overlapShare) / 2);
  const bases = count - layered;
  const slot = length / bases;
  const crossings = Math.round(count * crossingShare);
  // The last place at which a passage of a slot that has no paragraph's end in its middle may end.
  const found: BenchPassage[] = [];
  const roomy: { base: BenchPassage; most: number }[] = [];
  let paragraph = 0;
  let crossed = 0;
  let ends = 0;
  for (let index = 0; index < bases; index += 1) {
    const from = Math.ceil(index * slot);
    const to = Math.floor((index + 1) * slot) - 1;
    const colour = 1 + next(8);
    while ((starts[paragraph + 1] ?? length) <= from) paragraph += 1;
    const end = (starts[paragraph + 1] ?? length + 1) - 1;
    const hasEnd = end > from + 8 && end < to - 8;
    if (hasEnd) ends += 1;
    // Every so many paragraph ends, until there are enough.
    if (hasEnd && crossed < crossings && ends % Math.floor(starts.length / crossings / 2) === 0) {
      crossed += 1;
      found.push({
        start: Math.max(from, end - 30),
        end: Math.min(to, end + 1 + 30),
        colour,
      });
      continue;
    }
    const low = hasEnd && end - from < to - end ? end + 1 : from;
    const high = hasEnd && low === from ? end : Math.min(to, end > from ? end : to);
    if (high - low < 4) {
      found.push({ start: from, end: Math.min(to, Math.max(from + 1, end)), colour });
      continue;
    }
    const start = low + next(Math.max(1, Math.floor((high - low) / 4)));
    const base = { start, end: Math.min(high, start + 15 + next(50)), colour };
    found.push(base);
    if (base.end - base.start > 8) roomy.push({ base, most: high });
  }
  for (let index = 0; index < layered; index += 1) {
    const { base, most } = roomy[Math.floor((index * roomy.length) / layered)] ?? {};
    if (base === undefined || most === undefined) throw new RangeError('There are too few places.');
    const start = base.start + 3 + next(Math.floor((base.end - base.start) / 2) - 3);
    found.push({ start, end: Math.min(most, base.end + next(20)), colour: 1 + next(8) });
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The text of this many characters with this many passages. */
export function benchText(characters: number, passages: number): BenchText {
  const paragraphs = paragraphsOf(characters, 3);
  const starts: number[] = [];
  let at = 0;
  for (const text of paragraphs) {
    starts.push(at);
    at += text.length + 1;
  }
  const length = at - 1;
  return { paragraphs, starts, length, passages: passagesOf(starts, length, passages, 7) };
}

/** The number of the paragraph an offset lies in. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How the passages really are: how many overlap another one, and how many cross a paragraph's end. */
export function countsOf({ passages, starts }: BenchText): { overlap: number; cross: number } {
  const overlapping = new Set<number>();
  let farthest = 0;
  passages.forEach((one, index) => {
    const before = passages[farthest];
    if (index > 0 && before !== undefined && before.end > one.start) {
      overlapping.add(index);
      overlapping.add(farthest);
    }
    if (index === 0 || one.end > (before?.end ?? 0)) farthest = index;
  });
  const cross = passages.filter(
    ({ start, end }) => paragraphAt(starts, start) !== paragraphAt(starts, end - 1),
  ).length;
  return { overlap: overlapping.size, cross };
}
