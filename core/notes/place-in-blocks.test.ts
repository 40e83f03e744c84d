import { expect, it } from 'vitest';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { placeInBlocks } from './place-in-blocks.ts';

const blocks = ['one two', 'two and two and two', '', 'end'].map(paragraph);
const text = plainTextOfBlocks(blocks);

it.each([
  [text.indexOf('two'), 3, { block: 0, words: 'two', nth: 0 }],
  [text.lastIndexOf('two'), 3, { block: 1, words: 'two', nth: 2 }],
  [text.indexOf('and two'), 7, { block: 1, words: 'and two', nth: 0 }],
  [text.indexOf('end'), 3, { block: 3, words: 'end', nth: 0 }],
  [text.length + 5, 1, null],
])('finds the block and the words at %i', (start, length, place) => {
  expect(placeInBlocks(blocks, start, start + length)).toEqual(place);
});
