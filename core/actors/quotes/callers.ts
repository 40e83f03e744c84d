// Who is named, called or meant by a pronoun in a stretch of a text: all who might be a cue's speaker.

import type { ProseLanguage } from '../prose/language.ts';
import type { ProposedActor, Span } from '../suggestions/actor-proposals.ts';
import { cueStrength } from '../prose/cue-verbs.ts';
import { isCalendarWord, isFunctionWord } from '../prose/function-words.ts';
import { isAddress, isOffice } from '../prose/offices.ts';
import { isThingWord } from '../prose/organisation-words.ts';
import { stateOfDemonym } from '../prose/states.ts';
import type { Prose, Word } from '../prose/words.ts';
import { follows } from '../prose/words.ts';
import { titleStart } from './name-start.ts';
import type { PronounKind } from './speaker-words.ts';
import { endOfFamiliar, isInsideRole, isSomebody, prepositions, startOfRole } from './roles.ts';
import { isDeterminer, pronounKind, speakerNoun } from './speaker-words.ts';

/** Somebody in a clause. */
export interface Caller {
  /** Numbers of its first word and of the one after its last. */
  first: number;
  last: number;
  span: Span;
  kind: 'name' | 'role' | 'pronoun';
  actor: ProposedActor | null;
  pronoun: PronounKind | null;
  /** The noun of a role, in small letters. */
  noun: string;
  /** Whether a preposition stands before it, so that it is hardly the one who speaks. */
  governed: boolean;
}

/** Names by the number of the word at which they begin. */
export type NamePlaces = ReadonlyMap<number, { actor: ProposedActor; last: number; span: Span }>;

/** Where the actors' names begin, by word. */
export function namePlaces(
  { words, language }: Prose,
  actors: readonly ProposedActor[],
): NamePlaces {
  const places = actors.flatMap((actor) => actor.places.map((span) => ({ actor, span })));
  places.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const found = new Map<number, { actor: ProposedActor; last: number; span: Span }>();
  let at = 0;
  for (const { actor, span } of places) {
    const { start, end } = span;
    while (at < words.length && (words[at]?.start ?? 0) < start) at += 1;
    if (words[at]?.start !== start || found.has(at)) continue;
    // `die niederländische Ministerin`: the state does not speak.
    if (
      actor.type === 'state' &&
      stateOfDemonym(span.surface.toLowerCase(), language) !== undefined
    )
      continue;
    let last = at + 1;
    while (last < words.length && (words[last]?.start ?? end) < end) last += 1;
    // `der ÖVP-Politiker` is not the party; `Habecks` is Habeck.
    if ((words[last - 1]?.end ?? end) - end > 1) continue;
    found.set(at, { actor, last, span });
  }
  return found;
}

/** All callers among the words from `first` up to `last`, in order. */
export function callersIn(prose: Prose, names: NamePlaces, first: number, last: number): Caller[] {
  const found: Caller[] = [];
  const { words, text, language } = prose;
  for (let at = first; at < last; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const name = names.get(at);
    if (name !== undefined && isInsideRole(prose, names, at, name.last, last)) {
      at = name.last - 1;
      continue;
    }
    if (name !== undefined) {
      const start = titleStart(words, at, first);
      found.push(caller(prose, start, name.last, name.span, 'name', { actor: name.actor }));
      at = Math.max(at, name.last - 1);
      continue;
    }
    const pronoun = pronounKind(word.lower, language);
    if (pronoun !== undefined) {
      found.push(
        caller(
          prose,
          at,
          at + 1,
          { start: word.start, end: word.end, surface: word.text },
          'pronoun',
          { pronoun },
        ),
      );
      continue;
    }
    if (
      /^\d/.test(words[at + 1]?.text ?? '') &&
      words[at + 1]?.gap === ' ' &&
      word.capital &&
      language === 'en'
    )
      continue;
    if (isBeforeName(names, words, at)) continue;
    // `the secretary general`: the last of the nouns is the head.
    const next = words[at + 1];
    if (next?.gap === ' ' && at + 1 < last && isOffice(word.lower) && isOffice(next.lower))
      continue;
    // `a government source`, `the company official`: the last of the nouns is the head.
    const kind = speakerNoun(word.lower);
    if (
      language === 'en' &&
      (kind === 'body' || kind === 'paper') &&
      !word.possessive &&
      next?.gap === ' ' &&
      at + 1 < last &&
      speakerNoun(next.lower) === 'person'
    )
      continue;
    const familiar = endOfFamiliar(words, at);
    const told = words[familiar - 1];
    if (familiar > at && told !== undefined) {
      const start = startOfRole(words, at, Math.max(first, found.at(-1)?.last ?? first));
      const head = words[start] ?? word;
      const span = { start: head.start, end: told.end, surface: text.slice(head.start, told.end) };
      found.push(caller(prose, start, familiar, span, 'role', { noun: word.lower }));
      at = familiar - 1;
      continue;
    }
    if (speakerNoun(word.lower) === null) {
      const end = endOfUnknown(prose, names, at, last);
      const tail = words[end - 1];
      if (isSomebody(prose, at, first)) {
        const head = words[at - 1] ?? word;
        const span = {
          start: head.start,
          end: word.end,
          surface: text.slice(head.start, word.end),
        };
        found.push(caller(prose, at - 1, at + 1, span, 'role', { noun: word.lower }));
        continue;
      }
      if (tail === undefined || end === at) continue;
      if (isInsideRole(prose, names, at, end, last)) {
        at = end - 1;
        continue;
      }
      found.push(
        caller(
          prose,
          at,
          end,
          { start: word.start, end: tail.end, surface: text.slice(word.start, tail.end) },
          'name',
          {},
        ),
      );
      at = end - 1;
      continue;
    }
    const start = startOfRole(words, at, Math.max(first, found.at(-1)?.last ?? first));
    const head = words[start] ?? word;
    found.push(
      caller(
        prose,
        start,
        at + 1,
        { start: head.start, end: word.end, surface: text.slice(head.start, word.end) },
        'role',
        { noun: word.lower },
      ),
    );
  }
  return found;
}

function caller(
  { words }: Prose,
  first: number,
  last: number,
  span: Span,
  kind: Caller['kind'],
  more: Partial<Caller>,
): Caller {
  let before = first - 1;
  while (
    before >= 0 &&
    words[before]?.line === words[first]?.line &&
    isDeterminer(words[before]?.lower ?? '')
  )
    before -= 1;
  const word = words[before];
  const near =
    word !== undefined &&
    word.line === words[first]?.line &&
    /^[  ]?$/.test(words[before + 1]?.gap ?? '') &&
    words[first]?.opens !== true;
  // Whose something is does not speak: `the bank’s economist`.
  const owns = words[last - 1]?.possessive === true && kind !== 'pronoun';
  // `Bernhard Kettler (CDU)`
  const bracketed = words[first]?.gap.endsWith('(') === true && kind === 'name';
  const governed =
    owns || bracketed || (near && prepositions.test(word.lower) && kind !== 'pronoun');
  return { first, last, span, kind, actor: null, pronoun: null, noun: '', governed, ...more };
}

/**
 * The end of a run of capitals that is no proposed actor but may speak: in German, where all nouns have
 * capitals, only right beside a verb of speaking and without an article. The start when there is none.
 */
function endOfUnknown(
  { words, language }: Prose,
  names: NamePlaces,
  at: number,
  limit: number,
): number {
  const word = words[at];
  if (word === undefined || !isNameLike(word, language)) return at;
  let end = at + 1;
  while (end < limit && end - at < 5 && !names.has(end)) {
    const next = words[end];
    const previous = words[end - 1];
    if (
      next === undefined ||
      previous === undefined ||
      !follows(next, previous) ||
      !isNameLike(next, language)
    )
      break;
    end += 1;
  }
  const before = words[at - 1];
  if (
    language === 'de' &&
    before?.line === word.line &&
    (isDeterminer(before.lower) || prepositions.test(before.lower))
  )
    return at;
  // `Pina used to say`
  let verb = end;
  while (
    verb < end + 3 &&
    /^(?:used|to|once|always|often|later|then|also|immer|einmal|auch)$/.test(
      words[verb]?.lower ?? '',
    )
  )
    verb += 1;
  const after = words[verb];
  const cued = (one: Word | undefined, gap: string | undefined): boolean =>
    one !== undefined &&
    !one.capital &&
    gap === ' ' &&
    cueStrength(one.lower, language) !== undefined;
  const speaks = cued(after, after?.gap) || (cued(before, word.gap) && before?.line === word.line);
  if (language === 'de')
    return speaks &&
      !/(?:ung|heit|keit|schaft|tion|en)$/.test(words[end - 1]?.text ?? '') &&
      stateOfDemonym(word.lower, 'de') === undefined
      ? end
      : at;
  return word.opens && end - at === 1 && !speaks ? at : end;
}

function isNameLike(word: Word, language: ProseLanguage): boolean {
  if (!word.capital || isFunctionWord(word.lower, language) || isCalendarWord(word.lower))
    return false;
  return (
    word.text.length > 1 &&
    !isAddress(word.lower) &&
    !isThingWord(word.lower) &&
    stateOfDemonym(word.lower, language) === undefined
  );
}

function isBeforeName(names: NamePlaces, words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const word = words[next];
    if (word === undefined || !/^\.?[  ]$/.test(word.gap)) return false;
    const name = names.get(next);
    if (name !== undefined) return name.actor.type === 'person';
    // `Deputy Secretary of State Paul Renwick`
    if (!word.capital && !(word.lower === 'of' && words[next + 1]?.lower === 'state')) return false;
  }
  return false;
}
