import type { Speaker } from '#core/actors/speaker.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';

/**
 * Whom a new statement proposes as its speaker: the one actor who says the passage, or a person to be made
 * of the label of its turn. Nobody when several speak in it: to name the first would put words in a mouth.
 */
export function proposedSpeaker(speaker: Speaker | null): string | NewActor | null {
  if (speaker === null) return null;
  const { actors, labels } = speaker;
  const [label] = labels;
  if (actors.length + labels.length !== 1) return null;
  if (label === undefined) return actors[0] ?? null;
  return { name: label, type: 'person', aliases: [], description: '' };
}
