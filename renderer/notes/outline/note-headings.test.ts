import { expect, test } from 'vitest';
import type { Block, HeadingBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { noteHeadings } from './note-headings.ts';

const heading = (level: HeadingBlock['level'], text: string): Block => ({
  type: 'heading',
  level,
  runs:
    text === ''
      ? []
      : [
          { type: 'text', text },
          { type: 'footnote', runs: [] },
        ],
});

test('headings stand below each other without gaps, empty ones nowhere', () => {
  const blocks = [
    heading(2, ' First '),
    paragraph('x'),
    heading(4, 'Deep'),
    heading(3, ''),
    heading(3, 'Next'),
    heading(1, 'Top'),
  ];
  expect(noteHeadings(blocks)).toEqual([
    { block: 0, depth: 0, text: 'First' },
    { block: 2, depth: 1, text: 'Deep' },
    { block: 4, depth: 1, text: 'Next' },
    { block: 5, depth: 0, text: 'Top' },
  ]);
});
