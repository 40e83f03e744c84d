// Surnames with a small word before them: `Admiral van Houten` after `Piet van Houten`.

import type { Prose } from '../prose/words.ts';
import type { NameRun } from './name-runs.ts';
import { isTitle } from './title-words.ts';

const particle =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|al|bin|ibn|zu|la|le|el|ten|ter|mac|af|av)$/;

/** Runs that are the last word of such a surname, which the text has in whole elsewhere, begin at its small word. */
export function withParticles({ words, text }: Prose, runs: readonly NameRun[]): NameRun[] {
  const surnames = new Set<string>();
  for (const { first, last } of runs) {
    let at = last - 1;
    while (at > first + 1 && particle.test(words[at - 1]?.text ?? '')) at -= 1;
    if (at < last - 1) surnames.add(surnameOf(words, at, last));
  }
  if (surnames.size === 0) return [...runs];
  return runs.map((run) => {
    if (run.last - run.first !== 1) return run;
    let first = run.first;
    while (
      first > 0 &&
      words[first]?.gap === ' ' &&
      words[first - 1]?.line === words[run.first]?.line &&
      particle.test(words[first - 1]?.text ?? '')
    )
      first -= 1;
    const head = words[first];
    if (first === run.first || head === undefined) return run;
    if (!surnames.has(surnameOf(words, first, run.last))) return run;
    const before = words[first - 1];
    const titled = before?.line === head.line && /^\.? $/.test(head.gap) && isTitle(before.lower);
    return {
      ...run,
      surface: text.slice(head.start, run.end),
      start: head.start,
      first,
      title: titled ? before.text : '',
      titleStart: titled ? before.start : head.start,
      opens: false,
    };
  });
}

const surnameOf = (words: Prose['words'], first: number, last: number): string =>
  words
    .slice(first, last)
    .map(({ lower }) => lower)
    .join(' ');
