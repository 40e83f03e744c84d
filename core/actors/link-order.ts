// The order in which a passage's links are told, everywhere the same.

import type { ActorRecord } from '../records/actor.ts';
import type { LinkRecord } from '../records/link.ts';
import { roles } from '../records/link.ts';

/** Links as they were made; those made in one step by role, then by the actor's name. */
export function linksInOrder(
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): LinkRecord[] {
  const nameOf = (link: LinkRecord): string => actors.get(link.actor)?.name ?? '';
  return links.toSorted(
    (one, other) =>
      compare(one.createdAt, other.createdAt) ||
      roles.indexOf(one.role) - roles.indexOf(other.role) ||
      compare(nameOf(one), nameOf(other)) ||
      compare(one.id, other.id),
  );
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
