import { describe, expect, it } from 'vitest';
import { bareName } from './bare-labels.ts';
import { findTurns } from './turns.ts';

const debate = [
  'Coalfield Pensions',
  'Gwen Pritchard (Ebbw Fawr) (Lab)',
  'I beg to move that this House has considered the matter.',
  'Sir Nigel Aldous (West Thornbury) (Con)',
  'Will the hon. Lady give way?',
  'Gwen Pritchard',
  'I give way.',
  'Sir Nigel Aldous',
  'I am grateful.',
  'The Minister for Energy (Rebecca Stott)',
  'I thank the hon. Member.',
];

describe('labels on lines of their own', () => {
  it('are those of a debate in which speakers come back', () => {
    const { turns } = findTurns(debate);
    expect(turns.flatMap((turn) => turn?.label ?? [])).toEqual([
      'Gwen Pritchard (Ebbw Fawr) (Lab)',
      'Sir Nigel Aldous (West Thornbury) (Con)',
      'Gwen Pritchard',
      'Sir Nigel Aldous',
      'The Minister for Energy (Rebecca Stott)',
    ]);
  });

  it.each([
    ['names that come once', debate.filter((_line, at) => at < 5)],
    ['one who comes again and again', ['Ada Korr', 'A.', 'Ada Korr', 'B.', 'Ada Korr', 'C.', 'x.']],
    ['a list of names', ['Ada Korr', 'Tom Brill', 'Ada Korr', 'Tom Brill', 'Ada Korr', 'Jon Feld']],
  ])('are none in %s', (_what, lines) => {
    expect(findTurns(lines).turns.every((turn) => turn === null)).toBe(true);
  });

  it.each([
    ['Dr. Ada Korr (Ost)', 'Ada Korr'],
    ['The Secretary of State for Defence (Tom Brill)', 'Tom Brill'],
    ['The gauges were read.', null],
    ['A Letter from the Coast', null],
  ])('%s is %s', (line, name) => {
    expect(bareName(line)).toBe(name);
  });
});

describe('headlines above a talk', () => {
  it.each([
    ['Ines Varga: “I stopped counting”', 'Q: Why?\nA: It was late.\nQ: Still?\nA: Yes.'],
    [
      'Water (Metering) Bill: Second Reading',
      'Mr Doe: I beg to move.\nMr Roe: Why?\nMr Doe: Yes.\nMr Roe: No.',
    ],
  ])('%s is no turn', (headline, talk) => {
    const { turns } = findTurns([headline, ...talk.split('\n')]);
    expect(turns[0]).toBeNull();
    expect(turns.slice(1).every((turn) => turn !== null)).toBe(true);
  });
});
