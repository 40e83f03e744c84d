// German sets surnames beside nouns without anything between: `Selenskyjs Sprecher`, `nach Angaben Wiesers`.

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
