// Where mentions stand in a text that is being written in: exact arithmetic in place, because a key in a
// text with ten thousand of them must cost nothing that one feels.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { Span } from '../interval-index.ts';

/** Where mentions stand while their text is written in. */
export interface MentionPlaces {
  readonly count: number;
  /** Where mention number i stands; null when the text at it was changed, so that it may be none now. */
  at(index: number): Span | null;
  /** The number of the first that ends behind an offset; `count` when none does. */
  firstBehind(offset: number): number;
  /** The text was edited. */
  move(edits: readonly TextEdit[]): void;
}

/** `spans` stand in the order of the text and do not overlap. */
export function mentionPlaces(spans: readonly Span[]): MentionPlaces {
  const count = spans.length;
  const starts = Float64Array.from(spans, (span) => span.start);
  const ends = Float64Array.from(spans, (span) => span.end);
  const gone = new Uint8Array(count);

  function firstBehind(offset: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function moveBy({ from, cut, grown }: TextEdit): void {
    const shift = grown - cut;
    // One that the edit borders on may be another word now.
    for (let index = firstBehind(from - 1); index < count; index += 1) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      if (start > from + cut) {
        if (shift === 0) return;
        starts[index] = start + shift;
        ends[index] = end + shift;
        continue;
      }
      gone[index] = 1;
      starts[index] = start <= from ? start : from + grown;
      ends[index] = Math.max(starts[index] ?? 0, end >= from + cut ? end + shift : from);
    }
  }

  return {
    count,
    at(index) {
      const start = starts[index];
      const end = ends[index];
      return start === undefined || end === undefined || gone[index] === 1 ? null : { start, end };
    },
    firstBehind,
    move(edits) {
      for (const edit of edits) moveBy(edit);
    },
  };
}
