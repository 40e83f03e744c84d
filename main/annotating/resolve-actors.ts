// The actors that annotations name: those of the library, and those to be created.

import { randomUUID } from 'node:crypto';
import type { NamedActor } from '#core/formats/annotation/annotation.ts';
import { findActor } from '#core/formats/annotation/find-actor.ts';
import { foldedName } from '#core/text/folded-name.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { actorRecord } from '#core/records/actor.ts';
import type { Role } from '#core/records/link.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';

/** A link to an actor of the library, or to one that has a name only. */
export interface WantedLink {
  actor: { id: string } | { name: string };
  role: Role;
}

/** Finds the actors of one annotation; answers a sentence when one of them is not certain. */
export function actorResolver(
  actors: readonly ActorRecord[],
): (named: readonly NamedActor[]) => WantedLink[] | string {
  return (named) => {
    const links: WantedLink[] = [];
    for (const one of named) {
      const found = findActor(one, actors);
      if (found === 'ambiguous') return `Several actors are called “${one.name ?? ''}”.`;
      if (found !== null) links.push({ actor: { id: found.id }, role: one.role });
      else if (one.name !== null) links.push({ actor: { name: one.name }, role: one.role });
      else return `The actor ${one.id ?? ''} is not in the library and has no name.`;
    }
    return links;
  };
}

/** Creates the actors that have a name only, each once; answers their ids by folded name. */
export async function missingActors(
  links: readonly WantedLink[],
  library: Pick<StoreOwnerApi, 'run'>,
  group: string,
): Promise<Map<string, string>> {
  const created = new Map<string, string>();
  for (const { actor } of links) {
    if (!('name' in actor) || created.has(foldedName(actor.name))) continue;
    const args = { name: actor.name, type: 'person', aliases: [], description: '' };
    const { result } = await library.run({
      id: randomUUID(),
      command: 'create-actor',
      args,
      group,
    });
    created.set(foldedName(actor.name), actorRecord(result, 'The new actor').id);
  }
  return created;
}
