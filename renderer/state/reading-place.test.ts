import { expect, it, test } from 'vitest';
import type { ReadingPlace } from './reading-place.ts';
import { inPercent, isBehind, readInWords, readPlaces, writePlaces } from './reading-place.ts';

const place: ReadingPlace = {
  start: 120,
  text: 'The envoy left',
  above: 2.5,
  read: 0.25,
  furthest: 0.5,
};

it('reads back what it wrote, and forgets what was left longest ago', () => {
  const places = new Map(
    Array.from({ length: 1005 }, (_, index) => [`d${index}`, { ...place, start: index }]),
  );
  const read = readPlaces(writePlaces(places));
  expect(read.size).toBe(1000);
  expect(read.has('d4')).toBe(false);
  expect(read.get('d1004')).toEqual({ ...place, start: 1004 });
});

it.each([
  null,
  'x',
  '{}',
  '[1]',
  JSON.stringify([{ document: 'a', ...place, start: -1 }]),
  JSON.stringify([{ document: 'a', ...place, read: 1.5 }]),
  JSON.stringify([{ document: 'a', ...place, furthest: null }]),
  JSON.stringify([{ ...place }]),
])('takes %s for nothing', (text) => {
  expect(readPlaces(text).size).toBe(0);
});

test.each([
  [0, 0],
  [0.0001, 1],
  [0.424, 42],
  [0.999, 99],
  [1, 100],
])('%d of a text is %d per cent', (part, percent) => {
  expect(inPercent(part)).toBe(percent);
});

test.each([
  [0.2, 0.2, 100_000, false],
  [0.2, 0.25, 100_000, false],
  [0.2, 0.26, 100_000, true],
  [0.2, 0.8, 6000, false],
  [0.1, 1, 100_000, false],
])(
  'read to %d, and to %d before, of %d: offers the way on, %s',
  (read, furthest, length, expected) => {
    expect(isBehind({ read, furthest }, length)).toBe(expected);
  },
);

test('a list says how far a document was read, at most', () => {
  expect(readInWords(undefined)).toBeNull();
  expect(readInWords({ ...place, furthest: 0.418 })).toBe('42% read');
  expect(readInWords({ ...place, furthest: 0.99 })).toBe('read');
});
