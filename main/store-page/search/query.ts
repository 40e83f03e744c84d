// From what a user types to what the index is asked.

import { wordsOf } from './words.ts';

/** Words that must stand together, in this order. */
export interface Phrase {
  words: string[];
  /** Whether the last word may be the beginning of a longer one. */
  openEnd: boolean;
}

/**
 * Reads a query: words are looked for one by one, words in quotes as a phrase, and the last word, which may
 * still be being typed, as the beginning of one. A quote that is not closed runs to the end.
 */
export function readQuery(text: string): Phrase[] {
  const phrases: Phrase[] = [];
  const parts = text.split(/["“”„«»]/u);
  for (const [index, part] of parts.entries()) {
    const isQuoted = index % 2 === 1;
    const isLast = index === parts.length - 1;
    const chunks = isQuoted ? [part] : part.split(/\s+/u);
    for (const chunk of chunks) {
      const words = [...wordsOf(chunk)].map((word) => word.folded);
      if (words.length > 0) phrases.push({ words, openEnd: false });
    }
    const last = phrases.at(-1);
    if (isLast && last !== undefined && part.trim() !== '') last.openEnd = true;
  }
  return phrases;
}

/**
 * The query in the language of FTS5. Only folded words stand in it, each phrase in quotes, so nothing a
 * user types can be an operator or an error there.
 */
export function matchExpression(phrases: readonly Phrase[]): string {
  return phrases
    .map(({ words, openEnd }) => `"${words.join(' ').replaceAll('"', '')}"${openEnd ? ' *' : ''}`)
    .join(' AND ');
}
