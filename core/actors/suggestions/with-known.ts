// Proposals and the actors that the library has already.

import { genderOfFirstName } from '../prose/first-names.ts';
import type { Prose } from '../prose/words.ts';
import type { ProposedActor, Span } from './actor-proposals.ts';
import type { KnownActor, KnownPlace } from './known-actors.ts';
import { keyOf } from './names.ts';

/** Gives the proposals that the library knows their actor, and adds those only the library knows. */
export function withKnown(
  proposals: readonly ProposedActor[],
  places: readonly KnownPlace[],
  { text }: Prose,
): ProposedActor[] {
  const byStart = new Map(places.map((place) => [place.start, place]));
  const merged = new Map<string, ProposedActor>();
  const rest: ProposedActor[] = [];
  const covered = new Set<number>();
  for (const proposal of proposals) {
    const place = proposal.places
      .map(({ start }) => byStart.get(start))
      .find((one) => one !== undefined);
    for (const { start } of proposal.places) covered.add(start);
    if (place === undefined) {
      rest.push(proposal);
      continue;
    }
    const { actor } = place;
    const standing = merged.get(actor.id);
    merged.set(actor.id, asKnown(actor, proposal, standing));
  }
  for (const { actor, start, end } of places) {
    if (covered.has(start)) continue;
    const span = { start, end, surface: text.slice(start, end) };
    const standing = merged.get(actor.id);
    const own = {
      name: actor.name,
      type: actor.type,
      aliases: [],
      places: [span],
      reason: '',
      known: actor.id,
      gender: null,
      offices: [],
    };
    merged.set(actor.id, asKnown(actor, own, standing));
  }
  // A proposal inside a known name, such as one of its words, is no other actor.
  const inside = (span: Span): boolean =>
    places.some((place) => place.start <= span.start && span.end <= place.end);
  return [
    ...merged.values(),
    ...(places.length === 0 ? rest : rest.filter((one) => !one.places.slice(0, 50).every(inside))),
  ];
}

function asKnown(
  actor: KnownActor,
  proposal: ProposedActor,
  standing: ProposedActor | undefined,
): ProposedActor {
  const own = new Set([actor.name, ...actor.aliases].map(keyOf));
  const places = [...(standing?.places ?? []), ...proposal.places].sort(
    (a, b) => a.start - b.start,
  );
  const aliases = [...(standing?.aliases ?? []), ...proposal.aliases].filter(
    ({ span }) => !own.has(keyOf(span.surface)),
  );
  return {
    name: actor.name,
    type: actor.type,
    aliases,
    places,
    reason: 'The library has this actor already.',
    known: actor.id,
    gender:
      standing?.gender ??
      proposal.gender ??
      genderOfFirstName(actor.name.split(' ')[0] ?? '') ??
      null,
    offices: [...new Set([...(standing?.offices ?? []), ...proposal.offices])],
  };
}
