// The marks of a text that is being edited: those the library has, mapped through what was typed since.
// They are mapped when they are asked for, so that a key costs nothing for the thousands far away.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapSpan } from '#core/anchoring/text-edit.ts';
import type { IntervalIndex, Span } from '../interval-index.ts';
import { byPlace } from '../interval-index.ts';
import type { Mark } from '../marks.ts';
import { stretchBefore } from './edit-list.ts';

/** Something that happened to the text: an edit, or marks put back in their places by the editor's undo. */
export type Step = { readonly edit: TextEdit } | { readonly restored: readonly Mark[] };

/** Where a mark stands after the steps; null when its text was deleted. */
export function markAfter(mark: Mark, steps: readonly Step[]): Mark | null {
  let now: Span | null = mark;
  for (const step of steps)
    if ('edit' in step) now = now === null ? null : mapSpan(now, step.edit);
    else now = step.restored.find((one) => one.id === mark.id) ?? now;
  if (now === null || now === mark) return now === null ? null : mark;
  return now.start < now.end ? { ...mark, start: now.start, end: now.end } : null;
}

/** The marks that stand in a stretch of the text after the steps, in the order of the text. */
export function marksBetween(
  saved: IntervalIndex<Mark>,
  steps: readonly Step[],
  start: number,
  end: number,
): Mark[] {
  if (steps.length === 0) return saved.overlapping(start, end);
  let asked: Span = { start, end };
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step !== undefined && 'edit' in step)
      asked = stretchBefore(asked.start, asked.end, step.edit);
  }
  const candidates = new Map<string, Mark>();
  // One character more on either side: an empty stretch of before may have grown.
  for (const mark of saved.overlapping(Math.max(0, asked.start - 1), asked.end + 1))
    candidates.set(mark.id, mark);
  for (const step of steps)
    if ('restored' in step)
      for (const mark of step.restored) if (!candidates.has(mark.id)) candidates.set(mark.id, mark);
  const found: Mark[] = [];
  for (const mark of candidates.values()) {
    const now = markAfter(mark, steps);
    if (now !== null && now.start < end && now.end > start) found.push(now);
  }
  return found.sort(byPlace);
}

/** All marks after the steps as an index, which answers from what the library has. */
export function liveMarks(saved: IntervalIndex<Mark>, steps: readonly Step[]): IntervalIndex<Mark> {
  if (steps.length === 0) return saved;
  const frozen = [...steps];
  let all: readonly Mark[] | null = null;
  const overlapping = (start: number, end: number): Mark[] =>
    marksBetween(saved, frozen, start, end);
  return {
    get all() {
      all ??= overlapping(0, Number.MAX_SAFE_INTEGER);
      return all;
    },
    overlapping,
    at: (offset) => overlapping(offset, offset + 1),
  };
}
