// The larger parts in which two texts are compared before their words are: lines and sentences.

import type { Words } from './text-diff-words.ts';

/** Words `from` to `to` (exclusive), and a number that equal parts share and others hardly ever do. */
export interface Unit {
  from: number;
  to: number;
  key: number;
}

/** Divides words `from` to `to` of a text into parts. */
export type UnitsOf = (words: Words, from: number, to: number) => Unit[];

function keyOf({ ids }: Words, from: number, to: number): number {
  let a = 0x811c9dc5;
  let b = to - from;
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? 0;
    a = Math.imul(a ^ id, 0x01000193);
    b = Math.imul(b ^ (id + 0x9e3779b9), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x100000 + (b >>> 12);
}

function divide(words: Words, from: number, to: number, isEnd: (at: number) => boolean): Unit[] {
  const units: Unit[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !isEnd(at)) continue;
    units.push({ from: start, to: at, key: keyOf(words, start, at) });
    start = at;
  }
  return units;
}

/** A line goes up to the word that opens the next one. */
export const linesOf: UnitsOf = (words, from, to) =>
  divide(words, from, to, (at) => words.opens[at] === 1);

const enders = /^[.!?…؟۔।॥]$/;
const closers = /^["'”’»)\]]$/;
const wideEnders = /^[。！？｡]$/;
const wideClosers = /^[」』）”]$/;

/** Sentences end at their signs, wherever the lines end. */
export const sentencesOf: UnitsOf = (words, from, to) => {
  const sign = (at: number): string => words.text.slice(words.starts[at], words.ends[at]);
  return divide(words, from, to, (at) => {
    let last = at - 1;
    if (wideEnders.test(sign(last))) return !wideClosers.test(sign(at));
    if (last > from && wideClosers.test(sign(last)) && wideEnders.test(sign(last - 1))) return true;
    if (words.ends[last] === words.starts[at]) return false;
    while (last > from && closers.test(sign(last))) last -= 1;
    return enders.test(sign(last));
  });
};

/** Whether two units have the same words in the same order. */
export function isSameUnit(old: Words, a: Unit, now: Words, b: Unit): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let i = 0; i < a.to - a.from; i += 1)
    if (old.ids[a.from + i] !== now.ids[b.from + i]) return false;
  return true;
}
