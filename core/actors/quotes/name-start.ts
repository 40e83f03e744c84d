// Where the name of a caller begins behind its titles.

import { isAddress } from '../prose/offices.ts';
import type { Prose, Word } from '../prose/words.ts';
import type { Caller } from './callers.ts';
import { speakerNoun } from './speaker-words.ts';

/** The number of the word at which a caller's name begins, without its titles. */
export function nameStart(words: Prose['words'], { first, last, span }: Caller): number {
  for (let at = first; at < last; at += 1) if (words[at]?.start === span.start) return at;
  return first;
}

/** A title belongs to the name: `Minister Vahl`, `NATO Secretary General Mark Rutte`. */
export function titleStart(words: readonly Word[], name: number, limit: number): number {
  let at = name;
  while (at > limit && name - at < 5 && words[at]?.opens !== true) {
    const word = words[at - 1];
    if (word === undefined || !/^\.?[  ]$/.test(words[at]?.gap ?? '')) break;
    // `Secretary of State Paul Renwick`
    if (word.lower === 'of' && words[at]?.lower === 'state') {
      at -= 1;
      continue;
    }
    // `for the Environment Lord Penhallow`: another's name ends before an address.
    if (at < name && isAddress(words[at]?.lower ?? '') && speakerNoun(word.lower) === null) break;
    if (
      !(speakerNoun(word.lower) !== null || (word.capital && !word.opens)) &&
      !/^(?:dr|mr|mrs|ms|prof|frau|herr|then|former)$/.test(word.lower)
    )
      break;
    at -= 1;
  }
  return at;
}
