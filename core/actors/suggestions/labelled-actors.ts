// Which proposed actor the label of a turn stands for: by name, by office, by initials, or as the one who answers.

import type { TurnSpan } from '../../text/turn-spans.ts';
import { byInitials } from '../initials.ts';
import { isOffice, officeRoot } from '../prose/offices.ts';
import type { ProposedActor } from './actor-proposals.ts';
import { isAnswer, readLabel } from './labels.ts';

/** For each label the actor whose name or further name it is, or whom it calls; labels of nobody are left out. */
export function labelledActors(
  turns: readonly TurnSpan[],
  actors: readonly ProposedActor[],
): Map<string, ProposedActor> {
  const names = actorsByName(actors);
  const found = new Map<string, ProposedActor>();
  const labels = new Set(turns.map(({ label }) => label));
  for (const label of labels) {
    const { name, asks } = readLabel(label);
    const bare = name.toLowerCase();
    const actor =
      (bare === '' ? undefined : (names.get(label.toLowerCase()) ?? names.get(bare))) ??
      (asks ? undefined : (holderOf(label, actors) ?? byInitials(label, actors) ?? undefined));
    if (actor !== undefined) found.set(label, actor);
  }
  const guest = found.size === 0 ? guestOf(turns, actors) : null;
  for (const label of labels) if (guest !== null && isAnswer(label)) found.set(label, guest);
  return found;
}

/** The actors by each of their names and further names in small letters; of several with one name the first. */
export function actorsByName(actors: readonly ProposedActor[]): Map<string, ProposedActor> {
  const names = new Map<string, ProposedActor>();
  for (const actor of actors)
    for (const name of [
      actor.name,
      ...actor.aliases.map(({ span }) => span.surface),
      ...actor.places.map(({ surface }) => surface),
    ])
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), actor);
  return names;
}

/** `Spokesperson:` is the one person whom the text calls so; null when several or none are. */
function holderOf(label: string, actors: readonly ProposedActor[]): ProposedActor | null {
  const words = label
    .toLowerCase()
    .replace(/^(?:the|der|die|das|le|la|el) /, '')
    .split(/\s+/);
  const office = words.at(-1) ?? '';
  if (words.length > 3 || !isOffice(office)) return null;
  const root = officeRoot(office);
  const holders = actors.filter(
    ({ type, offices }) => type === 'person' && offices.some((one) => officeRoot(one) === root),
  );
  const [only] = holders;
  return only !== undefined && holders.length === 1 ? only : null;
}

/** Who answers under `A:` or `Guest:`: the one person whom the text names most above the talk. */
function guestOf(
  turns: readonly TurnSpan[],
  actors: readonly ProposedActor[],
): ProposedActor | null {
  const start = turns[0]?.start ?? 0;
  const named = actors
    .filter(({ type }) => type === 'person')
    .map((actor) => ({ actor, count: actor.places.filter((one) => one.start < start).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [most, next] = named;
  return most === undefined || most.count === next?.count ? null : most.actor;
}
