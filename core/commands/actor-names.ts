// How actors are told apart by their names.

import { conflict } from '../errors.ts';
import { isEqual } from '../equal.ts';
import type { ActorAttribute, ActorRecord, ActorType } from '../records/actor.ts';
import { foldedName } from '../text/folded-name.ts';
import type { ActorEdits, NewActor } from './command-inputs.ts';
import { distinct, needed } from './lookups.ts';

const articles: Record<ActorType, string> = {
  person: 'a',
  organisation: 'an',
  state: 'a',
  group: 'a',
  place: 'a',
};

/** The actor that goes by this name, or by this alias; a name comes before an alias. */
export function actorNamed(actors: readonly ActorRecord[], name: string): ActorRecord | undefined {
  const wanted = foldedName(name);
  return (
    actors.find((one) => foldedName(one.name) === wanted) ??
    actors.find((one) => one.aliases.some((alias) => foldedName(alias) === wanted))
  );
}

/** Another actor that goes by a name, so that mentions of it are ambiguous. */
export interface NameClash {
  name: string;
  actor: ActorRecord;
}

/** Which of the names others go by as well, as their name or an alias; `own` are not others. */
export function nameClashes(
  names: readonly string[],
  actors: Iterable<ActorRecord>,
  own: ReadonlySet<string>,
): NameClash[] {
  const wanted = new Map(names.map((name) => [foldedName(name), name]));
  return [...actors].flatMap((actor) => {
    if (own.has(actor.id)) return [];
    const shared = [actor.name, ...actor.aliases].flatMap(
      (name) => wanted.get(foldedName(name)) ?? [],
    );
    return [...new Set(shared)].map((name) => ({ name, actor }));
  });
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

type Details = Pick<
  ActorRecord,
  'exclusions' | 'attributes' | 'identifiers' | 'colour' | 'picture'
>;

/**
 * Trims what is said of an actor; an alias that is the name itself is dropped, and so are repetitions and
 * details that say nothing.
 */
export function neatActor<A extends Omit<NewActor, 'colour' | 'picture'> & ActorEdits>(
  actor: A,
): Omit<A, keyof Details> & Details {
  const { exclusions, attributes, identifiers, colour, picture, ...rest } = actor;
  const name = needed(actor.name, 'A name');
  const phrases = distinct(exclusions ?? []);
  const known = neatAttributes(attributes ?? []);
  const identified = eachOnce(identifiers ?? []);
  return {
    ...rest,
    name,
    aliases: distinct(actor.aliases).filter((alias) => alias !== name),
    description: actor.description.trim(),
    ...(phrases.length === 0 ? {} : { exclusions: phrases }),
    ...(known.length === 0 ? {} : { attributes: known }),
    ...(identified.length === 0 ? {} : { identifiers: identified }),
    ...(colour === null || colour === undefined ? {} : { colour }),
    ...(picture === null || picture === undefined ? {} : { picture }),
  };
}

function neatAttributes(attributes: readonly ActorAttribute[]): ActorAttribute[] {
  const trimmed = attributes.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
  return eachOnce(
    trimmed
      .filter(({ name, value }) => name !== '' || value !== '')
      .map(({ name, value }) => ({ name: needed(name, 'The name of an attribute'), value })),
  );
}

/** Without repetitions, in their order. */
function eachOnce<T>(all: readonly T[]): T[] {
  return all.filter((one, index) => all.findIndex((other) => isEqual(one, other)) === index);
}
