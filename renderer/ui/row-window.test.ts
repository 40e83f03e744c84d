import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInSight, topsOf } from './row-window.ts';

const all = (count: number) => topsOf(count, () => 50);

describe('the rows in sight', () => {
  it.each([
    { of: 0, top: 0, height: 500, first: 0, end: 0 },
    { of: 3, top: 0, height: 500, first: 0, end: 3 },
    { of: 100, top: 0, height: 0, first: 0, end: 0 },
    { of: 100, top: 0, height: 500, first: 0, end: 18 },
    { of: 100, top: 1025, height: 500, first: 12, end: 39 },
    { of: 100, top: 4500, height: 500, first: 82, end: 100 },
    // Scrolled beyond the end, because the list became shorter.
    { of: 100, top: 90_000, height: 500, first: 82, end: 100 },
  ])('of $of from $top on', ({ of, top, height, first, end }) => {
    expect(rowsInSight(all(of), top, height)).toEqual({ first, end });
  });

  it('are all that can be seen, and few more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(32, 50), { minLength: 1, maxLength: 300 }),
        fc.nat(15_000),
        fc.integer({ min: 1, max: 900 }),
        (heights, top, height) => {
          const tops = topsOf(heights.length, (index) => heights[index] ?? 0);
          const total = tops.at(-1) ?? 0;
          const from = Math.max(0, Math.min(top, total - height));
          const { first, end } = rowsInSight(tops, top, height);
          for (let index = 0; index < heights.length; index += 1) {
            const isSeen = (tops[index + 1] ?? 0) > from && (tops[index] ?? 0) < from + height;
            if (isSeen) expect(index >= first && index < end).toBe(true);
          }
          expect(end - first).toBeLessThanOrEqual(Math.ceil(height / 32) + 1 + 16);
        },
      ),
      { seed: 41 },
    );
  });
});
