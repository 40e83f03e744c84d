import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointCounter, fromCodePoints, toCodePoints } from './code-points.ts';

const text = 'a😀e\u0301🇳🇿中';

describe('code points', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [5, 4],
    [7, 5],
    [9, 6],
    [10, 7],
  ])('offset %i is code point %i', (offset, points) => {
    expect(toCodePoints(text, offset)).toBe(points);
    expect(fromCodePoints(text, points)).toBe(offset);
  });

  it('stops at the end of the text', () => {
    expect(fromCodePoints(text, 99)).toBe(text.length);
  });

  it('converts back and forth at every border of a code point', () => {
    const unit = fc.constantFrom('a', '😀', '\uD83D', '\uDE00', 'é', '中', '\n');
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const whole = units.join('');
        const count = codePointCounter(whole);
        let offset = 0;
        Array.from(whole).forEach((point, index) => {
          expect(toCodePoints(whole, offset)).toBe(index);
          expect(fromCodePoints(whole, index)).toBe(offset);
          expect(count(offset)).toBe(index);
          offset += point.length;
        });
        // Going back to an earlier offset counts anew.
        expect(count(whole.length)).toBe(Array.from(whole).length);
        expect(count(0)).toBe(0);
      }),
      { seed: 4711, numRuns: 300 },
    );
  });
});
