// `His words were: “…”` and `described it as “…”`: cues that are no plain verb with its subject.

import type { Prose } from '../prose/words.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import type { Cue } from './cues.ts';
import { agent, subjectBefore } from './subjects.ts';

const said =
  /^(?:words|answer|reply|response|verdict|message|advice|comment|reaction|explanation|conclusion|worte|antwort|kommentar|fazit|reaktion|urteil|erklärung|begründung)$/;

/** `His words were: “…”`, `Seine Antwort: „…“`, `the minister’s reply was: “…”` */
export function ownWords(prose: Prose, names: NamePlaces, first: number, last: number): Cue | null {
  const { words, text } = prose;
  for (let at = last - 1; at >= Math.max(first + 1, last - 4); at -= 1) {
    const noun = words[at];
    const owner = words[at - 1];
    if (noun === undefined || owner === undefined || !said.test(noun.lower)) continue;
    const pronoun = /^(?:his|sein|seine)$/.test(owner.lower)
      ? ('m' as const)
      : /^(?:her)$/.test(owner.lower)
        ? ('f' as const)
        : /^(?:ihr|ihre)$/.test(owner.lower)
          ? ('she-or-they' as const)
          : null;
    if (pronoun !== null) {
      const span = { start: owner.start, end: owner.end, surface: owner.text };
      const speaker: Caller = {
        first: at - 1,
        last: at,
        span,
        kind: 'pronoun',
        actor: null,
        pronoun,
        noun: '',
        governed: false,
      };
      return { words: text.slice(owner.start, noun.end), at, speaker };
    }
    const speaker = owner.possessive ? (callersIn(prose, names, first, at).at(-1) ?? null) : null;
    if (speaker !== null) return { words: noun.text, at, speaker };
  }
  return null;
}

/** What may stand between `as` and a quote. */
export const isArticle = /^(?:a|an|the|ein|eine|einen|eines)$/;

const describing =
  /^(?:describ|call|brand|dismiss|denounc|hail|label|prais|condemn|character|refer|reject|list(?:ed|s)|classif|designat|portray|bezeichne|beschr|kritisier|lobt|verurteil|schilder|abgetan)/;

/** `an offer it had described only a day earlier as “…”`: the verb stands farther away than others may. */
export function describedAs(
  prose: Prose,
  names: NamePlaces,
  first: number,
  last: number,
): Cue | null {
  const { words } = prose;
  for (let at = last - 2; at >= Math.max(first, last - 14); at -= 1) {
    const word = words[at];
    const noun = /^(?:the|a|an|no|this|that|his|her|their|its|of)$/.test(
      words[at - 1]?.lower ?? '',
    );
    if (word === undefined || !describing.test(word.lower) || word.capital || noun) continue;
    if (/^(?:was|were|is|are|be|been|being|wurde|wurden|wird)$/.test(words[at - 1]?.lower ?? ''))
      return agent(prose, names, at, last);
    // Counted from `as`, which belongs to the verb wherever it stands.
    return {
      words: word.text,
      at: last - 1,
      speaker: subjectBefore(prose, names, first, at, last),
    };
  }
  return null;
}
