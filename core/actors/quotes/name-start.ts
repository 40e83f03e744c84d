// Where the name of a caller begins behind its titles.

import type { Prose } from '../prose/words.ts';
import type { Caller } from './callers.ts';

/** The number of the word at which a caller's name begins, without its titles. */
export function nameStart(words: Prose['words'], { first, last, span }: Caller): number {
  for (let at = first; at < last; at += 1) if (words[at]?.start === span.start) return at;
  return first;
}
