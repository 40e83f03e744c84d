// The JSON shape of a speaker's turn. Documented in the handbook and stable.

import type { SpeakerProposal } from '#core/actors/speaker-labels.ts';
import { labelFacts, proposeSpeakers } from '#core/actors/speaker-labels.ts';
import { labelledActors } from '#core/actors/suggestion-list.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { ReadDocument } from './read-library.ts';
import { suggestionsFor } from './suggestions.ts';

/** The library's actors and documents, which say whom a label may stand for. */
export interface TurnContext {
  actors: ReadonlyMap<string, ActorRecord>;
  documents: readonly DocumentRecord[];
}

/**
 * The turns of a document by place, with whom the label stands for: `accepted` as the user said, `proposed` as
 * far as it can be guessed.
 */
export function turnViews(read: ReadDocument, { actors, documents }: TurnContext) {
  const { document } = read.bundle;
  if (read.turns.length === 0) return [];
  const mapped = new Map((document.speakers ?? []).map((one) => [one.label, one]));
  const open = labelFacts(read.turns).flatMap(({ label }) => (mapped.has(label) ? [] : [label]));
  const guesses = new Map<string, SpeakerProposal>();
  if (open.length > 0) {
    const found = suggestionsFor(read, [...actors.values()]);
    const source = { labels: open, document: document.id, documents, actors };
    for (const one of proposeSpeakers({ ...source, ...labelledActors(found) }))
      guesses.set(one.label, one);
  }
  return read.turns.map((turn) => {
    const start = read.points(turn.start);
    const textStart = read.points(turn.textStart);
    const said = mapped.get(turn.label);
    const guess = guesses.get(turn.label);
    const actor = actors.get(said?.actor ?? guess?.actor ?? '');
    return {
      document: document.id,
      file: document.original?.name ?? null,
      start,
      end: read.points(turn.end),
      surface: read.text.slice(turn.start, turn.end),
      textStart,
      label: turn.label,
      speaker: actor?.name ?? guess?.name ?? turn.label,
      actor: actor?.id ?? null,
      name: actor?.name ?? null,
      asks: said === undefined ? guess?.asks === true : said.asks === true,
      status: said === undefined ? ('proposed' as const) : ('accepted' as const),
    };
  });
}
