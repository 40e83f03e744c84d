// What is told in the writer's own words of somebody named: `According to the IEA, …`, `Politico reports that …`.

import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import { wordFrom } from '../prose/word-from.ts';
import type { Prose } from '../prose/words.ts';
import { actorLookup } from './actor-lookup.ts';
import { namePlaces } from './callers.ts';
import type { Cue } from './cues.ts';
import { attribution } from './attribution.ts';
import { findMarked } from './marks.ts';
import type { ProposedQuote } from './quote-proposals.ts';
import type { Surroundings } from './resolve-role.ts';
import { isMedium } from './quote-shape.ts';
import { resolve } from './resolve.ts';

const reporting =
  /^(?:reports|reported|berichtet|berichtete|berichteten|schreibt|meldet|meldete|rapporte|révèle|informa|publica|informó|publicó)$/;
const longest = 600;

/** The reported sources of a text, in order: sentences without a quote that say whose word they are. */
export function findReported(prose: Prose, actors: readonly ProposedActor[]): ProposedQuote[] {
  const { words, text } = prose;
  const marked = findMarked(text, new Set(prose.turns.map(({ start }) => start)));
  const quoted = new Uint8Array(words.length);
  for (const one of marked)
    if (!isMedium(text, one, words[wordFrom(prose.words, one.open) - 1]))
      quoted.fill(1, wordFrom(prose.words, one.open), wordFrom(prose.words, one.close));
  const names = namePlaces(prose, actors);
  const surroundings: Surroundings = {
    prose,
    names,
    actors: actorLookup(actors),
    isQuoted: (word) => quoted[word] === 1,
  };
  const found: ProposedQuote[] = [];
  for (let first = 0; first < words.length;) {
    const last = sentenceEnd(prose, first);
    const hasQuote = quoted.subarray(first, last).includes(1);
    const cue =
      hasQuote || last - first < 5
        ? null
        : (attribution(prose, names, first, last, last) ??
          mediumReports(prose, surroundings, first, last));
    const quote = cue === null ? null : reported(cue, surroundings, first, last);
    if (quote !== null) found.push(quote);
    first = last;
  }
  return found;
}

function sentenceEnd({ words }: Prose, first: number): number {
  let at = first + 1;
  while (
    at < words.length &&
    words[at]?.line === words[first]?.line &&
    !(words[at]?.opens === true && /[.!?…。]/.test(words[at]?.gap ?? ''))
  )
    at += 1;
  return at;
}

/** `Politico reports that …`, `wie der Spiegel berichtet` */
function mediumReports(
  { words }: Prose,
  { names }: Surroundings,
  first: number,
  last: number,
): Cue | null {
  for (let at = first; at < last - 1; at += 1) {
    const name = names.get(at);
    const verb = name === undefined ? undefined : words[name.last];
    if (
      name === undefined ||
      verb === undefined ||
      name.last >= last ||
      name.actor.type !== 'organisation'
    )
      continue;
    if (!reporting.test(verb.lower) || !/^["”’»“‹›]? $/.test(verb.gap)) continue;
    const speaker = {
      first: at,
      last: name.last,
      span: name.span,
      kind: 'name' as const,
      actor: name.actor,
      pronoun: null,
      noun: '',
      governed: false,
    };
    return { words: verb.text, at: name.last, speaker };
  }
  return null;
}

function reported(
  cue: Cue,
  surroundings: Surroundings,
  first: number,
  last: number,
): ProposedQuote | null {
  const { words, text } = surroundings.prose;
  const { speaker: caller } = cue;
  const head = words[first];
  const tail = words[last - 1];
  if (caller === null || caller.kind === 'pronoun' || head === undefined || tail === undefined)
    return null;
  const { actor } = resolve(caller, surroundings);
  const { span } = caller;
  // What is said stands on one side of the source: behind it up to the end, or before the cue.
  const cueStart = Math.min(words[cue.at]?.start ?? span.start, span.start);
  const after = text
    .slice(span.end, tail.end)
    .replace(/^\s*\([^()]{2,12}\)/, '')
    .replace(/^["”’»“‹›«]/, '')
    .replace(/^[\s,:;]*(?:reported|reports?|berichtete|berichtet)?[\s,:]*(?:that|dass)?\s*/u, '');
  const before = text.slice(head.start, cueStart).replace(/[\s,;–—-]+$/, '');
  const behind = after.length >= before.length;
  const start = behind ? tail.end - after.length : head.start;
  const end = behind ? tail.end : head.start + before.length;
  if (end - start < 12 || end - start > longest) return null;
  return {
    start,
    end,
    kind: 'reported',
    speaker: { surface: span.surface, span, actor },
    candidates: [],
    cue: cue.words,
    certainty: caller.kind === 'name' ? 'sure' : 'likely',
    reason: `“${cue.words}” names “${span.surface}” as the source.`,
  };
}
