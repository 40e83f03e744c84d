import { expect, test } from 'vitest';
import type { CitationBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { withCitation } from './place-citation.ts';

const stored: CitationBlock = {
  type: 'citation',
  passage: 'p',
  quote: 'Two.',
  source: 'The ferry talks',
};

test.each([
  [
    'after the last block, with room to write on',
    [paragraph('a')],
    null,
    [paragraph('a'), stored, paragraph('')],
  ],
  [
    'in the place of an empty paragraph',
    [paragraph('a'), paragraph('')],
    null,
    [paragraph('a'), stored, paragraph('')],
  ],
  [
    'after the block of the caret',
    [paragraph('a'), paragraph('b')],
    0,
    [paragraph('a'), stored, paragraph('b')],
  ],
  ['into an empty note', [], null, [stored, paragraph('')]],
  [
    'at the end when the note has become shorter',
    [paragraph('a')],
    7,
    [paragraph('a'), stored, paragraph('')],
  ],
])('a citation goes %s', (_where, blocks, after, expected) => {
  expect(withCitation(blocks, stored, after)).toEqual(expected);
});
