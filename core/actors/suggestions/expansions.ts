// Acronyms and what they stand for: `International Energy Agency (IEA)` and `IEA (International Energy Agency)`.

import { isAcronym, isOrganisationWord } from '../prose/organisation-words.ts';
import type { Prose, Word } from '../prose/words.ts';

/** An acronym, what it is short for, and where both stand. Offsets are UTF-16, ends exclusive. */
export interface Expansion {
  acronym: string;
  full: string;
  acronymStart: number;
  fullStart: number;
  fullEnd: number;
}

const small =
  /^(?:of|the|and|for|on|in|to|für|der|die|des|und|im|zur|zum|von|a|an|de|du|la|le|les|l|d|et|del|los|las|el|y|e)$/;

/** Finds acronyms that are set beside their expansion. */
export function findExpansions({ words, text }: Prose): Expansion[] {
  const found: Expansion[] = [];
  words.forEach((word, at) => {
    if (!isAcronym(word.text) && !/^\p{Lu}\p{Ll}\p{Lu}$/u.test(word.text)) {
      const named = spokenShort(words, at, text);
      if (named !== null) found.push(named);
      return;
    }
    const after = text[word.end] ?? '';
    if (/\(["“„]?$|, (?:or|kurz:?) $/.test(word.gap) && /[)"”“,.]/.test(after)) {
      const first = startBefore(words, at, word.text);
      const last = words[at - 1];
      if (first !== undefined && last !== undefined)
        found.push(expansion(text, word, first.start, last.end));
      return;
    }
    const next = words[at + 1];
    if (after !== ' ' || next === undefined || !/^ \(["“„]?$/.test(next.gap)) return;
    const close = text.indexOf(')', next.start);
    if (close === -1 || close - next.start > 90) return;
    const inside: Word[] = [];
    for (
      let index = at + 1;
      index < words.length && (words[index]?.start ?? close) < close;
      index += 1
    ) {
      const one = words[index];
      if (one !== undefined) inside.push(one);
    }
    const last = inside.at(-1);
    if (inside.length > 1 && last !== undefined && spells(inside, word.text))
      found.push(expansion(text, word, next.start, last.end));
  });
  return found;
}

/** `Naturschutzbund (Nabu)`, `Bundesamt für Strassen (Astra)`: a short name that is spoken as a word. */
function spokenShort(words: readonly Word[], at: number, text: string): Expansion | null {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}\p{Ll}{2,5}$/u.test(word.text)) return null;
  if (!/^ \(["“„]?$/.test(word.gap) || !/[)"”“]/.test(text[word.end] ?? '')) return null;
  for (const back of [1, 3]) {
    const first = words[at - back];
    const last = words[at - 1];
    if (first === undefined || last === undefined || first.line !== word.line) return null;
    if (back === 3 && !/^(?:für|des|der|of|for)$/.test(words[at - 2]?.lower ?? '')) return null;
    if (!first.capital || !isOrganisationWord(first.lower)) continue;
    const letters = words
      .slice(at - back, at)
      .map(({ lower }) => lower)
      .join('');
    if (isSubsequence(word.lower, letters)) return expansion(text, word, first.start, last.end);
  }
  return null;
}

function expansion(text: string, acronym: Word, start: number, end: number): Expansion {
  return {
    acronym: acronym.text,
    full: text.slice(start, end).replace(/\s+/g, ' '),
    acronymStart: acronym.start,
    fullStart: start,
    fullEnd: end,
  };
}

/** The word with which the expansion before an acronym begins. */
function startBefore(words: readonly Word[], at: number, acronym: string): Word | undefined {
  const line = words[at]?.line;
  for (let back = 1; back <= acronym.length * 2 + 2; back += 1) {
    const word = words[at - back];
    if (word === undefined || word.line !== line) return undefined;
    // Nothing but spaces stands inside a name.
    if (back > 1 && !/^(?:[  ]|, |- )$/.test(words[at - back + 1]?.gap ?? '')) return undefined;
    const behind = words.slice(at - back, at);
    if (word.capital && back > 1 && (spells(behind, acronym) || spells(ownPart(behind), acronym)))
      return word;
    if (back === 1 && word.capital && compoundSpells(word.lower, acronym)) return word;
  }
  return undefined;
}

/** `Schifffahrtsverwaltung des Bundes`: whose it is may be left out of the letters. */
function ownPart(words: readonly Word[]): readonly Word[] {
  const whose = words.at(-2)?.lower ?? '';
  return /^(?:des|der)$/.test(whose) ? words.slice(0, -2) : words;
}

/** `Bundesnachrichtendienst (BND)` */
function compoundSpells(lower: string, acronym: string): boolean {
  return (
    lower.length >= 10 &&
    lower[0] === acronym[0]?.toLowerCase() &&
    isSubsequence(acronym.toLowerCase(), lower)
  );
}

/** Whether the first letters of words spell an acronym; small words may be left out, compounds give several. */
export function spells(words: readonly Pick<Word, 'lower'>[], acronym: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const first = words[0]?.lower;
  const last = words.at(-1)?.lower;
  if (first === undefined || last === undefined || first[0] !== letters[0] || small.test(first))
    return false;
  const carrying = words.filter(({ lower }) => !small.test(lower));
  const initials = carrying.map(({ lower }) => lower[0] ?? '').join('');
  const all = words.map(({ lower }) => lower[0] ?? '').join('');
  if (initials === letters || all === letters) return true;
  // `Internationale Energieagentur`: every word begins with one of the letters, the rest stand inside.
  return (
    carrying.length >= 2 &&
    carrying.length < letters.length &&
    isSubsequence(initials, letters) &&
    isSubsequence(letters, carrying.map(({ lower }) => lower).join(''))
  );
}

/**
 * The first letters of the first two words that are not small; of one where there are no two. What `spells` an
 * acronym has the acronym's first letter here, and behind it nothing or another one of its letters.
 */
export function firstInitials(words: readonly Pick<Word, 'lower'>[]): string {
  return words
    .filter(({ lower }) => !small.test(lower))
    .slice(0, 2)
    .map(({ lower }) => lower[0] ?? '')
    .join('');
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}
