// Several edits of a text, one after the other, seen at once: which stretches of the old text gave way to
// which of the new one.

import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import type { TextEdit } from './text-edit.ts';

/** From `from` on, `cut` units of the old text gave way to the `grown` ones from `to` on in the new text. */
export interface Region extends TextEdit {
  readonly to: number;
}

const shiftOf = ({ cut, grown }: TextEdit): number => grown - cut;

/** How far what follows a region has moved. */
export const shiftAfter = (region: Region | undefined): number =>
  region === undefined ? 0 : region.to + region.grown - region.from - region.cut;

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
  const regions: Region[] = [];
  let now = length;
  for (const edit of edits) {
    const end = edit.from + edit.cut;
    if (end > now) return null;
    now += shiftOf(edit);
    // From the end: edits mostly come in the text's order, or all in one place.
    let after = regions.length;
    while (after > 0 && (regions[after - 1]?.to ?? 0) > end) after -= 1;
    let first = after;
    for (; first > 0; first -= 1) {
      const one = regions[first - 1];
      if (one !== undefined && one.to + one.grown < edit.from) break;
    }
    for (let later = after; later < regions.length; later += 1) {
      const one = regions[later];
      if (one !== undefined) regions[later] = { ...one, to: one.to + shiftOf(edit) };
    }
    const region = merged(regions.slice(first, after), edit, shiftAfter(regions[first - 1]));
    regions.splice(first, after - first, region);
  }
  return regions;
}

/**
 * The edits of each region, in the text in which only that region's earlier edits were made. As regions are
 * apart, what they do to a place does not depend on those of the others but for how far it moves.
 */
export function editsByRegion(
  edits: readonly TextEdit[],
  regions: readonly Region[],
): TextEdit[][] {
  const own: TextEdit[][] = regions.map(() => []);
  const growths = regions.map(() => 0);
  // Edits mostly come in the text's order: each is looked for from where the one before was found.
  let number = 0;
  let shift = 0;
  const endAt = (index: number): number => {
    const { from, cut } = regions[index] ?? { from: 0, cut: 0 };
    return from + cut + shift + (growths[index] ?? 0);
  };
  for (const edit of edits) {
    while (number > 0) {
      shift -= growths[number - 1] ?? 0;
      number -= 1;
      if (edit.from <= endAt(number)) continue;
      shift += growths[number] ?? 0;
      number += 1;
      break;
    }
    while (number < regions.length && edit.from > endAt(number)) {
      shift += growths[number] ?? 0;
      number += 1;
    }
    own[number]?.push({ ...edit, from: edit.from - shift });
    if (number < regions.length) growths[number] = (growths[number] ?? 0) + shiftOf(edit);
  }
  return own;
}

function firstNotBefore(
  regions: readonly Region[],
  offset: number,
  endOf: (region: Region) => number,
): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = regions[middle];
    if (one !== undefined && endOf(one) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the first region that does not end before an offset of the old text. */
export const regionAt = (regions: readonly Region[], offset: number): number =>
  firstNotBefore(regions, offset, (one) => one.from + one.cut);

/** The number of the first region that does not end before an offset of the new text. */
export const regionTo = (regions: readonly Region[], offset: number): number =>
  firstNotBefore(regions, offset, (one) => one.to + one.grown);

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
  const number = regionAt(regions, offset);
  const region = regions[number];
  if (region !== undefined && region.from < offset) return region.to + region.grown;
  return offset + shiftAfter(regions[number - 1]);
}
