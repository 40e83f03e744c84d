// Who is meant by `she`, `the minister`, `the company`. One candidate is an answer; several are a question.

import { turnAt } from '../../text/turn-spans.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import { genderOfTitle, isOffice, officeRoot } from '../prose/offices.ts';
import type { Prose } from '../prose/words.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import { isDeterminer, speakerNoun } from './speaker-words.ts';

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

export interface Surroundings {
  prose: Prose;
  names: NamePlaces;
  actors: readonly ProposedActor[];
  /** Whether a word stands in a quote. */
  isQuoted: (word: number) => boolean;
}

const none = (how: string): Resolved => ({ actor: null, candidates: [], label: null, how });

/** Finds out who a caller is. */
export function resolve(caller: Caller, surroundings: Surroundings): Resolved {
  if (caller.kind === 'name') return resolveName(caller, surroundings);
  if (caller.kind === 'role') return resolveRole(caller, surroundings);
  if (caller.pronoun === 'self') {
    const label = turnAt(surroundings.prose.turns, caller.span.start)?.label ?? null;
    return { ...none(`“${caller.span.surface}” is whose turn it is`), label };
  }
  return resolvePronoun(caller, surroundings);
}

/** A name that is no actor's alone: a surname that several share is the one's who was named so far. */
function resolveName(caller: Caller, { actors }: Surroundings): Resolved {
  const { actor, span } = caller;
  const how = 'named beside the cue';
  if (actor !== null) return { ...none(how), actor };
  const ending = ` ${span.surface.toLowerCase()}`;
  const family = actors.filter(
    (one) => one.type === 'person' && one.name.toLowerCase().endsWith(ending),
  );
  const [only, ...others] = family.filter(
    ({ places }) => (places[0]?.start ?? span.start) < span.start,
  );
  if (only !== undefined && others.length === 0)
    return { ...none('the only one of that surname so far'), actor: only };
  return family.length > 1
    ? { ...none(`several have the surname “${span.surface}”`), candidates: family }
    : none(how);
}

function resolveRole(caller: Caller, { prose, names, actors, isQuoted }: Surroundings): Resolved {
  const { span } = caller;
  const noun = /prime minister$/i.test(span.surface) ? 'premier' : caller.noun;
  const definite = /^(?:the|this|that|der|die|das)\b/i.test(span.surface);
  if (!definite) return none('called by what it is');
  if (isOffice(noun)) {
    const root = officeRoot(noun);
    const gender = genderOfTitle(noun);
    const holders = actors.filter(
      (actor) =>
        actor.type === 'person' &&
        actor.offices.some((office) => officeRoot(office) === root) &&
        (gender === undefined || actor.gender === null || actor.gender === gender),
    );
    // `der ÖVP-Politiker`: the one person the paragraph has named.
    if (holders.length === 0 && /politiker(?:in)?$/.test(noun)) {
      const line = prose.lines[prose.words[caller.first]?.line ?? -1];
      const named = distinct(
        callersIn(prose, names, line?.first ?? caller.first, caller.first).filter(
          (one) => one.actor?.type === 'person' && !isQuoted(one.first),
        ),
      ).filter((one) => gender === undefined || one.gender === null || one.gender === gender);
      return answer(named, 'the only person the paragraph has named', 'called by what it is');
    }
    return answer(
      holders,
      `the only one in the text with the office “${noun}”`,
      'called by an office',
    );
  }
  if (speakerNoun(noun) === 'paper') return resolvePaper(caller, prose, names);
  if (speakerNoun(noun) !== 'body') return none('called by what it is');
  // `the company`: the one organisation of the paragraph up to here.
  const line = prose.lines[prose.words[caller.first]?.line ?? -1];
  if (line === undefined) return none('called by what it is');
  const named = actors.filter(
    ({ name, type }) =>
      type === 'organisation' &&
      name
        .toLowerCase()
        .split(/[\s-]/)
        .some((part) => part === noun || (noun.length > 6 && part.endsWith(noun))),
  );
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

const fitsBody = ({ type }: ProposedActor): boolean => type === 'organisation' || type === 'group';

function answer(fit: readonly ProposedActor[], how: string, otherwise: string): Resolved {
  const [only] = fit;
  return fit.length === 1 && only !== undefined
    ? { actor: only, candidates: [], label: null, how }
    : { ...none(otherwise), candidates: [...fit] };
}

function resolvePronoun(caller: Caller, surroundings: Surroundings): Resolved {
  const { prose } = surroundings;
  const here = prose.words[caller.first]?.line ?? 0;
  const turn = turnAt(prose.turns, caller.span.start);
  for (let line = here; line >= Math.max(0, here - 3); line -= 1) {
    const at = prose.lines[line];
    if (at === undefined || (turn !== null && at.start < turn.start) || (line < here && at.heading))
      break;
    const until = line === here ? caller.first : at.last;
    const callers = callersIn(
      prose,
      surroundings.names,
      Math.max(at.first, until - 400),
      until,
    ).filter((one) => !surroundings.isQuoted(one.first) && one.first > at.first - 1);
    const fit = callers.filter((one) => one.actor !== null && fits(one.actor, caller));
    // Roles without a name may be meant as well: `the ferryman, who …`.
    const roles = callers.filter(
      (one) =>
        one.kind === 'role' &&
        fitsRole(one, caller) &&
        resolveRole(one, surroundings).actor === null,
    );
    const subjects = fit.filter((one) => !one.governed && !isOwner(one, prose));
    const chosen = distinct(subjects).length > 0 ? distinct(subjects) : distinct(fit);
    const freeRoles = roles.filter(
      (one) => !one.governed && /^(?:the|der|die|das)\b/i.test(one.span.surface),
    );
    // A name that is no proposed actor's may be meant, too.
    const strangers = callers.filter(
      (one) =>
        one.kind === 'name' &&
        one.actor === null &&
        !one.governed &&
        one.last - one.first > 1 &&
        // A dateline in capitals.
        one.span.surface !== one.span.surface.toUpperCase() &&
        !isDeterminer(prose.words[one.first - 1]?.lower ?? '') &&
        !isOwner(one, prose) &&
        (caller.pronoun === 'm' || caller.pronoun === 'f'),
    );
    const [stranger] = strangers;
    if (stranger !== undefined) {
      const how = `“${caller.span.surface}” may be “${stranger.span.surface}”`;
      const only =
        chosen.length === 0 && new Set(strangers.map(({ span }) => span.surface)).size === 1;
      return {
        ...none(
          only ? `“${caller.span.surface}” can only be “${stranger.span.surface}” here` : how,
        ),
        label: only ? stranger.span.surface : null,
        candidates: only ? [] : chosen,
      };
    }
    const [role] = freeRoles;
    if (
      chosen.length === 0 &&
      role !== undefined &&
      new Set(freeRoles.map((one) => one.noun)).size === 1
    )
      return {
        ...none(`“${caller.span.surface}” can only be “${role.span.surface}” here`),
        label: role.span.surface,
      };
    // `a letter of her husband’s, in which he writes`: hardly somebody of an earlier paragraph.
    if (chosen.length === 0 && roles.some((one) => isOfGender(one, caller)))
      return none(`“${caller.span.surface}” may be somebody without a name`);
    if (chosen.length > 0) {
      const near = nearestSubject(subjects, freeRoles, chosen);
      return answer(
        near,
        `“${caller.span.surface}” can only be ${near[0]?.name ?? ''} here`,
        `“${caller.span.surface}” may be any of ${near.map(({ name }) => name).join(', ')}`,
      );
    }
  }
  return none(`nobody is named before “${caller.span.surface}”`);
}

/** With a role between, `he` may be that one, too: then nobody is chosen. */
function nearestSubject(
  subjects: readonly Caller[],
  roles: readonly Caller[],
  chosen: ProposedActor[],
): ProposedActor[] {
  const last = subjects.at(-1);
  const later = roles.some((one) => last !== undefined && one.first > last.last + 1);
  return later && chosen.length === 1 && roles.some((one) => speakerNoun(one.noun) === 'person')
    ? []
    : chosen;
}

function fits(actor: ProposedActor, { pronoun, span }: Caller): boolean {
  const person = actor.type === 'person';
  if (pronoun === 'm' || pronoun === 'f')
    return person && (actor.gender === null || actor.gender === pronoun);
  if (pronoun === 'she-or-they')
    return person ? actor.gender !== 'm' : fitsBody(actor) && span.surface !== '';
  return pronoun === 'thing' ? !person && actor.type !== 'place' : fitsBody(actor);
}

/** Whether a role tells by itself that the pronoun may stand for it: `her husband`, `he`. */
function isOfGender({ noun }: Caller, { pronoun }: Caller): boolean {
  if (pronoun === 'm')
    return /^(?:husband|father|brother|son|uncle|grandfather|boy)$|man$/.test(noun);
  return (
    pronoun === 'f' && /^(?:wife|mother|sister|daughter|aunt|grandmother|girl)$|woman$/.test(noun)
  );
}

function fitsRole({ noun }: Caller, { pronoun }: Caller): boolean {
  const kind = speakerNoun(noun);
  const gender =
    genderOfTitle(noun) ??
    (/(?:woman|mother|sister|wife|daughter|in)$/.test(noun)
      ? 'f'
      : /(?:man|father|brother|husband|son)$/.test(noun)
        ? 'm'
        : undefined);
  if (pronoun === 'm' || pronoun === 'f')
    return kind === 'person' && (gender === undefined || gender === pronoun);
  if (pronoun === 'she-or-they') return kind !== null && gender !== 'm';
  return pronoun === 'thing' ? kind !== 'person' : true;
}

/** `Rutte’s remarks`: the owner does not speak. */
function isOwner(one: Caller, { words }: Prose): boolean {
  return words[one.last - 1]?.possessive === true;
}

function distinct(callers: readonly Caller[]): ProposedActor[] {
  return [...new Set(callers.flatMap(({ actor }) => (actor === null ? [] : [actor])))];
}
