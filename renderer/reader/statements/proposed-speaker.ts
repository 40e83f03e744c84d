import type { Speaker } from '#core/actors/speaker.ts';
import type { NewActor } from '#core/commands/catalogue.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { TurnSpan } from '#core/text/turn-spans.ts';

/**
 * Whom a new statement proposes as its speaker: the one actor who says the passage, or a person to be made
 * of the label of its turn. Nobody when several speak in it: to name the first would put words in a mouth.
 */
export function proposedSpeaker(
  speaker: Speaker | null,
  actors: ReadonlyMap<string, ActorRecord>,
  turns: readonly TurnSpan[],
): string | NewActor | null {
  if (speaker === null) return null;
  const [only, ...others] = speaker.actors;
  if (only !== undefined)
    return others.length === 0 && actors.get(only)?.name === speaker.name ? only : null;
  const isLabel = turns.some((turn) => turn.label === speaker.name);
  return isLabel ? { name: speaker.name, type: 'person', aliases: [], description: '' } : null;
}
