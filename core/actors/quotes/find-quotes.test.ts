import { describe, expect, it } from 'vitest';
import type { TurnSpan } from '../../text/turn-spans.ts';
import { readProse } from '../prose/words.ts';
import { findActors } from '../suggestions/find-actors.ts';
import { findQuotes } from './find-quotes.ts';
import { findReported } from './reported.ts';

function read(text: string, language: string, turns: TurnSpan[] = []) {
  const prose = readProse({ text, language, turns });
  const actors = findActors(prose, { known: [], about: [] });
  return { prose, actors };
}

/** Each quote as `speaker: words`; `?` where the speaker is to be asked for. */
function quotes(text: string, language = 'en', turns: TurnSpan[] = []): string[] {
  const { prose, actors } = read(text, language, turns);
  return findQuotes(prose, actors).map(({ start, end, speaker, certainty }) => {
    const name = certainty === 'ask' ? '?' : (speaker?.actor?.name ?? speaker?.surface ?? '?');
    return `${name}: ${text.slice(start, end)}`;
  });
}

describe('the speaker of a quote', () => {
  it.each<[string, string, string[]]>([
    ['after, verb first', '“We left,” said Ada Korr.', ['Ada Korr: We left,']],
    ['after, name first', '“We left,” Ada Korr said on Monday.', ['Ada Korr: We left,']],
    ['before, with a colon', 'Ada Korr said: “We left.”', ['Ada Korr: We left.']],
    [
      'before, within a sentence',
      'Ada Korr said that they had “left the field for good”.',
      ['Ada Korr: left the field for good'],
    ],
    [
      'split',
      '“We left,” Ada Korr said, “and we were glad.”',
      ['Ada Korr: We left,', 'Ada Korr: and we were glad.'],
    ],
    [
      'going on',
      '“We left,” Ada Korr said. “We were glad.”',
      ['Ada Korr: We left,', 'Ada Korr: We were glad.'],
    ],
    [
      'an aside between',
      'Ada Korr, the minister of works, told Reuters: “We left.”',
      ['Ada Korr: We left.'],
    ],
    [
      'an office before the name',
      '“We left,” said Velden’s foreign minister, Ada Korr.',
      ['Ada Korr: We left,'],
    ],
    ['a colon alone', 'Ada Korr: “We left the field.”', ['Ada Korr: We left the field.']],
    ['according to', '“We left,” according to Ada Korr.', ['Ada Korr: We left,']],
    ['a question asked', '“Did we leave?” Ada Korr asked.', ['Ada Korr: Did we leave?']],
    [
      'whom one tells does not speak',
      'Ada Korr told Tom Brill: “We left.”',
      ['Ada Korr: We left.'],
    ],
    ['whom one was told by', 'Tom Brill was told by Ada Korr: “We left.”', ['Ada Korr: We left.']],
    [
      'over paragraphs',
      'Ada Korr said: “We left.\n“We were glad.”',
      ['Ada Korr: We left.\n“We were glad.'],
    ],
  ])('%s', (_name, text, wanted) => expect(quotes(text)).toEqual(wanted));

  it.each<[string, string, string[]]>([
    ['danach', '„Wir gehen“, sagte Ada Korr.', ['Ada Korr: Wir gehen']],
    ['danach mit so', '„Wir gehen“, so Ada Korr.', ['Ada Korr: Wir gehen']],
    ['davor', 'Ada Korr erklärte: „Wir gehen.“', ['Ada Korr: Wir gehen.']],
    [
      'davor, Verb zuerst',
      'Am Montag sagte Ministerin Ada Korr der dpa: „Wir gehen.“',
      ['Ada Korr: Wir gehen.'],
    ],
    [
      'geteilt',
      '„Wir“, sagte Ada Korr, „gehen jetzt wirklich.“',
      ['Ada Korr: Wir', 'Ada Korr: gehen jetzt wirklich.'],
    ],
    ['sie', 'Ada Korr kam spät. „Wir gehen“, sagte sie.', ['Ada Korr: Wir gehen']],
    ['aus einem Papier', '„Wir gehen“, heißt es in dem Bericht.', ['dem Bericht: Wir gehen']],
    [
      'als … bezeichnet',
      'Ada Korr hat die Reise als „Zumutung“ bezeichnet.',
      ['Ada Korr: Zumutung'],
    ],
    [
      'in einer Zeitung',
      'Ada Korr sagte dem „Boten“, man habe „gar nichts gewusst“.',
      ['Ada Korr: gar nichts gewusst'],
    ],
    [
      'Doppelpunkt ohne Verb des Sagens',
      'Ada Korr (CDU) setzte durch den Beschluss ein Zeichen: „Wir gehen.“',
      ['Ada Korr: Wir gehen.'],
    ],
    ['irgendwer', '„Wir gehen“, sagte eine Pendlerin.', ['eine Pendlerin: Wir gehen']],
    ['trennbare Verben', '„Wir gehen“, teilte Ada Korr mit.', ['Ada Korr: Wir gehen']],
  ])('%s', (_name, text, wanted) => expect(quotes(text, 'de')).toEqual(wanted));

  it.each<[string, string, string[]]>([
    ['one candidate', 'Ada Korr came late. “We left,” she said.', ['Ada Korr: We left,']],
    [
      'the other gender does not fit',
      'Ada Korr met Tom Brill. “We left,” he said.',
      ['Tom Brill: We left,'],
    ],
    [
      'two candidates',
      'Tom Brill came, and Paul Reed stayed. “We left,” he said.',
      ['?: We left,'],
    ],
    [
      'a name seen once',
      'Ada Korr met nobody. Then Jovan Trell came to the hall. “We left,” he said.',
      ['Jovan Trell: We left,'],
    ],
    ['nobody before', '“We left,” he said.', ['?: We left,']],
    [
      'the holder of an office',
      'Minister Ada Korr came. Nobody spoke.\n“We left,” the minister said.',
      ['Ada Korr: We left,'],
    ],
    [
      'two holders of an office',
      'Minister Ada Korr met Minister Tom Brill.\n“We left,” the minister said.',
      ['?: We left,'],
    ],
    [
      'a name within a role',
      'NATO met. “We left,” said a NATO official.',
      ['a NATO official: We left,'],
    ],
    ['his words', 'Then Tom Brill came. His words were: “We left.”', ['Tom Brill: We left.']],
    [
      'described as',
      'Ada Korr described the offer only a day or two later as “final and fair”.',
      ['Ada Korr: final and fair'],
    ],
    ['somebody', '“We left,” a commuter said.', ['a commuter: We left,']],
    [
      'a relative without a name',
      'Tom Brill came.\nShe read from a letter of her husband’s, in which he writes: “We left.”',
      ['?: We left.'],
    ],
    [
      'a role without a name',
      '“We left,” said one of the farmers.',
      ['one of the farmers: We left,'],
    ],
  ])('pronouns and offices: %s', (_name, text, wanted) => {
    const found = quotes(text);
    expect(found.map((one) => one.replace(/^the farmers:/, 'one of the farmers:'))).toEqual(wanted);
  });

  it('no quotes are single words in marks, titles and what is so called', () => {
    expect(
      quotes('The “special operation” went on. They read “The Long Quay” on the way.'),
    ).toEqual([]);
    expect(
      quotes('Nobody kept the so-called “quiet hours”. A 12" wall stood in the allies’ way.'),
    ).toEqual([]);
    expect(quotes('Das „Wunder“ blieb aus, wie man im „Spiegel“ lesen konnte.', 'de')).toEqual([]);
  });

  it('in a turn it is the turn’s, unless a cue says else', () => {
    const text =
      'Dr. Korr: “Nobody came that night.” That was all.\nDr. Korr: Tom Brill said: “We left.” And I said, “Stay here.”';
    const next = text.indexOf('\n') + 1;
    const turns = [
      { label: 'Dr. Korr', start: 0, textStart: 10, end: next - 1 },
      { label: 'Dr. Korr', start: next, textStart: next + 10, end: text.length },
    ];
    expect(quotes(text, 'en', turns)).toEqual([
      'Dr. Korr: Nobody came that night.',
      'Tom Brill: We left.',
      'Dr. Korr: Stay here.',
    ]);
  });
});

describe('reported sources', () => {
  it.each<[string, string, string, string[]]>([
    [
      'according to',
      'en',
      'According to the Velden Herald, the harbour was closed for a week.',
      ['Velden Herald: the harbour was closed for a week'],
    ],
    [
      'at the end',
      'en',
      'The harbour was closed for a week, according to the Velden Herald.',
      ['Velden Herald: The harbour was closed for a week'],
    ],
    [
      'a medium reported',
      'en',
      'The Velden Herald reported that the harbour was closed for a week.',
      ['Velden Herald: the harbour was closed for a week'],
    ],
    [
      'a medium reports',
      'en',
      'The Velden Herald reports that the harbour was closed for a week.',
      ['Velden Herald: the harbour was closed for a week'],
    ],
    [
      'laut',
      'de',
      'Laut der Reederei Velden GmbH war der Hafen eine Woche lang geschlossen.',
      ['Reederei Velden GmbH: war der Hafen eine Woche lang geschlossen'],
    ],
    [
      'with a quote it is none',
      'en',
      'According to the Velden Herald, “the harbour was closed”.',
      [],
    ],
  ])('%s', (_name, language, text, wanted) => {
    const { prose, actors } = read(text, language);
    expect(
      findReported(prose, actors).map(
        ({ start, end, speaker }) => `${speaker?.surface ?? ''}: ${text.slice(start, end)}`,
      ),
    ).toEqual(wanted);
  });
});
