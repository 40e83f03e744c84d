// The places a user may want to attach a passage to that has lost its own.

import type { CandidatePlace } from '../library-api.ts';
import type { PassageRecord } from '../records/passage.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import { likelyOffsets } from './candidates-seeds.ts';
import type { Context } from './reanchor-context.ts';
import { agreement, contextOf, keptContext } from './reanchor-context.ts';
import type { SimilarPlace } from './similar.ts';
import { mostSimilar } from './similar.ts';

/** How many places are shown. */
const mostShown = 5;
/** How many are compared. */
const mostCompared = 12;
/** What agrees less is not shown. */
const leastSimilar = 0.4;
/** Of the very same words, this many places are looked at. */
const mostExact = 1_000;
/** How much of the text is shown on either side, in UTF-16 units. */
const shown = 40;

function exactPlaces(text: string, quote: string): SimilarPlace[] {
  const places: SimilarPlace[] = [];
  for (
    let start = quote === '' ? -1 : text.indexOf(quote);
    start !== -1 && places.length < mostExact;
    start = text.indexOf(quote, start + quote.length)
  )
    places.push({ start, end: start + quote.length, similarity: 1 });
  return places;
}

function similarPlaces(text: string, quote: string): SimilarPlace[] {
  const slack = 96 + (quote.length >> 3);
  return likelyOffsets(text, quote, mostCompared)
    .map((near) => {
      const to = Math.min(text.length, near + quote.length + 2 * slack);
      const range = { from: Math.max(0, near - slack), to, near };
      return mostSimilar(quote, text, range, leastSimilar);
    })
    .filter((place) => place !== null);
}

function shownPlace(text: string, { start, end, similarity }: SimilarPlace): CandidatePlace {
  const from = graphemeStart(text, start);
  const to = graphemeEnd(text, end);
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    before: text.slice(graphemeEnd(text, Math.max(0, from - shown)), from),
    after: text.slice(to, graphemeStart(text, Math.min(text.length, to + shown))),
    similarity,
  };
}

/**
 * Up to five places of a text that are most like what a passage quoted before it lost its place, the best
 * first, none over another. Between places that are equally like it the context decides.
 */
export function findCandidates(text: string, passage: PassageRecord): CandidatePlace[] {
  const quote = (passage.review?.quote ?? passage.quote).trim();
  const was: Context = keptContext(passage.prefix, passage.suffix);
  const exact = exactPlaces(text, quote);
  const found = exact.length >= mostShown ? exact : [...exact, ...similarPlaces(text, quote)];
  const ranked = found
    .map((place) => {
      const { before, after } = agreement(was, contextOf(text, place.start, place.end));
      return { place, context: before + after };
    })
    .sort(
      (a, b) =>
        b.place.similarity - a.place.similarity ||
        b.context - a.context ||
        a.place.start - b.place.start,
    );
  const kept: CandidatePlace[] = [];
  for (const { place } of ranked) {
    if (kept.length === mostShown) break;
    const candidate = shownPlace(text, place);
    if (!kept.some((one) => one.start < candidate.end && candidate.start < one.end))
      kept.push(candidate);
  }
  return kept;
}
