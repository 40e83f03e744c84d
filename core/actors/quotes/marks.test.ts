import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarked } from './marks.ts';

/** What stands between the marks of a text, each as `depth content`, with `…` behind when never closed. */
const contents = (text: string, breaks: number[] = []): string[] =>
  findMarked(text, new Set(breaks)).map(
    ({ start, end, depth, closed }) => `${depth} ${text.slice(start, end)}${closed ? '' : '…'}`,
  );

describe('quotation marks', () => {
  it.each<[string, string, string[]]>([
    ['English', 'He said, “We left.” So they did.', ['0 We left.']],
    ['German', 'Er sagte: „Wir gehen.“ Dann ging er.', ['0 Wir gehen.']],
    ['German with the English end', 'Er sagte: „Wir gehen.” Dann ging er.', ['0 Wir gehen.']],
    ['German guillemets', 'Er sagte: »Wir gehen.« Dann ging er.', ['0 Wir gehen.']],
    ['French guillemets with spaces', 'Il dit : « Nous partons. » Puis rien.', ['0 Nous partons.']],
    ['single guillemets', 'Er sagte: ›Wir gehen.‹', ['0 Wir gehen.']],
    ['Swedish', 'Hon sade: ”Vi går nu.” Sedan gick hon.', ['0 Vi går nu.']],
    ['straight', 'He said "We left" and "They stayed".', ['0 We left', '0 They stayed']],
    ['single', 'She said ‘I will not’, and left.', ['0 I will not']],
    ['straight single', "She said 'it is late' and left.", ['0 it is late']],
    ['Chinese', '他说：「我们走吧。」', ['0 我们走吧。']],
    ['Japanese, nested', '「彼は『行く』と言った」', ['0 彼は『行く』と言った', '1 行く']],
    [
      'nested',
      '“He told me ‘go away’ twice,” she said.',
      ['0 He told me ‘go away’ twice,', '1 go away'],
    ],
    [
      'German nested',
      '„Er rief ‚halt‘ und lief“, sagte sie.',
      ['0 Er rief ‚halt‘ und lief', '1 halt'],
    ],
    ['straight in curly', '“The "old" one”', ['0 The "old" one', '1 old']],
  ])('%s', (_name, text, wanted) => expect(contents(text)).toEqual(wanted));

  it.each<[string, string]>([
    ['an apostrophe', 'It’s the allies’ turn, and the dogs’ dinner isn’t ready.'],
    ['a straight apostrophe', "It's the allies' turn, isn't it, in the '90s?"],
    ['elisions', "'Tis the season, rock 'n' roll, ‘em all"],
    ['inches and feet', `A 27" screen, a man of 6'2", a 5' fence and 3" nails`],
    ['a stray end', 'Nothing opened” here.'],
    ['marks without words', '“…” and "12"'],
  ])('%s is no quote', (_name, text) => expect(contents(text)).toEqual([]));

  it('an apostrophe and a possessive do not end a single quote', () => {
    expect(contents('He said ‘the allies’ fears aren’t new’ and left.')).toEqual([
      '0 the allies’ fears aren’t new',
    ]);
    expect(contents("He said 'the allies' fears aren't new' and left.")).toEqual([
      "0 the allies' fears aren't new",
    ]);
  });

  it('an inch inside a quote does not end it', () => {
    expect(contents('"The wall is 12" thick," he said.')).toEqual(['0 The wall is 12" thick,']);
  });

  it('a mark repeated at the head of each paragraph is one quote', () => {
    expect(contents('“One.\n“Two.\n“Three,” she said.')).toEqual(['0 One.\n“Two.\n“Three,']);
    expect(contents('"One.\n"Two," she said.')).toEqual(['0 One.\n"Two,']);
  });

  it('a quote goes over paragraphs when its end comes before another beginning', () => {
    expect(contents('„Eins.\nZwei.“ Ende.')).toEqual(['0 Eins.\nZwei.']);
    expect(contents('„Eins.\n„Zwei.“ Ende.\nDrei „vier“.')).toEqual(['0 Eins.\n„Zwei.', '0 vier']);
  });

  it('a quote that is never closed ends with its paragraph', () => {
    expect(contents('It states: "We go on.\n\nAnother "thing happened.\nThe end.')).toEqual([
      '0 We go on.…',
      '0 thing happened.…',
    ]);
  });

  it('no quote crosses the beginning of a turn', () => {
    const text = 'A: He said “go on\nB: and on” then.';
    expect(contents(text, [0, text.indexOf('B:')])).toEqual(['0 go on…']);
  });

  it('quotes lie beside or inside each other in any text', () => {
    const unit = fc.constantFrom(...Array.from(`“”„«»‹›‘’‚'"「」『』\n .,a12s😀é`));
    const soup = fc.array(unit, { maxLength: 120 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (text) => {
        const found = findMarked(text);
        found.forEach((one, index) => {
          expect(one.open).toBeLessThan(one.start);
          expect(one.start).toBeLessThan(one.end);
          expect(one.end).toBeLessThanOrEqual(one.close);
          expect(one.close).toBeLessThanOrEqual(text.length);
          expect(text.slice(one.start, one.end).trim()).toBe(text.slice(one.start, one.end));
          for (const other of found.slice(index + 1)) {
            const apart = other.open >= one.close;
            const inside = other.close <= one.close && other.depth > one.depth;
            expect(apart || inside).toBe(true);
          }
        });
      }),
      { seed: 4711, numRuns: 1500 },
    );
  });
});
