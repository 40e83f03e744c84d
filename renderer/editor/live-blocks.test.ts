import fc from 'fast-check';
import { $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { $blocks } from './from-lexical.ts';
import { followBlocks } from './live-blocks.ts';
import { headlessEditor } from './testing/headless-editor.ts';
import { $change, changeKinds } from './testing/random-changes.ts';

const blocks: Block[] = [
  paragraph('one'),
  { type: 'rule' },
  {
    type: 'list',
    style: 'bullet',
    items: [
      { runs: [{ type: 'text', text: 'a' }] },
      { runs: [{ type: 'text', text: 'b', marks: ['bold'] }] },
    ],
  },
  { type: 'table', rows: [[{ runs: [{ type: 'text', text: 'cell' }] }, { runs: [] }]] },
  paragraph(''),
  { type: 'citation', passage: 'p', quote: 'said', source: 'S' },
];

test('what has not changed is the same object as before', () => {
  const editor = headlessEditor(blocks);
  const live = followBlocks(editor);
  live.read();
  live.adopt(blocks);
  const before = live.read();
  expect(before.map((block, at) => block === blocks[at])).toEqual(blocks.map(() => true));
  editor.update(
    () => {
      const cell = $getRoot().getChildAtIndex(3);
      if ($isElementNode(cell)) cell.getAllTextNodes()[0]?.setTextContent('changed');
    },
    { discrete: true },
  );
  const after = live.read();
  expect(after.map((block, at) => block === before[at])).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
  ]);
  expect(after).toEqual(editor.read($blocks));
});

test('it reads what a reading of the whole would, whatever is done, also after undo', () => {
  const acts = fc.array(fc.tuple(fc.constantFrom(...changeKinds, 'back' as const), fc.nat(20)), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(acts, (done) => {
      const editor = headlessEditor(blocks);
      const live = followBlocks(editor);
      const states = [editor.getEditorState()];
      for (const [kind, at] of done) {
        const state = states[at % states.length];
        if (kind !== 'back') editor.update(() => $change(kind, at), { discrete: true });
        else if (state !== undefined) editor.setEditorState(state);
        states.push(editor.getEditorState());
        if (at % 3 !== 0) expect(live.read()).toEqual(editor.read($blocks));
      }
      expect(live.read()).toEqual(editor.read($blocks));
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
