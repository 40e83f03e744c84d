// Several edits of a text, one after the other, seen at once: which stretches of the old text gave way to
// which of the new one.

import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import type { TextEdit } from './text-edit.ts';

/** From `from` on, `cut` units of the old text gave way to the `grown` ones from `to` on in the new text. */
export interface Region extends TextEdit {
  readonly to: number;
}

const shiftOf = ({ cut, grown }: TextEdit): number => grown - cut;

/** One region that covers an edit and the regions it touches; without any, `shift` tells where it was. */
function merged(touched: readonly Region[], { from, cut, grown }: TextEdit, shift: number): Region {
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined)
    return { from: from - shift, cut, to: from, grown };
  const start = Math.min(first.to, from);
  const end = Math.max(last.to + last.grown, from + cut);
  const oldStart = first.from - (first.to - start);
  const oldEnd = last.from + last.cut + (end - last.to - last.grown);
  return { from: oldStart, cut: oldEnd - oldStart, to: start, grown: end - start - cut + grown };
}

/**
 * The regions that edits of a text of this length changed, in order and apart from each other. Each edit
 * is in the text the one before left. Null when an edit is not within the text as it then stood.
 */
export function regionsOf(edits: readonly TextEdit[], length: number): Region[] | null {
  let regions: Region[] = [];
  let now = length;
  for (const edit of edits) {
    const end = edit.from + edit.cut;
    if (end > now) return null;
    now += shiftOf(edit);
    const before = regions.filter((one) => one.to + one.grown < edit.from);
    const after = regions.slice(before.length).filter((one) => one.to > end);
    const touched = regions.slice(before.length, regions.length - after.length);
    const shift = before.reduce((sum, one) => sum + shiftOf(one), 0);
    const later = after.map((one) => ({ ...one, to: one.to + shiftOf(edit) }));
    regions = [...before, merged(touched, edit, shift), ...later];
  }
  return regions;
}

/**
 * Whether the regions explain how one text became the other: what stands between them is the same. Both
 * texts are stretches that begin at `base` in their document.
 */
export function explain(
  regions: readonly Region[],
  before: string,
  after: string,
  base: number,
): boolean {
  let oldAt = 0;
  let newAt = 0;
  for (const { from, cut, to, grown } of regions) {
    const stretch = before.slice(oldAt, Math.max(oldAt, from - base));
    if (from - base < oldAt || from + cut - base > before.length) return false;
    if (to - base !== newAt + stretch.length || !after.startsWith(stretch, newAt)) return false;
    oldAt = from + cut - base;
    newAt = to + grown - base;
  }
  return before.slice(oldAt) === after.slice(newAt);
}

/** A border at or before `at` which cuts no grapheme of either text; both are the same up to `at`. */
function borderBefore(a: string, b: string, at: number): number {
  let border = at;
  for (;;) {
    const next = Math.min(graphemeStart(a, border), graphemeStart(b, border));
    if (next === border) return border;
    border = next;
  }
}

/** As `borderBefore`, counted from the ends, up to which both texts are the same from there on. */
function borderAfter(a: string, b: string, fromEnd: number): number {
  let border = fromEnd;
  for (;;) {
    const next = Math.min(
      a.length - graphemeEnd(a, a.length - border),
      b.length - graphemeEnd(b, b.length - border),
    );
    if (next === border) return border;
    border = next;
  }
}

/**
 * The one edit that turns a text into another: what stands between the graphemes that are equal at the
 * start and those equal at the end. Null when the texts are the same.
 */
export function differenceOf(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  start = borderBefore(before, after, start);
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  end = borderAfter(before, after, end);
  return { from: start, cut: before.length - start - end, grown: after.length - start - end };
}

/** Where the border before a text's stored section goes: what was typed exactly there comes after it. */
export function mapBorder(offset: number, regions: readonly Region[]): number {
  let shift = 0;
  for (const { from, cut, to, grown } of regions) {
    if (from >= offset) break;
    if (from + cut >= offset) return to + grown;
    shift += grown - cut;
  }
  return offset + shift;
}
