// Finds the direct quotes of a text and proposes who speaks them.

import { turnAt } from '../../text/turn-spans.ts';
import { readLabel } from '../suggestions/labels.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import type { Prose } from '../prose/words.ts';
import type { NamePlaces } from './callers.ts';
import { namePlaces } from './callers.ts';
import type { Cue } from './cues.ts';
import { attribution } from './attribution.ts';
import { cueAfter, cueAround, cueBefore } from './cues.ts';
import {
  clauseAfter,
  clauseBefore,
  countWords,
  inQuotes,
  sentenceBefore,
  wordAt,
} from './clauses.ts';
import type { MarkedText } from './marks.ts';
import { findMarked } from './marks.ts';
import type { ProposedQuote, ProposedSpeaker } from './quote-proposals.ts';
import {
  distance,
  goesOn,
  isMedium,
  isNameLike,
  isPartial,
  isTitle,
  isWhole,
} from './quote-shape.ts';
import type { Surroundings } from './resolve.ts';
import { resolve } from './resolve.ts';

/** The direct quotes of a text, in order. A quote inside a quote counts only with a cue of its own. */
export function findQuotes(prose: Prose, actors: readonly ProposedActor[]): ProposedQuote[] {
  const breaks = new Set(prose.turns.map(({ start }) => start));
  const marked = findMarked(prose.text, breaks).filter(({ depth }) => depth < 2);
  const outer = marked.filter(({ depth }) => depth === 0);
  const surroundings: Surroundings = {
    prose,
    names: namePlaces(prose, actors),
    actors,
    isQuoted: inQuotes(
      prose,
      outer.filter(
        (one) =>
          !isNameLike(prose.text, one) &&
          !isMedium(prose.text, one, prose.words[wordAt(prose, one.open) - 1]),
      ),
    ),
  };
  const byLabel = speakersByLabel(actors);
  const found: { quote: ProposedQuote; marked: MarkedText }[] = [];
  marked.forEach((one) => {
    const before = found.findLast((other) => other.marked.depth === one.depth);
    const line = prose.words[wordAt(prose, one.open)]?.line;
    const near =
      before !== undefined &&
      one.depth === 0 &&
      lineOf(prose, before.marked.close - 1) === (line ?? lineOf(prose, one.open));
    const quote = readQuote(one, surroundings, near ? before.quote : null, byLabel);
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

function speakersByLabel(actors: readonly ProposedActor[]): ReadonlyMap<string, ProposedActor> {
  const found = new Map<string, ProposedActor>();
  for (const actor of actors) {
    for (const name of [
      actor.name,
      ...actor.aliases.map(({ span }) => span.surface),
      ...actor.places.map(({ surface }) => surface),
    ])
      if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), actor);
  }
  return found;
}

function readQuote(
  marked: MarkedText,
  surroundings: Surroundings,
  previous: ProposedQuote | null,
  byLabel: ReadonlyMap<string, ProposedActor>,
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
  const next = wordAt(prose, marked.close);
  const around =
    marked.closed && prose.words[next]?.gap.trim().length === 1
      ? cueAround(prose, names, ahead, next)
      : null;
  const cue = around ?? (colon && before !== null ? before : (after ?? before));
  const draft: Draft = { marked, cue, surroundings };
  if (count <= 3 && !whole && (cue === null || distance(cue, prose, marked) > 5)) return null;
  if (count <= 3 && cue === null && !(whole && previous !== null && previous.speaker !== null))
    return null;
  if (!colon && isMedium(prose.text, marked, last)) return null;
  if (
    /^(?:so-called|sogenannt\p{L}*|genannt\p{L}*)$/u.test(last?.lower ?? '') &&
    ahead.first < ahead.last
  )
    return null;
  if (isTitle(content) && (cue === null || count <= 6) && !colon && after === null) return null;
  if (cue !== null) return proposal(draft, byLabel);
  if (marked.depth > 0) return null;
  if (
    previous !== null &&
    (whole || count > 5 || goesOn(prose, previous, marked)) &&
    previous.speaker !== null
  )
    return {
      ...base(marked),
      speaker: previous.speaker,
      certainty: previous.certainty === 'ask' ? 'ask' : 'likely',
      candidates: previous.candidates,
      reason: 'It goes on from the quote before it in the paragraph.',
    };
  if (!whole) return null;
  const turn = turnAt(prose.turns, marked.start);
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
  return { ...base(marked), reason: 'No word near it tells who speaks.' };
}

/** `According to the report …` at an earlier sentence of the paragraph. */
function attributionBefore(prose: Prose, names: NamePlaces, before: number): Cue | null {
  const line = prose.lines[prose.words[before]?.line ?? -1];
  return line === undefined
    ? null
    : attribution(prose, names, Math.max(line.first, before - 120), before, before);
}

interface Draft {
  marked: MarkedText;
  cue: Cue | null;
  surroundings: Surroundings;
}

const lower = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

function base({ start, end }: MarkedText): ProposedQuote {
  return {
    start,
    end,
    kind: 'direct',
    speaker: null,
    candidates: [],
    cue: '',
    certainty: 'ask',
    reason: '',
  };
}

function ofTurn(
  marked: MarkedText,
  label: string,
  byLabel: ReadonlyMap<string, ProposedActor>,
): ProposedQuote {
  return {
    ...base(marked),
    speaker: labelled(label, byLabel),
    certainty: 'likely',
    reason: `It stands in a turn of “${label}”.`,
  };
}

function labelled(label: string, byLabel: ReadonlyMap<string, ProposedActor>): ProposedSpeaker {
  const actor =
    byLabel.get(label.toLowerCase()) ?? byLabel.get(readLabel(label).name.toLowerCase()) ?? null;
  return { surface: label, span: null, actor };
}

function proposal(
  { marked, cue, surroundings }: Draft,
  byLabel: ReadonlyMap<string, ProposedActor>,
): ProposedQuote {
  const quote = { ...base(marked), cue: cue?.words ?? '' };
  const caller = cue?.speaker ?? null;
  const word = cue === null ? '' : cue.words === ':' ? 'a colon' : `“${cue.words}”`;
  if (caller === null) {
    const turn = turnAt(surroundings.prose.turns, marked.start);
    if (turn !== null && cue?.passive !== true)
      return {
        ...ofTurn(marked, turn.label, byLabel),
        cue: quote.cue,
        certainty: 'ask',
        reason: `${word} tells of speech, but not whose.`,
      };
    return { ...quote, reason: `${word} tells of speech, but not whose.` };
  }
  const { actor, candidates, label, how } = resolve(caller, surroundings);
  const { span } = caller;
  if (label !== null) {
    const speaker =
      caller.pronoun === 'self'
        ? { ...labelled(label, byLabel), span }
        : { surface: label, span, actor: null };
    return {
      ...quote,
      speaker,
      certainty: 'likely',
      reason: `${word} has “${span.surface}” beside it; ${how}.`,
    };
  }
  const speaker: ProposedSpeaker = { surface: span.surface, span, actor };
  if (actor === null && (caller.kind === 'pronoun' || candidates.length > 1))
    return {
      ...quote,
      speaker: caller.kind === 'pronoun' ? { ...speaker } : speaker,
      candidates: candidates.map(({ name }) => name),
      reason: `${word} has “${span.surface}” beside it; ${how}.`,
    };
  const certainty = caller.kind === 'name' ? 'sure' : 'likely';
  return {
    ...quote,
    speaker,
    certainty,
    reason: `${word} has “${span.surface}” beside it, ${how}.`,
  };
}
