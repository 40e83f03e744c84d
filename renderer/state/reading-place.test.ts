import { describe, expect, it, test } from 'vitest';
import type { ReadingPlace } from './reading-place.ts';
import {
  inPercent,
  nothingSeen,
  percentRead,
  placeToGoOn,
  readInWords,
  readPlaces,
  seenOf,
  withSeen,
  writePlaces,
} from './reading-place.ts';

const place: ReadingPlace = {
  start: 120,
  text: 'The envoy left',
  above: 2.5,
  at: 0.25,
  length: 1000,
  seen: withSeen(nothingSeen, 0, 0.25),
};

describe('places', () => {
  it('are read back as they were written, and what was left longest ago is forgotten', () => {
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
    JSON.stringify([{ document: 'a', ...place, at: 1.5 }]),
    JSON.stringify([{ document: 'a', ...place, seen: '01' }]),
    JSON.stringify([{ ...place }]),
  ])('are none in %s', (text) => {
    expect(readPlaces(text).size).toBe(0);
  });
});

test.each<[length: number, isKept: boolean]>([
  [1000, true],
  [1090, true],
  [920, true],
  [1200, false],
  [12, false],
])(
  'what was seen of a thousand characters, of which %d are left or have come: %s',
  (length, isKept) => {
    expect(seenOf(place, length)).toBe(isKept ? place.seen : nothingSeen);
    expect(seenOf({ ...place, length: 0 }, length)).toBe(place.seen);
    expect(seenOf(undefined, length)).toBe(nothingSeen);
  },
);

test.each<[from: number, to: number, percent: number]>([
  [0, 0, 1],
  [0, 1, 100],
  [0.004, 0.006, 1],
  [0.009, 0.011, 2],
  [1, 1, 1],
  [0.5, 0.75, 25],
])('what stands from %d to %d of a text is %d per cent of it', (from, to, percent) => {
  const seen = withSeen(nothingSeen, from, to);
  expect(seen).toHaveLength(100);
  expect(percentRead({ seen })).toBe(percent);
  expect(withSeen(seen, from, to)).toBe(seen);
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

describe('going on', () => {
  const readTo = (share: number, at: number): ReadingPlace => ({
    ...place,
    at,
    seen: withSeen(nothingSeen, 0, share),
  });

  test.each([
    ['where one is', readTo(0.25, 0.25), 100_000, null],
    ['a page before', readTo(0.25, 0.22), 100_000, null],
    ['far before', readTo(0.25, 0.02), 100_000, 0.25],
    ['far behind', readTo(0.25, 0.9), 100_000, 0.25],
    ['in a short text', readTo(0.5, 0.1), 6000, null],
    ['all read', readTo(1, 0.1), 100_000, null],
  ])('%s', (_what, at, length, expected) => {
    expect(placeToGoOn(at, length)).toBe(expected);
  });

  it('is at the end of what was read in one go, not of a look ahead', () => {
    const looked = withSeen(withSeen(nothingSeen, 0.1, 0.4), 0.9, 0.95);
    expect(placeToGoOn({ ...place, at: 0.95, seen: looked }, 100_000)).toBe(0.4);
  });
});

test('a list says how much of a document was read', () => {
  expect(readInWords(undefined)).toBeNull();
  expect(readInWords({ ...place, seen: nothingSeen })).toBeNull();
  expect(readInWords(place)).toBe('25% read');
  expect(readInWords({ ...place, seen: withSeen(nothingSeen, 0, 0.98) })).toBe('read');
});
