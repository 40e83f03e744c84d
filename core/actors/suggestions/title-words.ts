// Words that stand before a name and are no part of it.

import { isAddress, isOffice, isOfficeModifier } from '../prose/offices.ts';
import { stateOfDemonym } from '../prose/states.ts';
import type { Word } from '../prose/words.ts';

const lastPart = (lower: string): string => lower.slice(lower.lastIndexOf('-') + 1);

/** Whether a word, in small letters, is an office or a form of address. */
export function isTitle(lower: string): boolean {
  return isOffice(lower) || isAddress(lower) || (lower.includes('-') && isOffice(lastPart(lower)));
}

/** Whether a word may stand in a title: an office, what qualifies one, or a nationality. */
export function belongsToTitle(word: Word | undefined, language: 'en' | 'de'): boolean {
  if (word === undefined) return false;
  return (
    isTitle(word.lower) ||
    isOfficeModifier(word.lower) ||
    stateOfDemonym(word.lower, language) !== undefined
  );
}
