// Which of the names found in a text are kept: exclusions, hyphens, and the longest first.

/** A place where one or several names stand; offsets are UTF-16 units, the end exclusive. */
export interface Candidate {
  start: number;
  end: number;
  /** Numbers of actors. */
  actors: number[];
  /** Numbers of persons among them who are meant only if what a hyphen joins them to is a name, too. */
  persons: number[];
  joinsLeft: boolean;
  joinsRight: boolean;
}

/** A phrase in which a name does not mean this actor. */
export interface Excluded {
  start: number;
  end: number;
  actor: number;
}

/**
 * Takes away what exclusions and hyphens forbid, then chooses among names that overlap: the longest first,
 * of two as long the one that stands first. The result is in the order of the text.
 */
export function choose(candidates: Candidate[], excluded: Excluded[]): Candidate[] {
  const allowed = withPartners(withoutExcluded(candidates, excluded));
  const ordered = allowed.sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: Candidate[] = [];
  let from = 0;
  let reach = -1;
  for (const [index, one] of ordered.entries()) {
    if (one.start >= reach) {
      keepLongest(ordered.slice(from, index), chosen);
      from = index;
    }
    reach = Math.max(reach, one.end);
  }
  keepLongest(ordered.slice(from), chosen);
  return chosen;
}

/** Of candidates that hang together by overlaps, adds those that are kept. */
function keepLongest(group: Candidate[], chosen: Candidate[]): void {
  if (group.length < 2) {
    chosen.push(...group);
    return;
  }
  const kept: Candidate[] = [];
  for (const one of group.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one);
  chosen.push(...kept.sort((a, b) => a.start - b.start));
}

function withoutExcluded(candidates: Candidate[], excluded: Excluded[]): Candidate[] {
  if (excluded.length === 0) return candidates;
  return candidates.flatMap((one) => {
    const isMeant = (actor: number): boolean =>
      !excluded.some(
        (phrase) =>
          phrase.actor === actor &&
          phrase.start <= one.start &&
          one.end <= phrase.end &&
          one.end - one.start < phrase.end - phrase.start,
      );
    const actors = one.actors.filter(isMeant);
    return actors.length === 0 ? [] : [{ ...one, actors, persons: one.persons.filter(isMeant) }];
  });
}

/** Persons joined by a hyphen to a capitalised word stay only if that word is a name or ends in one. */
function withPartners(candidates: Candidate[]): Candidate[] {
  const isJoined = (one: Candidate): boolean =>
    one.persons.length > 0 && (one.joinsLeft || one.joinsRight);
  if (!candidates.some(isJoined)) return candidates;
  const starts = new Set(candidates.map((one) => one.start));
  const ends = new Set(candidates.map((one) => one.end));
  return candidates.flatMap((one) => {
    const isAlone =
      (one.joinsLeft && !ends.has(one.start - 1)) || (one.joinsRight && !starts.has(one.end + 1));
    if (!isAlone || one.persons.length === 0) return [one];
    const actors = one.actors.filter((actor) => !one.persons.includes(actor));
    return actors.length === 0 ? [] : [{ ...one, actors, persons: [] }];
  });
}
