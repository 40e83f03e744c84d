import { expect, test } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import { blockStarts } from '../block-starts.ts';
import { positionOf } from './place-in-text.ts';

function text(...texts: string[]) {
  return blockStarts([{ blocks: texts.map(paragraph) }]);
}

const before = text('One', 'Two', 'Twin', 'Three', 'Twin', 'Four');

function place(block: number) {
  const start = before.starts[block] ?? 0;
  return { start, text: before.textOf(block), above: 7, length: 0, at: 0.5, seen: '0'.repeat(100) };
}

test.each([
  ['nothing changed', before, 3, 3],
  ['something came above', text('A long beginning', 'One', 'Two', 'Twin', 'Three', 'Twin'), 3, 4],
  ['something above went', text('Three', 'Twin', 'Four'), 3, 0],
  ['of two alike, the nearer one', text('Once', 'Two', 'Twin', 'Three', 'Twin'), 4, 4],
  [
    'the block itself is gone: what stands there now',
    text('One', 'Two', 'Twin', 'Other', 'x'),
    3,
    3,
  ],
])('%s', (_what, after, block, expected) => {
  expect(positionOf(after, place(block))).toEqual({ block: expected, above: 7 });
});
