import { expect, test } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import { displayGroups, groupSizeOf } from './display-groups.ts';

test.each([
  [1, 40],
  [3000, 40],
  [4800, 40],
  [15_000, 125],
  [1_000_000, 160],
])('a document of %i blocks is shown in groups of %i', (blocks, size) => {
  expect(groupSizeOf(blocks)).toBe(size);
});

test('all blocks stand in groups, in order, each of as many as asked', () => {
  const blocks = Array.from({ length: 95 }, (_, at) => paragraph(`Paragraph ${at}.`));
  const groups = displayGroups(blocks, 40);
  expect(groups.map((group) => group.blocks.length)).toEqual([40, 40, 15]);
  expect(groups.flatMap((group) => group.blocks)).toEqual(blocks);
});

test('long blocks make groups of fewer', () => {
  const blocks = Array.from({ length: 40 }, () => paragraph('x'.repeat(6000)));
  expect(displayGroups(blocks, 40)[0]?.blocks).toHaveLength(4);
});
