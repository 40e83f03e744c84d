// What counts as a word for searching, and when two words are the same. Index, queries and the marks in
// results all go through here, so they always agree.

import { graphemesOf } from '#core/text/graphemes.ts';

/** A word of a text: where it stands (UTF-16, end exclusive) and its folded form. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

const run = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Scripts written without spaces. Here each grapheme counts as a word, and what a user types is looked for
 * as a phrase of them: cutting them into dictionary words depends on what stands beside them, so that a
 * word would not be found inside a longer one.
 */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Accents, Hebrew points, Arabic vowel signs and the Arabic stretching mark: written or not, same word. */
const optionalMarks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]+/g;

// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/** The form in which words are compared: small letters, compatible forms alike, optional marks left out. */
export function fold(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  // Small letters come after the decomposition, which brings forth capitals, and may need another.
  const small = word.normalize('NFKD').toLowerCase().normalize('NFKD');
  return small.replace(optionalMarks, '').normalize('NFKC');
}

function* wordsOfRun(text: string, offset: number): Generator<Word> {
  if (!unspaced.test(text)) {
    yield { start: offset, end: offset + text.length, folded: fold(text) };
    return;
  }
  let waiting = 0;
  for (const { index, segment } of graphemesOf(text)) {
    if (!unspaced.test(segment)) continue;
    if (waiting < index)
      yield {
        start: offset + waiting,
        end: offset + index,
        folded: fold(text.slice(waiting, index)),
      };
    waiting = index + segment.length;
    yield { start: offset + index, end: offset + waiting, folded: fold(segment) };
  }
  if (waiting < text.length)
    yield { start: offset + waiting, end: offset + text.length, folded: fold(text.slice(waiting)) };
}

/** The words of a text, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(run))
    for (const word of wordsOfRun(match[0], match.index)) if (word.folded !== '') yield word;
}

/** The folded words of a text with spaces between them: what the index is given. */
export function indexedText(text: string): string {
  let folded = '';
  for (const word of wordsOf(text)) folded += folded === '' ? word.folded : ` ${word.folded}`;
  return folded;
}
