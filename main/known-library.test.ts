import { expect, test } from 'vitest';
import type { Change, Op } from '#core/change.ts';
import { differences, expectedCounts } from './known-library.ts';

const comes: Op = {
  op: 'put',
  table: 'settings',
  key: 'colours',
  before: null,
  after: { id: 'colours', names: {} } as never,
};
const goes: Op = { ...comes, before: comes.after, after: null };
const stays: Op = { ...comes, before: comes.after };
const splice: Op = { op: 'splice', section: 's', at: 0, removed: [], inserted: [] };

function journalOf(changes: readonly Partial<Change>[], from = 1) {
  const all = changes.map((change, index): Change => {
    const seq = from + index;
    return { seq, id: `${seq}`, at: '', label: '', kind: 'do', result: null, ops: [], ...change };
  });
  return {
    lastSeq: all.at(-1)?.seq ?? 0,
    firstSeq: () => Promise.resolve(all[0]?.seq ?? 0),
    async *changesAfter(seq: number) {
      yield* await Promise.resolve(all.filter((change) => change.seq > seq));
    },
  };
}

const known = { schema: 4, appliedSeq: 2, counts: { settings: 1, notes: 3 } };

test('records that came and went since the library was known are counted', async () => {
  const journal = journalOf([{}, {}, { ops: [comes, stays, splice] }, { ops: [comes, goes] }]);
  expect(await expectedCounts(known, journal)).toEqual({ settings: 2, notes: 3 });
  expect(await expectedCounts(known, journalOf([{}, { ops: [goes] }]))).toEqual(known.counts);
});

test('where the journal does not tell, nothing is expected', async () => {
  expect(await expectedCounts(known, journalOf([{}]))).toBeNull();
  expect(await expectedCounts(known, journalOf([{}, {}], 4))).toBeNull();
  const restored = { snapshot: 'a', database: 'b' } as never;
  expect(await expectedCounts(known, journalOf([{}, {}, { restored }]))).toBeNull();
});

test('what is not as expected is named; a table nobody counted is none of its concern', () => {
  expect(differences({ notes: 3, gone: 1 }, { notes: 2, actors: 5 })).toEqual([
    '2 notes instead of 3',
  ]);
  expect(differences({ notes: 3 }, { notes: 3 })).toEqual([]);
});
