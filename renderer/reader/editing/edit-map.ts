// Thousands of edits in a row as one map of places: what replacing everywhere in a long text makes. Edits
// that go through the text in one direction, apart from each other, are looked up by place instead of being
// gone through one by one. What comes out is the same as edit by edit.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapSpan } from '#core/anchoring/text-edit.ts';
import type { Span } from '../interval-index.ts';
import { stretchBefore } from './edit-list.ts';

/** Some edits in a row, as one map from the text before them to the text after them. */
export interface EditMap {
  /** Where a passage stands after the edits; null when all of it was deleted. */
  after(span: Span): Span | null;
  /** Where a stretch stood before the edits, at its widest. */
  before(stretch: Span): Span;
  /** What the edits touch of the text before them, one character more on either side, each at its widest. */
  touched(): Span[];
}

/** Fewer edits than this are gone through faster than looked up. */
const fewest = 8;

/** Edits in the order of the text, in offsets of the text before all of them. */
interface Run {
  readonly edits: readonly TextEdit[];
  readonly isBackward: boolean;
  /** How far the edits before each of them, and at the end all of them, move what follows. */
  readonly shifts: readonly number[];
}

/** The number of the first that `is`; those that are stand behind those that are not. */
function firstThat(count: number, is: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isAfter(then: TextEdit, first: TextEdit): boolean {
  return then.from > first.from + first.grown;
}

function isBefore(then: TextEdit, first: TextEdit): boolean {
  return then.from + then.cut < first.from;
}

/** The longest stretches of edits that go in one direction. */
function stretchesOf(edits: readonly TextEdit[]): { edits: TextEdit[]; isBackward: boolean }[] {
  const found: { edits: TextEdit[]; isBackward: boolean }[] = [];
  for (const edit of edits) {
    const open = found.at(-1);
    const last = open?.edits.at(-1);
    if (open === undefined || last === undefined) {
      found.push({ edits: [edit], isBackward: false });
      continue;
    }
    if (open.edits.length === 1) open.isBackward = isBefore(edit, last);
    const goesOn = open.isBackward ? isBefore(edit, last) : isAfter(edit, last);
    if (goesOn) open.edits.push(edit);
    else found.push({ edits: [edit], isBackward: false });
  }
  return found;
}

function runOf({ edits, isBackward }: { edits: TextEdit[]; isBackward: boolean }): Run {
  const inOrder = isBackward ? edits.toReversed() : edits;
  const shifts = [0];
  const placed: TextEdit[] = [];
  for (const edit of inOrder) {
    const shift = shifts.at(-1) ?? 0;
    placed.push(isBackward ? edit : { ...edit, from: edit.from - shift });
    shifts.push(shift + edit.grown - edit.cut);
  }
  return { edits: placed, isBackward, shifts };
}

/** The same edits, those that went backwards through the text in the text's order. */
export function inTextOrder(edits: readonly TextEdit[]): TextEdit[] {
  return stretchesOf(edits).flatMap((one) => {
    if (!one.isBackward) return one.edits;
    const { edits: placed, shifts } = runOf(one);
    return placed.map((edit, index) => ({ ...edit, from: edit.from + (shifts[index] ?? 0) }));
  });
}

function afterRun(span: Span, { edits, isBackward, shifts }: Run): Span | null {
  const first = firstThat(edits.length, (index) => {
    const edit = edits[index];
    return edit === undefined || edit.from + edit.cut > span.start;
  });
  const beyond = firstThat(edits.length, (index) => (edits[index]?.from ?? 0) >= span.end);
  const touching = edits.slice(first, Math.max(first, beyond));
  let now: Span | null = span;
  if (isBackward) touching.reverse();
  let own = 0;
  for (const edit of touching) {
    now = mapSpan(now, isBackward ? edit : { ...edit, from: edit.from + own });
    if (now === null) return null;
    own += edit.grown - edit.cut;
  }
  const shift = shifts[first] ?? 0;
  return shift === 0 ? now : { start: now.start + shift, end: now.end + shift };
}

function beforeRun({ start, end }: Span, { edits, shifts }: Run): Span {
  const back = (offset: number, isEnd: boolean): number => {
    const beyond = firstThat(
      edits.length,
      (index) => (edits[index]?.from ?? 0) + (shifts[index] ?? 0) >= offset,
    );
    const edit = edits[beyond - 1];
    if (edit === undefined) return offset;
    const isInside = offset < edit.from + (shifts[beyond - 1] ?? 0) + edit.grown;
    if (!isInside) return offset - (shifts[beyond] ?? 0);
    return isEnd ? edit.from + edit.cut : edit.from;
  };
  return { start: back(start, false), end: back(end, true) };
}

type Part = readonly TextEdit[] | Run;

function afterPart(span: Span, part: Part): Span | null {
  if ('shifts' in part) return afterRun(span, part);
  let now: Span | null = span;
  for (const edit of part) now = now === null ? null : mapSpan(now, edit);
  return now;
}

function beforePart(stretch: Span, part: Part): Span {
  if ('shifts' in part) return beforeRun(stretch, part);
  let asked = stretch;
  for (const edit of part.toReversed()) asked = stretchBefore(asked.start, asked.end, edit);
  return asked;
}

function around({ from, cut }: TextEdit): Span {
  return { start: Math.max(0, from - 1), end: from + cut + 1 };
}

function touchedBy(part: Part): Span[] {
  if ('shifts' in part) return part.edits.map(around);
  return part.map((edit, index) => beforePart(around(edit), part.slice(0, index)));
}

/** The map of edits, each in the text the one before left. */
export function editMap(edits: readonly TextEdit[]): EditMap {
  const parts = stretchesOf(edits).map((one): Part =>
    one.edits.length < fewest ? one.edits : runOf(one),
  );
  const beforeParts = (stretch: Span, count: number): Span => {
    let asked = stretch;
    for (let number = count - 1; number >= 0; number -= 1)
      asked = beforePart(asked, parts[number] ?? []);
    return asked;
  };
  return {
    after(span) {
      let now: Span | null = span;
      for (const part of parts) now = now === null ? null : afterPart(now, part);
      return now;
    },
    before: (stretch) => beforeParts(stretch, parts.length),
    touched: () =>
      parts.flatMap((part, number) => touchedBy(part).map((one) => beforeParts(one, number))),
  };
}
