// German sets surnames beside nouns without anything between: `Selenskyjs Sprecher`, `nach Angaben Wiesers`.

import { isOffice } from '../prose/offices.ts';
import { isOrganisationWord } from '../prose/organisation-words.ts';
import type { Prose } from '../prose/words.ts';
import type { Judged } from './drafts.ts';
import type { NameRun } from './name-runs.ts';
import { keyOf } from './names.ts';

/**
 * The runs with the surnames of the text's persons taken out of runs that are no names themselves. What was
 * judged tells who the persons are.
 */
export function withSurnames(
  { words }: Prose,
  runs: readonly NameRun[],
  judged: Judged,
): NameRun[] {
  const surnames = new Set<string>();
  for (const [key, { type }] of judged)
    if (type === 'person') surnames.add(key.slice(key.lastIndexOf(' ') + 1));
  return runs.flatMap((run) => {
    if (run.last - run.first < 2 || judged.has(keyOf(run.surface))) return [run];
    for (let at = run.first; at < run.last; at += 1) {
      const word = words[at];
      if (word === undefined || !word.capital) continue;
      const bare = word.lower.endsWith('s') && surnames.has(word.lower.slice(0, -1)) ? 1 : 0;
      if (bare === 0 && !surnames.has(word.lower)) continue;
      // `Die Glasbläserin Irmela Voss` where `Frau Voss` is known
      const given = words[at - 1];
      if (
        bare === 0 &&
        at === run.last - 1 &&
        at - run.first > 1 &&
        given !== undefined &&
        /^\p{Lu}\p{Ll}{2,}$/u.test(given.text) &&
        !isOffice(given.lower) &&
        !isOrganisationWord(given.lower)
      )
        return [
          {
            ...run,
            surface: `${given.text} ${word.text}`,
            start: given.start,
            first: at - 1,
            title: words[at - 2]?.text ?? '',
            titleStart: words[at - 2]?.start ?? given.start,
            opens: false,
          },
        ];
      const surface = word.text.slice(0, word.text.length - bare);
      return [
        {
          ...run,
          surface,
          start: word.start,
          end: word.end - bare,
          first: at,
          last: at + 1,
          title: '',
          titleStart: word.start,
          opens: word.opens,
        },
      ];
    }
    return [run];
  });
}
