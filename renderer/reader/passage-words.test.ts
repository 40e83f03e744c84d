import { expect, test } from 'vitest';
import type { PassageRecord } from '#core/records/passage.ts';
import type { Mark } from './marks.ts';
import { spokenHere, spokenPlace, stepFrom } from './passage-words.ts';

const mark = (id: string, start: number, end: number): Mark => ({
  id,
  start,
  end,
  colour: 1,
  lane: 0,
});
const marks = [mark('a', 0, 5), mark('b', 10, 20), mark('c', 30, 40)];

function passage(id: string, createdAt: string, quote = ''): PassageRecord {
  const point = { section: 's', offset: 0 };
  return {
    id,
    document: 'd',
    anchor: { start: point, end: point },
    quote,
    prefix: '',
    suffix: '',
    colour: 3,
    comment: '',
    tags: [],
    state: 'anchored',
    createdAt,
    changedAt: createdAt,
  };
}

test.each([
  ['a', 0, 1, 'b'],
  ['b', 0, -1, 'a'],
  ['c', 0, 1, undefined],
  ['a', 0, -1, undefined],
  [undefined, 0, 1, 'a'],
  [undefined, 12, 1, 'c'],
  [undefined, 12, -1, 'a'],
  ['gone', 25, 1, 'c'],
] as const)('from %s, caret %i, by %i: %s', (selected, caret, by, expected) => {
  expect(stepFrom(marks, selected, caret, by)?.id).toBe(expected);
});

test('a long quote is shortened for the ear', () => {
  const spoken = spokenPlace(passage('a', '1', `one\n  ${'x'.repeat(300)}`), 3, 12, 'Blue');
  expect(spoken).toMatch(/^Passage 3 of 12, blue: “one x{156}…”$/);
});

test('the passages at the caret are told with colour, words, speaker, actors, state and comment', () => {
  const review = { outcome: 'moved' as const, quote: 'old', at: '' };
  const told = [
    {
      passage: passage('a', '1', 'will not\nbe sold'),
      colourName: 'Claim',
      speaker: 'Ada',
      others: [],
    },
    {
      passage: { ...passage('b', '1', 'sold'), review, comment: ' Check. ' },
      colourName: 'Evidence',
      speaker: null,
      others: ['Ost', 'Bo'],
    },
  ];
  expect(spokenHere(told)).toBe(
    '2 passages here: claim, “will not be sold”, by Ada; evidence, “sold”, with Ost and Bo, moved, to be checked, comment: Check.',
  );
  expect(spokenHere(told.slice(0, 1))).toMatch(/^1 passage here: claim/);
  expect(spokenHere([])).toBe('No passage here');
});
