// Who is meant by a name, by `she`, by `the minister`. One candidate is an answer; several are a question.

import { turnAt } from '../../text/turn-spans.ts';
import type { Caller } from './callers.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import type { Resolved, Surroundings } from './resolve-role.ts';
import { none, resolveRole } from './resolve-role.ts';

/** Finds out who a caller is. */
export function resolve(caller: Caller, surroundings: Surroundings): Resolved {
  if (caller.kind === 'name') return resolveName(caller, surroundings);
  if (caller.kind === 'role') return resolveRole(caller, surroundings);
  if (caller.pronoun === 'self') {
    const label = turnAt(surroundings.prose.turns, caller.span.start)?.label ?? null;
    return { ...none(`“${caller.span.surface}” is whose turn it is`), label };
  }
  return resolvePronoun(caller, surroundings);
}

/** A name that is no actor's alone: a surname that several share is the one's who was named so far. */
function resolveName(caller: Caller, { actors }: Surroundings): Resolved {
  const { actor, span } = caller;
  const how = 'named beside the cue';
  if (actor !== null) return { ...none(how), actor };
  const family = actors.surnamed(span.surface.toLowerCase());
  const [only, ...others] = family.filter(
    ({ places }) => (places[0]?.start ?? span.start) < span.start,
  );
  if (only !== undefined && others.length === 0)
    return { ...none('the only one of that surname so far'), actor: only };
  return family.length > 1
    ? { ...none(`several have the surname “${span.surface}”`), candidates: [...family] }
    : none(how);
}
