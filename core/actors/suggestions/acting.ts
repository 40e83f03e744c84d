// What a name does where it stands: it speaks, is told something, introduces itself, is travelled to.

import { cueStrength } from '../prose/cue-verbs.ts';
import type { Prose, Word } from '../prose/words.ts';
import type { NameRun } from './name-runs.ts';

const adverbs =
  /^(?:also|has|have|had|then|later|further|now|again|repeatedly|recently|himself|herself|would|will|hat|haben|habe|auch|dann|zudem|weiter|ferner)$/;
/** What stands before the name of a place, by language. */
export const placeBefore = {
  en: /^(?:in|at|from|near|to|into|across|around|outside|inside)$/,
  de: /^(?:in|nach|aus|bei|nahe|über|zwischen|bis)$/,
  fr: /^(?:à|en|dans|vers|depuis|près)$/,
  es: /^(?:en|desde|hacia|hasta)$/,
};
const according = /^(?:so|laut|says|said|added)$/;

/** Whether a verb of speaking has it as its subject: `X said`, `said X`. */
export function speaks(
  { words, language }: Pick<Prose, 'words' | 'language'>,
  run: NameRun,
  before: Word | undefined,
): boolean {
  if (run.titleStart === run.start && before !== undefined) {
    const strength = cueStrength(before.lower, language);
    if (according.test(before.lower) || (strength === 'strong' && language !== 'en')) return true;
    // `«…», recuerda Casilda Rueda`
    if (strength !== undefined && /^(?:fr|es)$/.test(language) && /[»”"]/.test(before.gap))
      return true;
  }
  // `a spokesman for Camelot said`: it is the spokesman who did.
  if (
    before !== undefined &&
    (placeBefore[language].test(before.lower) ||
      /^(?:for|of|by|with|against|on|about|für|von|vom|mit|gegen|de|du|d|par|pour|avec|del|por|con|para)$/.test(
        before.lower,
      ))
  )
    return false;
  let at = run.last;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const word = words[at];
    if (word === undefined || word.line !== words[run.first]?.line || !/^[  ]$/.test(word.gap))
      return false;
    if (words[at - 1]?.possessive === true) return false;
    if (cueStrength(word.lower, language) !== undefined && !word.capital) return true;
    if (!adverbs.test(word.lower)) return false;
    at += 1;
  }
  return false;
}

/** `he fled to X`: what one travels to is a place. */
export function isReached(words: readonly Word[], first: number): boolean {
  return (
    words[first]?.gap === ' ' &&
    words[first - 1]?.lower === 'to' &&
    /^(?:fled|flew|flown|travel(?:l?ed|s)?|travel(?:l)?ing|moved|returned|went|gone|came|sailed|marched|drove|driven|exiled|deported|emigrated|retreated|withdrew|trip|visit|flight|journey|road|route|train|ferry|tour|way)$/.test(
      words[first - 2]?.lower ?? '',
    )
  );
}

/** Forms of verbs that say what one does: who stands before one without an article is one. */
export const singular =
  /^(?:hat|hatte|ist|war|wird|wurde|will|wollte|kann|konnte|muss|musste|soll|sollte|darf|durfte|kam|ging|nahm|gab|saß|stand|lag|sah|rief|schrieb|schwieg|lacht|lachte|nickt|nickte|sagt|sagte|meint|meinte|schüttelt|schüttelte|zuckt|zuckte|trat|las|erzählt|erzählte|fragt|fragte)$/;

/** `told the Corrigan Examiner that`, `the Admiralty later called him` */
export function acts({ words, language }: Prose, run: NameRun, before: Word | undefined): boolean {
  if (language === 'de' || before?.lower !== 'the' || run.title !== '') return false;
  const verb = words[run.first - 2];
  const told =
    /^(?:told|tells|telling)$/.test(verb?.lower ?? '') && words[run.first - 1]?.gap === ' ';
  return told || speaks({ words, language }, run, undefined);
}

/** `Daoud Rahimi, Gulf Observer.` at the head of a turn */
export function introduces({ words, turns, text }: Prose, run: NameRun): boolean {
  const next = words[run.last];
  return (
    turns.length > 0 &&
    run.opens &&
    run.last - run.first === 2 &&
    words[run.first - 1]?.line !== words[run.first]?.line &&
    next?.capital === true &&
    (next.gap === ', ' || /^,? (?:with|from) (?:the )?$/.test(text.slice(run.end, next.start))) &&
    /^[^.?!\n]{2,40}\./.test(text.slice(next.start))
  );
}
