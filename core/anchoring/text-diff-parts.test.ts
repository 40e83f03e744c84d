// The parts of comparing texts that are written for speed, against what is simplest.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniquePairs } from './text-diff-chain.ts';
import { alignedPairs, alignmentTable, lossWithout } from './text-diff-common.ts';

/** Numbers as keys are: some small and near one another, some of more than 32 bits. */
const keys = fc.array(
  fc.oneof(
    fc.nat(6),
    fc.nat(3).map((high) => high * 2 ** 32 + 1),
    fc.nat(2 ** 31).map((one) => one * 2 ** 20),
  ),
  { maxLength: 40 },
);

describe('what stands once in each of two lists', () => {
  it('is found as by counting', () => {
    const count = (list: readonly number[], key: number): number =>
      list.filter((one) => one === key).length;
    fc.assert(
      fc.property(keys, keys, (old, now) => {
        const expected = old.flatMap((key, row) =>
          count(old, key) === 1 && count(now, key) === 1 ? [{ row, column: now.indexOf(key) }] : [],
        );
        expect(uniquePairs(old, now)).toEqual(expected);
      }),
      { numRuns: 400, seed: 9 },
    );
  });
});

interface Pair {
  row: number;
  column: number;
}

/** The most that pairs in order can weigh, none of which is barred: every choice is tried. */
function best(
  rows: readonly number[],
  columns: readonly number[],
  weights: readonly number[],
  isBarred: (pair: Pair) => boolean,
  row = 0,
  column = 0,
): number {
  if (row === rows.length || column === columns.length) return 0;
  const go = (down: number, on: number): number =>
    best(rows, columns, weights, isBarred, row + down, column + on);
  const isPair = rows[row] === columns[column] && !isBarred({ row, column });
  return Math.max(go(1, 0), go(0, 1), isPair ? go(1, 1) + (weights[row] ?? 1) : 0);
}

describe('the alignment of two short lists', () => {
  const list = fc.array(fc.nat(2), { maxLength: 6 });
  const weights = fc.option(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }),
  );

  it('pairs as much as can be paired, and tells what would be lost without some of it', () => {
    fc.assert(
      fc.property(list, list, weights, (rows, columns, weights) => {
        const table = alignmentTable({
          rows: Int32Array.from(rows),
          columns: Int32Array.from(columns),
          weights: weights === null ? null : Int32Array.from(weights),
        });
        const all = best(rows, columns, weights ?? [], () => false);
        const pairs = alignedPairs(table);
        expect(table.best).toBe(all);
        expect(pairs.reduce((sum, { row }) => sum + (weights?.[row] ?? 1), 0)).toBe(all);
        for (const { row, column } of pairs) {
          const without = best(
            rows,
            columns,
            weights ?? [],
            (pair) => pair.row === row && pair.column === column,
          );
          expect(lossWithout(table, row, column, 1)).toBe(all - without);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});
