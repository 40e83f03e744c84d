import { expect, it } from 'vitest';
import type { Block } from '../../text/blocks.ts';
import { paragraph } from '../../text/blocks.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import { cellSpans, commentStart } from './cells.ts';

const cell = (text: string) => ({ runs: [{ type: 'text' as const, text }] });
const blocks: Block[] = [
  paragraph('Before'),
  { type: 'table', rows: [[cell('one'), cell('two')], [], [cell(''), cell('three')]] },
  paragraph('behind'),
];
const text = plainTextOfBlocks(blocks);
const starts = [0, text.indexOf('one'), text.indexOf('behind')];
const cells = cellSpans(blocks, starts);
const at = (words: string): number => text.indexOf(words);

it('finds every cell', () => {
  expect(cells.map(({ start, end }) => text.slice(start, end))).toEqual([
    'one',
    'two',
    '',
    'three',
  ]);
});

it.each([
  ['in a paragraph', at('efore'), at('fore'), at('efore')],
  ['in one cell', at('ne'), at('ne') + 2, at('ne')],
  ['from one cell into another', at('ne'), at('two') + 1, at('two')],
  ['from a cell up to the next one', at('ne'), at('two'), at('ne')],
  ['from a cell to behind the table', at('wo'), at('hind'), at('behind')],
  ['from before into a cell', 2, at('three') + 2, at('three')],
  ['over a whole table', 2, at('hind'), 2],
])('begins a comment %s where it may', (_, start, end, expected) => {
  expect(commentStart({ start, end }, cells)).toBe(expected);
});
