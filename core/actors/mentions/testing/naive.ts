// The mention radar as one would write it without thinking of time: every name tried at every place. It
// shares with the real one what a border is and how case is taken, which have their own tables of cases.

import type { Candidate, Found } from '../choose.ts';
import { allExpansions, baseTable, nothing, several, space } from '../fold.ts';
import type { Mention, NamedActor } from '../matcher.ts';
import { entriesOf, judge } from '../matcher.ts';

/** Where a name that begins at `start` ends; -1 when it does not stand there. */
function endAt(text: string, start: number, folded: string): number {
  const bases = baseTable();
  const expansions = new Map(allExpansions());
  let left = folded;
  let at = start;
  let afterSpace = false;
  while (left !== '') {
    if (at >= text.length) return -1;
    const unit = text.charCodeAt(at);
    const base = bases[unit] ?? 0;
    at += 1;
    if (base === nothing) {
      if (left === folded) return -1;
      continue;
    }
    if (base === space && afterSpace) continue;
    const letters = base === several ? (expansions.get(unit) ?? '') : String.fromCharCode(base);
    if (!left.startsWith(letters)) return -1;
    left = left.slice(letters.length);
    afterSpace = base === space;
  }
  return at;
}

/**
 * The mentions of a text by the plain rules, as `MentionMatcher.find` has to answer them; for comparison in
 * tests, as its time goes with names × length.
 */
export function naiveMentions(
  actors: readonly NamedActor[],
  text: string,
  language = '',
): Mention[] {
  const places: Found = { candidates: [], excluded: [], hasDotless: true };
  for (const [folded, entries] of entriesOf(actors))
    for (let start = 0; start < text.length; start += 1) {
      const end = endAt(text, start, folded);
      if (end !== -1) judge(text, start, end, entries, language, places);
    }
  const { candidates, excluded } = places;
  const isCovered = (one: Candidate, actor: number): boolean =>
    excluded.some(
      (phrase) =>
        phrase.actor === actor &&
        phrase.start <= one.start &&
        phrase.end >= one.end &&
        phrase.end - phrase.start > one.end - one.start,
    );
  const meant = candidates
    .map((one) => ({ ...one, actors: one.actors.filter((actor) => !isCovered(one, actor)) }))
    .filter((one) => one.actors.length > 0);
  const joined = meant
    .map((one) => {
      const isAlone =
        (one.joinsLeft && !meant.some((other) => other.end === one.start - 1)) ||
        (one.joinsRight && !meant.some((other) => other.start === one.end + 1));
      const isMeant = (actor: number): boolean => !isAlone || !one.persons.includes(actor);
      return { ...one, actors: one.actors.filter(isMeant) };
    })
    .filter((one) => one.actors.length > 0)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  return joined
    .filter(({ start, end }) => {
      const units = Array.from({ length: end - start }, (_, at) => start + at);
      if (units.some((unit) => taken.has(unit))) return false;
      for (const unit of units) taken.add(unit);
      return true;
    })
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, actors: numbers }) => ({
      start,
      end,
      surface: text.slice(start, end),
      actors: numbers.flatMap((number) => actors[number]?.id ?? []),
    }));
}
