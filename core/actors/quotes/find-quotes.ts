// Finds the direct quotes of a text and proposes who speaks them.

import { turnAt } from '../../text/turn-spans.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import { hasAddressee } from '../prose/cue-verbs.ts';
import { wordFrom } from '../prose/word-from.ts';
import type { Prose } from '../prose/words.ts';
import { namePlaces } from './callers.ts';
import { clauseAfter, clauseBefore, countWords, inQuotes, sentenceBefore } from './clauses.ts';
import { cueAfter, cueAround, cueBefore } from './cues.ts';
import {
  actorBefore,
  answererBelow,
  attributionBefore,
  heardFrom,
  toldBefore,
} from './cues-farther.ts';
import { isOnlyCalled, isReported, reach } from './indirect.ts';
import type { MarkedText } from './marks.ts';
import { findMarked } from './marks.ts';
import type { Draft } from './propose-quote.ts';
import { base, goesOnFrom, lower, ofTurn, proposal, speakersByLabel } from './propose-quote.ts';
import type { ProposedQuote } from './quote-proposals.ts';
import {
  distance,
  goesOn,
  isMedium,
  isMention,
  isNameLike,
  isPartial,
  isSplit,
  isTitle,
  isWhole,
} from './quote-shape.ts';
import { actorLookup } from './actor-lookup.ts';
import type { Surroundings } from './resolve-role.ts';

/** The direct quotes of a text, in order. A quote inside a quote counts only with a cue of its own. */
export function findQuotes(prose: Prose, actors: readonly ProposedActor[]): ProposedQuote[] {
  const breaks = new Set(prose.turns.map(({ start }) => start));
  const marked = findMarked(prose.text, breaks).filter(({ depth }) => depth < 2);
  const outer = marked.filter(({ depth }) => depth === 0);
  const surroundings: Surroundings = {
    prose,
    names: namePlaces(prose, actors),
    actors: actorLookup(actors),
    isQuoted: inQuotes(
      prose,
      outer.filter(
        (one) =>
          !isNameLike(prose.text, one) &&
          !isMedium(prose.text, one, prose.words[wordFrom(prose.words, one.open) - 1]),
      ),
    ),
  };
  const byLabel = speakersByLabel(actors, prose.turns);
  const found: { quote: ProposedQuote; marked: MarkedText }[] = [];
  marked.forEach((one) => {
    const before = found.findLast((other) => other.marked.depth === one.depth);
    const line = prose.words[wordFrom(prose.words, one.open)]?.line;
    const near =
      before !== undefined &&
      one.depth === 0 &&
      lineOf(prose, before.marked.close - 1) === (line ?? lineOf(prose, one.open));
    const quote = readQuote(
      one,
      surroundings,
      near ? before.quote : null,
      byLabel,
      before?.quote ?? null,
    );
    if (quote !== null) found.push({ quote, marked: one });
  });
  return found.map(({ quote }) => quote);
}

function lineOf({ lines }: Prose, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const unknown = 'No word near it tells who speaks.';

function readQuote(
  marked: MarkedText,
  surroundings: Surroundings,
  previous: ProposedQuote | null,
  byLabel: ReadonlyMap<string, ProposedActor>,
  quoteBefore: ProposedQuote | null,
): ProposedQuote | null {
  const { prose, names } = surroundings;
  const content = prose.text.slice(marked.start, marked.end);
  const count = countWords(content);
  const whole = isWhole(prose.text, marked);
  const ahead = clauseBefore(prose, marked, surroundings.isQuoted);
  const behind = clauseAfter(prose, marked, surroundings.isQuoted);
  const last = prose.words[ahead.last - 1];
  const colon =
    last !== undefined &&
    ahead.first < ahead.last &&
    prose.text.slice(last.end, marked.open).includes(':');
  const before = cueBefore(prose, names, ahead, marked.open);
  const after =
    marked.closed && !(before !== null && (colon || isPartial(marked, prose, ahead)))
      ? cueAfter(prose, names, behind)
      : null;
  const next = wordFrom(prose.words, marked.close);
  const around =
    marked.closed && prose.words[next]?.gap.trim().length === 1
      ? cueAround(prose, names, ahead, next)
      : null;
  const nearest = around ?? (colon && before !== null ? before : (after ?? before));
  const heard = nearest === null ? null : heardFrom(nearest, marked, ahead.first, surroundings);
  const isTold = isReported(prose, ahead, next);
  // A cue far off, or none: the sentence goes on telling what the one before it began to.
  const cue = heard === null && isTold && !whole ? toldBefore(ahead.first, surroundings) : heard;
  const draft: Draft = { marked, cue, surroundings };
  if (previous !== null && previous.speaker !== null && isSplit(prose, previous, marked))
    return goesOnFrom(marked, previous);
  if (cue !== null && !whole && count <= 3 && isOnlyCalled(prose, marked, cue, hasAddressee))
    return null;
  if (heard === null && isTold && !whole && previous !== null && previous.speaker !== null)
    return goesOnFrom(marked, previous);
  if (
    count <= 3 &&
    !whole &&
    (cue === null || (cue === heard && distance(cue, prose, marked) > reach(prose, cue, isTold)))
  )
    return null;
  if (count <= 3 && cue === null && !(whole && previous !== null && previous.speaker !== null))
    return null;
  if (!colon && isMention(prose.text, marked, last)) return null;
  if (!colon && isMedium(prose.text, marked, last)) return null;
  if (
    /^(?:so-called|sogenannt\p{L}*|genannt\p{L}*)$/u.test(last?.lower ?? '') &&
    ahead.first < ahead.last
  )
    return null;
  if (
    (prose.language !== 'de' || cue === null) &&
    isTitle(content) &&
    (cue === null || count <= 6) &&
    !colon &&
    after === null
  )
    return null;
  if (cue !== null) return proposal(draft, byLabel);
  if (marked.depth > 0) return null;
  if (
    previous !== null &&
    (whole || count > 5 || goesOn(prose, previous, marked)) &&
    previous.speaker !== null
  )
    return goesOnFrom(marked, previous);
  const answerer = count > 3 ? answererBelow(surroundings, marked) : null;
  if (answerer !== null) return ofTurn(marked, answerer, byLabel);
  if (!whole) return null;
  const turn = turnAt(prose.turns, marked.start);
  // `And beneath it, in pencil: “…”` is read out, and not said.
  if (turn !== null && colon) return { ...base(marked), reason: unknown };
  if (turn !== null) return ofTurn(marked, turn.label, byLabel);
  const sentence = sentenceBefore(prose, ahead.first, surroundings.isQuoted);
  const told =
    sentence === null
      ? null
      : cueBefore(prose, names, sentence, prose.words[sentence.last - 1]?.end ?? marked.open);
  if (told !== null && told.speaker !== null) {
    const found = proposal({ ...draft, cue: told }, byLabel);
    return {
      ...found,
      certainty: found.certainty === 'ask' ? 'ask' : 'likely',
      reason: `The sentence before tells who speaks: ${lower(found.reason)}`,
    };
  }
  const earlier = attributionBefore(prose, names, ahead.first);
  if (earlier !== null) {
    const found = proposal({ ...draft, cue: earlier }, byLabel);
    return {
      ...found,
      certainty: found.certainty === 'ask' ? 'ask' : 'likely',
      reason: `The paragraph tells whom it goes by: ${lower(found.reason)}`,
    };
  }
  const about =
    count > 1 && ahead.first === ahead.last ? actorBefore(ahead.first, surroundings) : null;
  if (about !== null) {
    const found = proposal({ ...draft, cue: about }, byLabel);
    return {
      ...found,
      cue: '',
      certainty: found.certainty === 'ask' ? 'ask' : 'likely',
      reason: `The sentence before is about “${about.speaker?.span.surface ?? ''}”.`,
    };
  }
  return previousAlone(marked, surroundings, quoteBefore) ?? { ...base(marked), reason: unknown };
}

/** A paragraph that is all quote behind one that tells who speaks: most likely the same, but it is asked. */
function previousAlone(
  marked: MarkedText,
  { prose }: Surroundings,
  last: ProposedQuote | null,
): ProposedQuote | null {
  const name = last?.speaker?.actor?.name;
  if (
    name === undefined ||
    last === null ||
    !/^\n+$/.test(prose.text.slice(lineEnd(prose, last.end), marked.open))
  )
    return null;
  return {
    ...base(marked),
    candidates: [name],
    reason: `It stands alone behind a paragraph in which ${name} speaks.`,
  };
}

const lineEnd = ({ text }: Prose, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};
