import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import type { LexicalEditor, LexicalNode } from 'lexical';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { $blockOfNode } from '../editor/from-lexical.ts';
import { editorNodes } from '../editor/nodes.ts';
import { $nodeOfBlock } from '../editor/to-lexical.ts';
import { blockStarts } from './block-starts.ts';
import type { TextChange, Touched } from './live-text.ts';
import { liveText } from './live-text.ts';
import { $createSectionNode, SectionNode } from './section-node.ts';

const perSection = 3;
const sectionCount = 5;
const given = blockStarts([
  {
    blocks: Array.from({ length: perSection * sectionCount }, (_, at) => paragraph(`Block ${at}.`)),
  },
]);

/** An editor that shows the given blocks in sections. */
function filled(): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [...editorNodes, SectionNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      for (let at = 0; at < given.blocks.length; at += perSection)
        $getRoot().append(
          $createSectionNode(100).append(
            ...given.blocks.slice(at, at + perSection).map($nodeOfBlock),
          ),
        );
    },
    { discrete: true, skipTransforms: true },
  );
  return editor;
}

function $blockNodes(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((one) => ($isElementNode(one) ? one.getChildren() : []));
}

type Operation = { kind: 'write' | 'insert' | 'remove' | 'move'; at: number; to: number };

function $do({ kind, at, to }: Operation): void {
  const nodes = $blockNodes();
  const node = nodes[at % nodes.length];
  const other = nodes[to % nodes.length];
  if (node === undefined || other === undefined) return;
  if (kind === 'write' && $isElementNode(node)) node.append($createTextNode(` More ${to}`));
  if (kind === 'insert') node.insertBefore($createParagraphNode().append($createTextNode('New.')));
  if (kind === 'remove' && nodes.length > 1) {
    const section = node.getParent();
    node.remove(true);
    if (section?.isEmpty() === true) section.remove();
  }
  if (kind === 'move' && node !== other && (node.getParent()?.getChildrenSize() ?? 0) > 1)
    other.insertAfter(node);
}

/** The text after what an update said it changed. */
function changedText(before: string, { changed }: TextChange): string {
  const text = `${before}\n`;
  const parts: string[] = [];
  let done = 0;
  for (const { from, removed, inserted } of changed) {
    parts.push(text.slice(done, from), ...inserted.map((one) => `${one.text}\n`));
    done = from + removed.reduce((sum, one) => sum + one.text.length + 1, 0);
  }
  parts.push(text.slice(done));
  return parts.join('').slice(0, -1);
}

const operation = fc.record({
  kind: fc.constantFrom('write' as const, 'insert' as const, 'remove' as const, 'move' as const),
  at: fc.nat(40),
  to: fc.nat(40),
});

test('the text is that of the tree after any edits, though sections are read when they are asked for', () => {
  const steps = fc.array(fc.record({ operation, isTold: fc.boolean(), asked: fc.nat(40) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, (list) => {
      const editor = filled();
      const text = liveText(editor, given);
      let whole = plainTextOfBlocks(given.blocks);
      for (const step of list) {
        // Reads a section or two, as the viewport does.
        text.at(step.asked % text.blockCount);
        let touched: Touched = null;
        const stop = editor.registerUpdateListener(({ dirtyElements }) => {
          touched = step.isTold ? dirtyElements : null;
        });
        editor.update(() => $do(step.operation), { discrete: true, skipTransforms: true });
        stop();
        whole = changedText(whole, text.update(editor.getEditorState(), touched));
        const blocks = editor.read(() => $blockNodes().map($blockOfNode));
        expect(whole).toBe(plainTextOfBlocks(blocks));
        expect(text.length).toBe(whole.length);
        expect(text.blockCount).toBe(blocks.length);
      }
      const blocks = editor.read(() => $blockNodes().map($blockOfNode));
      expect(text.blocks).toEqual(blocks);
      expect(text.textBetween(0, text.length)).toBe(whole);
      const nodes = editor.read(() => $blockNodes());
      for (const [index, node] of nodes.entries()) {
        expect(text.at(index)?.nodes[0]).toBe(node);
        expect(text.startOf(index)).toBe(text.starts[index]);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('before anything is edited the blocks are those that were given', () => {
  const text = liveText(filled(), given);
  expect(text.blocks).toBe(given.blocks);
  expect(text.starts).toEqual(given.starts);
  expect(text.at(7)).toMatchObject({ block: given.blocks[7], text: 'Block 7.' });
});
