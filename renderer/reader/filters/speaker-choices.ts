import type { ActorRecord } from '#core/records/actor.ts';
import type { SpeakerLabel } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';

/** A speaker to filter by: an actor by its id, or a label nobody is known for. */
export interface SpeakerChoice {
  key: string;
  name: string;
}

/** Who speaks in a document, in turns or by links, each once: by turns first, in their order. */
export function speakerChoices(
  labels: readonly { label: string }[],
  said: readonly SpeakerLabel[] | undefined,
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): SpeakerChoice[] {
  const behind = new Map((said ?? []).map((one) => [one.label, one.actor]));
  const choices = new Map<string, SpeakerChoice>();
  const add = (id: string): void => {
    const actor = actors.get(id);
    if (actor !== undefined) choices.set(id, { key: id, name: actor.name });
  };
  for (const { label } of labels) {
    const id = behind.get(label) ?? '';
    if (actors.has(id)) add(id);
    else choices.set(label, { key: label, name: label });
  }
  for (const { role, actor } of links) if (role === 'speaker') add(actor);
  return [...choices.values()];
}
