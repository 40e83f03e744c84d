// What becomes of a document's passages under a new text.

import type { AnchorText } from '../anchoring/make-anchor.ts';
import { makeAnchor } from '../anchoring/make-anchor.ts';
import type { Reanchored, StandingPassage } from '../anchoring/reanchor-passage.ts';
import { lostAt, placedAt, spanOf, textAt } from '../anchoring/rebase-passages.ts';
import type { PassageRecord } from '../records/passage.ts';
import { longestQuote } from '../records/passage.ts';

/** A passage as it stands in the old text. One that is not on its quote has no place to start from. */
export function standingPassage(passage: PassageRecord, old: AnchorText): StandingPassage {
  const span = spanOf(passage, old) ?? { start: 0, end: 0 };
  const { quote, prefix, suffix } = passage;
  const isLost = passage.state !== 'anchored' || textAt(old, span) !== quote;
  return { ...span, quote, prefix, suffix, isLost };
}

/** The words the user last saw this passage on and agreed to. */
const agreedQuote = ({ quote, review }: PassageRecord): string => review?.quote ?? quote;

/**
 * The passage in the new text. What was kept is as before, on the review list too if it was there; one
 * that had no place and finds none stays as it is. `changedAt` is not touched.
 */
export function replacedPassage(
  passage: PassageRecord,
  result: Reanchored,
  text: AnchorText,
  now: string,
): PassageRecord {
  const quote = agreedQuote(passage);
  const isFound = 'start' in result && result.end - result.start <= longestQuote;
  if (isFound) {
    const anchored = makeAnchor(text, result.start, result.end);
    const found: PassageRecord = { ...passage, ...anchored, state: 'anchored' };
    return result.outcome === 'kept'
      ? found
      : { ...found, review: { outcome: 'moved', quote, at: now } };
  }
  const at = 'start' in result ? result.start : result.at;
  if (passage.state !== 'anchored') return placedAt(passage, { start: at, end: at }, text);
  const outcome = result.outcome === 'orphaned' ? 'orphaned' : 'uncertain';
  return lostAt({ ...passage, quote }, outcome, at, text, now);
}
