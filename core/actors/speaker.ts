// Who says a passage: a speaker link decides, else the turn the passage starts in.

import type { ActorRecord } from '../records/actor.ts';
import type { LinkRecord } from '../records/link.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { turnAt } from '../text/turn-spans.ts';

export interface Speaker {
  /** The actor's name, or the turn's label as it stands in the text. */
  name: string;
  /** The actor, when a link says so. */
  actor: string | null;
}

/**
 * The speaker of a passage that starts at `start` (UTF-16, in the document's plain text). `links` are the
 * passage's own; with several speaker links the oldest one counts. Null when nobody is known.
 */
export function speakerOf(
  start: number | null,
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
  turns: readonly TurnSpan[],
): Speaker | null {
  const [link] = links
    .filter((one) => one.role === 'speaker' && actors.has(one.actor))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  const actor = link === undefined ? undefined : actors.get(link.actor);
  if (actor !== undefined) return { name: actor.name, actor: actor.id };
  const turn = start === null ? null : turnAt(turns, start);
  return turn === null ? null : { name: turn.label, actor: null };
}
