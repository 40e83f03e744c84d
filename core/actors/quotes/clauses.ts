// The words around a quote: what stands before it in its sentence, what follows, the sentence before.

import { cueStrength } from '../prose/cue-verbs.ts';
import { wordFrom } from '../prose/word-from.ts';
import type { Prose } from '../prose/words.ts';
import type { Clause } from './cues.ts';
import type { MarkedText } from './marks.ts';

/** Tells of each word whether it stands in one of these. */
export function inQuotes(prose: Prose, marked: readonly MarkedText[]): (word: number) => boolean {
  const quoted = new Uint8Array(prose.words.length);
  for (const { start, end } of marked)
    quoted.fill(1, wordFrom(prose.words, start), wordFrom(prose.words, end));
  return (word) => quoted[word] === 1;
}

/** How many words a text has; signs of Chinese and Japanese count half. */
export function countWords(text: string): number {
  // A sign of Chinese or Japanese is about half a word.
  const signs = text.match(/[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0) + Math.floor(signs / 3);
}

const farthest = 60;

/** The words before a quote in its sentence, back to another quote or the paragraph's head. */
export function clauseBefore(
  prose: Prose,
  { open, depth }: MarkedText,
  isQuoted: (word: number) => boolean,
): Clause {
  const { words, text } = prose;
  const last = wordFrom(prose.words, open);
  const tail = words[last - 1];
  if (
    tail === undefined ||
    (text.slice(tail.end, open).includes('\n') && !introducesBlock(text.slice(tail.end, open))) ||
    endsSentence(text.slice(tail.end, open))
  )
    return { first: last, last };
  let first = last;
  while (first > 0 && last - first < farthest) {
    const word = words[first - 1];
    if (word === undefined || word.line !== tail.line || (depth === 0 && isQuoted(first - 1)))
      break;
    first -= 1;
    // What follows a colon in a sentence still belongs to it, and so does a name between marks.
    if (word.opens && !/[:;]\s*$|^[\u0020\u00a0][“„"«»‚‘]$/.test(word.gap)) break;
  }
  return { first, last };
}

/** A paragraph of its own between marks belongs to the sentence before it that ends with a colon. */
const introducesBlock = (gap: string): boolean => /^["”’»“)\]]*:\s*\n\s*$/.test(gap);

const endsSentence = (gap: string): boolean => /[.!?…。！？]["”’»“)\]]*\s/.test(gap);

/** The words after a quote up to the sentence's end or the next quote. */
export function clauseAfter(
  prose: Prose,
  { close, start, end, depth }: MarkedText,
  isQuoted: (word: number) => boolean,
): Clause {
  const { words, text } = prose;
  const first = wordFrom(prose.words, close);
  const head = words[first];
  if (
    head === undefined ||
    // A quote inside another ends with it.
    (depth > 0 && /["”“»«]/.test(text.slice(close, head.start))) ||
    text.slice(close, head.start).includes('\n') ||
    isSentenceEnd(prose, first, close, end)
  )
    return { first, last: first };
  // Without a comma or an end the sentence goes on as if there were no marks: `the “operation” went on`.
  const ended =
    /[,.!?…–—-]["”’‘›‹»“」』']?$/.test(text.slice(start, end)) ||
    /^\s*[,–—-]/.test(text.slice(close, head.start));
  if (!ended && cueStrength(head.lower, prose.language) !== 'strong') return { first, last: first };
  let last = first + 1;
  while (last < words.length && last - first < farthest) {
    const word = words[last];
    if (
      word === undefined ||
      word.line !== head.line ||
      (depth === 0 && isQuoted(last)) ||
      (word.opens && !/[:;]\s*$/.test(word.gap))
    )
      break;
    last += 1;
  }
  return { first, last };
}

/** Whether a quote ends its sentence, so that what follows tells nothing of it. */
function isSentenceEnd(
  { words, text, language }: Prose,
  first: number,
  close: number,
  end: number,
): boolean {
  const behind = text.slice(close, words[first]?.start);
  if (/^\s*[.!?…;]/.test(behind)) return true;
  const mark = text[end - 1] ?? '';
  if (/^\s*[,–—-]/.test(behind) || !/[.!?…]/.test(mark)) return /[.!?]\s/.test(behind);
  const head = words[first];
  if (head === undefined || !head.capital) return false;
  // German sets a comma behind the mark where the sentence goes on.
  if (language === 'de') return true;
  // `“Why?” Vahl asked.` but not `“We left.” Vahl said that …`
  for (let at = first + 1; at <= first + 4; at += 1) {
    const word = words[at];
    if (word === undefined || word.line !== head.line || word.opens || !/^\.?[  ]$/.test(word.gap))
      return true;
    if (cueStrength(word.lower, language) === undefined || word.capital) continue;
    // `“… is here.” I said, “…”`: the verb tells of the next quote.
    if (/^\s*[,:]\s*["“„«‘]/.test(text.slice(word.end, word.end + 4))) return true;
    return mark === '.'
      ? /^\p{L}*[\s]+(?:that|,|:)/u.test(text.slice(word.end, word.end + 6)) ||
          words[at + 1]?.opens === false
      : false;
  }
  return true;
}

/** The sentence that ends before a word, in the same paragraph; null when there is none or it is a quote. */
export function sentenceBefore(
  { words }: Prose,
  before: number,
  isQuoted: (word: number) => boolean,
): Clause | null {
  const tail = words[before - 1];
  const here = words[before];
  if (tail === undefined || here === undefined || here.line !== tail.line || isQuoted(before - 1))
    return null;
  let first = before - 1;
  while (first > 0 && before - first < farthest) {
    if (words[first]?.opens === true || isQuoted(first - 1) || words[first - 1]?.line !== tail.line)
      break;
    first -= 1;
  }
  return { first, last: before };
}
