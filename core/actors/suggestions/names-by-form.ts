// Names that their form tells: with a slash, which else divides names (`CDU/CSU`), or with a small letter.

import type { Prose } from '../prose/words.ts';
import type { NameRun } from './name-runs.ts';
import { wordFrom } from '../prose/word-from.ts';

const slashed =
  /(?<![\p{L}/])(?:CDU\/CSU|B(?:ündnis|ÜNDNIS) 90 ?\/ ?D(?:ie|IE) G(?:rünen|RÜNEN))(?![\p{L}/])/gu;

/** French writes institutions in small letters: `le ministère de la Culture`. */
const french =
  /(?<![\p{L}’'-])(?:ministère|université|hôpital|secrétariat|rectorat|musée)(?: de la | de l['’]| du | des | de | d['’])\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?/gu;

/** The runs of such names. */
export function formRuns({ text, words, lines, language }: Prose): NameRun[] {
  const found = [...text.matchAll(slashed), ...(language === 'fr' ? text.matchAll(french) : [])];
  return found.flatMap(({ 0: surface, index: start }) => {
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
