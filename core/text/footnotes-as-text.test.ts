import { expect, it } from 'vitest';
import type { Block, Run } from './blocks.ts';
import { footnotesAsText } from './footnotes-as-text.ts';
import { plainTextOfBlocks } from './plain.ts';

const text = (value: string): Run & { type: 'text' } => ({ type: 'text', text: value });

it('numbers footnotes through lists and tables, and leaves a text without any as it is', () => {
  const blocks: Block[] = [
    { type: 'paragraph', runs: [text('a'), { type: 'footnote', runs: [text('one')] }, text('.')] },
    {
      type: 'list',
      style: 'bullet',
      items: [{ runs: [text('b'), { type: 'footnote', runs: [] }] }],
    },
    { type: 'table', rows: [[{ runs: [{ type: 'footnote', runs: [text('three')] }] }]] },
  ];
  expect(plainTextOfBlocks(footnotesAsText(blocks))).toBe(
    'a[1].\nb[2]\n[3]\n[1] one\n[2]\n[3] three',
  );
  const plain: Block[] = [{ type: 'quote', runs: [text('a')] }, { type: 'rule' }];
  expect(footnotesAsText(plain)).toEqual(plain);
});
