// How actors are told apart by their names.

import { conflict } from '../errors.ts';
import type { ActorRecord, ActorType } from '../records/actor.ts';
import type { NewActor } from './catalogue.ts';
import { distinct, needed } from './lookups.ts';

const articles: Record<ActorType, string> = {
  person: 'a',
  organisation: 'an',
  state: 'a',
  group: 'a',
  place: 'a',
};

/** What two spellings of one name share: case, compatible forms of letters and spaces are ignored. */
function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The actor that goes by this name, or by this alias; a name comes before an alias. */
export function actorNamed(actors: readonly ActorRecord[], name: string): ActorRecord | undefined {
  const wanted = folded(name);
  return (
    actors.find((one) => folded(one.name) === wanted) ??
    actors.find((one) => one.aliases.some((alias) => folded(alias) === wanted))
  );
}

/** Throws `ConflictError` when another actor of this type has exactly this name. */
export function refuseTwin(
  actors: readonly ActorRecord[],
  name: string,
  type: ActorType,
  self?: string,
): void {
  const twin = actors.find((one) => one.id !== self && one.name === name && one.type === type);
  if (twin !== undefined)
    throw conflict(`There is already ${articles[type]} ${type} called “${name}”.`);
}

/** Trims name, aliases and description; an alias that is the name itself is dropped. */
export function neatActor<A extends NewActor>(actor: A): A {
  const name = needed(actor.name, 'A name');
  return {
    ...actor,
    name,
    aliases: distinct(actor.aliases).filter((alias) => alias !== name),
    description: actor.description.trim(),
  };
}
