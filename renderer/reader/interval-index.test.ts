import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, intervalIndex } from './interval-index.ts';

const span = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('finds exactly the spans that a look at each of them finds, in the order of the text', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 80 }), span, (spans, asked) => {
      const found = intervalIndex(spans).overlapping(asked.start, asked.end);
      const expected = spans.filter((one) => one.start < asked.end && one.end > asked.start);
      expect(found).toEqual(expected.toSorted(byPlace));
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a span covers its first character and not the one after its last', () => {
  const one = { start: 3, end: 5 };
  const index = intervalIndex([one]);
  expect([2, 3, 4, 5].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0]);
});

test('a long span far to the left is found among thousands of short ones', () => {
  const long = { start: 0, end: 100_000 };
  const short = Array.from({ length: 5000 }, (_, at) => ({ start: at * 10, end: at * 10 + 5 }));
  expect(intervalIndex([...short, long]).at(99_999)).toEqual([long]);
});
