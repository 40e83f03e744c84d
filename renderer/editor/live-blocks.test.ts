import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import type { LexicalEditor } from 'lexical';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { $blocks } from './from-lexical.ts';
import { followBlocks } from './live-blocks.ts';
import { editorNodes } from './nodes.ts';
import { $setBlocks } from './to-lexical.ts';

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

function editorOf(shown: readonly Block[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: editorNodes,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $setBlocks(shown), { discrete: true, skipTransforms: true });
  return editor;
}

test('what has not changed is the same object as before', () => {
  const editor = editorOf(blocks);
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

/** Something done to the text; `at` chooses the place. */
type Act = readonly [kind: 'type' | 'remove' | 'insert' | 'move' | 'back', at: number];

function act(editor: LexicalEditor, [kind, at]: Act): void {
  editor.update(
    () => {
      const root = $getRoot();
      const node = root.getChildAtIndex(at % Math.max(1, root.getChildrenSize()));
      const texts = root.getAllTextNodes();
      const text = texts[at % Math.max(1, texts.length)];
      if (kind === 'type') text?.setTextContent(`${text.getTextContent()}x`);
      else if (kind === 'remove') node?.remove();
      else if (kind === 'insert')
        root.append($createParagraphNode().append($createTextNode(`new ${at}`)));
      else if (node !== null && node.getPreviousSibling() !== null)
        root.getFirstChild()?.insertBefore(node);
    },
    { discrete: true },
  );
}

test('it reads what a reading of the whole would, whatever is done, also after undo', () => {
  const acts = fc.array(
    fc.tuple(
      fc.constantFrom('type', 'remove', 'insert', 'move', 'back') as fc.Arbitrary<Act[0]>,
      fc.nat(20),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(acts, (done) => {
      const editor = editorOf(blocks);
      const live = followBlocks(editor);
      const states = [editor.getEditorState()];
      for (const one of done) {
        const state = states[one[1] % states.length];
        if (one[0] === 'back' && state !== undefined) editor.setEditorState(state);
        else act(editor, one);
        states.push(editor.getEditorState());
        if (one[1] % 3 !== 0) expect(live.read()).toEqual(editor.read($blocks));
      }
      expect(live.read()).toEqual(editor.read($blocks));
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
