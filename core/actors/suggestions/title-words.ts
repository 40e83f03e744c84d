// Words that stand before a name and are no part of it.

import type { ProseLanguage } from '../prose/language.ts';
import { isAddress, isOffice, isOfficeModifier } from '../prose/offices.ts';
import { stateOfDemonym } from '../prose/states.ts';
import type { Word } from '../prose/words.ts';

const lastPart = (lower: string): string => lower.slice(lower.lastIndexOf('-') + 1);

/** Whether a word, in small letters, is an office or a form of address. */
export function isTitle(lower: string): boolean {
  return isOffice(lower) || isAddress(lower) || (lower.includes('-') && isOffice(lastPart(lower)));
}

/** Whether a word may stand in a title: an office, what qualifies one, or a nationality. */
export function belongsToTitle(word: Word | undefined, language: ProseLanguage): boolean {
  if (word === undefined) return false;
  return (
    isTitle(word.lower) ||
    isOfficeModifier(word.lower) ||
    stateOfDemonym(word.lower, language) !== undefined
  );
}

/** French shortens `Monsieur` to a letter, which elsewhere is an initial. */
export const isTitleIn = ({ lower, text }: Word, language: ProseLanguage): boolean =>
  isTitle(lower) || (language === 'fr' && text === 'M');

/** What qualifies an office stands before one: `the Environment Lord Penhallow` are two. */
export function isTitlePart(words: readonly Word[], at: number, language: ProseLanguage): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  if (!belongsToTitle(word, language) && !isTitleIn(word, language)) return false;
  return (
    isTitleIn(word, language) ||
    next === undefined ||
    !isAddress(next.lower) ||
    isOffice(next.lower)
  );
}

/** `Adeyemi Cole QC`: honours and seats behind a name. */
export const isPostNominal = (word: Word | undefined): boolean =>
  /^(?:QC|KC|SC|MP|MPs|MEP|MSP|TD|OBE|CBE|MBE|KBE|DBE|FRS|FBA|PhD|MdB|MdL|MdEP|Esq|Jr|Sr)$/.test(
    word?.text ?? '',
  );
