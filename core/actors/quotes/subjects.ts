// Which of those named beside a verb of speaking is its subject.

import { hasAddressee } from '../prose/cue-verbs.ts';
import type { Prose } from '../prose/words.ts';
import { inverted } from './behind-verbs.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import type { Cue } from './cues.ts';
import { nameStart } from './name-start.ts';
import { speakerNoun } from './speaker-words.ts';

/** What joins a verb to one before it. */
export const joins = /^(?:and|but|or|nor|which|whose|und|aber|oder|sondern|sowie|doch)$/;

/** The one who speaks among those before the verb: the first without a preposition; a name beside it names it. */
export function firstSubject(callers: readonly Caller[], { words }: Prose): Caller | null {
  const free = callers.filter((one) => !one.governed);
  const [subject, beside] = free;
  if (subject === undefined) return null;
  // `IDU president Lena Voss`: what stands before an office belongs to the one who holds it.
  if (
    beside?.kind === 'name' &&
    words
      .slice(subject.last, nameStart(words, beside))
      .every((word) => word.gap === ' ' && speakerNoun(word.lower) !== null) &&
    beside.first !== subject.last
  )
    return beside;
  return subject.kind === 'role' && beside?.kind === 'name' && words[beside.first]?.gap === ', '
    ? beside
    : subject;
}

/** Where a clause of its own begins behind `, and` between two words; -1 when none does. */
function lastClause(words: Prose['words'], first: number, last: number): number {
  for (let at = last - 1; at >= first; at -= 1) {
    const word = words[at];
    if (word?.gap.startsWith(',') === true && /^(?:and|but|und|aber|doch)$/.test(word.lower))
      return at;
  }
  return -1;
}

/** The one who speaks: the nearest before the verb, else the one behind it. */
export function subjectBefore(
  prose: Prose,
  names: NamePlaces,
  first: number,
  verb: number,
  last: number,
): Caller | null {
  const { words } = prose;
  const callers = callersIn(prose, names, first, verb).filter((one) => !one.governed);
  // `… said that it was late and added`: the subject is that of the verb before.
  if (joins.test(words[verb - 1]?.lower ?? '')) {
    // `…, and his deputy called me and asked`: a sentence of its own begins behind the comma.
    const start = lastClause(words, first, verb - 1);
    return callers.find((one) => start !== -1 && one.first > start) ?? callers[0] ?? null;
  }
  // `a letter from the trustees which said`
  if (/^(?:which|that)$/.test(words[verb - 1]?.lower ?? '') && prose.language === 'en') {
    const owner = callersIn(prose, names, first, verb).at(-1);
    if (owner?.last === verb - 1) return owner;
  }
  const nearest = callers.at(-1);
  if (nearest === undefined) return inverted(prose, names, verb, last);
  const named = callers.at(-2);
  const apposed =
    words[nearest.first]?.gap === ', ' &&
    named?.last === nearest.first &&
    words.slice(nearest.last, verb + 1).some(({ gap }) => gap.includes(','));
  return nearest.kind === 'role' && apposed && named?.kind === 'name'
    ? named
    : behindAside(callers, nearest, prose);
}

/** `Teel, who speaks for the Assembly, said`: what stands between commas is passed over. */
function behindAside(callers: readonly Caller[], nearest: Caller, { words }: Prose): Caller {
  const owner = callers.findLast(
    (one) =>
      one.last < nearest.first &&
      /^(?:who|which|der|die|das)$/.test(words[one.last]?.lower ?? '') &&
      words[one.last]?.gap === ', ',
  );
  // `X, who keeps an inn, remembers how her father said`: the aside has ended before.
  const ended =
    owner !== undefined &&
    words.slice(owner.last + 1, nearest.first + 1).some(({ gap }) => gap.startsWith(','));
  return owner !== undefined && !ended && nearest.kind !== 'pronoun' && owner.kind === 'name'
    ? owner
    : nearest;
}

/** `den Beschluss`: what a German article says is no subject. */
export function isObject({ words, language }: Prose, { first }: Caller): boolean {
  return (
    language === 'de' &&
    [words[first], words[first - 1]].some((word) =>
      /^(?:den|dem|einen|einem|des)$/.test(word?.lower ?? ''),
    )
  );
}

/** `was told`, `were asked` */
export function isPassive({ words }: Prose, verb: number): boolean {
  return (
    hasAddressee(words[verb]?.lower ?? '') &&
    /^(?:was|were|been|be|being|am|is|are|wurde|wurden)$/.test(words[verb - 1]?.lower ?? '')
  );
}

/** `by X` behind a passive verb. */
export function agent(prose: Prose, names: NamePlaces, verb: number, last: number): Cue {
  const { words } = prose;
  const by = words
    .slice(verb + 1, Math.min(last, verb + 5))
    .findIndex(({ lower }) => lower === 'by' || lower === 'von');
  const speaker = by === -1 ? null : (callersIn(prose, names, verb + by + 2, last)[0] ?? null);
  return { words: words[verb]?.text ?? '', at: verb, speaker, passive: speaker === null };
}
