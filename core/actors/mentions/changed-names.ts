// What a change of actors means for mentions that are known already.

import { isEqual } from '../../equal.ts';
import type { NamedActor } from './matcher.ts';

/**
 * The actors whose names, exclusions or type are not in both lists the same, as they were and as they are:
 * where a matcher of these touches no text, the mentions of that text are what they were. An actor's own
 * names that stay are not among them, unless its type changed, so that a new alias touches little.
 */
export function changedNames(
  before: readonly NamedActor[],
  after: readonly NamedActor[],
): NamedActor[] {
  const were = new Map(before.map((actor) => [actor.id, actor]));
  const are = new Map(after.map((actor) => [actor.id, actor]));
  const changed: NamedActor[] = [];
  for (const id of new Set([...were.keys(), ...are.keys()])) {
    const one = were.get(id);
    const other = are.get(id);
    if (one === other) continue;
    if (one === undefined || other === undefined || one.type !== other.type) {
      changed.push(...[one, other].filter((actor) => actor !== undefined));
      continue;
    }
    const names = apart([one.name, ...one.aliases], [other.name, ...other.aliases]);
    const exclusions = apart(one.exclusions ?? [], other.exclusions ?? []);
    const [name, ...aliases] = [...names, ...exclusions];
    if (name !== undefined && !isEqual(one, other))
      changed.push({ id, type: other.type, name, aliases });
  }
  return changed;
}

/** What is in one list only. */
function apart(one: readonly string[], other: readonly string[]): string[] {
  return [
    ...one.filter((name) => !other.includes(name)),
    ...other.filter((name) => !one.includes(name)),
  ];
}
