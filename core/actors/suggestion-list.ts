// What is proposed for a document, in the form in which a window is sent it: flat lists of small items that
// refer to each other by number.

import type { ActorType } from '../records/actor.ts';
import { longestQuote } from '../records/passage.ts';
import { graphemeStart } from '../text/graphemes.ts';
import type { Certainty } from './quotes/quote-proposals.ts';
import type { SuggestionSource, Suggestions } from './suggest.ts';
import { suggest } from './suggest.ts';
import type { ProposedActor } from './suggestions/actor-proposals.ts';

/** A stretch of the plain text: UTF-16, the end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words with a little of the text on either side, on one line. */
export interface Shown extends Stretch {
  before: string;
  words: string;
  after: string;
}

/** A further name of a proposed actor, with the reason why it is taken for one. */
export interface SuggestedAlias {
  name: string;
  at: Shown;
  reason: string;
}

/** A proposed actor, as it is shown and accepted. */
export interface SuggestedActor {
  name: string;
  type: ActorType;
  aliases: SuggestedAlias[];
  /** Where it stands first. */
  at: Shown;
  /** The first of its places, `mostPlaces` at most. */
  places: Stretch[];
  /** How many places it has. */
  count: number;
  reason: string;
  /** The library's actor of that name, when the proposals were made. */
  known: string | null;
}

/** A proposed quote, as it is shown and accepted. */
export interface SuggestedQuote {
  kind: 'direct' | 'reported';
  /** The words spoken, without their marks. */
  at: Shown;
  /** Number of the actor that speaks among those proposed; null when none was found. */
  speaker: number | null;
  /** What the text calls the speaker; empty when it does not. */
  as: string;
  /** Who may be meant, when it is to be asked. */
  candidates: string[];
  certainty: Certainty;
  reason: string;
}

/** What is proposed for one document, ready to be sent to a window: places come with their words. */
export interface SuggestionList {
  actors: SuggestedActor[];
  quotes: SuggestedQuote[];
  /** For labels of turns, the number of the actor that goes by it among those proposed; the others are left out. */
  labels: { label: string; actor: number }[];
  /** A date of the text that may be the document's; null when the document has one, or nothing looks like it. */
  date: { at: Shown; date: string | null } | null;
}

/** How many places of an actor are told. */
export const mostPlaces = 50;

/** How much of the text is told around a proposal, in UTF-16 units on either side. */
const around = 90;

/** Proposals for a document. Nothing is stored. Linear in the text's length. */
export function suggestionList(source: SuggestionSource): SuggestionList {
  const { text } = source;
  const found = suggest(source);
  const numbers = new Map<ProposedActor, number>();
  found.actors.forEach((actor, index) => numbers.set(actor, index));
  const numberOf = (actor: ProposedActor | null | undefined): number | null =>
    (actor && numbers.get(actor)) ?? null;
  return {
    actors: found.actors.flatMap((actor) => {
      const [first] = actor.places;
      return first === undefined ? [] : [asSuggested(actor, first, text)];
    }),
    quotes: found.quotes
      .filter(({ start, end }) => end - start <= longestQuote)
      .map(({ kind, start, end, speaker, candidates, certainty, reason }) => ({
        kind,
        at: shownAt(text, start, end),
        speaker: numberOf(speaker?.actor),
        as: speaker?.surface ?? '',
        candidates,
        certainty,
        reason,
      })),
    labels: [...labelledActors(found).labelled].map(([label, actor]) => ({ label, actor })),
    date:
      found.date === null || source.fields.date !== null
        ? null
        : { at: shownAt(text, found.date.start, found.date.end), date: found.date.date },
  };
}

/** The actors found, and for labels of turns the number of the one that goes by it. */
export function labelledActors({ actors, turns }: Pick<Suggestions, 'actors' | 'turns'>): {
  named: readonly ProposedActor[];
  labelled: Map<string, number>;
} {
  const numbers = new Map(actors.map((actor, index) => [actor, index]));
  const labelled = new Map<string, number>();
  for (const { turn, actor } of turns) {
    const number = actor === null ? undefined : numbers.get(actor);
    if (number !== undefined) labelled.set(turn.label, number);
  }
  return { named: actors, labelled };
}

function asSuggested(actor: ProposedActor, first: Stretch, text: string): SuggestedActor {
  const { name, type, aliases, places, reason, known } = actor;
  return {
    name,
    type,
    aliases: aliases.map(({ span, reason: why }) => ({
      name: span.surface,
      at: shownAt(text, span.start, span.end),
      reason: why,
    })),
    at: shownAt(text, first.start, first.end),
    places: places.slice(0, mostPlaces).map(({ start, end }) => ({ start, end })),
    count: places.length,
    reason,
    known,
  };
}

/** A stretch of a text with what stands around it in its paragraph, in whole words where it is cut. */
export function shownAt(text: string, start: number, end: number): Shown {
  const from = graphemeStart(text, Math.max(0, start - around));
  const to = graphemeStart(text, Math.min(text.length, end + around));
  const head = text.slice(from, start);
  const [tail = ''] = text.slice(end, to).split('\n', 1);
  const line = head.lastIndexOf('\n');
  const isHeadCut = line === -1 && from > 0 && text[from - 1] !== '\n';
  const isTailCut = end + tail.length === to && to < text.length && text[to] !== '\n';
  return {
    start,
    end,
    before: isHeadCut ? `…${head.replace(/^\S+(?=\s)/, '')}` : head.slice(line + 1),
    words: text.slice(start, end),
    after: isTailCut ? `${tail.replace(/(?<=\s)\S+$/, '')}…` : tail,
  };
}
