import type { PassageRecord } from '#core/records/passage.ts';
import type { Mark } from './marks.ts';

/** A document's passages in the order of the text; those without a place come last, oldest first. */
export function inOrder(
  passages: ReadonlyMap<string, PassageRecord>,
  marks: readonly Mark[],
): PassageRecord[] {
  const placed = new Set(marks.map((mark) => mark.id));
  const lost = [...passages.values()].filter((passage) => !placed.has(passage.id));
  lost.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  return [...marks.flatMap((mark) => passages.get(mark.id) ?? []), ...lost];
}

/** What a screen reader is told of a passage among others: `Passage 3 of 12, yellow: “…”`. */
export function spokenPlace(
  passage: PassageRecord,
  position: number,
  count: number,
  colourName: string,
): string {
  const words = passage.quote.replace(/\s+/g, ' ').trim();
  const quote = words.length > 160 ? `${words.slice(0, 160)}…` : words;
  return `Passage ${position} of ${count}, ${colourName.toLowerCase()}: “${quote}”`;
}

/** The passage `by` steps from the selected one, or from the caret when none is selected. */
export function stepFrom(
  marks: readonly Mark[],
  selected: string | undefined,
  caret: number,
  by: 1 | -1,
): Mark | undefined {
  const at = marks.findIndex((mark) => mark.id === selected);
  if (at >= 0) return marks[at + by];
  if (by === 1) return marks.find((mark) => mark.start >= caret);
  return marks.findLast((mark) => mark.end <= caret);
}
