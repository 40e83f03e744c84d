// Who the sentence before a pronoun begins with: the pronoun goes on from there.

import { isOffice } from '../prose/offices.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';
import type { Caller } from './callers.ts';
import { callersIn } from './callers.ts';
import type { Surroundings } from './resolve-role.ts';
import { distinct, resolveRole } from './resolve-role.ts';

/** A sentence as words: from `start`, up to but without `end`. */
interface Sentence {
  start: number;
  end: number;
}

/**
 * The sentence before the pronoun's, passing over those that begin with the same pronoun (`Ms Rusk accepts …
 * She submits … he, she says, …`); null at the paragraph's head.
 */
function sentenceToGoOnFrom(
  { first, span }: Caller,
  { prose: { words }, isQuoted }: Surroundings,
): Sentence | null {
  const line = words[first]?.line;
  let end = first;
  for (let tries = 0; tries < 4; tries += 1) {
    while (end > 0 && (words[end]?.opens !== true || isQuoted(end - 1))) end -= 1;
    let start = end - 1;
    while (start > 0 && words[start]?.opens !== true) start -= 1;
    if (start < 0 || words[start]?.line !== line) return null;
    if (words[start]?.lower !== span.surface.toLowerCase() || isQuoted(start))
      return { start, end };
    end = start;
  }
  return null;
}

/** The only one who fits in the sentence before the pronoun's, and who begins it. */
export function subjectOfSentence(
  caller: Caller,
  subjects: readonly Caller[],
  surroundings: Surroundings,
): ProposedActor | null {
  const sentence = sentenceToGoOnFrom(caller, surroundings);
  if (sentence === null) return null;
  const { start, end } = sentence;
  const inside = subjects.filter((one) => one.first >= start && one.first < end);
  const [only] = inside;
  // `her widow, whose son Hans …`: not the one who is named first.
  const [head] = callersIn(surroundings.prose, surroundings.names, start, end).filter(
    ({ kind }) => kind === 'name',
  );
  // `If X is to be believed, the provost spoke`: another may be meant; `X, the provost, …` is one.
  const { prose } = surroundings;
  const other = callersIn(prose, surroundings.names, start, end).some(
    (one) =>
      one.kind === 'role' &&
      !one.governed &&
      /^the\b/i.test(one.span.surface) &&
      isOffice(one.noun) &&
      one.first !== only?.last &&
      resolveRole(one, surroundings).actor !== only?.actor,
  );
  return only !== undefined && !other && head?.first === only.first && distinct(inside).length === 1
    ? only.actor
    : null;
}

/** What somebody or something without a name is called with whom the sentence before begins: `Her report is blunt. It says …` */
export function roleOfSentence(
  caller: Caller,
  fits: (role: Caller) => boolean,
  surroundings: Surroundings,
): Caller | null {
  const sentence = sentenceToGoOnFrom(caller, surroundings);
  if (sentence === null || surroundings.isQuoted(sentence.start)) return null;
  const [head] = callersIn(surroundings.prose, surroundings.names, sentence.start, sentence.end);
  return head !== undefined &&
    head.kind === 'role' &&
    !head.governed &&
    head.first - sentence.start < 2 &&
    fits(head)
    ? head
    : null;
}
