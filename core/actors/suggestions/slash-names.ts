// Names that are written with a slash, which else divides names: `CDU/CSU`, `Bündnis 90/Die Grünen`.

import type { Prose } from '../prose/words.ts';
import type { NameRun } from './name-runs.ts';
import { wordFrom } from './word-from.ts';

const slashed =
  /(?<![\p{L}/])(?:CDU\/CSU|B(?:ündnis|ÜNDNIS) 90 ?\/ ?D(?:ie|IE) G(?:rünen|RÜNEN))(?![\p{L}/])/gu;

/** The runs of such names. */
export function slashRuns({ text, words, lines }: Prose): NameRun[] {
  return [...text.matchAll(slashed)].flatMap(({ 0: surface, index: start }) => {
    const first = wordFrom(words, start);
    const head = words[first];
    // Labels of turns give no words.
    if (head?.start !== start) return [];
    const end = start + surface.length;
    return [
      {
        surface,
        start,
        end,
        first,
        last: wordFrom(words, end),
        title: '',
        titleStart: start,
        opens: head.opens,
        heading: lines[head.line]?.heading ?? false,
      },
    ];
  });
}
