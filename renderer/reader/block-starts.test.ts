import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { blockStarts, trimSpan } from './block-starts.ts';

const list: Block = {
  type: 'list',
  style: 'bullet',
  items: [
    {
      runs: [{ type: 'text', text: 'one' }],
      list: { type: 'list', style: 'number', items: [{ runs: [] }] },
    },
  ],
};
const block = fc.oneof(
  fc.string({ maxLength: 6 }).map((text) => paragraph(text.replaceAll(/\s/g, 'x'))),
  fc.constant<Block>({ type: 'rule' }),
  fc.constant<Block>({ type: 'image', asset: '', alt: '' }),
  fc.constant(list),
);
const sections = fc.array(fc.record({ blocks: fc.array(block, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 4,
});

describe('blocks of a document', () => {
  test('stand where the plain text has them', () => {
    fc.assert(
      fc.property(sections, fc.nat(60), fc.nat(60), (given, a, b) => {
        const text = joinSections(given.map((section) => plainTextOfBlocks(section.blocks)));
        const starts = blockStarts(given);
        expect(starts.length).toBe(text.length);
        starts.starts.forEach((start, index) => {
          const own = starts.textOf(index);
          expect(text.slice(start, start + own.length)).toBe(own);
          expect(starts.indexAt(start)).toBe(index);
          expect(starts.indexAt(start + own.length)).toBe(index);
        });
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(starts.textBetween(from, to)).toBe(text.slice(from, to));
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test.each([
    ['  two words\n', 10, { start: 12, end: 21 }],
    ['word', 0, { start: 0, end: 4 }],
    [' \n\t ', 5, null],
  ])('the span of %j at %i without white space', (text, start, expected) => {
    expect(trimSpan(text, start)).toEqual(expected);
  });
});
