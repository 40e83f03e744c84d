// Which of the names found in a text are kept: exclusions, hyphens, and the longest first.

/** A place where one or several names stand; offsets are UTF-16 units, the end exclusive. */
export interface Candidate {
  start: number;
  end: number;
  /** Numbers of actors. */
  actors: readonly number[];
  /** Numbers of persons among them who are meant only if what a hyphen joins them to is a name, too. */
  persons: readonly number[];
  joinsLeft: boolean;
  joinsRight: boolean;
}

/** A phrase in which a name does not mean this actor. */
export interface Excluded {
  start: number;
  end: number;
  actor: number;
}

/** What the places found in a text come to. */
export interface Found {
  candidates: Candidate[];
  excluded: Excluded[];
  /** Whether there is a `ı` in the text, so that letters i have to be told apart. */
  hasDotless: boolean;
}

/**
 * Takes away what exclusions and hyphens forbid, then chooses among names that overlap: the longest first,
 * of two as long the one that stands first. The result is in the order of the text.
 */
export function choose({ candidates, excluded }: Found): Candidate[] {
  const ordered = withPartners(withoutExcluded(candidates, excluded));
  if (isApart(ordered)) return ordered;
  if (!isInOrder(ordered)) ordered.sort(byPlace);
  const chosen: Candidate[] = [];
  let from = 0;
  let reach = -1;
  for (let index = 0; index <= ordered.length; index += 1) {
    const one = ordered[index];
    if (one === undefined || one.start >= reach) {
      const first = ordered[from];
      if (index - from > 1) keepLongest(ordered.slice(from, index), chosen);
      else if (first !== undefined && index > from) chosen.push(first);
      from = index;
    }
    reach = Math.max(reach, one?.end ?? 0);
  }
  return chosen;
}

/** Whether they stand in order, none overlapping another: then all are kept. */
function isApart(candidates: readonly Candidate[]): boolean {
  let reach = 0;
  for (const { start, end } of candidates) {
    if (start < reach) return false;
    reach = end;
  }
  return true;
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.start - b.start || a.end - b.end;
}

/** They are found in the order of their ends, which mostly is that of their beginnings, too. */
function isInOrder(candidates: readonly Candidate[]): boolean {
  for (let index = 1; index < candidates.length; index += 1) {
    const [one, other] = [candidates[index - 1], candidates[index]];
    if (one !== undefined && other !== undefined && byPlace(one, other) > 0) return false;
  }
  return true;
}

/** Of candidates that hang together by overlaps, adds those that are kept. */
function keepLongest(group: Candidate[], chosen: Candidate[]): void {
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
