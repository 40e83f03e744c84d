// Who says a passage: speaker links decide, else the turns it stands in.

import type { ActorRecord } from '../records/actor.ts';
import type { SpeakerLabel } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { linksInOrder } from './link-order.ts';

/** Who says a passage, as it is shown; several may say it together. */
export interface Speaker {
  /** The actors' names, or labels as they stand in the text; several with commas between. */
  name: string;
  /** The actors, as links or the document's labels say; a label that stands for nobody has none. */
  actors: string[];
  /** The labels among the names, of those nobody is known for. */
  labels: string[];
}

/**
 * The speaker of a passage from `start` to `end` (UTF-16 in the document's plain text, end exclusive; `start`
 * is null when it stands nowhere). `links` are the passage's own: all that name a speaker count, the oldest
 * first. Without any, whose turns it stands in is named, each once: to name only the first would put words in
 * a mouth. `speakers` tells whom the document's labels stand for. Null when nobody is known.
 */
export function speakerOf(
  start: number | null,
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
  turns: readonly TurnSpan[],
  end = (start ?? 0) + 1,
  speakers: readonly SpeakerLabel[] = [],
): Speaker | null {
  const linked = linkedSpeakers(links, actors);
  if (linked !== null) return linked;
  const labels = start === null ? [] : labelsAt(turns, start, end);
  return labels.length === 0 ? null : behindLabels(labels, actors, speakers);
}

/** Whom labels stand for, each once; a label nobody is behind stands for itself. */
function behindLabels(
  labels: readonly string[],
  actors: ReadonlyMap<string, ActorRecord>,
  speakers: readonly SpeakerLabel[],
): Speaker {
  const byLabel = new Map(speakers.map((one) => [one.label, one.actor]));
  const names = new Set<string>();
  const ids = new Set<string>();
  const unknown = new Set<string>();
  for (const label of labels) {
    const actor = actors.get(byLabel.get(label) ?? '');
    names.add(actor?.name ?? label);
    if (actor === undefined) unknown.add(label);
    else ids.add(actor.id);
  }
  return { name: [...names].join(', '), actors: [...ids], labels: [...unknown] };
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
  const name = named.map((one) => one.name).join(', ');
  return { name, actors: named.map((one) => one.id), labels: [] };
}

/** The labels of the turns whose spoken text a span touches; of those it touches at all, if it is a label. */
function labelsAt(turns: readonly TurnSpan[], start: number, end: number): string[] {
  const touched: TurnSpan[] = [];
  for (let index = firstAfter(turns, start); index < turns.length; index += 1) {
    const turn = turns[index];
    if (turn === undefined || turn.start >= end) break;
    touched.push(turn);
  }
  const spoken = touched.filter((turn) => turn.textStart < end);
  const kept = spoken.length > 0 ? spoken : touched;
  return [...new Set(kept.map((turn) => turn.label))];
}

/** The number of the first turn that ends after an offset; turns are in order and apart. */
function firstAfter(turns: readonly TurnSpan[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
