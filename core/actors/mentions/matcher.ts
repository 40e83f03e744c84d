// The mention radar: every place of a text where a name of an actor stands.

import type { ActorRecord } from '../../records/actor.ts';
import { buildAutomaton } from './automaton.ts';
import { edgesOf, withMarks } from './borders.ts';
import type { Candidate, Excluded } from './choose.ts';
import { choose } from './choose.ts';
import { fitsDotless } from './dotless.ts';
import { foldName } from './fold.ts';
import type { CaseRule } from './name-forms.ts';
import { fitsCase, formsOf } from './name-forms.ts';

/** What the radar has to know of an actor. */
export type NamedActor = Pick<ActorRecord, 'id' | 'name' | 'type' | 'aliases' | 'exclusions'>;

/** A place where a name stands. */
export interface Mention {
  /** UTF-16 units, the end exclusive; an ending such as `'s` is not part of it. */
  start: number;
  end: number;
  /** The text that stands there. */
  surface: string;
  /** The actor that is meant, or all that may be, in the order in which they were given. */
  actors: string[];
}

export interface MentionMatcher {
  /**
   * The mentions of a text in their order, none overlapping another. A name never goes on over a line's
   * end, so a document may be looked through section by section, or block by block. `language` is the
   * document's (BCP 47): it decides about endings.
   */
  find(text: string, language?: string | null): Mention[];
  /** Whether any name or exclusion stands in a text, be it kept as a mention or not. */
  touches(text: string): boolean;
}

/** One way in which a name or an exclusion of an actor is written. */
export interface NameEntry {
  actor: number;
  isPerson: boolean;
  isExclusion: boolean;
  text: string;
  rules: CaseRule[];
  /** Whether everything that is the same in bases is this name, and it is no exclusion. */
  isSimple: boolean;
}

/** All names and exclusions with their forms, by what they are in bases. */
export function entriesOf(actors: readonly NamedActor[]): Map<string, NameEntry[]> {
  const entries = new Map<string, NameEntry[]>();
  for (const [index, actor] of actors.entries()) {
    const add = (name: string, isExclusion: boolean): void => {
      for (const { text, rules } of formsOf(name)) {
        const folded = foldName(text);
        if (folded === '') continue;
        const isSimple = !isExclusion && rules.length === 0 && !text.includes('ı');
        const isPerson = actor.type === 'person';
        const entry = { actor: index, isPerson, isExclusion, text, rules, isSimple };
        const known = entries.get(folded);
        if (known === undefined) entries.set(folded, [entry]);
        else known.push(entry);
      }
    };
    for (const name of [actor.name, ...actor.aliases]) add(name, false);
    for (const phrase of actor.exclusions ?? []) add(phrase, true);
  }
  return entries;
}

const turkish = /^(?:tr|az)\b/i;

/** What stands in a text where a name is the same in bases; null where no name does. */
export function judge(
  text: string,
  start: number,
  bareEnd: number,
  entries: readonly NameEntry[],
  language: string,
): { candidate: Candidate | null; excluded: Excluded[] } {
  const end = withMarks(text, bareEnd);
  const { left, right } = edgesOf(text, start, end, language);
  if (left === 'part' || right === 'part') return { candidate: null, excluded: [] };
  const surface = text.slice(start, end);
  const [only] = entries;
  if (entries.length === 1 && only?.isSimple === true && !surface.includes('ı'))
    return {
      candidate: {
        start,
        end,
        actors: [only.actor],
        persons: only.isPerson ? [only.actor] : [],
        joinsLeft: left === 'joined',
        joinsRight: right === 'joined',
      },
      excluded: [],
    };
  const bare = surface.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').normalize('NFC');
  const fitting = entries.filter(
    (entry) =>
      fitsCase(entry.rules, bare) && fitsDotless(entry.text, surface, turkish.test(language)),
  );
  const excluded = fitting
    .filter((entry) => entry.isExclusion)
    .map(({ actor }) => ({ start, end, actor }));
  const named = closest(
    fitting.filter((entry) => !entry.isExclusion),
    bare,
  );
  if (named.length === 0) return { candidate: null, excluded };
  const candidate = {
    start,
    end,
    actors: eachOnce(named),
    persons: eachOnce(named.filter((entry) => entry.isPerson)),
    joinsLeft: left === 'joined',
    joinsRight: right === 'joined',
  };
  return { candidate, excluded };
}

/** The names written with the very letters of the text, if there are any, else all: `Müller` is not `Muller`. */
function closest(entries: NameEntry[], bare: string): NameEntry[] {
  if (entries.length < 2) return entries;
  const wanted = bare.toLowerCase();
  const same = entries.filter(({ text }) => text.normalize('NFC').toLowerCase() === wanted);
  return same.length === 0 ? entries : same;
}

function eachOnce(entries: readonly NameEntry[]): number[] {
  return [...new Set(entries.map((entry) => entry.actor))].sort((a, b) => a - b);
}

/**
 * Makes a matcher for the names of these actors: 2,000 names take a few tens of milliseconds, so it is made
 * anew when a name changes. Which texts have to be looked through again then, the matcher of what changed
 * tells (`changedNames`).
 */
export function buildMatcher(actors: readonly NamedActor[]): MentionMatcher {
  const byFolded = entriesOf(actors);
  const names = [...byFolded.keys()];
  const entries = [...byFolded.values()];
  const ids = actors.map((actor) => actor.id);
  const automaton = buildAutomaton(names);

  return {
    find(text, language) {
      const hits = automaton.hits(text);
      const candidates: Candidate[] = [];
      const excluded: Excluded[] = [];
      for (let index = 0; index < hits.count; index += 1) {
        const name = hits.names[index] ?? 0;
        const end = hits.ends[index] ?? 0;
        const start = automaton.startOf(text, name, end);
        if (start === -1) continue;
        const found = judge(text, start, end, entries[name] ?? [], language ?? '');
        if (found.candidate !== null) candidates.push(found.candidate);
        excluded.push(...found.excluded);
      }
      return choose(candidates, excluded).map((one) => ({
        start: one.start,
        end: one.end,
        surface: text.slice(one.start, one.end),
        actors: one.actors.flatMap((actor) => ids[actor] ?? []),
      }));
    },
    touches: (text) => automaton.hits(text).count > 0,
  };
}
