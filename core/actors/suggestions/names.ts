// The runs of a text gathered by name, with all that its places show.

import type { Prose, Word } from '../prose/words.ts';
import { genderOfFirstName } from '../prose/first-names.ts';
import { isOrganisationWord } from '../prose/organisation-words.ts';
import { stateCode } from '../prose/states.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import type { NameRun } from './name-runs.ts';

/** Everything a text shows of one spelling of a name. */
export interface Name {
  /** The spelling in small letters. */
  key: string;
  surface: string;
  runs: NameRun[];
  /** The words of the name. */
  parts: string[];
  evidence: Evidence[];
  /** How many of its places stand inside sentences, where a capital tells something. */
  inside: number;
  /** The titles before it. */
  titles: string[];
}

/** Gathers runs by their spelling, in the order in which the spellings come first. */
export function gatherNames(prose: Prose, runs: readonly NameRun[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const run of runs) {
    const key = keyOf(run.surface);
    let name = names.get(key);
    if (name === undefined) {
      name = {
        key,
        surface: run.surface,
        runs: [],
        parts: run.surface.split(' '),
        evidence: [],
        inside: 0,
        titles: [],
      };
      names.set(key, name);
    }
    // `NATO` is how it is written, when `Nato` is, too.
    if (isUpper(run.surface) && !isUpper(name.surface) && run.surface.length <= 5)
      name.surface = run.surface;
    // `PORT ELLERY —` is how a dateline writes it.
    if (isUpper(name.surface) && !isUpper(run.surface) && name.surface.length > 5)
      Object.assign(name, { surface: run.surface, parts: run.surface.split(' ') });
    name.runs.push(run);
    name.evidence.push(evidenceOf(prose, run));
    if ((!run.opens || name.parts.length > 1) && !run.heading) name.inside += 1;
    if (run.title !== '') name.titles.push(run.title);
  }
  return names;
}

/** What spellings of one name share: `US` alone keeps its capitals, since `us` is a word. */
export function keyOf(surface: string): string {
  return surface === 'US' ? surface : surface.toLowerCase().replaceAll('’', "'");
}

const isUpper = (text: string): boolean => text === text.toUpperCase();

/** The words that a text also writes in small letters, and so are no names by themselves. */
export function smallWords(words: readonly Word[]): Set<string> {
  const small = new Set<string>();
  for (const word of words)
    // Not what stands in addresses: `press@voltara.example`.
    if (!word.capital && !/[@./]$/.test(word.gap)) small.add(word.lower);
  return small;
}

/**
 * German puts an `s` behind a name (`Habecks`, `Deutschlands`): where the name without it stands in the text,
 * or is a state's, its runs join those of the name.
 */
export function withoutGenitives(names: Map<string, Name>, prose: Prose): Map<string, Name> {
  if (prose.language !== 'de') return names;
  const surnames = new Set<string>();
  for (const { parts, titles } of names.values())
    if (parts.length > 1 && (titles.length > 0 || genderOfFirstName(parts[0] ?? '') !== undefined))
      surnames.add(parts.at(-1) ?? '');
  for (const [key, name] of names) {
    if (!key.endsWith('s') || key.length < 4) continue;
    const ending = /(?:Bund|gericht|Rat)es$/.test(name.surface) ? 2 : 1;
    const surface = name.surface.slice(0, -ending);
    const base = names.get(keyOf(surface));
    // `Brunners Partei` where the text has `Silvia Brunner`, `des Bundeskriminalamts`
    const isSurname =
      base === undefined &&
      name.parts.length === 1 &&
      (surnames.has(surface) || (surface.length > 6 && isOrganisationWord(surface.toLowerCase())));
    if (
      base === undefined &&
      !isSurname &&
      surface !== 'Bund' &&
      (stateCode(surface, 'de') === undefined || stateCode(name.surface, 'de') !== undefined)
    )
      continue;
    const runs = name.runs.map((run) => ({
      ...run,
      end: run.end - ending,
      surface: run.surface.slice(0, -ending),
    }));
    names.delete(key);
    if (base === undefined)
      names.set(keyOf(surface), {
        ...name,
        key: keyOf(surface),
        surface,
        parts: surface.split(' '),
        runs,
      });
    else {
      base.runs.push(...runs);
      base.runs.sort((a, b) => a.start - b.start);
      base.evidence.push(...name.evidence);
      base.inside += name.inside;
    }
  }
  return names;
}
