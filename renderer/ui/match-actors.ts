import type { ActorRecord } from '#core/records/actor.ts';
import { foldText } from './fold-text.ts';

/** An actor that fits what was typed, and the alias by which it does when its name does not. */
export interface ActorMatch {
  actor: ActorRecord;
  alias: string | null;
}

/** How well a name fits what was typed, which is folded: 0 exactly, 1 at its start, 2 at the start of a word, 3 inside; null not. */
export function nameRank(name: string, wanted: string): number | null {
  const folded = foldText(name);
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  const at = folded.indexOf(wanted);
  if (at < 0) return null;
  return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ||
    folded.includes(` ${wanted}`)
    ? 2
    : 3;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * The actors whose name or alias fits what was typed, best first; names before aliases, then by the
 * alphabet. Case and accents do not count. All of them when nothing was typed.
 */
export function matchActors(actors: Iterable<ActorRecord>, text: string, most = 50): ActorMatch[] {
  const wanted = foldText(text);
  const found: { match: ActorMatch; rank: number }[] = [];
  for (const actor of actors) {
    const byName = wanted === '' ? 0 : nameRank(actor.name, wanted);
    const closest: { match: ActorMatch; rank: number }[] =
      byName === null ? [] : [{ match: { actor, alias: null }, rank: byName * 2 }];
    if (wanted !== '')
      for (const alias of actor.aliases) {
        const rank = nameRank(alias, wanted);
        if (rank !== null) closest.push({ match: { actor, alias }, rank: rank * 2 + 1 });
      }
    const first = closest.toSorted((a, b) => a.rank - b.rank)[0];
    if (first !== undefined) found.push(first);
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || collator.compare(a.match.actor.name, b.match.actor.name))
    .slice(0, most)
    .map(({ match }) => match);
}

/** The actor of exactly this name or alias, null when there is none; case and accents do not count. */
export function actorOfName(actors: Iterable<ActorRecord>, text: string): ActorRecord | null {
  const wanted = foldText(text);
  for (const actor of actors)
    if ([actor.name, ...actor.aliases].some((name) => foldText(name) === wanted)) return actor;
  return null;
}

/** Whether an actor of exactly this name or alias exists; case and accents do not count. */
export function isKnownName(actors: Iterable<ActorRecord>, text: string): boolean {
  return actorOfName(actors, text) !== null;
}
