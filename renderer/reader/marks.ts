// What the highlights of a document look like: which passage stands where, and in which lane it is drawn
// so that overlapping ones stay apart.

import type { OffsetMap } from '#core/anchoring/offsets.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';
import type { SectionRef } from '#core/records/document.ts';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
import type { Span } from './interval-index.ts';
import { byPlace } from './interval-index.ts';

/** A passage's place in the document's plain text (UTF-16, end exclusive) and its lane. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly colour: Colour;
  /** 0 is drawn nearest to the text; lanes from `lanes` on are only counted, in the margin. */
  readonly lane: number;
}

const nowhere: Span = { start: 0, end: 0 };

/** How many overlapping passages are drawn one below the other. */
export const lanes = 3;

/** The order of the text; of marks in one place, by id. */
export function byMark(a: Mark, b: Mark): number {
  return byPlace(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** A passage's place; null when it has none, as an orphan. */
export function placeOf(passage: PassageRecord, map: OffsetMap): Span | null {
  if (passage.state === 'orphaned') return null;
  const start = map.offsetOf(passage.anchor.start);
  const end = map.offsetOf(passage.anchor.end);
  return start === null || end === null || start >= end ? null : { start, end };
}

/**
 * The lane of each of some marks in the order of the text: the one above all that reach here, so that what
 * lies inside a longer passage is drawn over it; where that is deeper than is drawn, the lowest that is free.
 */
function eachLane(marks: readonly Span[], tell: (lane: number, index: number) => void): void {
  const ends: number[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const { start, end } = marks[index] ?? nowhere;
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= start) ends.pop();
    let lane = ends.length;
    if (lane >= lanes) {
      const free = ends.findIndex((one) => one <= start);
      if (free >= 0) lane = free;
    }
    ends[lane] = end;
    tell(lane, index);
  }
}

/** Gives marks in the order of the text their lanes. A mark whose lane stays is the same object. */
export function withLanes(marks: readonly Mark[]): Mark[] {
  const found = [...marks];
  eachLane(marks, (lane, index) => {
    const mark = marks[index];
    if (mark === undefined || lane === mark.lane) return;
    // Spelt out: spreading ten thousand marks takes ten times as long.
    const { id, start, end, colour } = mark;
    found[index] = { id, start, end, colour, lane };
  });
  return found;
}

/** The marks of a document's passages in the order of the text. What has no place is left out. */
export function marksOf(
  passages: Iterable<PassageRecord>,
  sections: readonly SectionRef[],
): Mark[] {
  const map = offsetMap(sections);
  const placed: (Omit<Mark, 'lane'> & { lane: number })[] = [];
  for (const passage of passages) {
    const place = placeOf(passage, map);
    if (place === null) continue;
    const { id, colour } = passage;
    placed.push({ id, start: place.start, end: place.end, colour, lane: -1 });
  }
  placed.sort(byMark);
  // Nobody has seen these yet: they need not be made twice.
  eachLane(placed, (lane, index) => {
    const mark = placed[index];
    if (mark !== undefined) mark.lane = lane;
  });
  return placed;
}

/** The marks with one given other edges, as while an edge is dragged. */
export function withSpan(marks: readonly Mark[], id: string, span: Span): Mark[] {
  const moved = marks.map((mark) => (mark.id === id ? { ...mark, ...span } : mark));
  return withLanes(moved.sort(byMark));
}

/** The marks with some given another colour. */
export function withColour(
  marks: readonly Mark[],
  ids: ReadonlySet<string>,
  colour: Colour,
): Mark[] {
  return marks.map((mark) => (ids.has(mark.id) ? { ...mark, colour } : mark));
}

/** Where passages are more than can be drawn: the first one's start, and how many are not drawn. */
export interface Crowd {
  readonly start: number;
  readonly end: number;
  readonly more: number;
}

/** The places where passages lie deeper than the lanes reach, neighbours taken together. */
export function crowds(marks: readonly Mark[]): Crowd[] {
  const found: Crowd[] = [];
  for (const { start, end, lane } of marks) {
    if (lane < lanes) continue;
    const last = found.at(-1);
    if (last !== undefined && start < last.end)
      found[found.length - 1] = { ...last, end: Math.max(last.end, end), more: last.more + 1 };
    else found.push({ start, end, more: 1 });
  }
  return found;
}
