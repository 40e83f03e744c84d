// The name under a text.

import { readSignature } from './bylines.ts';

const closing =
  /^(?:(?:yours|very|most|sincerely|respectfully|(?:with )?(?:kind|best|warm))\b.{0,40}|mit .{0,20} grüßen|hochachtungsvoll),?$/i;
const sentenceEnd = /[.!?…]["”’»)\]]*$/;
/** `… he said. Jane Doe (Sollen)` and `… he said. — Jane Doe`, where the line breaks were lost. */
const atLineEnd =
  /[.!?…]["”’»)\]]*\s+((?:[—–]|--)\s*\S[^.!?()]{2,50}|[^.!?()]{3,50}\s\([^()]{2,40}\))$/;

/**
 * Who signed a text: the name after a letter's closing words, or in the last line, below a text that has
 * come to an end, or at the very end of it. `title` is the number of the title's line, or -1.
 */
export function signatureOf(lines: readonly string[], title: number): string | null {
  const last = lines.length - 1;
  // A letter's `Euer Josef`, `Your loving son Thomas`
  const own =
    /^(?:euer|eure|dein|deine|your(?: (?:loving|affectionate|devoted|faithful|obedient))?(?: (?:son|daughter|brother|sister|friend|servant|husband|wife))?),?\s+(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’'-]+){0,2})\.?$/iu.exec(
      lines[last] ?? '',
    )?.[1];
  if (own !== undefined && last > 1 && /^\p{Lu}/u.test(own)) return own;
  const closes = lines.findLastIndex((line) => closing.test(line));
  const after = closes > 0 && closes >= last - 4 ? lines[closes + 1] : undefined;
  const signed = after === undefined ? null : readSignature(after);
  const line = lines[last] ?? '';
  if (signed !== null || (last < 1 && line.length < 300)) return signed;

  const before = lines[last - 1] ?? '';
  const ended = last - 1 !== title && before.length >= 60 && sentenceEnd.test(before);
  const below = ended ? readSignature(line) : null;
  const tail = line.length >= 60 ? atLineEnd.exec(line)?.[1] : undefined;
  return below ?? (tail === undefined ? null : readSignature(tail));
}
