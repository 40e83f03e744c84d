import { expect, it } from 'vitest';
import type { TurnSpan } from '../../text/turn-spans.ts';
import { readProse } from '../prose/words.ts';
import { findActors } from './find-actors.ts';
import { labelledActors } from './labelled-actors.ts';

/** Turns of a text with one `LABEL: words` a line. */
function turnsOf(text: string): TurnSpan[] {
  const turns: TurnSpan[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const label = /^([^:]{1,60}): /.exec(line)?.[1];
    if (label !== undefined)
      turns.push({ label, start, textStart: start + label.length + 2, end: start + line.length });
    start += line.length + 1;
  }
  return turns;
}

it.each<[string, string, Record<string, string>]>([
  [
    'a given name of three letters',
    'Dee: I am Dee Kavanagh.\nBob: And I am Bob Roe.\nDee: Well.',
    { Dee: 'Dee Kavanagh', Bob: 'Bob Roe' },
  ],
  [
    'the only one who holds an office',
    'A briefing by Ingrid Castellan, Spokesperson for the Board of Trade.\nSpokesperson: Good morning.\nQuestion: Why?',
    { Spokesperson: 'Ingrid Castellan' },
  ],
  [
    'initials',
    'Rosamund Korr draws maps.\nTL: Why?\nRK: Because.\nTL: And now?\nRK: Tea.',
    { RK: 'Rosamund Korr' },
  ],
  [
    'an office that two hold',
    'Minister Ada Korr met Minister Emil Roe.\nMinister: We met.\nQuestion: Who?',
    {},
  ],
])('a label is %s', (_what, text, wanted) => {
  const turns = turnsOf(text);
  const actors = findActors(readProse({ text, language: 'en', turns }), { known: [], about: [] });
  const found = [...labelledActors(turns, actors)].map(([label, { name }]) => [label, name]);
  expect(Object.fromEntries(found)).toEqual(wanted);
});
