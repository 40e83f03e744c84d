// German sets nouns beside names without anything between: `beim Bundesgericht Beschwerde`, `in Wädenswil Weinbau`.

import { isOrganisationWord } from '../prose/organisation-words.ts';
import type { Prose } from '../prose/words.ts';
import { isWorldPlace } from '../prose/world-places.ts';
import type { Judged } from './drafts.ts';
import { isTownLike } from './judgement-rest.ts';
import type { NameRun } from './name-runs.ts';
import { keyOf } from './names.ts';

/** The runs that are no names themselves cut down to the institution or the place with which they begin. */
export function withHeads({ words }: Prose, runs: readonly NameRun[], judged: Judged): NameRun[] {
  return runs.map((run) => {
    if (run.last - run.first < 2 || run.title !== '' || judged.has(keyOf(run.surface))) return run;
    const head = words[run.first];
    const before = words[run.first - 1];
    if (head === undefined || words[run.first + 1]?.gap !== ' ') return run;
    const placed =
      before?.line === head.line &&
      /^(?:in|nach|aus|bei)$/.test(before.lower) &&
      head.gap === ' ' &&
      (isWorldPlace(head.lower) || isTownLike(head.text));
    // Those of a whole state need no town behind them.
    const national =
      /^(?:bundes|reichs|landes|europa)./.test(head.lower) && isOrganisationWord(head.lower);
    return placed || national
      ? { ...run, surface: head.text, last: run.first + 1, end: head.end }
      : run;
  });
}
