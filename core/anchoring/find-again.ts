// Finding a passage again whose text may have changed while nobody mapped the change: only on its very
// words, and never on a twin of them in silence.

import type { PassageRecord } from '../records/passage.ts';
import type { Span } from './find-quote.ts';
import type { AnchorText } from './make-anchor.ts';
import { makeAnchor } from './make-anchor.ts';
import { lostAt, spanOf, textAt } from './rebase-passages.ts';

/** More equal places than this are not looked at. */
const mostPlaces = 10_000;

/** How many sides of a place have the passage's context: 2 for both, 0 when none that is not empty has. */
function sidesAt(
  { prefix, suffix }: PassageRecord,
  { text, from }: AnchorText,
  span: Span,
): number {
  const before = text.endsWith(prefix, span.start - from);
  const after = text.startsWith(suffix, span.end - from);
  if (before && after) return 2;
  return (before && prefix !== '') || (after && suffix !== '') ? 1 : 0;
}

/**
 * Whether a passage stands where its anchor says: `exactly`, with its context; `nearly`, where one side of
 * it has changed; else null. The stretch must hold the place and its context.
 */
export function standsIn(passage: PassageRecord, text: AnchorText): 'exactly' | 'nearly' | null {
  const span = spanOf(passage, text);
  if (span === null || span.end < span.start || span.end > text.length) return null;
  if (passage.state !== 'anchored') return 'exactly';
  if (passage.quote === '' || textAt(text, span) !== passage.quote) return null;
  const sides = sidesAt(passage, text, span);
  return sides === 0 ? null : sides === 1 ? 'nearly' : 'exactly';
}

/** The places where the quote stands with so many sides of its context, the nearest to `expected` first. */
function placesOf(
  passage: PassageRecord,
  text: AnchorText,
  expected: number,
  sides: number,
): Span[] {
  const { quote } = passage;
  const places: Span[] = [];
  if (quote === '') return places;
  for (let at = text.text.indexOf(quote); at !== -1; at = text.text.indexOf(quote, at + 1)) {
    const span = { start: text.from + at, end: text.from + at + quote.length };
    if (sidesAt(passage, text, span) >= sides) places.push(span);
    if (places.length === mostPlaces) break;
  }
  return places.sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected));
}

/**
 * The passage where its quote stands with its context on both sides, nearest to where it is expected; or
 * in the only place that has one side of it, to be reviewed as moved; else uncertain, also to be reviewed.
 * `text` is the whole document.
 */
export function foundAgain(
  passage: PassageRecord,
  text: AnchorText,
  expected: number,
  now: string,
): PassageRecord {
  const [exact] = placesOf(passage, text, expected, 2);
  const near = exact === undefined ? placesOf(passage, text, expected, 1) : [];
  const [place] = exact === undefined ? near : [exact];
  const anchored =
    place === undefined || near.length > 1 ? null : makeAnchor(text, place.start, place.end);
  if (anchored?.quote !== passage.quote)
    return lostAt(passage, 'uncertain', Math.min(expected, text.length), text, now);
  const found = { ...passage, ...anchored };
  if (exact !== undefined) return found;
  return { ...found, review: { outcome: 'moved', quote: passage.quote, at: now } };
}
