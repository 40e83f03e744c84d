// What waits for the user after a text has changed: pure, from the passages as they are.

import { offsetMap } from '#core/anchoring/offsets.ts';
import type { SectionRef } from '#core/records/document.ts';
import type { PassageRecord, ReviewOutcome } from '#core/records/passage.ts';

/** A passage of the review list. */
export interface ReviewItem {
  passage: PassageRecord;
  outcome: ReviewOutcome;
  /** What it quoted before the text changed. */
  before: string;
  /** What it quotes where it was found; null when it has no place. */
  after: string | null;
  /** Where it stands, or about where it stood: UTF-16 in the document's plain text. */
  start: number;
  end: number;
}

/** The passages of a document that wait to be looked at, in the order of the text. */
export function reviewItems(
  passages: Iterable<PassageRecord>,
  sections: readonly SectionRef[],
): ReviewItem[] {
  const map = offsetMap(sections);
  const items: ReviewItem[] = [];
  for (const passage of passages) {
    const { review } = passage;
    if (review === undefined) continue;
    const start = map.offsetOf(passage.anchor.start) ?? 0;
    const end = map.offsetOf(passage.anchor.end) ?? start;
    const after = passage.state === 'anchored' ? passage.quote : null;
    items.push({ passage, outcome: review.outcome, before: review.quote, after, start, end });
  }
  return items.sort((a, b) => a.start - b.start || (a.passage.id < b.passage.id ? -1 : 1));
}

/** How many passages came to what: `kept` stand where they stood, or were looked at since. */
export function outcomeCounts(
  passages: Iterable<PassageRecord>,
): Record<ReviewOutcome | 'kept', number> {
  const counts = { kept: 0, moved: 0, uncertain: 0, orphaned: 0 };
  for (const { review, state } of passages)
    if (review !== undefined) counts[review.outcome] += 1;
    else if (state === 'anchored') counts.kept += 1;
  return counts;
}

/** The item to look at after the one at `index` is decided: the next one, else the last; null for none. */
export function nextItem(items: readonly ReviewItem[], index: number): ReviewItem | null {
  return items[index + 1] ?? items[index - 1] ?? null;
}
