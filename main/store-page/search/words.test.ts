import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTime } from '../../../tests/fixtures/working-time.ts';
import { matchExpression, readQuery } from './query.ts';
import { beginningOf, snippetOf } from './snippet.ts';
import { fold, indexedText, wordsOf } from './words.ts';

const words = (text: string) => [...wordsOf(text)].map((word) => word.folded);

it('indexes 300,000 characters of Thai without a space in one breath', () => {
  const sentence = 'ประชาชนต้องการน้ำสะอาดและอากาศดี';
  const once = indexedText(sentence);
  const times = Math.ceil(300_000 / sentence.length);
  const started = workingTime();
  const whole = indexedText(sentence.repeat(times));
  expect(workingTime() - started).toBeLessThan(5000);
  expect(whole).toBe(Array(times).fill(once).join(' '));
});

describe('wordsOf', () => {
  it.each([
    ['The Mayor’s vote, 2025!', ['the', 'mayor', 's', 'vote', '2025']],
    ['Café CAFE\u0301 café', ['cafe', 'cafe', 'cafe']],
    ['Čapek Ångström', ['capek', 'angstrom']],
    ['العَرَبِيَّة', ['العربية']],
    ['שָׁלוֹם', ['שלום']],
    ['が か\u3099', ['が', 'が']],
    ['東京都2025', ['東', '京', '都', '2025']],
    ['NATO会議ok', ['nato', '会', '議', 'ok']],
    ['ที่นี่', ['ที่', 'นี่']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['👍🏽 ok 🇳🇱', ['ok']],
    ['ＡＢＣ ﬁn', ['abc', 'fin']],
    ['', []],
    ['… — !', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(fold(text.slice(word.start, word.end))).toBe(word.folded);
          ({ end } = word);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('is not changed by folding twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe('readQuery', () => {
  it.each([
    ['vote', '"vote" *'],
    ['harbour vot', '"harbour" AND "vot" *'],
    ['"not be sold"', '"not be sold"'],
    ['“not be sold” vo', '"not be sold" AND "vo" *'],
    ['"not be so', '"not be so" *'],
    ['mayor’s', '"mayor s" *'],
    ['a OR NOT b*', '"a" AND "or" AND "not" AND "b" *'],
    ['head:(x NEAR y)^', '"head x" AND "near" AND "y" *'],
    ['東京', '"東 京" *'],
    ['', ''],
    ['"" - *', ''],
  ])('%s', (text, expected) => {
    expect(matchExpression(readQuery(text))).toBe(expected);
  });
});

describe('snippetOf', () => {
  const text = `${'Far away. '.repeat(30)}The café is open.\nIn the harbour the vote was lost. ${'Later. '.repeat(60)}The harbour café.`;

  it('shows the place where most of the query stands', () => {
    const found = snippetOf(text, readQuery('harbour caf'));
    expect(found).not.toBeNull();
    const shown = found?.highlights.map(({ start, end }) => found.text.slice(start, end));
    expect(shown).toEqual(['café', 'harbour']);
    expect(text.slice(found?.start, found?.end)).toBe('café');
    expect(found?.text).not.toContain('\n');
  });

  it.each(['missing', '"café open"', 'clos'])('finds no place for %s', (query) => {
    expect(snippetOf(text, readQuery(query))).toBeNull();
  });

  it('marks only what matches, in any text', () => {
    const pieces = fc.constantFrom(
      'vote',
      'Vøte',
      ' ',
      '東京',
      'é',
      'e\u0301',
      '👩‍👩‍👧',
      '\n',
      'שָׁלוֹם',
      '.',
    );
    const texts = fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('vote', '京', 'e', '"vote vote"', 'שלום'),
        (body, query) => {
          const phrases = readQuery(query);
          const found = snippetOf(body, phrases);
          if (found === null) return;
          expect(found.highlights.length).toBeGreaterThan(0);
          const wanted = phrases[0]?.words[0] ?? '';
          expect(indexedText(body.slice(found.start, found.end)).startsWith(wanted)).toBe(true);
          for (const { start, end } of found.highlights)
            expect(indexedText(found.text.slice(start, end)).startsWith(wanted)).toBe(true);
          expect(found.text.isWellFormed()).toBe(true);
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('begins a text without cutting a word', () => {
    expect(beginningOf('short\ttext')).toBe('short text');
    expect(text.startsWith(`${beginningOf(text)} `)).toBe(true);
  });
});
