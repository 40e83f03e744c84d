import { expect, test } from 'vitest';
import { dateInWords, dateReadings, readDate } from './dates.ts';

test.each([
  ['2025-04-03', '3 April 2025'],
  ['2025-04', 'April 2025'],
  ['2025', '2025'],
  ['0079-08-24', '24 August 79'],
])('%s reads %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each([
  ['03/04/2025', ['2025-04-03', '2025-03-04']],
  ['04/04/2025', ['2025-04-04']],
  ['13/04/2025', ['2025-04-13']],
  ['04.13.2025', ['2025-04-13']],
  ['1/2/25', ['2025-02-01', '2025-01-02']],
  ['1/2/75', ['1975-02-01', '1975-01-02']],
  ['31/02/2025', []],
  ['spring of 2025', []],
])('%s may mean %j', (text, readings) => {
  expect(dateReadings(text)).toEqual(readings);
});

test.each([
  ['2025', '2025'],
  [' 2025-4 ', '2025-04'],
  ['2025-4-3', '2025-04-03'],
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', null],
  ['2025-13', null],
  ['03/04/2025', null],
  ['', null],
])('typed “%s” is %s', (typed, date) => {
  expect(readDate(typed)).toBe(date);
});
