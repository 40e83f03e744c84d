// Two versions of a text compared, and what finding passages again asks of them.

import type { Span } from './find-quote.ts';
import type { Agreement } from './reanchor-context.ts';
import { agreement, contextOf } from './reanchor-context.ts';
import { contextCompared, takenRun, takenShare } from './reanchor-limits.ts';
import type { Finder, WordSpan } from './reanchor-search.ts';
import { finderOf } from './reanchor-search.ts';
import type { Table } from './text-diff-common.ts';
import { lossWithout } from './text-diff-common.ts';
import { doubtfulWords } from './text-diff-doubt.ts';
import type { TextDiff } from './text-diff.ts';
import { byOrder, compareTexts, gapTable, sureShare } from './text-diff.ts';
import type { Words } from './text-diff-words.ts';
import { wordAt } from './text-diff-words.ts';

/** Two versions of a text compared, made once and asked for each passage. */
export interface Comparison {
  readonly diff: TextDiff;
  /** The numbers of the nearest old words that kept their order: before a word, and from a word on. */
  readonly stayedBefore: Int32Array;
  readonly stayedFrom: Int32Array;
  /** Searches what is free of the old and of the new text. */
  readonly inOld: Finder;
  readonly inNew: Finder;
  /** Whether most of a new place's words are known to have stood in the old text outside `own`. */
  isTaken(place: WordSpan, own: WordSpan): boolean;
  /** Whether these old words' place is beyond doubt only if no other old words fit it as well. */
  isDoubtful(own: WordSpan): boolean;
  /** Whether these old words, found in a row from the new word `now` on, can be nowhere else. */
  isSure(own: WordSpan, now: number): boolean;
}

/** The words of which at least a part lies within a span (UTF-16, end exclusive). */
export function wordsIn(words: Words, { start, end }: Span): WordSpan {
  const from = wordAt(words, start);
  let to = from;
  while (to < words.count && (words.starts[to] ?? 0) < end) to += 1;
  return { from, to };
}

/** Marks words found in lines, sentences or rare runs, and those found by order with their neighbours. */
function takenWords(diff: TextDiff): { old: Uint8Array; now: Uint8Array } {
  const { to, how } = diff;
  const old = new Uint8Array(diff.old.count);
  const now = new Uint8Array(diff.now.count);
  for (let at = 0; at < diff.old.count;) {
    const place = to[at] ?? -1;
    let end = at + 1;
    if (place !== -1) while (end < diff.old.count && to[end] === place + end - at) end += 1;
    const isStrong = end - at >= takenRun || (how[at] ?? 0) > byOrder;
    if (place !== -1 && isStrong) {
      old.fill(1, at, end);
      now.fill(1, place, place + end - at);
    }
    at = end;
  }
  return { old, now };
}

function neighbours({ stayed, old }: TextDiff): { before: Int32Array; from: Int32Array } {
  const before = new Int32Array(old.count + 1);
  const from = new Int32Array(old.count + 1);
  let last = -1;
  for (let at = 0; at <= old.count; at += 1) {
    before[at] = last;
    if (stayed[at] === 1) last = at;
  }
  let next = old.count;
  for (let at = old.count; at >= 0; at -= 1) {
    if (stayed[at] === 1) next = at;
    from[at] = next;
  }
  return { before, from };
}

/** Compares two versions of a text, once for all passages of the old one. */
export function compareVersions(oldText: string, newText: string): Comparison {
  const diff = compareTexts(oldText, newText);
  const taken = takenWords(diff);
  const doubtful = doubtfulWords(diff);
  const { before, from } = neighbours(diff);
  let lastGap = -1;
  let lastTable: Table | undefined;
  return {
    diff,
    stayedBefore: before,
    stayedFrom: from,
    inOld: finderOf(diff.old, taken.old),
    inNew: finderOf(diff.now, taken.now),
    isTaken(place, own) {
      let count = 0;
      for (let at = place.from; at < place.to; at += 1) {
        const was = diff.from[at] ?? -1;
        if (taken.now[at] === 1 && (was < own.from || was >= own.to)) count += 1;
      }
      return count > takenShare * (place.to - place.from);
    },
    isDoubtful(own) {
      return doubtful.subarray(own.from, own.to).every((one) => one === 1);
    },
    isSure(own, now) {
      for (let at = own.from; at < own.to; at += 1) if ((diff.how[at] ?? 0) > byOrder) return true;
      const number = diff.gapOf[own.from] ?? -1;
      const gap = diff.gaps[number];
      if (gap === undefined) return false;
      if (number !== lastGap || lastTable === undefined) lastTable = gapTable(diff, gap);
      lastGap = number;
      const count = own.to - own.from;
      const loss = lossWithout(lastTable, gap.old.indexOf(own.from), gap.now.indexOf(now), count);
      return loss >= Math.max(1, Math.ceil(sureShare * count));
    },
  };
}

/** How much what surrounds old words agrees with what surrounds a new place. */
export function surroundings({ diff }: Comparison, own: WordSpan, place: WordSpan): Agreement {
  const { old, now } = diff;
  const edge = (words: Words, { from, to }: WordSpan): Span => {
    return { start: words.starts[from] ?? words.text.length, end: words.ends[to - 1] ?? 0 };
  };
  const before = isFoundBeside(diff, own.from, place.from, -1);
  const after = isFoundBeside(diff, own.to - 1, place.to - 1, 1);
  if (before && after) return { before: 1, after: 1 };
  const was = edge(old, own);
  const is = edge(now, place);
  const read = agreement(
    contextOf(old.text, was.start, was.end),
    contextOf(now.text, is.start, is.end),
  );
  return { before: before ? 1 : read.before, after: after ? 1 : read.after };
}

/** Whether the words beside a word were found beside its new place, as far as context is compared. */
function isFoundBeside(
  { to, old, now }: TextDiff,
  own: number,
  place: number,
  step: 1 | -1,
): boolean {
  let length = 0;
  let i = own + step;
  let j = place + step;
  for (; length < contextCompared; i += step, j += step) {
    const isOver = i < 0 || i >= old.count;
    if (isOver || j < 0 || j >= now.count) return isOver && (j < 0 || j >= now.count);
    if (to[i] !== j) return false;
    length += (old.ends[i] ?? 0) - (old.starts[i] ?? 0) + 1;
  }
  return true;
}

/** The new offset of an old one: directly after the last word before it that kept its order. */
export function offsetAfter({ diff, stayedBefore }: Comparison, offset: number): number {
  const { old, now, to, stayed } = diff;
  const word = wordAt(old, offset);
  const isAtWord = stayed[word] === 1 && (old.starts[word] ?? Infinity) <= offset;
  if (isAtWord) return now.starts[to[word] ?? 0] ?? 0;
  const last = stayedBefore[word] ?? -1;
  return last === -1 ? 0 : (now.ends[to[last] ?? 0] ?? 0);
}
