// What passages are called, on the screen and read out.

import type { ReviewOutcome, PassageRecord } from '#core/records/passage.ts';
import type { Mark } from './marks.ts';

/** What a screen reader is told of a passage among others: `Passage 3 of 12, yellow: “…”`. */
export function spokenPlace(
  passage: PassageRecord,
  position: number,
  count: number,
  colourName: string,
): string {
  return `Passage ${position} of ${count}, ${colourName.toLowerCase()}: “${shortQuote(passage)}”`;
}

function shortQuote({ quote }: PassageRecord): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}

/** What waits to be looked at, in a few words. */
export const reviewWords: Readonly<Record<ReviewOutcome, string>> = {
  moved: 'Moved, to be checked',
  uncertain: 'Place uncertain',
  orphaned: 'Without a place',
};

/** How a passage stands, in a few words; null when it simply stands where it was put. */
export function stateInWords({ state, review }: PassageRecord): string | null {
  if (review !== undefined) return reviewWords[review.outcome];
  return state === 'anchored' ? null : reviewWords[state];
}

/** A passage with what it takes to tell it. */
export interface ToldPassage {
  passage: PassageRecord;
  colourName: string;
  /** Who says it; null when nobody is known. */
  speaker: string | null;
  /** The names of the other actors. */
  others: readonly string[];
}

/**
 * What a screen reader is told of the passages at the caret: `2 passages here: claim, “…”, by Ada; …`.
 */
export function spokenHere(told: readonly ToldPassage[]): string {
  if (told.length === 0) return 'No passage here';
  const each = told.map(({ passage, colourName, speaker, others }) =>
    [
      colourName.toLowerCase(),
      `“${shortQuote(passage)}”`,
      speaker === null ? '' : `by ${speaker}`,
      others.length === 0 ? '' : `with ${others.join(' and ')}`,
      stateInWords(passage)?.toLowerCase() ?? '',
      passage.comment.trim() === '' ? '' : `comment: ${passage.comment.trim()}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
  return `${told.length === 1 ? '1 passage' : `${told.length} passages`} here: ${each.join('; ')}`;
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
