// `speaker:Name` in what a user types.

import { wordsOf } from './words.ts';

/** A query taken apart. */
export interface SpokenQuery {
  /** Folded words of the speaker's name; null when no speaker is asked for. */
  speaker: string[] | null;
  /** The query without it. */
  rest: string;
}

const asked = /(?:^|\s)speaker:\s*(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/iu;

const foldedWords = (text: string): string[] => [...wordsOf(text)].map(({ folded }) => folded);

/** Reads `speaker:Name` or `speaker:"Given Surname"` out of a query. */
export function readSpokenQuery(text: string): SpokenQuery {
  const found = asked.exec(text);
  const speaker = foldedWords(found?.[1] ?? found?.[2] ?? '');
  if (found === null || speaker.length === 0) return { speaker: null, rest: text };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { speaker, rest };
}

/** Whether a name is meant: each word that was typed begins one of its words. */
export function isMeant(name: string, speaker: readonly string[]): boolean {
  const words = foldedWords(name);
  return speaker.every((wanted) => words.some((word) => word.startsWith(wanted)));
}
