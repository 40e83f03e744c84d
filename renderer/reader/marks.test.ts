import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageRecord, PassageState } from '#core/records/passage.ts';
import { crowds, marksOf } from './marks.ts';

const sections = [
  { id: 's1', length: 100 },
  { id: 's2', length: 100 },
];

function passage(
  id: string,
  start: number,
  end: number,
  state: PassageState = 'anchored',
): PassageRecord {
  const point = (at: number) =>
    at <= 100 ? { section: 's1', offset: at } : { section: 's2', offset: at - 101 };
  return {
    id,
    document: 'd',
    anchor: { start: point(start), end: point(end) },
    quote: 'q',
    prefix: '',
    suffix: '',
    colour: 1,
    comment: '',
    tags: [],
    state,
    createdAt: '',
    changedAt: '',
  };
}

test('a passage across two sections stands between its document offsets', () => {
  const [mark] = marksOf([passage('a', 90, 120)], sections);
  expect(mark).toMatchObject({ start: 90, end: 120, lane: 0 });
});

test('orphans and passages of unknown sections have no mark', () => {
  const foreign = passage('b', 1, 5);
  foreign.anchor.end = { section: 'gone', offset: 3 };
  expect(marksOf([passage('a', 1, 5, 'orphaned'), foreign], sections)).toEqual([]);
});

test('marks in one lane never overlap', () => {
  const span = fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 40 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const marks = marksOf(
        spans.map(([start, length], index) => passage(`p${index}`, start, start + length)),
        sections,
      );
      expect(marks).toHaveLength(spans.length);
      for (const a of marks)
        for (const b of marks)
          if (a !== b && a.lane === b.lane) expect(a.end <= b.start || b.end <= a.start).toBe(true);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('what lies deeper than three is counted, neighbours together', () => {
  const five = [0, 1, 2, 3, 4].map((n) => passage(`p${n}`, 10 + n, 40 + n));
  const marks = marksOf([...five, passage('far', 60, 70)], sections);
  expect(marks.map((mark) => mark.lane)).toEqual([0, 1, 2, 3, 4, 0]);
  expect(crowds(marks)).toEqual([{ start: 13, end: 44, more: 2 }]);
});
