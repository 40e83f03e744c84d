// The places a passage may have whose words do not stand as they did, and how well they fit.

import type { Span } from './find-quote.ts';
import type { Comparison } from './reanchor-comparison.ts';
import type { WordSpan } from './reanchor-search.ts';
import { surroundings, wordsIn } from './reanchor-comparison.ts';
import type { Agreement } from './reanchor-context.ts';
import { agreement, contextOf, keptContext, score } from './reanchor-context.ts';
import { edgesOf, whole } from './reanchor-edges.ts';
import { clearMargin } from './reanchor-limits.ts';
import type { StandingPassage } from './reanchor-passage.ts';
import type { SimilarPlace } from './similar.ts';
import { mostSimilar, similarity } from './similar.ts';
import { byOrder } from './text-diff.ts';

/** A place, how much the quote and its context agree there, and both together. */
export interface Place extends SimilarPlace {
  context: Agreement;
  score: number;
  /** Whether it is where the passage stood, between what stood around it. */
  isHere: boolean;
}

/** What agrees less than this is something else that came where the passage stood. */
const leastHere = 0.4;

/** Of as many places of the very same words no more are told apart. */
const mostExact = 200;

const rated = (span: Span, alike: number, context: Agreement, isHere: boolean): Place => ({
  ...span,
  similarity: alike,
  context,
  score: score(alike, context),
  isHere,
});

/** A place as it fits the passage; null when its words are known to have stood there for something else. */
function placed(
  comparison: Comparison,
  passage: StandingPassage,
  own: WordSpan,
  found: SimilarPlace,
  isHere: boolean,
): Place | null {
  const { old, now } = comparison.diff;
  if (comparison.isTaken(wordsIn(now, found), own)) return null;
  const span = whole(now.text, found.start, found.end);
  const was =
    passage.isLost === true
      ? keptContext(passage.prefix, passage.suffix)
      : contextOf(old.text, passage.start, passage.end);
  const context = agreement(was, contextOf(now.text, span.start, span.end));
  return rated(span, found.similarity, context, isHere);
}

/** What stands now between what stood before and after the passage; null for nothing like it. */
export function placeHere(
  comparison: Comparison,
  passage: StandingPassage,
  own: WordSpan,
): Place | null {
  const { diff, stayedBefore, stayedFrom } = comparison;
  const { old, now, to } = diff;
  const left = stayedBefore[own.from] ?? -1;
  const right = stayedFrom[own.to] ?? old.count;
  const between = {
    from: left === -1 ? 0 : (to[left] ?? 0) + 1,
    to: right === old.count ? now.count : (to[right] ?? 0),
  };
  if (between.to <= between.from) return null;
  const from = now.starts[between.from] ?? 0;
  const until = now.ends[between.to - 1] ?? 0;
  if (until - from > 4 * passage.quote.length + 2000) return null;
  if (left === own.from - 1 && right === own.to && !comparison.isTaken(between, own)) {
    const span = edgesOf(diff, passage, own, between);
    const alike = similarity(passage.quote, now.text.slice(span.start, span.end));
    if (alike < leastHere) return null;
    return rated(span, alike, surroundings(comparison, own, between), true);
  }
  const range = { from, to: until, near: from };
  const found = mostSimilar(passage.quote, now.text, range, leastHere);
  return found === null ? null : placed(comparison, passage, own, found, true);
}

/**
 * Places of the quote's very words, and unless `isExact` of words like them, where nothing else is known
 * to have stood.
 */
export function placesElsewhere(
  comparison: Comparison,
  passage: StandingPassage,
  own: WordSpan,
  ids: Int32Array,
  isExact: boolean,
): Place[] {
  const { now } = comparison.diff;
  const exact = comparison.inNew.findExact(ids).slice(0, mostExact);
  const found = exact.map((first) => ({
    start: now.starts[first] ?? 0,
    end: now.ends[first + ids.length - 1] ?? 0,
    similarity: 1,
  }));
  const similar = isExact ? [] : comparison.inNew.find(passage.quote, ids);
  return [...found, ...similar]
    .map((one) => placed(comparison, passage, own, one, false))
    .filter((place) => place !== null);
}

/** Whether other old words, which are nowhere in the new text, fit a place about as well. */
export function hasRival(
  { diff, inOld }: Comparison,
  place: Span & { score: number },
  own: WordSpan,
): boolean {
  if (inOld.isSpent()) return true;
  const { old, now } = diff;
  const words = wordsIn(now, place);
  const ids = now.ids.slice(words.from, words.to);
  const is = contextOf(now.text, place.start, place.end);
  const exact = inOld
    .findExact(ids)
    .filter((first) => first >= own.to || first + ids.length <= own.from)
    .slice(0, mostExact)
    .map((first) => ({
      start: old.starts[first] ?? 0,
      end: old.ends[first + ids.length - 1] ?? 0,
      similarity: 1,
    }));
  const similar = inOld.find(now.text.slice(place.start, place.end), ids, own);
  return [...exact, ...similar].some((rival) => {
    const context = agreement(contextOf(old.text, rival.start, rival.end), is);
    return score(rival.similarity, context) > place.score - clearMargin;
  });
}

/**
 * Whether a passage's very words stand in the new text between the nearest words that are sure on either
 * side of where it stood: another reading of the change gives them to it.
 */
export function hasTwinHere({ diff }: Comparison, own: WordSpan): boolean {
  const { old, now, to, how, stayed } = diff;
  const isAnchor = (at: number): boolean => stayed[at] === 1 && (how[at] ?? 0) > byOrder;
  const furthest = own.to - own.from + 200;
  let left = own.from - 1;
  while (left >= 0 && own.from - left < furthest && !isAnchor(left)) left -= 1;
  let right = own.to;
  while (right < old.count && right - own.to < furthest && !isAnchor(right)) right += 1;
  const from = left < 0 ? 0 : (to[left] ?? -1) + 1;
  const until = right >= old.count ? now.count : (to[right] ?? -1);
  const length = own.to - own.from;
  if (length <= 0 || until - from > 10 * furthest) return false;
  for (let start = from; start + length <= until; start += 1) {
    let step = 0;
    while (step < length && old.ids[own.from + step] === now.ids[start + step]) step += 1;
    if (step === length) return true;
  }
  return false;
}
