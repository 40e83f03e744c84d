// Who says a passage: speaker links decide, else the turns it stands in.

import type { ActorRecord } from '../records/actor.ts';
import type { LinkRecord } from '../records/link.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { linksInOrder } from './link-order.ts';

export interface Speaker {
  /** The actors' names, or the turns' labels as they stand in the text; several with commas between. */
  name: string;
  /** The actors, when links say so; else none. */
  actors: string[];
}

/**
 * The speaker of a passage from `start` to `end` (UTF-16 in the document's plain text, end exclusive; `start`
 * is null when it stands nowhere). `links` are the passage's own: all that name a speaker count, the oldest
 * first. Without any, whose turns it stands in is named, each once: to name only the first would put words in
 * a mouth. Null when nobody is known.
 */
export function speakerOf(
  start: number | null,
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
  turns: readonly TurnSpan[],
  end = (start ?? 0) + 1,
): Speaker | null {
  const linked = linkedSpeakers(links, actors);
  if (linked !== null) return linked;
  const labels = start === null ? [] : labelsAt(turns, start, end);
  return labels.length === 0 ? null : { name: labels.join(', '), actors: [] };
}

/** What the links alone say, whoever's turn it is; null when none names a speaker. */
export function linkedSpeakers(
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): Speaker | null {
  const speaking = linksInOrder(
    links.filter((link) => link.role === 'speaker'),
    actors,
  );
  const ids = new Set(speaking.map((link) => link.actor));
  const named = [...ids].flatMap((id) => actors.get(id) ?? []);
  if (named.length === 0) return null;
  return { name: named.map((one) => one.name).join(', '), actors: named.map((one) => one.id) };
}

/** The labels of the turns whose spoken text a span touches; of those it touches at all, if it is a label. */
function labelsAt(turns: readonly TurnSpan[], start: number, end: number): string[] {
  const touched = turns.filter((turn) => turn.start < end && start < turn.end);
  const spoken = touched.filter((turn) => turn.textStart < end);
  const kept = spoken.length > 0 ? spoken : touched;
  return [...new Set(kept.map((turn) => turn.label))];
}
