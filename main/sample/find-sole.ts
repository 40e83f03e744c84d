// Finding a sample passage by its words: the sample's texts are ours, so the words stand there exactly
// once, or the sample is wrong and says so.

import { invalidInput } from '#core/errors.ts';

/** The words to find, with as much of what stands around them as tells them apart. */
export interface Wanted {
  quote: string;
  prefix?: string;
  suffix?: string;
}

/** Where `quote` stands in `text`: UTF-16, end exclusive. Throws unless it stands there exactly once. */
export function findSole(text: string, wanted: Wanted): { start: number; end: number } {
  const { quote, prefix = '', suffix = '' } = wanted;
  const words = `${prefix}${quote}${suffix}`;
  const first = text.indexOf(words);
  if (first === -1) throw invalidInput(`The sample text does not hold “${quote}”.`);
  if (text.indexOf(words, first + 1) !== -1)
    throw invalidInput(`The sample text holds “${quote}” more than once.`);
  const start = first + prefix.length;
  return { start, end: start + quote.length };
}
