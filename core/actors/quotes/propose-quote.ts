// A quote and its cue as a proposal, with the reason.

import type { TurnSpan } from '../../text/turn-spans.ts';
import { turnAt } from '../../text/turn-spans.ts';
import { actorsByName, labelledActors } from '../suggestions/labelled-actors.ts';
import { readLabel } from '../suggestions/labels.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import type { Cue } from './cues.ts';
import type { MarkedText } from './marks.ts';
import type { ProposedQuote, ProposedSpeaker } from './quote-proposals.ts';
import type { Surroundings } from './resolve-role.ts';
import { resolve } from './resolve.ts';

/** The actors by each of their names in small letters, and by the labels of turns that call them otherwise. */
export function speakersByLabel(
  actors: readonly ProposedActor[],
  turns: readonly TurnSpan[],
): ReadonlyMap<string, ProposedActor> {
  const found = actorsByName(actors);
  // Labels that are an office or initials.
  for (const [label, actor] of labelledActors(turns, actors))
    if (!found.has(label.toLowerCase())) found.set(label.toLowerCase(), actor);
  return found;
}

/** A quote with what tells who speaks it. */
export interface Draft {
  marked: MarkedText;
  cue: Cue | null;
  surroundings: Surroundings;
}

/** A sentence that goes on behind a colon. */
export const lower = (sentence: string): string =>
  sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** A quote of nobody yet. */
export function base({ start, end }: MarkedText): ProposedQuote {
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

/** A quote of whoever has the turn it stands in. */
export function ofTurn(
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

/** A quote of the one its cue names. */
export function proposal(
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
    reason: `${word} has “${span.surface}” beside it; ${how}.`,
  };
}

/** A quote of the one who spoke the quote before it. */
export function goesOnFrom(marked: MarkedText, previous: ProposedQuote): ProposedQuote {
  return {
    ...base(marked),
    speaker: previous.speaker,
    certainty: previous.certainty === 'ask' ? 'ask' : 'likely',
    candidates: previous.candidates,
    reason: 'It goes on from the quote before it in the paragraph.',
  };
}
