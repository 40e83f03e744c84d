// Ties decisions to places: by place and context where both still agree, by context, by what is left, and
// by the decisions before and behind. What none of these tells stays untied.

import { groupBy } from '../../group-by.ts';
import type { DecisionRecord } from '../../records/decision.ts';

/** A place where the words of a decision stand now, with what stands around them. */
export interface Place {
  readonly start: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** A decision, where it was made if that can still be counted, and the places where its words stand. */
export interface Untied {
  readonly decision: DecisionRecord;
  readonly was: number | null;
  /** In the order of the text; decisions on one actor and surface share one list. */
  readonly places: readonly Place[];
}

/** A decision that is not simply where it was: the places alike, and those with the very same context. */
interface Claim {
  readonly decision: DecisionRecord;
  readonly was: number | null;
  /** Which decisions compete: those of one actor and surface. */
  readonly kind: string;
  readonly alike: readonly number[];
  readonly same: readonly number[];
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  )
    length += 1;
  return length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one.charCodeAt(length) === other.charCodeAt(length)
  )
    length += 1;
  return length;
}

/** How much of one side tells that a place is like another, in UTF-16 units. */
const leastSide = 8;

const kindOf = ({ actor, surface }: DecisionRecord): string => `${actor} ${surface}`;

function isSame(place: Place, { prefix, suffix }: DecisionRecord): boolean {
  return place.prefix === prefix && place.suffix === suffix;
}

function claimOf({ decision, was, places }: Untied): Claim {
  const { prefix, suffix } = decision;
  const same: number[] = [];
  const alike: number[] = [];
  for (const place of places) {
    const before = commonEnd(place.prefix, prefix);
    const behind = commonStart(place.suffix, suffix);
    // What is left where it was edited on one side.
    const isAlike =
      2 * (before + behind) >= prefix.length + suffix.length ||
      (before >= leastSide && before === prefix.length) ||
      (behind >= leastSide && behind === suffix.length);
    if (isSame(place, decision)) same.push(place.start);
    if (isAlike) alike.push(place.start);
  }
  return { decision, was, kind: kindOf(decision), alike, same };
}

/** Decisions by the place they are on now; those that are on none are left out. */
export function tieUp(decisions: readonly Untied[]): Map<DecisionRecord, number> {
  const ties = new Map<DecisionRecord, number>();
  const taken = new Set<string>();
  const isFree = (kind: string, start: number): boolean => !taken.has(`${kind} ${start}`);
  const tie = (kind: string, decision: DecisionRecord, start: number): void => {
    ties.set(decision, start);
    taken.add(`${kind} ${start}`);
  };

  const byPlace = new Map<readonly Place[], Map<number, Place>>();
  const placeAt = ({ was, places }: Untied): Place | undefined => {
    const known = byPlace.get(places) ?? new Map(places.map((place) => [place.start, place]));
    byPlace.set(places, known);
    return was === null ? undefined : known.get(was);
  };
  const ordered = decisions.toSorted((a, b) => (a.was ?? 0) - (b.was ?? 0));
  for (const untied of ordered) {
    const { decision } = untied;
    const place = placeAt(untied);
    const kind = kindOf(decision);
    if (place !== undefined && isSame(place, decision) && isFree(kind, place.start))
      tie(kind, decision, place.start);
  }

  let open = ordered.filter(({ decision }) => !ties.has(decision)).map(claimOf);
  for (let before = -1; before !== ties.size && open.length > 0;) {
    before = ties.size;
    bySameContext();
    forgetTied();
    for (const group of groupBy(open, (claim) => claim.kind).values())
      tieInOrder(group, (claim) => claim.alike);
    forgetTied();
    for (const { kind, decision, was, alike } of open)
      if (was !== null && alike.includes(was) && isFree(kind, was)) tie(kind, decision, was);
    forgetTied();
    const rivalsOf = groupBy(open, (claim) => claim.kind);
    for (const claim of open) {
      const { kind, decision } = claim;
      const rivals = (rivalsOf.get(kind) ?? []).filter(
        (one) => one !== claim && !ties.has(one.decision),
      );
      const { from, to } = between(claim);
      const inside = claim.alike.filter(
        (start) => from < start && start < to && isFree(kind, start),
      );
      const [only] = inside;
      if (only === undefined || inside.length > 1) continue;
      if (!rivals.some((one) => one.alike.includes(only))) tie(kind, decision, only);
    }
    forgetTied();
  }
  return ties;

  function forgetTied(): void {
    open = open.filter(({ decision }) => !ties.has(decision));
  }

  /** Ties decisions whose context stands as often as it was decided on, where nothing else is like it. */
  function bySameContext(): void {
    const groups = groupBy(open, ({ kind, decision: { prefix, suffix } }) =>
      [kind, prefix, suffix].join('\0'),
    );
    for (const group of groups.values()) tieInOrder(group, (claim) => claim.same);
  }

  /** Ties decisions that say the same of as many places as there are, in the order of both. */
  function tieInOrder(
    group: readonly Claim[],
    placesOf: (claim: Claim) => readonly number[],
  ): void {
    const [first] = group;
    if (first === undefined) return;
    const { kind, decision } = first;
    const free = new Set(group.flatMap(placesOf).filter((start) => isFree(kind, start)));
    const alike = new Set(group.flatMap((one) => one.alike).filter((start) => isFree(kind, start)));
    const isOfOneMind = group.every((one) => one.decision.verdict === decision.verdict);
    if (!isOfOneMind || free.size !== group.length || alike.size !== free.size) return;
    if (group.some((one) => placesOf(one).length < free.size)) return;
    const places = [...free].sort((a, b) => a - b);
    for (const [index, one] of group.entries()) tie(kind, one.decision, places[index] ?? 0);
  }

  /** Where the decisions made before and behind this one stand now. */
  function between({ was }: Claim): { from: number; to: number } {
    let from = -1;
    let to = Infinity;
    if (was === null) return { from, to };
    for (const other of ordered) {
      const now = ties.get(other.decision);
      if (now === undefined || other.was === null || other.was === was) continue;
      if (other.was < was) from = now;
      else if (to === Infinity) to = now;
    }
    return { from, to };
  }
}
