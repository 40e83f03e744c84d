import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote.ts';

const twins = 'We condemn the attack. It was vile. We condemn the attack. It was planned.';

describe('findQuote', () => {
  it.each([
    ['a single place', { exact: 'vile' }, { start: 30, end: 34 }],
    [
      'a single place, whatever the context says',
      { exact: 'vile', prefix: 'no' },
      { start: 30, end: 34 },
    ],
    ['nothing', { exact: 'praise' }, null],
    ['an empty quote', { exact: '' }, null],
    ['twins', { exact: 'We condemn the attack.' }, 'ambiguous'],
    [
      'twins, by the text after',
      { exact: 'We condemn the attack.', suffix: ' It was planned' },
      { start: 36, end: 58 },
    ],
    [
      'twins, by the text before',
      { exact: 'We condemn the attack.', prefix: 'vile. ' },
      { start: 36, end: 58 },
    ],
    [
      'twins with context that fits both',
      { exact: 'We condemn', suffix: ' the attack. It was' },
      'ambiguous',
    ],
    ['twins with context that fits none', { exact: 'We condemn', suffix: ' nobody' }, 'ambiguous'],
    ['twins, by position', { exact: 'We condemn', position: 36 }, { start: 36, end: 46 }],
    ['twins, position beside both', { exact: 'We condemn', position: 35 }, 'ambiguous'],
    [
      'twins, context before position',
      { exact: 'We condemn the attack.', suffix: ' It was planned', position: 0 },
      { start: 36, end: 58 },
    ],
  ])('finds %s', (_name, selector, expected) => {
    expect(findQuote(twins, selector)).toEqual(expected);
  });

  it('counts overlapping places', () => {
    expect(findQuote('aaa', { exact: 'aa' })).toBe('ambiguous');
    expect(findQuote('aaa', { exact: 'aa', position: 1 })).toEqual({ start: 1, end: 3 });
  });

  it('answers only places where the quote stands', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', '語', '👍', 'e\u0301'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, letters, fc.nat(30), (text, exact, position) => {
        const found = findQuote(text, { exact, position });
        if (found === null) expect(exact === '' || !text.includes(exact)).toBe(true);
        else if (found !== 'ambiguous') expect(text.slice(found.start, found.end)).toBe(exact);
        else expect(text.indexOf(exact)).not.toBe(text.lastIndexOf(exact));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
