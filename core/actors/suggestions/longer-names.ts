// Which actor in the making a short name stands for: a surname, a given name, a firm without its legal form,
// first letters, a beginning. The first rule that has something to say decides.

import type { ProseLanguage } from '../prose/language.ts';
import { genderOfFirstName } from '../prose/first-names.ts';
import { isOrganisationWord, isPlaceWord } from '../prose/organisation-words.ts';
import { stateOfDemonym } from '../prose/states.ts';
import type { DraftIndex } from './draft-index.ts';
import { lowered } from './draft-index.ts';
import type { Draft, Judged } from './drafts.ts';
import { spells } from './expansions.ts';
import type { Name } from './names.ts';

/** A draft that a short name may stand for, and why: a sentence for the user. */
export interface Longer {
  draft: Draft;
  reason: string;
}

/** What the rules look into. */
export interface LongerNames {
  index: DraftIndex;
  /** Drafts by their names without a legal form, as `Name.key` has them. */
  firms: ReadonlyMap<string, Draft>;
  judged: Judged;
  language: ProseLanguage;
  /** Words the text also writes in small letters. */
  small: ReadonlySet<string>;
}

/** One word of a name and what is known of it; the drafts whose names begin with it. */
interface Word {
  name: Name;
  /** In small letters. */
  word: string;
  beginning: readonly Draft[];
}

/** The actors a short name may stand for; several when only the user can tell. */
export function longerNames(name: Name, among: LongerNames): Longer[] {
  const { index, firms } = among;
  if (name.parts.length > 1) {
    if (isParticled(name)) return saying(index.withTail(name.key), isSurname);
    const firm = firms.get(name.key);
    return firm === undefined ? [] : [{ draft: firm, reason: withoutForm(firm) }];
  }
  const one: Word = { name, word: name.key, beginning: index.beginning(name.key) };
  for (const rule of [ofPerson, ofGermanBeginning, ofHead, ofLetters, ofBeginning]) {
    const fit = rule(one, among);
    if (fit !== null) return fit;
  }
  return [];
}

/** Whether a name begins with a small word, as `van Houten` does: it is a surname and no whole name. */
export const isParticled = ({ parts }: Name): boolean =>
  parts.length > 1 && /^(?:\p{Ll}|(?:Le|La|De|Du|Van|Von|Mac)$)/u.test(parts[0] ?? '');

/** The reason for a firm's name without its legal form. */
export const withoutForm = ({ name }: Draft): string => `It is “${name}” without its legal form.`;

const isSurname = ({ name }: Draft): string => `It is the surname of “${name}”.`;
const isBeginning = ({ name }: Draft): string => `“${name}” begins with it.`;

const saying = (drafts: readonly Draft[], reason: (draft: Draft) => string): Longer[] =>
  drafts.map((draft) => ({ draft, reason: reason(draft) }));

/** Organisations, groups and places of several words. */
const isOther = ({ type, main }: Draft): boolean =>
  type !== 'person' && type !== 'state' && main.parts.length > 1;

/** A rule: whom the word stands for, nobody at all, or null for a word it says nothing of. */
type Rule = (one: Word, among: LongerNames) => Longer[] | null;

const ofPerson: Rule = ({ name, word, beginning }, { index, judged, language, small }) => {
  const given = beginning.filter(({ type, main }) => type === 'person' && main.parts.length > 1);
  const own = judged.get(name.key);
  const isGiven = !small.has(word) && (own === undefined || !own.alone || own.type === 'person');
  const surnamed = index.surnamed(word);
  if (surnamed.length === 0 && isGiven && given.length > 0)
    return saying(given, (draft) => `It is the given name of “${draft.name}”.`);
  // Of two surnames Spanish uses the first: `Iglesias` for `Tomás Iglesias Prado`.
  const people =
    surnamed.length === 0 && language === 'es' ? index.firstOfTwoSurnames(word) : surnamed;
  return people.length > 0 ? saying(people, isSurname) : null;
};

/** `Gries` of `Gries am Brenner`, `Naturschutzbund` of `Naturschutzbund Österreich`. */
const ofGermanBeginning: Rule = ({ word, beginning }, { language }) => {
  const begins = beginning.filter(
    ({ main }) =>
      language === 'de' &&
      (/^(?:am|an|ob)$/.test(main.parts[1] ?? '') ||
        (word.length > 8 && main.parts.length === 2 && isOrganisationWord(word))),
  );
  return begins.length > 0 ? saying(begins, isBeginning) : null;
};

/** `the Ministry`, where it is named more than once. */
const ofHead: Rule = ({ name, word, beginning }, { index, language }) => {
  if (!isOrganisationWord(word) && !isPlaceWord(word)) return null;
  // German writes every noun with a capital: `die Gewerkschaft` may be any.
  const isOften = language !== 'de' && name.inside + name.runs.length > 1;
  const fit = isOften ? [...new Set([...index.ending(word), ...beginning])].filter(isOther) : [];
  return saying(
    fit,
    (draft) => `“The ${name.surface}” stands for the only “${draft.name}” of the text.`,
  );
};

const ofLetters: Rule = ({ name }, { index }) => {
  if (!/^\p{Lu}{2,}$/u.test(name.surface)) return null;
  const spelled = index
    .maybeSpelling(name.surface)
    .filter((draft) => isOther(draft) && spells(lowered(draft.main), name.surface));
  return spelled.length > 0
    ? saying(spelled, (draft) => `It is made of the first letters of “${draft.name}”.`)
    : null;
};

const ofBeginning: Rule = ({ name, word, beginning }, { language, small }) => {
  if (
    word.length <= 3 ||
    small.has(word) ||
    stateOfDemonym(word, language) !== undefined ||
    genderOfFirstName(name.surface) !== undefined ||
    (language === 'de' && /(?:e|en|er|es)$/.test(word))
  )
    return null;
  const begun = beginning.filter(
    (draft) =>
      isOther(draft) &&
      !(draft.main.parts.length > 2 && isPlaceWord(draft.main.parts[1]?.toLowerCase() ?? '')),
  );
  return saying(begun, isBeginning);
};
