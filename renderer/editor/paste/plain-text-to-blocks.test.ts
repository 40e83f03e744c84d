import { expect, it } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextToBlocks } from './html-to-blocks.ts';

it('makes a paragraph of every line that is not empty', () => {
  expect(plainTextToBlocks('a\r\n\r\n b\n')).toEqual([paragraph('a'), paragraph(' b')]);
});
