// Quotes whose speaker stands farther off: in reported speech, behind the quote, in the sentence before, in
// the question before an answer.

import { expect, it } from 'vitest';
import type { TurnSpan } from '../../text/turn-spans.ts';
import { readProse } from '../prose/words.ts';
import { findActors } from '../suggestions/find-actors.ts';
import { findQuotes } from './find-quotes.ts';

/** Each quote as `speaker: words`; `?` where the speaker is to be asked for. */
function quotes(text: string, language: string, turns: TurnSpan[] = []): string[] {
  const prose = readProse({ text, language, turns });
  const actors = findActors(prose, { known: [], about: [] });
  return findQuotes(prose, actors).map(({ start, end, speaker, certainty }) => {
    const name = certainty === 'ask' ? '?' : (speaker?.actor?.name ?? speaker?.surface ?? '?');
    return `${name}: ${text.slice(start, end)}`;
  });
}

it.each<[string, string, string, string[]]>([
  [
    'it goes on in the subjunctive',
    'de',
    '„Wir gehen“, sagte Ada Korr. Man werde „bis zum Ende“ gehen.',
    ['Ada Korr: Wir gehen', 'Ada Korr: bis zum Ende'],
  ],
  [
    'it begins in the subjunctive',
    'de',
    'Die SVP teilte lediglich mit, sie nehme den Beschluss „mit Befremden“ zur Kenntnis.',
    ['SVP: mit Befremden'],
  ],
  [
    'warf … vor',
    'de',
    'Ministerin Ada Korr warf dem Rat „Politik auf vier Pfoten“ vor.',
    ['Ada Korr: Politik auf vier Pfoten'],
  ],
  [
    'hieß es aus',
    'de',
    'Aus dem Innenministerium hieß es, man werde das „in Ruhe prüfen“.',
    ['Innenministerium: in Ruhe prüfen'],
  ],
  [
    'called by an age',
    'de',
    'Betroffen ist Alois Korr. „Zwei Hunde hatte ich“, erzählt der 61-Jährige.',
    ['Alois Korr: Zwei Hunde hatte ich'],
  ],
  [
    'an office with its town, and the name behind',
    'de',
    '„Das ist laut“, sagt die Gemeindepräsidentin von Hütten, Ruth Korr.',
    ['Ruth Korr: Das ist laut'],
  ],
  [
    'right behind the verb',
    'de',
    '„Endlich“, brummte der Mechaniker. „Das wurde Zeit.“',
    ['der Mechaniker: Endlich', 'der Mechaniker: Das wurde Zeit.'],
  ],
  [
    'a sentence of its own behind the quote is not its cue',
    'de',
    '„Wohin fahrt ihr jetzt alle?“ Auch Ada Korr kritisierte den Beschluss.',
    ['?: Wohin fahrt ihr jetzt alle?'],
  ],
  [
    'behind by',
    'en',
    'The mayor has been branded a “rotten fibber” by Ada Korr.',
    ['Ada Korr: rotten fibber'],
  ],
  [
    'assures us that',
    'en',
    'Ada Korr assures us that this is all about “putting the readers first”.',
    ['Ada Korr: putting the readers first'],
  ],
  [
    'used to say',
    'en',
    'My mother was a nurse. She used to say, “Those have seen enough for today.”',
    ['My mother: Those have seen enough for today.'],
  ],
  [
    'the sentence before is about one',
    'en',
    'Ada Korr hesitated. “That was the last of them.”',
    ['Ada Korr: That was the last of them.'],
  ],
  [
    'he goes on from the subject of the sentence before',
    'en',
    'Tom Brill sent a letter. When it came, Jon Feld was quiet. “Why me?” he asked.',
    ['Jon Feld: Why me?'],
  ],
  ['words that are spoken of', 'en', 'Ada Korr asked me to explain the word “bonus”.', []],
  ['somebody who is only called so', 'en', 'Ada Korr had asked the “millionaire” for a loan.', []],
  [
    'a quote inside a quote, each with its own',
    'en',
    '"Ned told me, \'Ada, they never sleep,\'" Ada Korr recalls.',
    ["Ada Korr: Ned told me, 'Ada, they never sleep,'", 'Ned: Ada, they never sleep,'],
  ],
])('%s', (_name, language, text, wanted) => {
  expect(quotes(text, language)).toEqual(wanted);
});

it('an answer goes on from its question', () => {
  const lines = ['Q: You took over from Laurent Dubosc.', 'A: He said: “The roof leaks.”'];
  const text = lines.join('\n');
  let start = 0;
  const turns = lines.map((line): TurnSpan => {
    const turn = { label: line.slice(0, 1), start, textStart: start + 3, end: start + line.length };
    start += line.length + 1;
    return turn;
  });
  expect(quotes(text, 'en', turns)).toEqual(['Laurent Dubosc: The roof leaks.']);
});
