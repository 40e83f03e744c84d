import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
import { PassageDraft, PassageMap } from '../state/passage-map.ts';
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

const kinds = [
  ['a plain map', () => new Map<string, PassageRecord>()],
  ['a map in groups', null],
] as const;

test.each(kinds)('placing what changed gives the same as placing all: %s', (_name, plain) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(step, { maxLength: 4 }), fc.integer({ min: 0, max: 3 })), {
        maxLength: 30,
      }),
      (changes) => {
        const first = Array.from({ length: 60 }, (_, id) =>
          passage(`p${id}`, (id * 31) % 1900, id % 40, 1),
        );
        let passages: ReadonlyMap<string, PassageRecord> =
          plain === null ? PassageMap.of(first) : new Map(first.map((one) => [one.id, one]));
        let text = sections;
        let placed = placeAll(passages, text);
        for (const [change, longer] of changes) {
          const draft = new PassageDraft(passages);
          const next = new Map(passages);
          for (const { id, act, start, length, colour } of change) {
            const after = act === 'delete' ? null : passage(`p${id}`, start, length, colour);
            draft.put(`p${id}`, after);
            if (after === null) next.delete(`p${id}`);
            else next.set(`p${id}`, after);
          }
          passages = plain === null ? draft.now : next;
          text = text.map((one, at) => (at === 0 ? { ...one, length: one.length + longer } : one));
          placed = placeAgain(placed, passages, text);
          const all = placeAll(passages, text);
          expect(placed.marks.all).toEqual(all.marks.all);
          expect(placed.ordered).toEqual(all.ordered);
          expect(placed.marks.overlapping(300, 400)).toEqual(all.marks.overlapping(300, 400));
        }
      },
    ),
    { seed: 31, numRuns: 60 },
  );
});

test('when the text is in other sections, all are placed anew', () => {
  const passages = new Map([['a', passage('a', 1100, 10, 1)]]);
  const placed = placeAll(passages, sections);
  const [first, second] = sections;
  if (first === undefined || second === undefined) throw new Error('no sections');
  expect(
    placeAgain(placed, passages, [{ ...first, length: 990 }, second]).marks.all[0]?.start,
  ).toBe(1090);
  expect(placeAgain(placed, passages, [second]).marks.all[0]?.start).toBe(99);
});

test('a new colour leaves all other marks the same objects', () => {
  const passages = new Map(
    Array.from({ length: 50 }, (_, at) => [`p${at}`, passage(`p${at}`, at * 20, 10, 1)]),
  );
  const placed = placeAll(passages, sections);
  const after = new Map(passages).set('p7', passage('p7', 140, 10, 4));
  const again = placeAgain(placed, after, sections);
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
  let passages: ReadonlyMap<string, PassageRecord> = PassageMap.of(
    Array.from({ length: 10_000 }, (_, at) => one(at, 1)),
  );
  let placed = placeAll(passages, many);
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const draft = new PassageDraft(passages);
    draft.put(`p${round * 200}`, one(round * 200, 2));
    draft.put(`new${round}`, { ...one(round * 77 + 5, 3), id: `new${round}` });
    passages = draft.now;
    // Processor time, which does not depend on what else the machine does.
    const started = process.cpuUsage();
    placed = placeAgain(placed, passages, many);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  expect(placed.marks.all).toHaveLength(10_040);
  const median = times.toSorted((a, b) => a - b)[20] ?? 0;
  console.info(`10,000 passages placed again in ${median.toFixed(2)} ms`);
});
