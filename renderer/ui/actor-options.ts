import { likelyType } from '#core/actors/likely-type.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { ActorRecord, ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import { isKnownName, matchActors } from './match-actors.ts';
import type { SuggestItem } from './suggest.tsx';

/** An actor to choose, or to make on the spot. */
export interface ActorOption extends SuggestItem {
  name: string;
  type: ActorType;
  /** An actor to be made; without it, `id` is an actor's. */
  isNew: boolean;
  /** The alias by which it was found. */
  alias: string | null;
}

/**
 * The actors that fit what was typed, and below, where nobody goes by the name, one row for each type it
 * may be made as, the likeliest first.
 */
export function actorOptions(
  actors: ReadonlyMap<string, ActorRecord>,
  typed: string,
  most = 30,
): ActorOption[] {
  const found = matchActors(actors.values(), typed, most).map(({ actor, alias }): ActorOption => ({
    id: actor.id,
    name: actor.name,
    type: actor.type,
    isNew: false,
    alias,
    group: undefined,
  }));
  const name = typed.trim();
  if (name === '' || isKnownName(actors.values(), name)) return found;
  const likely = likelyType(name);
  const types = [likely, ...actorTypes.filter((type) => type !== likely)];
  const made = types.map((type): ActorOption => ({
    id: `new-${type}`,
    name,
    type,
    isNew: true,
    alias: null,
    group: `Create “${name}” as`,
  }));
  return [...found, ...made];
}

/** What a command is handed for a chosen option. */
export function chosenActor({ id, name, type, isNew }: ActorOption): string | NewActor {
  return isNew ? { name, type, aliases: [], description: '' } : id;
}
