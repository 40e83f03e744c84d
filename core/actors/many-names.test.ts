import { describe, expect, it } from 'vitest';
import { workingTime } from '../../tests/fixtures/working-time.ts';
import { suggest } from './suggest.ts';

const syllables = 'ba bro dei fal gru hen kla lom mai nor pel rau sti tau vor wen zil sko'.split(
  ' ',
);

/** The word with a number: each is another one, and none is a word of a language. */
function word(number: number): string {
  // Mixed, so that neighbours have no beginning in common.
  let rest = (number * 7919 + 13) % 104_976;
  let found = '';
  for (let count = 0; count < 4; count += 1) {
    found += syllables[rest % 18] ?? '';
    rest = Math.floor(rest / 18);
  }
  return `${found.slice(0, 1).toUpperCase()}${found.slice(1)}k`;
}

const given = ['Ada', 'Mark', 'Anna', 'Thomas', 'Ruth', 'Peter', 'Maria'];

type Line = (one: string, other: string, first: string) => string;

const lines: Record<string, Line[]> = {
  en: [
    (one, other, first) =>
      `Minister ${first} ${one} said no. “We left,” ${one} said. So did ${first} van ${other}, and van ${other} agreed.`,
    (one, other) => `They sued ${one} ${other} Ltd. Then ${one} ${other} paid, and ${other} left.`,
    (one, other) =>
      `The ${one} Harbour Authority met in ${other}, and the ${one} went to ${other}.`,
    (one, other) => `It was ${one} that ${other} feared. “No,” said the minister and ${one}.`,
  ],
  de: [
    (one, other, first) =>
      `Ministerin ${first} ${one} sagte ab. „Nie“, sagte ${one}. So auch ${first} von ${other}, und in ${other} blieb es still.`,
    (one, other) => `Die ${one} ${other} GmbH klagt. Danach zahlte ${one} ${other} nichts.`,
    (one, other) =>
      `Die Internationale ${one}agentur tagte in ${other}burg. Das teilte ${other} mit.`,
  ],
  es: [
    (one, other, first) =>
      `Según dijo ${first} ${one} ${other}, el plan llega tarde. Luego ${one} se fue y ${other} dijo que no.`,
  ],
};

/** A text with so many distinct names. */
function textWith(count: number, language: string): string {
  const kinds = lines[language] ?? [];
  return Array.from(
    { length: count / 2 },
    (_, at) =>
      kinds[at % kinds.length]?.(word(at * 2), word(at * 2 + 1), given[at % given.length] ?? '') ??
      '',
  ).join('\n');
}

/** How long proposals take, in milliseconds of work: the best of three. */
function work(text: string, language: string): number {
  const fields = { language, author: null, publisher: null, date: null };
  const times = [1, 2, 3].map(() => {
    const started = workingTime();
    expect(suggest({ fields, text, turns: [], known: [] }).actors.length).toBeGreaterThan(100);
    return workingTime() - started;
  });
  return Math.min(...times);
}

describe('a text of many names', () => {
  it.each(['en', 'de', 'es'])('takes no more time for each name, in %s', (language) => {
    const few = work(textWith(600, language), language);
    // Four times as many: all against all would take sixteen times as long.
    expect(work(textWith(2400, language), language) / few).toBeLessThan(5.5);
  });
});
