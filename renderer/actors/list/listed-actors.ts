// Which actors the list shows, and in which order. Pure; quick enough for ten thousand at every key.

import type { ActorRecord, ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import type { Colour } from '#core/records/passage.ts';
import { foldText } from '../../ui/fold-text.ts';

/** How the list can be ordered; `type` has a heading for each type. */
export const actorOrders = ['type', 'name', 'passages', 'statements', 'mentions', 'added'] as const;
/** One of `actorOrders`. */
export type ActorOrder = (typeof actorOrders)[number];

/** What the list is filtered by, besides what is typed; null or empty where it does not matter. */
export interface ActorFilter {
  types: readonly ActorType[];
  colour: Colour | null;
  /** The name of an attribute, and its value, or null for any. */
  attribute: { name: string; value: string | null } | null;
  /** Whether it is linked to passages. */
  linked: boolean | null;
}

/** Lists all. */
export const noFilter: ActorFilter = { types: [], colour: null, attribute: null, linked: null };

type Numbers = ReadonlyMap<string, number>;

/** The numbers that are shown and sorted by. */
export interface ActorCounts {
  links: Numbers;
  statements: Numbers;
  mentions: Numbers;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const told = new WeakMap<ActorRecord, { name: string; all: string }>();

/** What is compared of an actor; records never change, so it is worked out once for each. */
function foldedOf(actor: ActorRecord): { name: string; all: string } {
  const known = told.get(actor);
  if (known !== undefined) return known;
  const attributes = actor.attributes?.map((one) => one.value) ?? [];
  const made = {
    name: foldText(actor.name),
    all: foldText([actor.name, ...actor.aliases, ...attributes].join('\n')),
  };
  told.set(actor, made);
  return made;
}

/**
 * All actors by the alphabet. The collator is slow, but quick on what is nearly in order: that is what those
 * listed before are when something changes, and code units come first where nothing was listed before.
 */
export function inAlphabet(
  actors: ReadonlyMap<string, ActorRecord>,
  before: readonly ActorRecord[] = [],
): ActorRecord[] {
  const known = new Set(before.map((one) => one.id));
  const kept = before.flatMap((one) => actors.get(one.id) ?? []);
  const added = [...actors.values()].filter((one) => !known.has(one.id));
  added.sort((one, other) => {
    const [a, b] = [foldedOf(one).name, foldedOf(other).name];
    return a < b ? -1 : Number(a > b);
  });
  return [...kept, ...added].sort(
    (one, other) =>
      collator.compare(one.name, other.name) ||
      (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

function fits(actor: ActorRecord, filter: ActorFilter, links: Numbers): boolean {
  const { types, colour, attribute, linked } = filter;
  return (
    (types.length === 0 || types.includes(actor.type)) &&
    (colour === null || actor.colour === colour) &&
    (linked === null || links.has(actor.id) === linked) &&
    (attribute === null ||
      actor.attributes?.some(
        ({ name, value }) =>
          name === attribute.name && (attribute.value === null || value === attribute.value),
      ) === true)
  );
}

/** The actors that fit what is typed and the filter, in an order; ties as they come: by the alphabet. */
export function listedActors(
  alphabet: readonly ActorRecord[],
  typed: string,
  filter: ActorFilter,
  order: ActorOrder,
  counts: ActorCounts,
): ActorRecord[] {
  const words = foldText(typed).split(' ');
  const found = alphabet.filter(
    (actor) =>
      fits(actor, filter, counts.links) &&
      words.every((word) => foldedOf(actor).all.includes(word)),
  );
  const most = (numbers: Numbers): ActorRecord[] =>
    found.sort((one, other) => (numbers.get(other.id) ?? 0) - (numbers.get(one.id) ?? 0));
  switch (order) {
    case 'name':
      return found;
    case 'type':
      return found.sort(
        (one, other) => actorTypes.indexOf(one.type) - actorTypes.indexOf(other.type),
      );
    case 'passages':
      return most(counts.links);
    case 'statements':
      return most(counts.statements);
    case 'mentions':
      return most(counts.mentions);
    case 'added':
      return found.sort((one, other) =>
        one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0,
      );
  }
}

/** The attributes that actors have, by name, each with the values it takes; names by the alphabet. */
export function attributesOf(actors: Iterable<ActorRecord>): Map<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const actor of actors)
    for (const { name, value } of actor.attributes ?? [])
      values.set(name, (values.get(name) ?? new Set<string>()).add(value));
  return new Map(
    [...values]
      .toSorted(([one], [other]) => collator.compare(one, other))
      .map(([name, its]) => [name, [...its].toSorted(collator.compare)]),
  );
}
