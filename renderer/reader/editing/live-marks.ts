// The marks of a text that is being edited: those the library has, mapped through what was typed since.
// They are mapped when they are asked for, so that a key costs nothing for the thousands far away.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { IntervalIndex, Span } from '../interval-index.ts';
import { byPlace } from '../interval-index.ts';
import type { Mark } from '../marks.ts';
import type { EditMap } from './edit-map.ts';
import { editMap } from './edit-map.ts';

/** Something that happened to the text: an edit, or marks put back in their places by the editor's undo. */
export type Step = { readonly edit: TextEdit } | { readonly restored: readonly Mark[] };

/** Steps with the edits between restored marks taken together. */
type Leg =
  | { readonly map: EditMap }
  | { readonly restored: readonly Mark[]; readonly places: ReadonlyMap<string, Mark> };

function legsOf(steps: readonly Step[]): Leg[] {
  const legs: Leg[] = [];
  let edits: TextEdit[] = [];
  const close = (): void => {
    if (edits.length > 0) legs.push({ map: editMap(edits) });
    edits = [];
  };
  for (const step of steps) {
    if ('edit' in step) {
      edits.push(step.edit);
      continue;
    }
    close();
    const { restored } = step;
    legs.push({ restored, places: new Map(restored.map((one) => [one.id, one])) });
  }
  close();
  return legs;
}

function markAlong(mark: Mark, legs: readonly Leg[]): Mark | null {
  let now: Span | null = mark;
  for (const leg of legs)
    if ('map' in leg) now = now === null ? null : leg.map.after(now);
    else now = leg.places.get(mark.id) ?? now;
  if (now === null || now === mark) return now === null ? null : mark;
  return now.start < now.end ? { ...mark, start: now.start, end: now.end } : null;
}

/** The marks that stand in a stretch of the text after the steps, in the order of the text. */
function marksBetween(
  saved: IntervalIndex<Mark>,
  legs: readonly Leg[],
  start: number,
  end: number,
): Mark[] {
  let asked: Span = { start, end };
  for (const leg of legs.toReversed()) if ('map' in leg) asked = leg.map.before(asked);
  const candidates = new Map<string, Mark>();
  // One character more on either side: an empty stretch of before may have grown.
  for (const mark of saved.overlapping(Math.max(0, asked.start - 1), asked.end + 1))
    candidates.set(mark.id, mark);
  for (const leg of legs)
    if ('restored' in leg)
      for (const mark of leg.restored) if (!candidates.has(mark.id)) candidates.set(mark.id, mark);
  const found: Mark[] = [];
  for (const mark of candidates.values()) {
    const now = markAlong(mark, legs);
    if (now !== null && now.start < end && now.end > start) found.push(now);
  }
  return found.sort(byPlace);
}

/** All marks after the steps as an index, which answers from what the library has. */
export function liveMarks(saved: IntervalIndex<Mark>, steps: readonly Step[]): IntervalIndex<Mark> {
  if (steps.length === 0) return saved;
  const legs = legsOf(steps);
  let all: readonly Mark[] | null = null;
  const overlapping = (start: number, end: number): Mark[] => marksBetween(saved, legs, start, end);
  return {
    get all() {
      all ??= overlapping(0, Number.MAX_SAFE_INTEGER);
      return all;
    },
    overlapping,
    at: (offset) => overlapping(offset, offset + 1),
  };
}

/** Where a mark stands after the steps; null when its text was deleted. */
export function markAfter(mark: Mark, steps: readonly Step[]): Mark | null {
  return markAlong(mark, legsOf(steps));
}
