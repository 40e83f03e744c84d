// Runs that took in more than a name.

import { genderOfFirstName } from '../prose/first-names.ts';
import type { Prose } from '../prose/words.ts';
import type { NameRun } from './name-runs.ts';

/** `U.S. Food` of `U.S. Food and Drug Administration (FDA)` gives way to what the acronym stands for. */
export function clearOf(
  spelled: readonly NameRun[],
  runs: readonly NameRun[],
  { words, text }: Prose,
): NameRun[] {
  const starts = new Map(spelled.map((one) => [one.first, one]));
  return runs.flatMap((run) => {
    for (let at = run.first + 1; at < run.last; at += 1) {
      const other = starts.get(at);
      const tail = words[at - 1];
      if (other === undefined || other.end <= run.end || tail === undefined) continue;
      return [{ ...run, last: at, end: tail.end, surface: text.slice(run.start, tail.end) }];
    }
    return [run];
  });
}

/** `hat Christa Wollny Jugendliche verurteilt`: a noun behind a person's name, which stands alone elsewhere. */
export function givenAndSurname(
  { words, text, language }: Prose,
  runs: readonly NameRun[],
): NameRun[] {
  if (language !== 'de') return [...runs];
  const pairs = new Set(
    runs.flatMap(({ surface }) =>
      surface.split(' ').length === 2 &&
      genderOfFirstName(surface.split(' ')[0] ?? '') !== undefined
        ? [surface]
        : [],
    ),
  );
  return runs.map((run) => {
    const pair = run.surface.split(' ').slice(0, 2).join(' ');
    const tail = words[run.first + 1];
    return run.last - run.first === 3 && pairs.has(pair) && tail !== undefined
      ? { ...run, last: run.first + 2, end: tail.end, surface: text.slice(run.start, tail.end) }
      : run;
  });
}
