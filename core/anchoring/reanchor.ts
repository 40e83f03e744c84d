// Finding a document's passages again in a new version of its text.

import type { Comparison } from './reanchor-comparison.ts';
import type { WordSpan } from './reanchor-search.ts';
import { compareVersions, offsetAfter, wordsIn } from './reanchor-comparison.ts';
import { isContextEnough } from './reanchor-context.ts';
import { clearMargin, contextLimit, inPlaceLimit, quoteLimit } from './reanchor-limits.ts';
import { similarLimit } from './reanchor-limits.ts';
import type { Reanchored, StandingPassage } from './reanchor-passage.ts';
import type { Place } from './reanchor-places.ts';
import { hasRival, hasTwinHere, placeHere, placesElsewhere } from './reanchor-places.ts';
import { isIntact, standing, standingSpace } from './reanchor-standing.ts';
import { comparable } from './similar.ts';

const nowhere: WordSpan = { from: -1, to: -1 };

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** Places best first, of those that stand over one another only the best. */
function ranked(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  const best = (a: Place, b: Place): number =>
    b.score - a.score || Number(b.isHere) - Number(a.isHere);
  for (const place of [...places].sort(best))
    if (!kept.some((one) => overlap(one, place))) kept.push(place);
  return kept;
}

/** Whether a passage's words were only altered where they stand. */
const isAltered = (place: Pick<Place, 'similarity' | 'context' | 'isHere'>): boolean =>
  place.isHere &&
  Math.min(place.context.before, place.context.after) >= contextLimit &&
  place.similarity >= inPlaceLimit;

/** Whether a place agrees enough, by itself, for the passage to be moved there. */
function isGood({ similarity, context, isHere }: Place, length: number): boolean {
  if (isAltered({ similarity, context, isHere })) return true;
  return similarity >= quoteLimit && isContextEnough(context, length);
}

/** Whether a good part of a passage's words still stands, or words that may be its own. */
function isDoubtful(comparison: Comparison, own: WordSpan): boolean {
  const { diff } = comparison;
  let found = 0;
  for (let at = own.from; at < own.to; at += 1) if ((diff.to[at] ?? -1) !== -1) found += 1;
  if (found > 0 && found >= (own.to - own.from) / 3) return true;
  return own !== nowhere && hasTwinHere(comparison, own);
}

/** Searches for a passage whose words do not stand as they did. */
function search(comparison: Comparison, passage: StandingPassage, own: WordSpan): Reanchored {
  const { diff } = comparison;
  const at = offsetAfter(comparison, passage.start);
  const hadPlace = own !== nowhere;
  const ids = hadPlace ? diff.old.ids.slice(own.from, own.to) : diff.read(passage.quote).ids;
  const here = hadPlace ? placeHere(comparison, passage, own) : null;
  const isEnough = here !== null && isAltered(here) && here.similarity >= quoteLimit;
  const elsewhere = placesElsewhere(comparison, passage, own, ids, isEnough);
  const places = ranked(here === null ? elsewhere : [here, ...elsewhere]);
  const [best, second] = places;
  if (best === undefined)
    return { outcome: isDoubtful(comparison, own) ? 'uncertain' : 'orphaned', at };
  const isClear = second === undefined || best.score - second.score >= clearMargin;
  const { length } = comparable(passage.quote).text;
  const isEnoughAlike = hadPlace || best.similarity === 1;
  if (isClear && isEnoughAlike && isGood(best, length) && !hasRival(comparison, best, own))
    return { outcome: 'moved', start: best.start, end: best.end, similarity: best.similarity };
  const isSimilar = places.some((place) => place.similarity >= similarLimit);
  return { outcome: isSimilar || isDoubtful(comparison, own) ? 'uncertain' : 'orphaned', at };
}

function reanchored(comparison: Comparison, passage: StandingPassage): Reanchored {
  const { diff } = comparison;
  if (passage.isLost === true) return search(comparison, passage, nowhere);
  const own = wordsIn(diff.old, passage);
  if (own.to <= own.from) return standingSpace(comparison, passage, own.from);
  return isIntact(diff, own)
    ? standing(comparison, passage, own)
    : search(comparison, passage, own);
}

/**
 * Tells for each passage what became of it in a new version of the text. Lengths and offsets are UTF-16;
 * no grapheme is split; lines that break elsewhere, other white space and words divided at a line's end
 * change nothing. Nothing is moved to a twin, a sentence of the same or nearly the same words:
 *
 * 1. Verify. The versions are compared by lines, sentences and words (`compareTexts`). Where that says a
 *    passage's place is, with all its words, it is kept. But not where another reading of the change is
 *    as good, as when one of two equal neighbours is gone: then it is uncertain. So it is for words that
 *    only happen to stand in the same order, with other words on both sides, and for a sentence that may
 *    have gone while a twin of it was altered to its very words (`doubtfulWords`).
 * 2. Where lines or sentences were moved whole, passages in them are moved when their context on one side
 *    went along (`contextLimit`), and short ones (`shortQuote`) when it did on both.
 * 3. Search, exact and by similarity, for the rest: where the passage stood, and in what is new. Words
 *    that are known to have stood in the old text are taken by what stood there, so that no twin that
 *    remains is ever found. A place needs similar words (`quoteLimit`), context as above and a clear
 *    lead (`clearMargin`) over the second best. And it must like the passage back: when other words that
 *    are gone from the old text fit it about as well, it is not known whose it is. Between surroundings
 *    that stayed on both sides less similar words are enough (`inPlaceLimit`).
 * 4. What found only something similar is uncertain; what found nothing is orphaned.
 *
 * A passage that had no place before is only searched for, and moved only to its very words.
 */
export function reanchor(
  oldText: string,
  newText: string,
  passages: readonly StandingPassage[],
): { results: Reanchored[]; offsetAfter: (offset: number) => number } {
  if (oldText === newText)
    return {
      results: passages.map(({ start, end, isLost }) =>
        isLost === true ? { outcome: 'orphaned', at: start } : { outcome: 'kept', start, end },
      ),
      offsetAfter: (offset) => offset,
    };
  const comparison = compareVersions(oldText, newText);
  return {
    results: passages.map((passage) => reanchored(comparison, passage)),
    offsetAfter: (offset) => offsetAfter(comparison, offset),
  };
}
