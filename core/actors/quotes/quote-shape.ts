// What the form of quoted words and the words beside their marks say of them: whether they are a sentence,
// a name, a title, or a piece of the writer's own sentence.

import { cueStrength } from '../prose/cue-verbs.ts';
import { wordFrom } from '../prose/word-from.ts';
import type { Prose, Word } from '../prose/words.ts';
import { countWords } from './clauses.ts';
import type { Cue } from './cues.ts';
import type { MarkedText } from './marks.ts';
import type { ProposedQuote } from './quote-proposals.ts';

/** `said that it was “a”, and that it would be “b”`: one sentence quotes twice. */
export function goesOn({ text }: Prose, previous: ProposedQuote, { open }: MarkedText): boolean {
  const between = text.slice(previous.end + 1, open);
  return (
    between.length < 120 &&
    /^[,”’»“]?\s*(?:and|but|or|und|aber|oder|sowie)\s/.test(between) &&
    !/[.!?…]["”’»“]?\s/.test(between)
  );
}

/** `“I had rather take that man,” quoth he, “than the town.”`: one sentence in two parts. */
export function isSplit(
  { text, words, language }: Prose,
  previous: ProposedQuote,
  { open }: MarkedText,
): boolean {
  const between = text.slice(previous.end, open);
  if (/[.!?…]$/.test(text.slice(previous.end - 1, previous.end))) return false;
  if (between.length > 90 || !/^[,;:]?["”’»“']?,?\s[^.!?\n]+[,;:–—]\s*$/u.test(between))
    return false;
  const from = wordFrom(words, previous.end);
  const to = wordFrom(words, open);
  if (/^(?:and|but|or|while|whereas|und|aber|oder|während|doch)$/.test(words[from]?.lower ?? ''))
    return false;
  return words
    .slice(from, to)
    .some((word) => !word.capital && cueStrength(word.lower, language) !== undefined);
}

/** How many words lie between a cue and its quote. */
export function distance(cue: Cue, prose: Prose, marked: MarkedText): number {
  const at = wordFrom(prose.words, marked.open);
  return cue.at < at ? at - cue.at - 1 : cue.at - wordFrom(prose.words, marked.close);
}

/** Whether it is a sentence of its own: a capital first, and a sentence's end within or right behind its marks. */
export function isWhole(text: string, { start, end, close, closed }: MarkedText): boolean {
  if (!/^[\p{Lu}\p{Lo}\p{N}¿¡…[]/u.test(text.slice(start, start + 1))) return false;
  return (
    !closed ||
    /[.!?…。！？,，—–-]["”’‘›‹»“」』']?$/.test(text.slice(start, end)) ||
    /^\s*[,.!?;]/.test(text.slice(close, close + 2))
  );
}

const isShortName = (text: string, { start, end }: MarkedText): boolean => {
  const content = text.slice(start, end);
  return countWords(content) <= 4 && !/[.,!?…]/.test(content) && /^\p{Lu}/u.test(content);
};

/** A few words without a sentence's end: they may be a name (`in der „Bild am Sonntag“`), and divide no sentence. */
export function isNameLike(text: string, marked: MarkedText): boolean {
  if (text[marked.close] === ',') return false;
  return isShortName(text, marked);
}

const articled =
  /^(?:dem|der|des|den|die|im|vom|zum|beim|zur|zeitung|magazin|zeitschrift|tageszeitung|wochenzeitung|sender|titel|motto|stichwort|newspaper|magazine|titled|entitled|called|book|film|song)$/;

/** `explain the word “bonus”`: words that are spoken of. */
export function isMention(text: string, marked: MarkedText, before: Word | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:words?|terms?|phrase|slogan|motto|label|expression|title|headline|wort|wörter|begriff|begriffe|schlagwort|ausdruck|stichwort|motto|titel|so-called)$/.test(
      before.lower,
    ) &&
    countWords(text.slice(marked.start, marked.end)) <= 4 &&
    /^\s*$/.test(text.slice(before.end, marked.open))
  );
}

/** `sagte dem „Spiegel“`, `the book “Low Water”`: what a thing is called. */
export function isMedium(text: string, marked: MarkedText, before: Word | undefined): boolean {
  return (
    before !== undefined &&
    articled.test(before.lower) &&
    isShortName(text, marked) &&
    /^\s*$/.test(text.slice(before.end, marked.open))
  );
}

/** Whether a quote is a piece of the writer's own sentence. */
export function isPartial(
  { start, end, close }: MarkedText,
  { text }: Prose,
  ahead: { first: number; last: number },
): boolean {
  if (ahead.first >= ahead.last) return false;
  return (
    /^\p{Ll}/u.test(text.slice(start, start + 1)) ||
    !/[,.!?…]$/.test(text.slice(end - 1, end)) ||
    /^[.]/.test(text.slice(close, close + 1))
  );
}

/** `the book “The Decline of the West”`: a title has capitals everywhere. */
export function isTitle(content: string): boolean {
  const words = content.match(/[\p{L}\p{M}’'-]{4,}/gu) ?? [];
  return (
    words.length > 1 &&
    !/[.,!?]$/.test(content) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length === words.length
  );
}
