import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
import { placeAgain, placeAll } from './placed-passages.ts';

const sections = [
  { id: 's1', length: 1000 },
  { id: 's2', length: 1000 },
];

const passage = (id: string, start: number, length: number, colour: Colour): PassageRecord => {
  const point = (at: number) =>
    at <= 1000 ? { section: 's1', offset: at } : { section: 's2', offset: at - 1001 };
  return {
    id,
    document: 'd',
    anchor: { start: point(start), end: point(start + length) },
    quote: 'q',
    prefix: '',
    suffix: '',
    colour,
    comment: '',
    tags: [],
    state: length === 0 ? 'orphaned' : 'anchored',
    createdAt: `at ${id}`,
    changedAt: '',
  };
};

const step = fc.record({
  id: fc.nat(79),
  act: fc.constantFrom('put', 'put', 'put', 'delete'),
  start: fc.nat(1900),
  length: fc.nat(60),
  colour: fc.constantFrom<Colour>(1, 2, 3),
});

test('placing what changed gives the same as placing all', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 30 }), (changes) => {
      let passages = new Map<string, PassageRecord>();
      for (let id = 0; id < 60; id += 1)
        passages.set(`p${id}`, passage(`p${id}`, (id * 31) % 1900, id % 40, 1));
      let placed = placeAll(passages, sections);
      for (const change of changes) {
        passages = new Map(passages);
        for (const { id, act, start, length, colour } of change)
          if (act === 'delete') passages.delete(`p${id}`);
          else passages.set(`p${id}`, passage(`p${id}`, start, length, colour));
        placed = placeAgain(placed, passages, sections);
        const all = placeAll(passages, sections);
        expect(placed.marks.all).toEqual(all.marks.all);
        expect(placed.lost).toEqual(all.lost);
        expect(placed.ids).toEqual(all.ids);
        expect(placed.marks.overlapping(300, 400)).toEqual(all.marks.overlapping(300, 400));
      }
    }),
    { seed: 31, numRuns: 100 },
  );
});

test('when the text is another, all are placed anew', () => {
  const passages = new Map([['a', passage('a', 1100, 10, 1)]]);
  const placed = placeAll(passages, sections);
  const [first, second] = sections;
  const shorter = [{ id: 's1', length: 990 }, second ?? first ?? { id: '', length: 0 }];
  expect(placeAgain(placed, passages, shorter).marks.all[0]?.start).toBe(1090);
});

test('a new colour leaves the order of the list the same object', () => {
  const passages = new Map(
    Array.from({ length: 50 }, (_, at) => [`p${at}`, passage(`p${at}`, at * 20, 10, 1)]),
  );
  const placed = placeAll(passages, sections);
  const after = new Map(passages).set('p7', passage('p7', 140, 10, 4));
  const again = placeAgain(placed, after, sections);
  expect(again.ids).toBe(placed.ids);
  expect(again.marks.all[7]).toMatchObject({ id: 'p7', colour: 4 });
  expect(again.marks.all[8]).toBe(placed.marks.all[8]);
});

test('10,000 passages: one more, one recoloured', () => {
  const many = Array.from({ length: 5 }, (_, at) => ({ id: `s${at}`, length: 400_000 }));
  const one = (at: number, colour: Colour): PassageRecord => {
    const base = passage(`p${at}`, 0, 1, colour);
    const from = { section: `s${at % 5}`, offset: (at * 37) % 399_000 };
    return { ...base, anchor: { start: from, end: { ...from, offset: from.offset + 120 } } };
  };
  let passages = new Map(Array.from({ length: 10_000 }, (_, at) => [`p${at}`, one(at, 1)]));
  let placed = placeAll(passages, many);
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    passages = new Map(passages).set(`p${round * 200}`, one(round * 200, 2));
    passages.set(`new${round}`, { ...one(round * 77 + 5, 3), id: `new${round}` });
    const started = performance.now();
    placed = placeAgain(placed, passages, many);
    times.push(performance.now() - started);
  }
  expect(placed.marks.all).toHaveLength(10_040);
  const median = times.toSorted((a, b) => a - b)[20] ?? 0;
  console.info(`10,000 passages placed again in ${median.toFixed(2)} ms`);
});
