// The JSON shapes of what is proposed for a document: documented in the handbook and stable.

import {
  actorDismissal,
  aliasDismissal,
  dateDismissal,
  dismissedIn,
  quoteDismissal,
} from '#core/actors/dismissals.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ProposedActor, Span } from '#core/actors/suggestions/actor-proposals.ts';
import type { ProposedQuote } from '#core/actors/quotes/quote-proposals.ts';
import { shownAt } from '#core/actors/suggestion-list.ts';
import type { Suggestions } from '#core/actors/suggest.ts';
import { suggest } from '#core/actors/suggest.ts';
import type { Dismissed } from '#core/records/document.ts';
import type { ReadDocument } from './read-library.ts';

/** What can be proposed for a document, with the library's actors known. */
export function suggestionsFor(read: ReadDocument, actors: readonly ActorRecord[]): Suggestions {
  return suggest({
    fields: read.bundle.document,
    text: read.text,
    turns: read.turns,
    known: actors,
  });
}

/** One proposal: what it is, where it stands, what is proposed, and why. */
export interface SuggestionView {
  kind: 'actor' | 'alias' | 'quote' | 'turn' | 'date' | 'byline';
  document: string;
  span: Span;
  proposal: Record<string, unknown>;
  reason: string;
}

type Place = Pick<Span, 'start' | 'end'>;

/** By what a quote is told again when it was rejected. */
const dismissalOf = ({ start, end }: Place, text: string): Dismissed =>
  quoteDismissal(shownAt(text, start, end));

/** All proposals but those the user rejected, by place; where several begin, actors come before their aliases. Places are code points. */
export function suggestionViews(read: ReadDocument, found: Suggestions): SuggestionView[] {
  const { text } = read;
  const document = read.bundle.document.id;
  const raw: (SuggestionView & { at: number })[] = [];
  const add = (
    kind: SuggestionView['kind'],
    { start, end }: Place,
    proposal: Record<string, unknown>,
    reason: string,
  ): void => {
    raw.push({
      kind,
      document,
      span: { start, end, surface: text.slice(start, end) },
      proposal,
      reason,
      at: start,
    });
  };
  const isDismissed = dismissedIn(read.bundle.document.dismissed);
  for (const actor of found.actors)
    if (actor.known !== null || !isDismissed(actorDismissal(actor.name)))
      addActor(actor, add, isDismissed);
  for (const { turn, actor, asks } of found.turns) {
    const reason =
      actor !== null
        ? `“${turn.label}” stands for “${actor.name}”.`
        : asks
          ? `“${turn.label}” is who asks.`
          : `“${turn.label}” opens a turn.`;
    const speaker = actor?.name ?? turn.label;
    add(
      'turn',
      turn,
      {
        label: turn.label,
        speaker,
        actor: actor?.known ?? null,
        role: asks ? 'interviewer' : 'speaker',
      },
      reason,
    );
  }
  for (const quote of found.quotes)
    if (!isDismissed(dismissalOf(quote, text)))
      add('quote', quote, quoteProposal(quote), quote.reason);
  if (found.date !== null && !isDismissed(dateDismissal(found.date.surface)))
    add(
      'date',
      found.date,
      { date: found.date.date },
      found.date.date === null ? 'It can be read in two ways.' : 'It is the date of the text.',
    );
  if (found.byline !== null)
    add('byline', found.byline, { author: found.byline.author }, 'It names who wrote the text.');
  raw.sort((a, b) => a.at - b.at);
  const points = pointsAt(
    read,
    raw.flatMap(({ span }) => [span.start, span.end]),
  );
  return raw.map(({ at: _at, ...view }) => ({
    ...view,
    span: {
      start: points(view.span.start),
      end: points(view.span.end),
      surface: view.span.surface,
    },
  }));
}

/** Code points of these offsets in one walk over the text, whatever their order. */
function pointsAt(read: ReadDocument, offsets: readonly number[]): (offset: number) => number {
  const ascending = [...new Set(offsets)].sort((a, b) => a - b);
  const points = new Map(ascending.map((offset) => [offset, read.points(offset)]));
  return (offset) => points.get(offset) ?? read.points(offset);
}

function addActor(
  actor: ProposedActor,
  add: (
    kind: SuggestionView['kind'],
    place: Place,
    proposal: Record<string, unknown>,
    reason: string,
  ) => void,
  isDismissed: (proposal: Dismissed) => boolean,
): void {
  const further = actor.aliases.filter(
    ({ span }) => !isDismissed(aliasDismissal(span.surface, actor.name)),
  );
  const aliases = further.map(({ span }) => span.surface);
  const proposal = { name: actor.name, type: actor.type, actor: actor.known };
  const first = actor.places[0];
  if (first !== undefined)
    add('actor', first, { ...proposal, aliases, places: actor.places.length }, actor.reason);
  for (const { span, reason } of further)
    add('alias', span, { ...proposal, alias: span.surface }, reason);
}

function quoteProposal({
  kind,
  speaker,
  candidates,
  cue,
  certainty,
}: ProposedQuote): Record<string, unknown> {
  return {
    quote: kind,
    speaker: speaker?.actor?.name ?? speaker?.surface ?? null,
    as: speaker?.surface ?? null,
    actor: speaker?.actor?.known ?? null,
    candidates,
    cue,
    certainty,
  };
}

/** A direct quote as `list quotes` tells it; `accepted` when a passage with a speaker stands on it. */
export function quoteViews(read: ReadDocument, found: Suggestions) {
  const { document } = read.bundle;
  const direct = found.quotes.filter(({ kind }) => kind === 'direct');
  const points = pointsAt(
    read,
    direct.flatMap(({ start, end }) => [start, end]),
  );
  const isDismissed = dismissedIn(document.dismissed);
  const accepted = new Set(
    read.passages
      .filter(({ links }) => links.some(({ role }) => role === 'speaker'))
      .map((passage) => `${passage.start} ${passage.end}`),
  );
  return direct.map(({ start, end, speaker, cue, certainty, candidates }) => {
    const place = { start: points(start), end: points(end) };
    const status: 'proposed' | 'accepted' | 'rejected' = accepted.has(`${place.start} ${place.end}`)
      ? 'accepted'
      : isDismissed(dismissalOf({ start, end }, read.text))
        ? 'rejected'
        : 'proposed';
    const actor = speaker?.actor ?? null;
    return {
      document: document.id,
      file: document.original?.name ?? null,
      ...place,
      surface: read.text.slice(start, end),
      speaker: actor?.name ?? speaker?.surface ?? null,
      as: speaker?.surface ?? null,
      actor: actor?.known ?? null,
      name: actor !== null && actor.known !== null ? actor.name : null,
      cue,
      certainty,
      candidates,
      status,
    };
  });
}
