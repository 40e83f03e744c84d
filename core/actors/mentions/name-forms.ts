// The ways in which one name is written, and how strictly its case is to be taken.

import { ordinaryWords } from './ordinary-words.ts';

/** What a word of a name asks of the word that stands in the text. */
export interface CaseRule {
  /** Number of the word in the name. */
  word: number;
  /** The word must stand so, letter by letter; null asks only for a capital at its beginning. */
  exactly: string | null;
}

/** One way in which a name is written, and what its words ask of capitals. */
export interface NameForm {
  text: string;
  rules: CaseRule[];
}

const article = /^(?:the|der|die|das|den|dem|des|le|la|les|el|los|las|il|lo|gli|de|het|os|as)$/i;
const acronym = /^\p{Lu}{2,4}$/u;
const dotted = /^(?:\p{Lu}\.){2,4}$/u;

/** The longest acronym whose capitals are all asked for, and the longest of which one is, in letters. */
const shortAcronym = 3;
const longAcronym = 6;

/** The rule for a name that is this word alone, or this word with an article. */
function ruleFor(word: string): Omit<CaseRule, 'word'> | null {
  const letters = word.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const lower = letters.toLowerCase();
  const [initial = ''] = letters;
  if (initial === initial.toLowerCase()) return null;
  const isGuarded = letters.length <= shortAcronym || ordinaryWords.has(lower);
  const isAcronym = letters.length > 1 && letters === letters.toUpperCase();
  if (isAcronym && isGuarded) return { exactly: word };
  return isGuarded || (isAcronym && letters.length <= longAcronym) ? { exactly: null } : null;
}

function rulesFor(text: string): CaseRule[] {
  const words = text.split(' ');
  const [first = ''] = words;
  if (words.length === 1 || (words.length === 2 && article.test(first))) {
    const last = words.length - 1;
    const rule = ruleFor(words[last] ?? '');
    return rule === null ? [] : [{ word: last, ...rule }];
  }
  // `US Senate` asks for `US`; but a name that is all in capitals does not say what is an acronym.
  if (text === text.toUpperCase()) return [];
  return words.flatMap((word, index) => {
    const letters = word.replaceAll('.', '');
    const isShort = acronym.test(letters) && letters.length <= shortAcronym;
    return isShort ? [{ word: index, exactly: word }] : [];
  });
}

/**
 * The forms of a name: as it is; `U.S.` for `US` and the reverse; `ae`, `oe`, `ue` for umlauts; composed
 * and decomposed letters of scripts whose marks are not left out. Empty when the name has no letter or digit.
 */
export function formsOf(name: string): NameForm[] {
  const text = name.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const texts = new Set([text]);
  const composed = text.normalize('NFC');
  if (/[äöüÄÖÜ]/.test(composed)) texts.add(composed.replace(/[äöüÄÖÜ]/g, withE));
  const toggled = text.split(' ').map(toggleDots).join(' ');
  texts.add(toggled);
  if (/[\u0900-\u0fff\u1000-\u109f\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af]/.test(text)) {
    texts.add(composed);
    texts.add(text.normalize('NFD'));
  }
  return Array.from(texts, (one) => ({ text: one, rules: rulesFor(one) }));
}

function withE(letter: string): string {
  const base = letter.normalize('NFD').charAt(0);
  return `${base}e`;
}

function toggleDots(word: string): string {
  if (dotted.test(word)) return word.replaceAll('.', '');
  return acronym.test(word) ? word.replace(/\p{Lu}/gu, '$&.') : word;
}

/** Whether the words of a text that is the same in bases are written as the name asks. */
export function fitsCase(rules: readonly CaseRule[], surface: string): boolean {
  if (rules.length === 0) return true;
  const words = surface.split(/\s+/);
  return rules.every(({ word, exactly }) => {
    const standing = words[word] ?? '';
    if (exactly !== null) return standing === exactly;
    const [letter = ''] = standing.replace(/^[^\p{L}\p{N}]+/u, '');
    return letter !== letter.toLowerCase();
  });
}
