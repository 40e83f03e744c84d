import { expect, test } from 'vitest';
import { dayInWords, historyView } from './history-rows.ts';

const now = new Date(2025, 10, 5, 14, 0);
const at = (day: number, hour: number): string => new Date(2025, 10, day, hour, 5).toISOString();

test.each([
  [new Date(2025, 10, 5, 0, 0), 'Today'],
  [new Date(2025, 10, 4, 23, 59), 'Yesterday'],
  [new Date(2025, 10, 4, 0, 0), 'Yesterday'],
  [new Date(2025, 10, 3, 23, 59), '3 November 2025'],
])('%s is %s', (moment, words) => {
  expect(dayInWords(moment, now)).toBe(words);
});

const list = {
  undo: [
    { id: 'c', label: 'Highlighted “a river”', at: at(5, 9) },
    { id: 'b', label: 'Added the actor Nela Harrow', at: at(4, 20) },
    { id: 'a', label: 'Imported “The river”', at: at(4, 8) },
  ],
  redo: [
    { id: 'd', label: 'Deleted a passage', at: at(5, 10) },
    { id: 'e', label: 'Renamed “The river”', at: at(5, 11) },
  ],
};

test('newest first, by day, with the steps from the current point', () => {
  const { undone, done } = historyView(list, '', now);
  expect(
    undone.map(({ day, rows }) => [day, ...rows.map((row) => `${row.id}${row.steps}`)]),
  ).toEqual([['Today', 'e2', 'd1']]);
  expect(done.map(({ day, rows }) => [day, ...rows.map((row) => `${row.id}${row.steps}`)])).toEqual(
    [
      ['Today', 'c1'],
      ['Yesterday', 'b2', 'a3'],
    ],
  );
  expect(done[0]?.rows[0]).toMatchObject({ state: 'done', time: '09:05' });
});

test('a search keeps the steps that are not shown', () => {
  const { undone, done } = historyView(list, 'river  THE', now);
  expect(undone.flatMap(({ rows }) => rows.map((row) => row.id))).toEqual(['e']);
  expect(done.flatMap(({ rows }) => rows.map(({ id, steps }) => [id, steps]))).toEqual([['a', 3]]);
});
