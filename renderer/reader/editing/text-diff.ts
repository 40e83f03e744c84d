// From two texts to the edits between them. Which of two equal letters was typed decides whether a passage
// grows, so the caret is asked where the texts leave it open.

import type { TextEdit } from '#core/anchoring/text-edit.ts';

/** What is known of an edit besides the two texts, in offsets of them; null where nothing is. */
export interface EditHint {
  /** What was selected before, in the text as it was. */
  readonly selected: { readonly start: number; readonly end: number } | null;
  /** Where the caret stood after, in the text as it is. */
  readonly caret: number | null;
}

/** Texts that differ in more words than this are taken as one replacement. */
const mostDifferences = 400;

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0;
  while (
    length < most &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  )
    length += 1;
  return length;
}

/** The replacement of exactly what was selected, if that explains the texts. */
function asReplacement(old: string, now: string, { selected, caret }: EditHint): TextEdit | null {
  if (selected === null || caret === null || selected.end <= selected.start) return null;
  const { start, end } = selected;
  if (start < 0 || end > old.length) return null;
  const grown = now.length - (old.length - (end - start));
  if (grown < 0 || caret !== start + grown) return null;
  const isSo = now.startsWith(old.slice(0, start)) && now.endsWith(old.slice(end));
  return isSo ? { from: start, cut: end - start, grown } : null;
}

/** The shortest single replacement; where it could slide, it ends at the caret. */
function shortest(old: string, now: string, caret: number | null): TextEdit {
  const prefix = commonPrefix(old, now);
  const most = Math.min(old.length, now.length);
  const suffix = commonSuffix(old, now, most - prefix);
  const cut = old.length - prefix - suffix;
  const grown = now.length - prefix - suffix;
  if (caret === null || (cut > 0 && grown > 0)) return { from: prefix, cut, grown };
  // A pure insertion or deletion may stand anywhere where the letters repeat.
  const earliest = old.length - commonSuffix(old, now, most) - cut;
  const wanted = caret - grown;
  const from = Math.max(Math.min(earliest, prefix), Math.min(prefix, wanted));
  return { from, cut, grown };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? [];
}

/**
 * The words kept between two lists, as pairs of numbers, by the greedy search of E. W. Myers, “An O(ND)
 * difference algorithm and its variations” (1986); null when they differ in too many.
 */
function keptWords(a: readonly string[], b: readonly string[]): [number, number][] | null {
  const farthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(mostDifferences, a.length + b.length); d += 1) {
    trace.push(new Map(farthest));
    for (let k = -d; k <= d; k += 2) {
      const down = farthest.get(k + 1) ?? -1;
      const right = (farthest.get(k - 1) ?? -1) + 1;
      let x = k === -d || (k !== d && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      farthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return null;
}

function walkBack(trace: readonly Map<number, number>[], length: number, other: number) {
  const kept: [number, number][] = [];
  let x = length;
  let y = other;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const farthest = trace[d];
    const k = x - y;
    const down = farthest?.get(k + 1) ?? -1;
    const right = farthest?.get(k - 1) ?? -1;
    const before = k === -d || (k !== d && right < down) ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : (farthest?.get(before) ?? 0);
    const startY = d === 0 ? 0 : startX - before;
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      kept.push([x, y]);
    }
    x = startX;
    y = startY;
  }
  return kept.reverse();
}

/** Splits a replacement into those of its words that really changed. */
function refined(old: string, now: string, edit: TextEdit): TextEdit[] {
  if (edit.cut === 0 || edit.grown === 0) return [edit];
  const a = wordsOf(old.slice(edit.from, edit.from + edit.cut));
  const b = wordsOf(now.slice(edit.from, edit.from + edit.grown));
  const kept = keptWords(a, b);
  // A few words alike by chance are no reason to take a replacement apart.
  const alike = kept?.reduce((sum, [x]) => sum + (a[x]?.trim().length ?? 0), 0) ?? 0;
  if (kept === null || alike * 3 < Math.min(edit.cut, edit.grown)) return [edit];
  const edits: TextEdit[] = [];
  let x = 0;
  let y = 0;
  let place = edit.from;
  const lengthOf = (words: readonly string[], from: number, to: number): number =>
    words.slice(from, to).reduce((sum, word) => sum + word.length, 0);
  for (const [keptX, keptY] of [...kept, [a.length, b.length] as const]) {
    const cut = lengthOf(a, x, keptX);
    const grown = lengthOf(b, y, keptY);
    if (cut > 0 || grown > 0) edits.push({ from: place, cut, grown });
    // Each edit stands in the text the ones before it left.
    place += grown + (a[keptX]?.length ?? 0);
    x = keptX + 1;
    y = keptY + 1;
  }
  return edits;
}

/** The edits that make `now` of `old`, each in the text the one before left. */
export function diffText(old: string, now: string, hint: EditHint): TextEdit[] {
  if (old === now) return [];
  const replacement = asReplacement(old, now, hint);
  if (replacement !== null) return [replacement];
  return refined(old, now, shortest(old, now, hint.caret));
}
