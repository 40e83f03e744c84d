import { expect, test } from 'vitest';
import { deletionLines } from './deletion-lines.ts';

const nothing = { links: 0, statements: 0, decisions: 0, labels: 0 };

test.each([
  [nothing, 0, ['Nothing else names them.']],
  [
    { links: 1, statements: 1, decisions: 0, labels: 1 },
    0,
    [
      '1 link to passages goes along.',
      '1 statement stays, without them.',
      '1 speaker label stands for nobody any more.',
      'The passages stay.',
    ],
  ],
  [
    { ...nothing, links: 1200, decisions: 2 },
    7,
    [
      '1,200 links to passages go along.',
      '7 mentions are no longer found; 2 decisions on them are forgotten.',
      'The passages stay.',
    ],
  ],
  [{ ...nothing, decisions: 1 }, 0, ['1 decision on mentions is forgotten.', 'The passages stay.']],
])('%j with %i mentions', (went, mentions, lines) => {
  expect(deletionLines(went, mentions)).toEqual(lines);
});
