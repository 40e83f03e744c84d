import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordChange } from './word-changes.ts';
import { changedWords } from './word-changes.ts';

const brief = (changes: readonly WordChange[]): string =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'gone' ? '-' : '+'}[${text}]`))
    .join('');

describe('changedWords', () => {
  it.each([
    ['the same text', 'We agree.', 'We agree.', 'We agree.'],
    ['a word', 'We agree now.', 'We disagree now.', 'We -[agree]+[disagree] now.'],
    ['a word that came', 'We agree.', 'We fully agree.', 'We +[fully ]agree.'],
    ['a word that went', 'We fully agree.', 'We agree.', 'We -[fully ]agree.'],
    ['two places', 'a b c d e', 'a x c y e', 'a -[b]+[x] c -[d]+[y] e'],
    ['everything', 'one', 'two', '-[one]+[two]'],
    ['nothing before', '', 'new', '+[new]'],
    ['a mark', 'yes, no', 'yes; no', 'yes-[,]+[;] no'],
    ['scripts without spaces', '日本語です', '日本語でした', '-[日本語です]+[日本語でした]'],
  ])('tells %s', (_what, from, to, expected) => {
    expect(brief(changedWords(from, to))).toBe(expected);
  });

  it('loses nothing of either text, however long', () => {
    const word = fc.constantFrom('a', 'bb', ' ', '.', 'é', '👍🏽', '\n');
    const text = fc.array(word, { maxLength: 900 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = changedWords(from, to);
        const without = (kind: string): string =>
          changes.flatMap((one) => (one.kind === kind ? [] : one.text)).join('');
        expect(without('new')).toBe(from);
        expect(without('gone')).toBe(to);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
