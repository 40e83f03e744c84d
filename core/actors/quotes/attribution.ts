// Sources that are named without a verb: `according to X`, `laut X`, `so X`.

import type { ProseLanguage } from '../prose/language.ts';
import type { Prose, Word } from '../prose/words.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import type { Cue } from './cues.ts';
import { speakerNoun } from './speaker-words.ts';

/** `according to X`, `laut X`, `so X`, `nach Angaben von X`, `X zufolge`, beginning between `from` and `to`. */
export function attribution(
  prose: Prose,
  names: NamePlaces,
  from: number,
  to: number,
  last: number,
): Cue | null {
  const { words, language, text } = prose;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined) return null;
    const start = attributionLength(word, next, language);
    if (start === 0) {
      if (word.lower === 'zufolge') {
        const callers = callersIn(prose, names, Math.max(0, at - 8), at).filter(
          (one) => words[one.first]?.line === word.line,
        );
        const speaker = callers.at(-1) ?? null;
        if (speaker !== null) return { words: word.text, at, speaker };
      }
      continue;
    }
    const callers = callersIn(prose, names, at + start, Math.min(last, at + start + 10));
    const speaker = callers[0] ?? null;
    // `so` is an everyday word: only with a name right behind it.
    if (/^so$/.test(word.lower) && (speaker === null || speaker.first > at + 2)) continue;
    if (speaker === null && language === 'en' && word.lower !== 'according') continue;
    const shown = text.slice(word.start, words[at + start - 1]?.end ?? word.end);
    return {
      words: shown,
      at,
      speaker: speaker === null ? null : paperOf(callers, speaker, prose),
    };
  }
  return null;
}

/** How many words the opening of an attribution takes; 0 when there is none. */
function attributionLength(word: Word, next: Word | undefined, language: ProseLanguage): number {
  if (language === 'fr')
    return word.lower === 'selon' ? 1 : word.lower === 'd' && next?.lower === 'après' ? 2 : 0;
  if (language === 'es')
    return word.lower === 'según'
      ? 1
      : /^(?:juicio|palabras)$/.test(word.lower) && next?.lower === 'de'
        ? 2
        : 0;
  if (language === 'en') return word.lower === 'according' && next?.lower === 'to' ? 2 : 0;
  if (/^(?:laut|so)$/.test(word.lower))
    return word.lower === 'so' && (word.opens || !/[,”“"»]\s*$/.test(word.gap)) ? 0 : 1;
  return /^(?:nach|gemäß)$/.test(word.lower) &&
    /^(?:angaben|worten|ansicht|einschätzung|auffassung|aussage|überzeugung|darstellung|informationen)$/.test(
      next?.lower ?? '',
    )
    ? 2
    : 0;
}

/** `a report in the magazine Politico`: the medium speaks in its report. */
export function paperOf(callers: readonly Caller[], speaker: Caller, { words }: Prose): Caller {
  const medium = callers.find(
    (one) => one.kind === 'name' && one.actor?.type === 'organisation' && one.first > speaker.first,
  );
  const between = medium === undefined ? [] : words.slice(speaker.last, medium.first + 1);
  if (
    between.some(({ gap }) => gap.includes(',')) ||
    !/^(?:in|of|by|von|des|der|im)$/.test(between[0]?.lower ?? '')
  )
    return speaker;
  return speaker.kind === 'role' && speakerNoun(speaker.noun) === 'paper' && medium !== undefined
    ? medium
    : speaker;
}
