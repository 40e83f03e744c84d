import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from './blocks.ts';
import { joinSections, plainTextOfBlocks } from './plain.ts';
import { sectionSize, splitIntoSections } from './sections.ts';

describe('splitIntoSections', () => {
  it.each([
    ['nothing', [], 10, [0]],
    ['what fits', [4, 5], 10, [2]],
    ['one unit too much, for the line break counts', [5, 5], 10, [1, 1]],
    ['a block larger than a section', [3, 40, 3], 10, [1, 1, 1]],
    ['empty blocks', [0, 0, 0], 10, [3]],
    ['many', [3, 3, 3, 3, 3], 7, [2, 2, 1]],
  ])('%s', (_what, lengths, most, expected) => {
    const blocks = lengths.map((length) => paragraph('x'.repeat(length)));
    expect(splitIntoSections(blocks, most).map((section) => section.length)).toEqual(expected);
  });

  it('keeps every block, the order and the plain text, and the size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9000), { maxLength: 40 }), (lengths) => {
        const blocks = lengths.map((length, index) => paragraph(String(index % 10).repeat(length)));
        const sections = splitIntoSections(blocks);
        expect(sections.flat()).toEqual(blocks);
        expect(joinSections(sections.map(plainTextOfBlocks))).toBe(plainTextOfBlocks(blocks));
        for (const section of sections)
          expect(section.length === 1 || plainTextOfBlocks(section).length <= sectionSize).toBe(
            true,
          );
      }),
      { seed: 4711, numRuns: 200 },
    );
  });
});
