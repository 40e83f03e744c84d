import { expect, it } from 'vitest';
import type { MergePreview } from '#core/commands/preview-actors.ts';
import { mergeWords } from './merge-words.ts';

const preview = (more: Partial<MergePreview>): MergePreview => ({
  links: 0,
  doubledLinks: 0,
  statements: 0,
  decisions: 0,
  doubledDecisions: 0,
  labels: 0,
  merged: {
    id: 'a',
    name: 'Ada',
    type: 'person',
    aliases: [],
    description: '',
    createdAt: '',
    changedAt: '',
  },
  newAliases: [],
  clashes: [],
  ...more,
});

it.each([
  [{}, 0, []],
  [{ links: 1 }, 0, ['1 link to passages passes over.']],
  [
    { links: 12, doubledLinks: 2 },
    0,
    ['12 links to passages pass over; 2 of them would stand twice and are joined.'],
  ],
  [
    { statements: 1, labels: 2 },
    1,
    [
      '1 statement will name the one that stays.',
      '2 speaker labels will stand for the one that stays.',
      '1 note cites their passages, and stays as written.',
    ],
  ],
  [
    { decisions: 3, doubledDecisions: 1 },
    0,
    ['3 decisions on mentions pass over; in 1 place what was said of the one that stays holds.'],
  ],
] satisfies [Partial<MergePreview>, number, string[]][])(
  '%j and %i notes',
  (more, notes, lines) => {
    expect(mergeWords(preview(more), notes)).toEqual(lines);
  },
);
