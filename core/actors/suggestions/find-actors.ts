// Proposes the actors of a document from its text alone: names, their short forms, and why.

import type { ProseLanguage } from '../prose/language.ts';
import { genderOfFirstName } from '../prose/first-names.ts';
import type { Gender } from '../prose/first-names.ts';
import { genderOfTitle, isOffice } from '../prose/offices.ts';
import { isPlaceWord } from '../prose/organisation-words.ts';
import type { Prose } from '../prose/words.ts';
import type { ProposedActor, ProposedAlias, Span } from './actor-proposals.ts';
import type { Draft, Judged } from './drafts.ts';
import { joinNames } from './drafts.ts';
import { findExpansions } from './expansions.ts';
import type { Judgement } from './judgement-ground.ts';
import { judge } from './judgement.ts';
import type { KnownActor } from './known-actors.ts';
import { findKnownActors } from './known-actors.ts';
import { personNames, tidyCapitals } from '../../import/names.ts';
import { clearOf, givenAndSurname } from './cut-runs.ts';
import { askingLabels } from './asking-labels.ts';
import { readLabel } from './labels.ts';
import { withKnown } from './with-known.ts';
import { withLabels } from './with-labels.ts';
import { datelines } from './datelines.ts';
import { withHeads } from './heads-of-runs.ts';
import { withParticles } from './particles.ts';
import { withSurnames } from './surnames-in-runs.ts';
import type { NameRun } from './name-runs.ts';
import { formRuns } from './names-by-form.ts';
import { withNationalities } from './nationalities.ts';
import { findNameRuns } from './name-runs.ts';
import type { Name } from './names.ts';
import { gatherNames, keyOf, smallWords, withoutGenitives } from './names.ts';
import { wordFrom } from '../prose/word-from.ts';

/** What is known before a text is read for actors. */
export interface ActorContext {
  /** The library's actors. */
  known: readonly KnownActor[];
  /** What the document's fields say of it: author, publisher. They are no actors for that alone. */
  about: readonly string[];
}

/** The actors of a text, in the order in which they are first named. Known ones carry their id. */
export function findActors(prose: Prose, { known, about }: ActorContext): ProposedActor[] {
  const places = findKnownActors(prose, known);
  const expansions = findExpansions(prose);
  const spelled = expansionRuns(prose, expansions);
  const runs = [
    ...clearOf(
      spelled,
      withoutAbout(prose, givenAndSurname(prose, findNameRuns(prose)), about),
      prose,
    ),
    ...spelled,
    ...formRuns(prose),
    ...labelRuns(prose),
  ];
  const own = withParticles(prose, distinct(runs));
  let names = withoutGenitives(gatherNames(prose, own), prose);
  let judged = judgeAll(prose, names);
  if (prose.language === 'de') {
    names = withoutGenitives(
      gatherNames(prose, withHeads(prose, withSurnames(prose, own, judged), judged)),
      prose,
    );
    judged = judgeAll(prose, names);
  }
  const drafts = joinNames(names, judged, expansions, prose.language, smallWords(prose.words));
  const proposals = withLabels(
    drafts.map((draft) => proposalOf(draft, prose)),
    prose,
    about.flatMap((one) => personNames(one) ?? [one]),
  );
  const all = withNationalities(withKnown(proposals, places, prose), prose);
  return all.sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}

function judgeAll(prose: Prose, names: ReadonlyMap<string, Name>): Judged {
  const context = {
    language: prose.language,
    small: smallWords(prose.words),
    names,
    geographic: geographicNames(names),
  };
  const labels = new Set(prose.turns.map(({ label }) => keyOf(readLabel(label).name)));
  const titled = new Set(
    prose.turns.flatMap(({ label }) => {
      const { name, title } = readLabel(label);
      return title === '' ? [] : [keyOf(name)];
    }),
  );
  const judged = new Map<string, Judgement>();
  for (const name of names.values()) {
    const judgement = judge(name, context);
    if (judgement !== null && (judgement.type !== 'state' || !labels.has(name.key)))
      judged.set(name.key, judgement);
    else if (labels.has(name.key))
      judged.set(name.key, { type: 'person', reason: 'It is a speaker’s label.', alone: true });
    else if (isOfLabel(name, { labels, titled, most: prose.language === 'de' ? 2 : 3 }))
      judged.set(name.key, {
        type: 'person',
        reason: 'A speaker’s label is a part of it.',
        alone: true,
      });
  }
  asTheirLike(prose, names, judged);
  for (const place of datelines(prose, names)) {
    const name = names.get(place);
    const standing = judged.get(place);
    if (name === undefined || (standing !== undefined && standing.vague !== true)) continue;
    judged.set(place, { type: 'place', reason: 'The text was written there.', alone: true });
    name.surface = tidyCapitals(name.surface);
  }
  return judged;
}

/** The first name of each first word that goes on with a place's: `Amaur River` tells what `Amaur` is. */
function geographicNames(names: ReadonlyMap<string, Name>): Map<string, Name> {
  const found = new Map<string, Name>();
  for (const name of names.values()) {
    const [head = '', second] = name.parts;
    if (second !== undefined && isPlaceWord(second.toLowerCase()) && !found.has(head))
      found.set(head, name);
  }
  return found;
}

/** `I am Dee Kavanagh` where `Dee` is a label */
function isOfLabel(
  { parts, inside }: Name,
  {
    labels,
    titled,
    most,
  }: { labels: ReadonlySet<string>; titled: ReadonlySet<string>; most: number },
): boolean {
  const [first = '', last = ''] = [parts[0]?.toLowerCase(), parts.at(-1)?.toLowerCase()];
  if (parts.length < 2 || parts.length > most) return false;
  return labels.has(last) || (inside > 0 && labels.has(first) && !titled.has(first));
}

/** `Haldria and Lorvane`: what is named beside another, and of no clear type, is of the other's. */
function asTheirLike({ words }: Prose, names: ReadonlyMap<string, Name>, judged: Judged): void {
  const starts = new Map<number, string>();
  for (const { key, runs } of names.values()) for (const run of runs) starts.set(run.first, key);
  for (const { key, runs } of names.values())
    for (const { last } of runs) {
      const beside = /^(?:and|und)$/.test(words[last]?.lower ?? '')
        ? starts.get(last + 1)
        : undefined;
      if (beside === undefined || words[last + 1]?.gap !== ' ') continue;
      for (const [one, other] of [
        [key, beside],
        [beside, key],
      ] as const) {
        const mine = judged.get(one);
        const theirs = judged.get(other);
        if (mine?.vague !== true || theirs === undefined || theirs.vague === true || !theirs.alone)
          continue;
        judged.set(one, {
          ...theirs,
          reason: `It is named beside “${names.get(other)?.surface ?? other}”.`,
        });
      }
    }
}

/** Names in the lines that say who wrote and published a text. */
function withoutAbout(
  { lines, text }: Prose,
  runs: readonly NameRun[],
  about: readonly string[],
): NameRun[] {
  const said = about.flatMap((one) => personNames(one) ?? [one]).filter((one) => one.length > 2);
  const hidden = lines.filter(
    ({ start, end }, index) =>
      end - start < 140 &&
      (index < 8 || index > lines.length - 6) &&
      !/[.!?]["”’»“]?\s*$/.test(text.slice(start, end)) &&
      said.some((one) => text.slice(start, end).toLowerCase().includes(one.toLowerCase())) &&
      !(index === 0 && lines.length > 1),
  );
  return runs.filter(
    (run) => !hidden.some(({ start, end }) => start <= run.start && run.end <= end),
  );
}

function expansionRuns(
  { words }: Prose,
  expansions: readonly { full: string; fullStart: number; fullEnd: number }[],
): NameRun[] {
  return expansions.flatMap(({ full, fullStart, fullEnd }) => {
    const first = wordFrom(words, fullStart);
    const last = wordFrom(words, fullEnd);
    if (words[first]?.start !== fullStart) return [];
    return [
      {
        surface: full,
        start: fullStart,
        end: fullEnd,
        first,
        last,
        title: '',
        titleStart: fullStart,
        opens: words[first].opens,
        heading: false,
      },
    ];
  });
}

/** Each label's name, where the label stands. */
function labelRuns({ turns, text, words }: Prose): NameRun[] {
  const asking = askingLabels(text, turns);
  return turns.flatMap(({ label, start, textStart }) => {
    if (asking.has(label)) return [];
    const { name, title } = readLabel(label);
    if (name === '') return [];
    const stands = text.slice(start, textStart).toLowerCase().indexOf(name.toLowerCase());
    if (stands === -1) return [];
    const from = start + stands;
    const at = wordFrom(words, from);
    return [
      {
        surface: name,
        start: from,
        end: from + name.length,
        first: at,
        last: at,
        title,
        titleStart: from,
        opens: true,
        heading: false,
      },
    ];
  });
}

/** Of runs that begin at one place the longest. */
function distinct(runs: readonly NameRun[]): NameRun[] {
  const sorted = runs.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: NameRun[] = [];
  for (const run of sorted) if (run.start >= (kept.at(-1)?.end ?? 0)) kept.push(run);
  return kept;
}

function proposalOf(draft: Draft, { text, language }: Prose): ProposedActor {
  const all = [draft.main, ...[...draft.members.values()].map(({ name }) => name)];
  const places = all.flatMap(({ runs }) =>
    runs.map(({ start, end }): Span => ({ start, end, surface: text.slice(start, end) })),
  );
  places.sort((a, b) => a.start - b.start);
  const aliases = new Map<string, ProposedAlias>();
  for (const { name, reason } of [
    { name: draft.main, reason: draft.reason },
    ...draft.members.values(),
  ]) {
    const run = name.runs.find(({ surface }) => surface === name.surface) ?? name.runs[0];
    if (run === undefined || keyOf(name.surface) === keyOf(draft.name)) continue;
    aliases.set(name.surface, {
      span: { start: run.start, end: run.end, surface: text.slice(run.start, run.end) },
      reason,
    });
  }
  const titles = all.flatMap((name) => name.titles);
  const words = [
    ...titles.flatMap((title) =>
      title.toLowerCase().replace('prime minister', 'premier').split(/\s+/),
    ),
    ...all.flatMap(({ evidence }) => evidence.map(({ office }) => office)),
    // `the Earl` is the Earl of Strathallyn
    ...all.flatMap(({ parts }) => (parts.length > 2 ? [parts[0]?.toLowerCase() ?? ''] : [])),
  ];
  return {
    name: draft.name,
    type: draft.type,
    aliases: [...aliases.values()],
    places,
    reason: draft.reason,
    known: null,
    gender: draft.type === 'person' ? genderOf(draft.main, words, language) : null,
    offices: [...new Set(words.filter((word) => isOffice(word)))],
  };
}

function genderOf(main: Name, titles: readonly string[], language: ProseLanguage): Gender | null {
  for (const word of titles) {
    const gender = genderOfTitle(word);
    if (gender !== undefined) return gender;
  }
  const given = genderOfFirstName(main.parts[0] ?? '');
  if (given !== undefined) return given;
  // `Minister Gröbner`: a woman is a `Ministerin`.
  const isHe = titles.some(
    (title) =>
      language === 'de' && isOffice(title) && isOffice(`${title}in`) && !title.endsWith('in'),
  );
  return isHe ? 'm' : null;
}
