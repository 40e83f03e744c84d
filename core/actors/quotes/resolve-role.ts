// Who is meant by `the minister`, `the company`, `the report`, `der 61-Jährige`.

import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import { genderOfTitle, isOffice, officeRoot } from '../prose/offices.ts';
import type { Prose } from '../prose/words.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import type { ActorLookup } from './actor-lookup.ts';
import { isAge, speakerNoun } from './speaker-words.ts';

/** What a caller comes to. */
export interface Resolved {
  /** The one actor; null when nobody or several fit. */
  actor: ProposedActor | null;
  /** All who fit, when several do. */
  candidates: ProposedActor[];
  /** The speaker's label, when a turn's speaker speaks of himself. */
  label: string | null;
  /** Half a sentence for the user on how it was found. */
  how: string;
}

/** The text around a caller, and the actors it may name. */
export interface Surroundings {
  prose: Prose;
  names: NamePlaces;
  actors: ActorLookup;
  /** Whether a word stands in a quote. */
  isQuoted: (word: number) => boolean;
}

/** The answer where nobody is found; `how` is the reason in half a sentence for the user. */
export const none = (how: string): Resolved => ({ actor: null, candidates: [], label: null, how });

/** Finds out who is called by an office, an age or a kind. */
export function resolveRole(
  caller: Caller,
  { prose, names, actors, isQuoted }: Surroundings,
): Resolved {
  const { span } = caller;
  const noun = /prime minister$/i.test(span.surface) ? 'premier' : caller.noun;
  // `Minister says talks have failed`: a headline leaves the article out.
  const headline = prose.words[caller.first]?.opens === true && isHeadline(caller, prose);
  const definite = headline || /^(?:the|this|that|der|die|das|le|la|l|el)\b/i.test(span.surface);
  if (!definite) return none('called by what it is');
  if (isAge(noun))
    return answer(
      personsBefore(caller, { prose, names, isQuoted }),
      'the only person named so far',
      'called by an age',
    );
  if (isOffice(noun)) {
    const root = officeRoot(noun);
    const gender = genderOfTitle(noun);
    const holders = actors
      .holding(root)
      .filter((actor) => gender === undefined || actor.gender === null || actor.gender === gender);
    // `der ÖVP-Politiker`: the one person the paragraph has named.
    if (holders.length === 0 && /politiker(?:in)?$/.test(noun)) {
      const named = personsBefore(caller, { prose, names, isQuoted }).filter(
        (one) => gender === undefined || one.gender === null || one.gender === gender,
      );
      return answer(named, 'the only person the paragraph has named', 'called by what it is');
    }
    return answer(
      holders,
      `the only one in the text with the office “${noun}”`,
      'called by an office',
    );
  }
  if (speakerNoun(noun) === 'person') {
    const named = personsOfSentence(caller, { prose, names, isQuoted });
    const told = genderOfTitle(noun);
    const fit = named.filter(
      ({ gender }) => told === undefined || gender === null || gender === told,
    );
    return answer(fit, 'the only person of the sentence before', 'called by what it is');
  }
  if (speakerNoun(noun) === 'paper') return resolvePaper(caller, prose, names);
  if (speakerNoun(noun) !== 'body') return none('called by what it is');
  // `the company`: the one organisation of the paragraph up to here.
  const line = prose.lines[prose.words[caller.first]?.line ?? -1];
  if (line === undefined) return none('called by what it is');
  const named = actors.bodiesCalled(noun);
  if (named.length > 0)
    return answer(
      named,
      `the only one in the text with “${noun}” in its name`,
      'called by what it is',
    );
  if (
    !/^(?:company|group|firm|organi[sz]ation|agency|operator|association|club|bank|newspaper|unternehmen|gruppe|firma|konzern|betreiber|organisation|verband|verein|zeitung|behörde)$/.test(
      noun,
    )
  )
    return none('called by what it is');
  const bodies = callersIn(prose, names, line.first, caller.first).filter(
    (one, index, all) =>
      one.actor !== null &&
      !isQuoted(one.first) &&
      fitsBody(one.actor) &&
      all.findIndex((other) => other.actor === one.actor) === index,
  );
  const fit = bodies.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  return fit.length === 1
    ? answer(fit, 'the only organisation named before in the paragraph', '')
    : none('called by what it is');
}

/** Whether an office without an article begins one of the text's first lines. */
function isHeadline({ first, span, noun }: Caller, { words, lines, text }: Prose): boolean {
  const line = words[first]?.line ?? 0;
  const { start = 0, end = 0 } = lines[line] ?? {};
  return (
    line < 3 &&
    span.start === start &&
    isOffice(noun) &&
    end - start < 160 &&
    !/[.!?]\s*$/.test(text.slice(start, end))
  );
}

/** The persons whom the paragraph has named so far, else the paragraph before. */
function personsBefore(
  { first }: Caller,
  { prose, names, isQuoted }: Pick<Surroundings, 'prose' | 'names' | 'isQuoted'>,
): ProposedActor[] {
  const here = prose.words[first]?.line ?? 0;
  for (const number of [here, here - 1]) {
    const line = prose.lines[number];
    if (line === undefined) break;
    const until = number === here ? first : line.last;
    const named = distinct(
      callersIn(prose, names, line.first, until).filter(
        (one) => one.actor?.type === 'person' && !isQuoted(one.first),
      ),
    );
    if (named.length > 0) return named;
  }
  return [];
}

/** The persons named in the sentence right before the quote that a caller stands behind, if one of them begins it. */
function personsOfSentence(
  { first }: Caller,
  { prose, names, isQuoted }: Pick<Surroundings, 'prose' | 'names' | 'isQuoted'>,
): ProposedActor[] {
  const { words } = prose;
  const line = words[first]?.line;
  let end = first;
  while (end > 0 && !isQuoted(end - 1) && words[end - 1]?.line === line) end -= 1;
  if (end === first || !isQuoted(end - 1)) return [];
  while (end > 0 && isQuoted(end - 1)) end -= 1;
  let start = end - 1;
  while (start > 0 && words[start]?.opens !== true && words[start - 1]?.line === line) start -= 1;
  if (start < 0 || words[start]?.line !== line || isQuoted(start)) return [];
  return distinct(
    callersIn(prose, names, start, end).filter(
      (one) => one.actor?.type === 'person' && !one.governed,
    ),
  );
}

/** `the report` after `a report in the magazine Politico`: the medium whose it is. */
function resolvePaper({ noun, first }: Caller, prose: Prose, names: NamePlaces): Resolved {
  const from = Math.max(0, first - 400);
  const callers = callersIn(prose, names, from, first);
  const media = callers.flatMap((one, index) => {
    const medium = callers[index + 1];
    const isOf =
      one.noun === noun &&
      medium?.actor?.type === 'organisation' &&
      medium.first - one.last < 8 &&
      medium.governed;
    const between = prose.words.slice(one.last, medium?.first ?? one.last);
    return isOf ||
      (one.noun === noun &&
        medium?.actor?.type === 'organisation' &&
        /^(?:in|of|by|von|des|der|im)$/.test(between[0]?.lower ?? '') &&
        between.length < 8)
      ? (medium?.actor ?? [])
      : [];
  });
  const fit = [...new Set(media)];
  return fit.length === 1
    ? answer(fit, `the text tells whose the ${noun} is`, '')
    : none('called by what it is');
}

/** Whether an actor may be called `the company`, `the ministry`. */
export const fitsBody = ({ type }: ProposedActor): boolean =>
  type === 'organisation' || type === 'group';

/** One who fits is an answer; several are a question. */
export function answer(fit: readonly ProposedActor[], how: string, otherwise: string): Resolved {
  const [only] = fit;
  return fit.length === 1 && only !== undefined
    ? { actor: only, candidates: [], label: null, how }
    : { ...none(otherwise), candidates: [...fit] };
}

/** The actors of callers, each once. */
export function distinct(callers: readonly Caller[]): ProposedActor[] {
  return [...new Set(callers.flatMap(({ actor }) => (actor === null ? [] : [actor])))];
}
