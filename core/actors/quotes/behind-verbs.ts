// Who is named behind a verb of speaking.

import { hasAddressee } from '../prose/cue-verbs.ts';
import { isAddress } from '../prose/offices.ts';
import type { Prose } from '../prose/words.ts';
import { paperOf } from './attribution.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import { nameStart } from './name-start.ts';
import { speakerNoun } from './speaker-words.ts';

const dative = /^(?:dem|den|reporters|journalisten|journalists)$/;

/** The one behind the verb: `said Rutte`, `sagte am Montag der Sprecher`. Whom one tells something does not speak. */
export function inverted(
  prose: Prose,
  names: NamePlaces,
  verb: number,
  last: number,
): Caller | null {
  const { words } = prose;
  if (hasAddressee(words[verb]?.lower ?? '') && prose.language === 'en') return null;
  const callers = callersIn(prose, names, verb + 1, Math.min(last, verb + 12));
  const free = callers.find(
    (one) =>
      !one.governed &&
      !dative.test(words[one.first]?.lower ?? '') &&
      !dative.test(words[one.first - 1]?.lower ?? ''),
  );
  if (free === undefined) return null;
  const beside = callers.find(
    (one) =>
      one.kind === 'name' &&
      !one.governed &&
      words[one.first]?.gap === ', ' &&
      // `sagt die Präsidentin von Hütten, Ruth Nägeli`
      (one.first === free.last ||
        callers.every(
          (other) =>
            other.first <= free.first ||
            other.first >= one.first ||
            (other.governed && other.last === one.first),
        )),
  );
  if (free.kind === 'role' && beside !== undefined) return beside;
  // `said Foundation trustee Harriet Colley`: what stands before an office belongs to the one who holds it.
  const holder = callers.find(
    (one) =>
      one.kind === 'name' &&
      one !== free &&
      one.last - free.last < 6 &&
      words
        .slice(free.last, nameStart(words, one) + 1)
        .every(
          ({ gap, lower }, at, all) =>
            gap === ' ' &&
            (at === all.length - 1 || speakerNoun(lower) !== null || isAddress(lower)),
        ),
  );
  return free.kind === 'name' && holder !== undefined ? holder : free;
}

/** The source that is named in a roundabout way: `heißt es in dem Papier`, `hieß es aus dem Ministerium` */
export function sourceBehind(
  prose: Prose,
  names: NamePlaces,
  from: number,
  last: number,
): Caller | null {
  const callers = callersIn(prose, names, from, Math.min(last, from + 10));
  const source = callers.find((one) => one.kind !== 'pronoun');
  return source === undefined ? null : paperOf(callers, source, prose);
}
