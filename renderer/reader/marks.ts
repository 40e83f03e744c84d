// What the highlights of a document look like: which passage stands where, and in which lane it is drawn
// so that overlapping ones stay apart.

import { offsetMap } from '#core/anchoring/offsets.ts';
import type { SectionRef } from '#core/records/document.ts';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
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

/** How many overlapping passages are drawn one below the other. */
export const lanes = 3;

/**
 * The marks of a document's passages in the order of the text. An orphaned passage has no place and is
 * left out. Each takes the lowest lane that is free where it starts.
 */
export function marksOf(
  passages: Iterable<PassageRecord>,
  sections: readonly SectionRef[],
): Mark[] {
  const map = offsetMap(sections);
  const placed: Omit<Mark, 'lane'>[] = [];
  for (const passage of passages) {
    if (passage.state === 'orphaned') continue;
    const start = map.offsetOf(passage.anchor.start);
    const end = map.offsetOf(passage.anchor.end);
    if (start === null || end === null || start >= end) continue;
    placed.push({ id: passage.id, start, end, colour: passage.colour });
  }
  placed.sort((a, b) => byPlace(a, b) || (a.id < b.id ? -1 : 1));
  const ends: number[] = [];
  return placed.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = mark.end;
    return { ...mark, lane };
  });
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
