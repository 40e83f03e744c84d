// @vitest-environment happy-dom

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import fc from 'fast-check';
import type { LexicalEditor } from 'lexical';
import { $getRoot, createEditor, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { $blocks } from './from-lexical.ts';
import { followBlocks } from './live-blocks.ts';
import { editorNodes } from './nodes.ts';
import { registerQuickUndo } from './quick-undo.ts';
import type { ChangeKind } from './testing/random-changes.ts';
import { $change, changeKinds } from './testing/random-changes.ts';
import { $setBlocks } from './to-lexical.ts';

const blocks: Block[] = [
  paragraph('one'),
  {
    type: 'list',
    style: 'bullet',
    items: [{ runs: [{ type: 'text', text: 'a' }] }, { runs: [{ type: 'text', text: 'b' }] }],
  },
  { type: 'rule' },
  { type: 'table', rows: [[{ runs: [{ type: 'text', text: 'cell' }] }, { runs: [] }]] },
  { type: 'heading', level: 2, runs: [{ type: 'text', text: 'two', marks: ['bold'] }] },
];

function open(isQuick: boolean): { editor: LexicalEditor; root: HTMLElement } {
  const editor = createEditor({
    nodes: editorNodes,
    onError: (error) => {
      throw error;
    },
  });
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  if (isQuick) registerQuickUndo(editor);
  editor.update(() => $setBlocks(blocks), { discrete: true, skipTransforms: true });
  return { editor, root };
}

type Act = readonly [kind: ChangeKind | 'undo' | 'redo', at: number];

function act(editor: LexicalEditor, [kind, at]: Act): void {
  if (kind === 'undo' || kind === 'redo') {
    editor.dispatchCommand(kind === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
    return;
  }
  editor.update(
    () => {
      // A text that can be written in is never without a block.
      if (kind !== 'remove' || $getRoot().getChildrenSize() > 1) $change(kind, at);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

test('undo draws only what it changes', () => {
  const { editor, root } = open(true);
  const before = root.innerHTML;
  act(editor, ['type', 1]);
  expect(root.innerHTML).not.toBe(before);
  const dirty: string[] = [];
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    dirty.push(...dirtyElements.keys(), ...dirtyLeaves);
  });
  act(editor, ['undo', 0]);
  editor.read(() => undefined);
  expect(root.innerHTML).toBe(before);
  // The letters, their item, the list and the root.
  expect(new Set(dirty).size).toBe(4);
  root.remove();
});

test('undo and redo show and keep what Lexical’s own do', () => {
  const kinds = [...changeKinds, 'undo', 'undo', 'redo'] as const;
  const acts = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(20)), { maxLength: 14 });
  fc.assert(
    fc.property(acts, (done) => {
      const [quick, whole] = [open(true), open(false)];
      const live = followBlocks(quick.editor);
      for (const one of done) {
        act(quick.editor, one);
        act(whole.editor, one);
        // Reading brings about what is still to be done.
        const kept = quick.editor.read($blocks);
        expect(kept).toEqual(whole.editor.read($blocks));
        expect(live.read()).toEqual(kept);
        expect(quick.root.innerHTML).toBe(whole.root.innerHTML);
      }
      quick.root.remove();
      whole.root.remove();
    }),
    { seed: 20261130, numRuns: 60 },
  );
});
