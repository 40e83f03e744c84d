// Who is meant by `she`, `he`, `they`.

import { turnAt } from '../../text/turn-spans.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import { genderOfTitle, isOffice } from '../prose/offices.ts';
import type { Prose } from '../prose/words.ts';
import type { Caller } from './callers.ts';
import { callersIn } from './callers.ts';
import type { Resolved, Surroundings } from './resolve-role.ts';
import { answer, distinct, fitsBody, none, resolveRole } from './resolve-role.ts';
import { roleOfSentence, subjectOfSentence } from './sentence-head.ts';
import { readLabel } from '../suggestions/labels.ts';
import { isDeterminer, speakerNoun } from './speaker-words.ts';

/** Finds out who a pronoun stands for: the one of its paragraph, else of the paragraphs before. */
export function resolvePronoun(caller: Caller, surroundings: Surroundings): Resolved {
  const { prose } = surroundings;
  const here = prose.words[caller.first]?.line ?? 0;
  const turn = turnAt(prose.turns, caller.span.start);
  // `Q: You took over from Doe. A: … he said`: an answer goes on from its question.
  const asked =
    turn === null || turn.start === 0 || caller.pronoun === 'many' || caller.pronoun === 'thing'
      ? null
      : turnAt(prose.turns, turn.start - 1);
  const limit = asked?.start ?? turn?.start ?? 0;
  const begun = roleOfSentence(caller, (role) => isCertainRole(role, caller), surroundings);
  if (begun !== null) {
    const how = `“${caller.span.surface}” goes on from “${begun.span.surface}” in the sentence before`;
    const { actor } = resolveRole(begun, surroundings);
    return { ...none(how), actor, label: actor === null ? begun.span.surface : null };
  }
  const own = turn === null ? '' : readLabel(turn.label).name.toLowerCase();
  for (let line = here; line >= Math.max(0, here - 3); line -= 1) {
    const at = prose.lines[line];
    if (at === undefined || at.start < limit || (line < here && at.heading)) break;
    const until = line === here ? caller.first : at.last;
    const callers = callersIn(
      prose,
      surroundings.names,
      Math.max(at.first, until - 400),
      until,
    ).filter((one) => !surroundings.isQuoted(one.first) && one.first > at.first - 1);
    const fit = callers.filter(
      (one) => one.actor !== null && fits(one.actor, caller) && !isCalled(one.actor, own),
    );
    // Roles without a name may be meant as well: `the ferryman, who …`.
    const roles = callers.filter(
      (one) =>
        one.kind === 'role' &&
        fitsRole(one, caller) &&
        resolveRole(one, surroundings).actor === null,
    );
    const subjects = fit.filter((one) => !one.governed && !isOwner(one, prose));
    const chosen = narrowed(
      distinct(subjects).length > 0 ? distinct(subjects) : distinct(fit),
      caller,
      prose,
    );
    const freeRoles = roles.filter(
      (one) =>
        !one.governed &&
        (/^(?:the|der|die|das)\b/i.test(one.span.surface) ||
          (/^(?:my|our|mein|meine|unser|unsere)\b/i.test(one.span.surface) &&
            isOfGender(one, caller))),
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
    const close = chosen.length > 1 ? subjectOfSentence(caller, subjects, surroundings) : null;
    if (close !== null)
      return answer(
        [close],
        `“${caller.span.surface}” goes on from ${close.name} in the sentence before`,
        '',
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
    // `It is about my mother. She said …`
    const kin = roles.filter(
      (one) =>
        /^(?:my|our|mein|meine[mnr]?|unser)\b/i.test(one.span.surface) && isOfGender(one, caller),
    );
    const [role] = freeRoles.length > 0 ? freeRoles : kin;
    if (
      chosen.length === 0 &&
      role !== undefined &&
      new Set((freeRoles.length > 0 ? freeRoles : kin).map((one) => one.noun)).size === 1
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

/** Whoever speaks a turn says `I`, and is not whom he calls `she`. */
function isCalled({ name, aliases }: ProposedActor, own: string): boolean {
  return (
    own !== '' &&
    (name.toLowerCase() === own || aliases.some(({ span }) => span.surface.toLowerCase() === own))
  );
}

/** A person of whom the gender is known before one of whom it is not; German `sie sagte` is one woman before a body. */
function narrowed(
  chosen: ProposedActor[],
  { pronoun, first }: Caller,
  { words }: Prose,
): ProposedActor[] {
  if (chosen.length < 2) return chosen;
  const wanted = pronoun === 'm' ? 'm' : pronoun === 'f' || pronoun === 'she-or-they' ? 'f' : null;
  const exact = chosen.filter(({ type, gender }) => type === 'person' && gender === wanted);
  if (pronoun === 'she-or-they') {
    const verbs = [words[first - 1]?.lower ?? '', words[first + 1]?.lower ?? ''];
    const many = verbs.some((verb) => /(?:ten|sagen|betonen|meinen|erklären)$/.test(verb));
    const people = chosen.filter(({ type }) => type === 'person');
    if (!many && exact.length === 1) return exact;
    return !many && people.length > 0 ? people : chosen;
  }
  return exact.length === 1 && exact[0] === chosen.at(-1) ? exact : chosen;
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

/** Whether a role is of the pronoun's gender for certain: `die Ministerin` for `sie`, `his report` for `it`. */
function isCertainRole(role: Caller, caller: Caller): boolean {
  const kind = speakerNoun(role.noun);
  if (caller.pronoun === 'thing') return kind === 'paper' || kind === 'body';
  if (caller.pronoun === 'many' || !isOffice(role.noun)) return false;
  return genderOfTitle(role.noun) === (caller.pronoun === 'm' ? 'm' : 'f');
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
