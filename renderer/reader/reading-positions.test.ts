import { expect, it } from 'vitest';
import { readPositions, writePositions } from './reading-positions.ts';

it('reads back what it wrote, and forgets what was left longest ago', () => {
  const positions = new Map(
    Array.from({ length: 305 }, (_, index) => [`d${index}`, { block: index, above: 2.5 }]),
  );
  const read = readPositions(writePositions(positions));
  expect(read.size).toBe(300);
  expect(read.has('d4')).toBe(false);
  expect(read.get('d304')).toEqual({ block: 304, above: 2.5 });
});

it.each([null, 'x', '{}', '[1,{"document":1},{"document":"a","block":-1,"above":0}]'])(
  'takes %s for nothing',
  (text) => {
    expect(readPositions(text).size).toBe(0);
  },
);
