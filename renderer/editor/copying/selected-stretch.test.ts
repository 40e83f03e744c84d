import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import fc from 'fast-check';
import type { RangeSelection, TextNode } from 'lexical';
import { $createRangeSelection, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { blocksOfNodes } from '../paste/lexical-clipboard.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $selectedOf, $stretchOf } from './selected-stretch.ts';

const blocks: Block[] = [
  { type: 'heading', level: 2, runs: [{ type: 'text', text: 'The dam' }] },
  {
    type: 'paragraph',
    runs: [
      { type: 'text', text: 'It ' },
      { type: 'text', text: 'holds', marks: ['bold'] },
      { type: 'text', text: ' the water.' },
    ],
  },
  {
    type: 'list',
    style: 'number',
    items: [{ runs: [{ type: 'text', text: 'one' }] }, { runs: [{ type: 'text', text: 'two' }] }],
  },
  { type: 'rule' },
  { type: 'quote', runs: [{ type: 'text', text: 'So it was said.' }] },
  paragraph('The end.'),
];

function $range(from: [TextNode, number], to: [TextNode, number]): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(from[0].getKey(), from[1], 'text');
  selection.focus.set(to[0].getKey(), to[1], 'text');
  return selection;
}

test('what is read block by block is what is copied as one, from any place to any other', () => {
  const editor = headlessEditor(blocks);
  const place = fc.tuple(fc.nat(8), fc.nat(20));
  fc.assert(
    fc.property(place, place, (one, other) => {
      editor.read(() => {
        const texts = $getRoot().getAllTextNodes();
        const [from, to] = [one, other].map(([number, offset]): [TextNode, number] => {
          const node = texts[number % texts.length];
          if (node === undefined) throw new Error('There is no text.');
          return [node, offset % (node.getTextContentSize() + 1)];
        });
        if (from === undefined || to === undefined) throw new Error('There is no place.');
        const selection = $range(from, to);
        const stretch = $stretchOf(selection);
        const read = stretch?.blocks.flatMap((_key, at) => $selectedOf(stretch, at)) ?? [];
        const asOne = blocksOfNodes($generateJSONFromSelectedNodes(editor, selection).nodes) ?? [];
        expect(plainTextOfBlocks(read).trim()).toBe(plainTextOfBlocks(asOne).trim());
      });
    }),
    { seed: 20261130, numRuns: 400 },
  );
});

test('whole blocks stay what they are, and a part of a heading is one where the text goes on', () => {
  const editor = headlessEditor(blocks);
  editor.read(() => {
    const texts = $getRoot().getAllTextNodes();
    const [first, last] = [texts[0], texts.at(-1)];
    if (first === undefined || last === undefined) throw new Error('There is no text.');
    const stretch = $stretchOf($range([last, 3], [first, 4]));
    const read = stretch?.blocks.flatMap((_key, at) => $selectedOf(stretch, at));
    expect(read).toEqual([
      { type: 'heading', level: 2, runs: [{ type: 'text', text: 'dam' }] },
      ...blocks.slice(1, 5),
      paragraph('The'),
    ]);
    expect($stretchOf($range([first, 2], [first, 2]))).toBeNull();
  });
});
