// Which actor a body names.

import type { ActorRecord } from '../../records/actor.ts';
import { foldedName } from '../../text/folded-name.ts';
import type { NamedActor } from './annotation.ts';

/**
 * The actor with this id, else with this name, else with this alias. Null when there is none;
 * `ambiguous` when a name or an alias belongs to several.
 */
export function findActor(
  named: NamedActor,
  actors: readonly ActorRecord[],
): ActorRecord | 'ambiguous' | null {
  const same = actors.find(({ id }) => id === named.id);
  if (same !== undefined || named.name === null) return same ?? null;
  const wanted = foldedName(named.name);
  const byName = actors.filter(({ name }) => foldedName(name) === wanted);
  const byAlias = actors.filter(({ aliases }) => aliases.some((one) => foldedName(one) === wanted));
  const found = byName.length > 0 ? byName : byAlias;
  return found.length > 1 ? 'ambiguous' : (found[0] ?? null);
}
