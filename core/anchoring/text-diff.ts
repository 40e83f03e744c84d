// Which words of a text stand where in a new version of it.

import type { Found } from './text-diff-chain.ts';
import { heaviestChain, uniquePairs } from './text-diff-chain.ts';
import type { Table } from './text-diff-common.ts';
import { alignedPairs, alignmentTable, lossWithout } from './text-diff-common.ts';
import type { Unit, UnitsOf } from './text-diff-units.ts';
import { isSameUnit, linesOf, sentencesOf } from './text-diff-units.ts';
import type { Words } from './text-diff-words.ts';
import { wordReader } from './text-diff-words.ts';

/** How a word was found, 0 when it was not: by the order of words in a stretch that changed, … */
export const byOrder = 1;
/** … in a run of words that stands once in either text, … */
export const byRareWords = 2;
/** … in a line or sentence that is unchanged. */
export const byUnit = 3;

/** Words that stand between two places that were found, in both texts, and were not found themselves. */
export interface Gap {
  readonly old: Int32Array;
  readonly now: Int32Array;
}

/** Which words of an old text are which of a new one. Words go by their numbers in `old` and `now`. */
export interface TextDiff {
  /** Reads another text into words of the same numbers. */
  readonly read: (text: string) => Words;
  readonly old: Words;
  readonly now: Words;
  /** For each old word its number in the new text, or -1; and for each new word its old number. */
  readonly to: Int32Array;
  readonly from: Int32Array;
  readonly how: Uint8Array;
  /** 1 for old words that kept their order among those found; others were moved elsewhere. */
  readonly stayed: Uint8Array;
  /** For each old word found by order, the number of its gap. */
  readonly gapOf: Int32Array;
  readonly gaps: Gap[];
}

/** Of two words with this many in a gap or more, a table of all pairs is not made. */
const mostCells = 1_000_000;
/** All tables together. */
const mostCellsInAll = 60_000_000;
/** Units with fewer words are not sought all over the text. */
const fewestWords = 3;
/** How many words in a row must be found nowhere else, tried one after the other. */
const rareRuns = [8, 5, 3];
/** The share of its weight that an alignment without a unit must lose, for the unit to be sure. */
export const sureShare = 0.25;

interface Range {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

function matchWords(diff: TextDiff, old: number, now: number, count: number, how: number): void {
  for (let step = 0; step < count; step += 1) {
    diff.to[old + step] = now + step;
    diff.from[now + step] = old + step;
    diff.how[old + step] = how;
  }
}

/** Marks what kept its order, and answers the ranges between. */
function ranges(diff: TextDiff): Range[] {
  const { to, old, now, stayed } = diff;
  const runs: Found[] = [];
  for (let at = 0; at < old.count; at += 1) {
    const place = to[at] ?? -1;
    if (place === -1) continue;
    const last = runs.at(-1);
    if (last !== undefined && at === last.old + last.weight && place === last.now + last.weight)
      last.weight += 1;
    else runs.push({ old: at, now: place, weight: 1 });
  }
  stayed.fill(0);
  const chain = heaviestChain(runs);
  const result: Range[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  const close = (oldTo: number, newTo: number): void => {
    if (oldTo > oldFrom || newTo > newFrom) result.push({ oldFrom, oldTo, newFrom, newTo });
  };
  for (const [index, run] of runs.entries()) {
    if (chain[index] !== true) continue;
    close(run.old, run.now);
    stayed.fill(1, run.old, run.old + run.weight);
    oldFrom = run.old + run.weight;
    newFrom = run.now + run.weight;
  }
  close(old.count, now.count);
  return result;
}

/** The units of what is not found yet between two words. */
function openUnits(words: Words, found: Int32Array, from: number, to: number, of: UnitsOf): Unit[] {
  const units: Unit[] = [];
  for (let at = from; at < to; at += 1) {
    if (found[at] !== -1) continue;
    let end = at + 1;
    while (end < to && found[end] === -1) end += 1;
    for (const unit of of(words, at, end)) units.push(unit);
    at = end;
  }
  return units;
}

/**
 * Finds units that stand once in each text wherever they stand (P. Heckel, "A technique for isolating
 * differences between files", Communications of the ACM 21(4), 1978), then, between what kept its order,
 * those which every best alignment pairs.
 */
function matchUnits(diff: TextDiff, of: UnitsOf): void {
  const { old, now, to, from } = diff;
  const isLong = (unit: Unit): boolean => unit.to - unit.from >= fewestWords;
  const a = openUnits(old, to, 0, old.count, of).filter(isLong);
  const b = openUnits(now, from, 0, now.count, of).filter(isLong);
  const pair = (left: Unit | undefined, right: Unit | undefined): void => {
    if (left && right && isSameUnit(old, left, now, right))
      matchWords(diff, left.from, right.from, left.to - left.from, byUnit);
  };
  const keys = (units: readonly Unit[]): number[] => units.map(({ key }) => key);
  for (const { row, column } of uniquePairs(keys(a), keys(b))) pair(a[row], b[column]);
  for (const { oldFrom, oldTo, newFrom, newTo } of ranges(diff)) {
    const left = openUnits(old, to, oldFrom, oldTo, of);
    const right = openUnits(now, from, newFrom, newTo, of);
    if (left.length === 0 || right.length === 0 || left.length * right.length > mostCells) continue;
    const numbers = new Map<number, number>();
    const numbered = (units: readonly Unit[]): Int32Array =>
      Int32Array.from(units, ({ key }) => {
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        return number;
      });
    const weights = Int32Array.from(left, (unit) => unit.to - unit.from);
    const table = alignmentTable({ rows: numbered(left), columns: numbered(right), weights });
    for (const { row, column } of alignedPairs(table))
      if (lossWithout(table, row, column, 1) >= Math.max(1, sureShare * (weights[row] ?? 0)))
        pair(left[row], right[column]);
  }
}

const openWords = (found: Int32Array, from: number, to: number): Int32Array => {
  const open: number[] = [];
  for (let at = from; at < to; at += 1) if (found[at] === -1) open.push(at);
  return Int32Array.from(open);
};

const runKeys = (ids: Int32Array, list: Int32Array, length: number): number[] => {
  const keys: number[] = [];
  for (let at = 0; at + length <= list.length; at += 1) {
    let a = 0x811c9dc5;
    let b = length;
    for (let step = 0; step < length; step += 1) {
      const id = ids[list[at + step] ?? 0] ?? 0;
      a = Math.imul(a ^ id, 0x01000193);
      b = Math.imul(b ^ (id + 0x9e3779b9), 0x85ebca6b);
      b ^= b >>> 13;
    }
    keys.push((a >>> 0) * 0x100000 + (b >>> 12));
  }
  return keys;
};

/** The table of a gap; made again when it is asked about. */
export function gapTable({ old, now }: TextDiff, gap: Gap): Table {
  return alignmentTable({
    rows: gap.old.map((at) => old.ids[at] ?? 0),
    columns: gap.now.map((at) => now.ids[at] ?? 0),
    weights: null,
  });
}

/** Finds words in a gap: by their order when it is small, by runs of words that stand once when not. */
function matchGap(
  diff: TextDiff,
  gap: Gap,
  tries: readonly number[],
  budget: { cells: number },
): void {
  const cells = gap.old.length * gap.now.length;
  if (cells === 0) return;
  const [length, ...rest] = tries;
  if (cells <= mostCells && cells <= budget.cells) {
    budget.cells -= cells;
    const number = diff.gaps.push(gap) - 1;
    for (const { row, column } of alignedPairs(gapTable(diff, gap))) {
      matchWords(diff, gap.old[row] ?? 0, gap.now[column] ?? 0, 1, byOrder);
      diff.gapOf[gap.old[row] ?? 0] = number;
    }
    return;
  }
  if (length === undefined) return;
  const pairs = uniquePairs(
    runKeys(diff.old.ids, gap.old, length),
    runKeys(diff.now.ids, gap.now, length),
  );
  const chain = heaviestChain(
    pairs.map(({ row, column }) => ({ old: row, now: column, weight: 1 })),
  );
  let row = 0;
  let column = 0;
  const between = (rowTo: number, columnTo: number): void => {
    const old = gap.old.subarray(row, rowTo);
    matchGap(diff, { old, now: gap.now.subarray(column, columnTo) }, rest, budget);
  };
  for (const [index, pair] of pairs.entries()) {
    if (chain[index] !== true || pair.column + length <= column || pair.row + length <= row)
      continue;
    // Runs that overlap go on where the last one ended.
    const skip = Math.max(0, row - pair.row, column - pair.column);
    if (skip === 0) between(pair.row, pair.column);
    else if (pair.row + skip !== row || pair.column + skip !== column) continue;
    for (let step = skip; step < length; step += 1)
      matchWords(
        diff,
        gap.old[pair.row + step] ?? 0,
        gap.now[pair.column + step] ?? 0,
        1,
        byRareWords,
      );
    row = pair.row + length;
    column = pair.column + length;
  }
  between(gap.old.length, gap.now.length);
}

/**
 * Compares two texts: lines first, then sentences wherever the lines break, then words. What stands once
 * in each text is found wherever it moved to; the rest only between what kept its order.
 */
export function compareTexts(oldText: string, newText: string): TextDiff {
  const read = wordReader();
  const old = read(oldText);
  const now = read(newText);
  const diff: TextDiff = {
    read,
    old,
    now,
    to: new Int32Array(old.count).fill(-1),
    from: new Int32Array(now.count).fill(-1),
    how: new Uint8Array(old.count),
    stayed: new Uint8Array(old.count),
    gapOf: new Int32Array(old.count).fill(-1),
    gaps: [],
  };
  matchUnits(diff, linesOf);
  matchUnits(diff, sentencesOf);
  const budget = { cells: mostCellsInAll };
  for (const { oldFrom, oldTo, newFrom, newTo } of ranges(diff))
    matchGap(
      diff,
      {
        old: openWords(diff.to, oldFrom, oldTo),
        now: openWords(diff.from, newFrom, newTo),
      },
      rareRuns,
      budget,
    );
  for (let at = 0; at < old.count; at += 1)
    if (diff.how[at] === byOrder || diff.how[at] === byRareWords) diff.stayed[at] = 1;
  return diff;
}
