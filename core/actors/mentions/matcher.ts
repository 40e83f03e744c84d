// The mention radar: every place of a text where a name of an actor stands.

import type { ActorRecord } from '../../records/actor.ts';
import { edgesOf, standsApart, withMarks } from './borders.ts';
import type { Candidate, Found } from './choose.ts';
import { choose } from './choose.ts';
import { fitsDotless } from './dotless.ts';
import { foldName } from './fold.ts';
import { makeLiterals } from './literals.ts';
import { buildFinder } from './name-finder.ts';
import type { CaseRule, NameForm } from './name-forms.ts';
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
  actors: readonly string[];
}

/** Looks for the names of a library's actors, in any text and as often as one likes. */
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
  /**
   * What the case of the text has to be: any; with a capital at the beginning, which is ASCII; exactly that
   * of the name; or what `rules` and the letters ask for, as in exclusions.
   */
  case: 'any' | 'capital' | 'exact' | 'ask';
  /** Whether it is a name of printable ASCII, so that what is the same letter by letter is the name. */
  isLiteral: boolean;
  /** A list of this actor. */
  alone: readonly number[];
}

interface FoldedForm extends NameForm {
  folded: string;
}

/** What the names of actors come to; an actor of which something changed is another object. */
const known = new WeakMap<NamedActor, { names: FoldedForm[]; exclusions: FoldedForm[] }>();

function foldedForms(actor: NamedActor): { names: FoldedForm[]; exclusions: FoldedForm[] } {
  const before = known.get(actor);
  if (before !== undefined) return before;
  const folded = (names: readonly string[]): FoldedForm[] =>
    names
      .flatMap(formsOf)
      .map((form) => ({ ...form, folded: foldName(form.text) }))
      .filter((form) => form.folded !== '');
  const made = {
    names: folded([actor.name, ...actor.aliases]),
    exclusions: folded(actor.exclusions ?? []),
  };
  known.set(actor, made);
  return made;
}

/** All names and exclusions with their forms, by what they are in bases. */
export function entriesOf(actors: readonly NamedActor[]): Map<string, NameEntry[]> {
  const entries = new Map<string, NameEntry[]>();
  for (const [index, actor] of actors.entries()) {
    const add = (forms: readonly FoldedForm[], isExclusion: boolean): void => {
      for (const { text, rules, folded } of forms) {
        const isPerson = actor.type === 'person';
        const entry: NameEntry = {
          actor: index,
          isPerson,
          isExclusion,
          text,
          rules,
          case: isExclusion ? 'ask' : caseOf(text, rules),
          isLiteral: !isExclusion && /^[ -~]+$/.test(text),
          alone: [index],
        };
        const same = entries.get(folded);
        if (same === undefined) entries.set(folded, [entry]);
        else same.push(entry);
      }
    };
    const { names, exclusions } = foldedForms(actor);
    add(names, false);
    add(exclusions, true);
  }
  return entries;
}

/** Whether a plain letter follows that cannot be an ending. */
function goesOn(text: string, end: number): boolean {
  return isPlainLetter(text.charCodeAt(end)) && isPlainLetter(text.charCodeAt(end - 1));
}

/** An ASCII letter other than s and S. */
function isPlainLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a && lower !== 0x73;
}

function caseOf(text: string, rules: readonly CaseRule[]): NameEntry['case'] {
  if (!/^[ -~]+$/.test(text)) return 'ask';
  const [rule, ...more] = rules;
  if (rule === undefined) return 'any';
  if (more.length > 0 || text.includes(' ')) return 'ask';
  if (rule.exactly !== null) return rule.exactly === text ? 'exact' : 'ask';
  return /^[A-Z]/.test(text) ? 'capital' : 'ask';
}

const turkish = /^(?:tr|az)\b/i;

/** Adds what stands in a text where a name is the same in bases, if anything does. */
export function judge(
  text: string,
  start: number,
  bareEnd: number,
  entries: readonly NameEntry[],
  language: string,
  found: Found,
): void {
  const [only] = entries;
  const isPlain =
    entries.length === 1 && only !== undefined && only.case !== 'ask' && !found.hasDotless;
  if (isPlain && refusesAtOnce(only, text, start, bareEnd)) return;
  const end = withMarks(text, bareEnd);
  const { left, right } = edgesOf(text, start, end, language);
  if (left === 'part' || right === 'part') return;
  const joinsLeft = left === 'joined';
  const joinsRight = right === 'joined';
  if (isPlain && only.text.length === end - start && text.charCodeAt(start) < 0x80) {
    const { alone } = only;
    found.candidates.push({
      start,
      end,
      actors: alone,
      persons: only.isPerson ? alone : none,
      joinsLeft,
      joinsRight,
    });
    return;
  }
  const surface = text.slice(start, end);
  const bare = surface.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').normalize('NFC');
  const fitting = entries.filter(
    (entry) =>
      fitsCase(entry.rules, bare) && fitsDotless(entry.text, surface, turkish.test(language)),
  );
  for (const { actor, isExclusion } of fitting)
    if (isExclusion) found.excluded.push({ start, end, actor });
  const names = fitting.filter((entry) => !entry.isExclusion);
  const named = closest(names, bare);
  if (named.length === 0) return;
  const persons = eachOnce(named.filter((entry) => entry.isPerson));
  found.candidates.push({ start, end, actors: eachOnce(named), persons, joinsLeft, joinsRight });
}

/** What most mentions are: one actor's name, letter by letter, with nothing beside it that asks a question. */
function plainly(entry: NameEntry, start: number, end: number): Candidate {
  const { alone, isPerson } = entry;
  const persons = isPerson ? alone : none;
  return { start, end, actors: alone, persons, joinsLeft: false, joinsRight: false };
}

const none: readonly number[] = [];

/** Tells by the first letter what need not be looked at further; anything unusual is looked at. */
function refusesAtOnce(entry: NameEntry, text: string, start: number, end: number): boolean {
  if (entry.case === 'any' || entry.text.length !== end - start) return false;
  if (entry.case === 'exact') return !text.startsWith(entry.text, start);
  const unit = text.charCodeAt(start);
  return unit >= 0x61 && unit <= 0x7a;
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
  const lists = actors.map((actor) => [actor.id]);
  const hitsIn = buildFinder(names);
  const literals = makeLiterals(entries);

  return {
    find(text, language) {
      const hits = hitsIn(text);
      const found: Found = { candidates: [], excluded: [], hasDotless: text.includes('ı') };
      const spoken = language ?? '';
      for (let index = 0; index < hits.count; index += 1) {
        const name = hits.names[index] ?? 0;
        const end = hits.ends[index] ?? 0;
        if (goesOn(text, end)) continue;
        const meant = entries[name] ?? [];
        const start = hits.starts[index] ?? 0;
        const [first] = meant;
        if (
          first !== undefined &&
          !found.hasDotless &&
          literals.stands(name, text, start, end) &&
          standsApart(text, start, end)
        )
          found.candidates.push(plainly(first, start, end));
        else judge(text, start, end, meant, spoken, found);
      }
      return choose(found).map(({ start, end, actors: numbers }) => ({
        start,
        end,
        surface: text.slice(start, end),
        actors:
          numbers.length === 1
            ? (lists[numbers[0] ?? 0] ?? [])
            : numbers.flatMap((number) => lists[number] ?? []),
      }));
    },
    touches: (text) => hitsIn(text).count > 0,
  };
}
