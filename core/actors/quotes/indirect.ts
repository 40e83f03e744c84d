// Speakers of quoted words that stand in a sentence of reported speech, or whose speaker stands behind them.

import { cueStrength } from '../prose/cue-verbs.ts';
import { wordFrom } from '../prose/word-from.ts';
import type { Prose } from '../prose/words.ts';
import type { NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import type { Clause, Cue } from './cues.ts';
import type { MarkedText } from './marks.ts';

/** Forms by which German says that somebody else is being reported: `man werde „bis zum Äußersten“ gehen`. */
const reported =
  /^(?:sei|seien|habe|hätten|hätte|werde|würde|würden|könne|könnte|könnten|müsse|müsste|wolle|solle|dürfe|gebe|nehme|stehe|komme|gehe|lasse|mache|brauche|fehle|bleibe|wisse|liege|halte|sehe|finde|trage|stelle|führe|gehöre|zeige|gelte|drohe|handle|spreche)$/;

/** Whether the sentence around a quote is told as another's words. English does not show it. */
export function isReported(
  { words, language }: Prose,
  { first, last }: Clause,
  behind: number,
): boolean {
  if (language !== 'de') return false;
  if (words.slice(first, last).some(({ lower }) => reported.test(lower))) return true;
  for (let at = behind; at < behind + 14; at += 1) {
    const word = words[at];
    if (word === undefined || word.opens || word.line !== words[behind]?.line) return false;
    if (reported.test(word.lower)) return true;
  }
  return false;
}

/** `was branded a “liar” by his wife`: whoever stands behind `by` speaks. */
export function agentBehind(prose: Prose, names: NamePlaces, { close }: MarkedText, cue: Cue): Cue {
  const { words } = prose;
  const next = wordFrom(prose.words, close);
  const isPassive = words
    .slice(Math.max(0, cue.at - 2), cue.at)
    .some(({ lower }) =>
      /^(?:been|was|were|is|are|be|being|wurde|wurden|wird|worden)$/.test(lower),
    );
  const behind = words[next];
  if (!isPassive || behind === undefined || !/^(?:by|von)$/.test(behind.lower)) return cue;
  const [speaker] = callersIn(prose, names, next + 1, next + 9).filter(
    (one) => words[one.first]?.line === behind.line,
  );
  return speaker === undefined ? cue : { ...cue, speaker };
}

/** `sprach im Herbst von einer „Jahrhundertaufgabe“`, `spoke at length of an “error”`: where the words belong to the verb. */
export function spokeOf({ words, language }: Prose, verb: number, last: number): number | null {
  const lower = words[verb]?.lower ?? '';
  const speaks =
    language === 'de'
      ? /^(?:sprach|spricht|sprachen|sprechen|spreche|redete|redet|schrieb|schreibt|schreiben|warnte|warnt)$/
      : /^(?:spoke|speaks|spoken|talked|talks|warned|warns|complained|complains|wrote)$/;
  if (!speaks.test(lower)) return null;
  for (let at = last - 1; at >= last - 2 && at > verb; at -= 1)
    if (/^(?:von|vor|of)$/.test(words[at]?.lower ?? '')) return last - verb <= 14 ? at : null;
  return null;
}

/** `assures us that …`, `teilte lediglich mit, …`: a verb that is doubtful alone tells of speech with these behind it. */
export function isCompleted({ words }: Prose, verb: number, last: number): boolean {
  for (let at = verb + 1; at <= Math.min(last - 1, verb + 4); at += 1) {
    const word = words[at];
    if (word === undefined || word.opens) return false;
    if (/^(?:that|dass|daß)$/.test(word.lower)) return true;
    if (/^(?:mit|hinzu|an|ein)$/.test(word.lower) && words[at + 1]?.gap.startsWith(',') === true)
      return true;
  }
  return false;
}

/** `asked the “millionaire” for a loan`: what is done to somebody, who is only called so. */
export function isOnlyCalled(
  { words, language }: Prose,
  { open }: MarkedText,
  cue: Cue,
  addresses: (lower: string) => boolean,
): boolean {
  const article = words[cue.at + 1];
  const next = words[cue.at + 2];
  return (
    language === 'en' &&
    addresses(cue.words.toLowerCase()) &&
    article !== undefined &&
    /^(?:the|a|an|this|that|his|her|their|our|its|these|those)$/.test(article.lower) &&
    article.end <= open &&
    (next === undefined || next.start >= open)
  );
}

/** How far a cue may stand from a quote of one to three words, in words. */
export function reach({ words, language }: Prose, cue: Cue, isToldByAnother: boolean): number {
  if (isToldByAnother) return 16;
  return cueStrength(words[cue.at]?.lower ?? '', language) === 'strong' ? 8 : 5;
}
