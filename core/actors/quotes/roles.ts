// What somebody is called without a name: where it begins, and what stands inside it.

import { cueStrength } from '../prose/cue-verbs.ts';
import { isFunctionWord } from '../prose/function-words.ts';
import { isOfficeModifier } from '../prose/offices.ts';
import type { Prose, Word } from '../prose/words.ts';
import type { NamePlaces } from './callers.ts';
import { isDeterminer, speakerNoun } from './speaker-words.ts';

/** Whether a word (in small letters) is a preposition: what stands behind it hardly speaks. */
export const prepositions =
  /^(?:of|in|at|for|from|with|by|on|to|about|against|alongside|after|before|under|over|between|among|like|than|into|near|toward|towards|beside|without|behind|außer|von|vom|in|im|aus|bei|beim|mit|für|an|am|auf|gegen|nach|vor|über|unter|zwischen|zu|zum|zur|neben|gegenüber|durch|ohne|um|seit|wegen|trotz|statt|de|d|du|à|au|aux|dans|pour|par|avec|sans|sous|sur|entre|vers|chez|contre|depuis|après|avant|del|en|con|por|para|sin|sobre|hacia|hasta|desde|tras|ante)$/;

/** `a commuter said`, `eine Pendlerin sagte`: whoever stands between an article and a verb of speaking speaks. */
export function isSomebody({ words, language }: Prose, at: number, limit: number): boolean {
  const word = words[at];
  const article = words[at - 1];
  if (word === undefined || article === undefined || at - 1 < limit || word.gap !== ' ')
    return false;
  if (word.capital !== (language === 'de') || article.line !== word.line) return false;
  if (isFunctionWord(word.lower, language)) return false;
  if (/^(?:the|der|die)$/.test(article.lower)) return isThatOne({ words, language }, at);
  // `My deckhand yelled, “…”`
  if (
    /^(?:my|our|his|her|their|mein|meine|unser|unsere|sein|seine|ihr|ihre)$/.test(article.lower)
  ) {
    const verb = words[at + 1];
    return (
      verb?.gap === ' ' &&
      !verb.capital &&
      cueStrength(verb.lower, language) !== undefined &&
      /^(?:, ?|: ?)["“„«‘']/.test(words[at + 2]?.gap ?? '')
    );
  }
  if (!/^(?:a|an|ein|eine)$/.test(article.lower)) return false;
  if (language === 'de' && !/(?:in|er|e|ent|ist|or)$/.test(word.lower)) return false;
  const strong = (one: Word | undefined): boolean =>
    one !== undefined && !one.capital && cueStrength(one.lower, language) === 'strong';
  const next = words[at + 1];
  const before = words[at - 2];
  // `eine Pendlerin in Kufstein sagte`
  const placed = /^(?:in|from|at|aus|im|vom)$/.test(next?.lower ?? '') && strong(words[at + 3]);
  return (
    (next?.gap === ' ' && strong(next)) ||
    (next?.gap === ' ' && placed) ||
    (before?.line === word.line && article.gap === ' ' && strong(before))
  );
}

/** `“…,” said the plumber.`, `„…“, brummte der Mechaniker`: right behind a verb of speaking, where its clause ends. */
function isThatOne({ words, language }: Pick<Prose, 'words' | 'language'>, at: number): boolean {
  const verb = words[at - 2];
  const next = words[at + 1];
  if (verb === undefined || verb.line !== words[at]?.line || verb.capital) return false;
  if (words[at - 1]?.gap !== ' ' || cueStrength(verb.lower, language) === undefined) return false;
  const ends =
    next === undefined ||
    next.line !== words[at]?.line ||
    !/^[ -]$/.test(next.gap) ||
    (language === 'de' && prepositions.test(next.lower));
  const word = words[at]?.text ?? '';
  return ends && !/(?:ung|heit|keit|schaft|tion|ness|ment|tät|ity)$/.test(word);
}

/**
 * `a NATO official`, `two other Trump-allied experts`: a name within what somebody is called names nobody who
 * speaks. It stands behind an article or a number, and a noun for people follows.
 */
export function isInsideRole(
  { words, language }: Prose,
  names: NamePlaces,
  first: number,
  end: number,
  limit: number,
): boolean {
  if (language !== 'en' || words[end - 1]?.possessive === true) return false;
  let before = first - 1;
  while (
    before >= 0 &&
    first - before < 4 &&
    /^[\u0020\u00a0]$/.test(words[before + 1]?.gap ?? '') &&
    words[before]?.line === words[first]?.line &&
    /^(?:other|senior|former|leading|top|unnamed|retired|local|current|several)$/.test(
      words[before]?.lower ?? '',
    )
  )
    before -= 1;
  const head = words[before];
  const led =
    head !== undefined &&
    head.line === words[first]?.line &&
    /^[\u0020\u00a0]$/.test(words[before + 1]?.gap ?? '') &&
    (/^(?:a|an|one|two|three|four|five|several|some|many|most|another|other)$/.test(head.lower) ||
      before < first - 1);
  if (!led) return false;
  for (let at = end; at < Math.min(limit, end + 5); at += 1) {
    const word = words[at];
    if (word === undefined || !/^[\u0020\u00a0-]$/.test(word.gap) || word.capital) return false;
    if (speakerNoun(word.lower) === 'person')
      return !names.has(at + 1) || words[at + 1]?.gap !== ' ';
    if (isFunctionWord(word.lower, 'en') || cueStrength(word.lower, 'en') === 'strong')
      return false;
  }
  return false;
}

/** `people familiar with the talks`, `a source close to the minister`: where it ends; the head when it is no such source. */
export function endOfFamiliar(words: readonly Word[], head: number): number {
  if (!/^(?:people|persons?|sources?|officials?|someone|those)$/.test(words[head]?.lower ?? ''))
    return head;
  let at = head + 1;
  if (/^(?:directly|closely|already)$/.test(words[at]?.lower ?? '')) at += 1;
  const pair = `${words[at]?.lower ?? ''} ${words[at + 1]?.lower ?? ''}`;
  if (!/^(?:familiar with|close to|briefed on|involved in|with knowledge|with direct)$/.test(pair))
    return head;
  at += 2;
  // Up to the sentence's verb or a mark.
  const limit = at + 6;
  while (
    at < limit &&
    /^[ -]$/.test(words[at]?.gap ?? '') &&
    words[at]?.line === words[head]?.line &&
    cueStrength(words[at]?.lower ?? '', 'en') !== 'strong'
  )
    at += 1;
  return at;
}

/** Where what somebody is called begins: at the determiner before the noun, if there is one near. */
export function startOfRole(words: readonly Word[], head: number, limit: number): number {
  for (let at = head - 1; at >= limit && head - at <= 7; at -= 1) {
    const word = words[at];
    if (word === undefined || !/^[  ]$/.test(words[at + 1]?.gap ?? '')) break;
    // `one of the farmers`
    const counted =
      isDeterminer(word.lower) &&
      /^(?:of|der)$/.test(words[at - 1]?.lower ?? '') &&
      at - 2 >= limit;
    if (
      counted &&
      /^(?:one|some|many|most|several|two|three|einer|eine|eines|einige|viele)$/.test(
        words[at - 2]?.lower ?? '',
      )
    )
      return at - 2;
    if (isDeterminer(word.lower))
      return at > limit &&
        isDeterminer(words[at - 1]?.lower ?? '') &&
        !/^(?:that|this)$/.test(words[at - 1]?.lower ?? '') &&
        words[at]?.gap === ' '
        ? at - 1
        : at;
    if (prepositions.test(word.lower)) break;
  }
  // `X, chief executive of Y`
  let at = head;
  while (at > limit && words[at]?.gap === ' ' && isOfficeModifier(words[at - 1]?.lower ?? ''))
    at -= 1;
  return at;
}
