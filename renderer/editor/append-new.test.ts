import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import type { ElementNode, LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { $appendNew } from './append-new.ts';

/** The tree that a way to append makes of paragraphs with so many words each. */
function treeOf(
  words: readonly number[],
  $append: (parent: ElementNode, children: LexicalNode[]) => unknown,
): unknown {
  const editor = createHeadlessEditor();
  editor.update(
    () => {
      const paragraphs = words.map((count) => {
        const paragraph = $createParagraphNode();
        const texts = Array.from({ length: count }, (_, at) =>
          $createTextNode(`word ${at}`).setMode('token'),
        );
        $append(paragraph, texts);
        return paragraph;
      });
      $append($getRoot(), paragraphs);
    },
    { discrete: true },
  );
  return editor.getEditorState().read(() => {
    const links = (node: LexicalNode): unknown => ({
      own: node.getIndexWithinParent(),
      before: node.getPreviousSibling()?.getKey() === node.__prev || node.__prev,
      after: node.getNextSibling()?.getKey() === node.__next || node.__next,
    });
    const children = $getRoot().getChildren<ElementNode>();
    return children.map((child) => [
      links(child),
      child.getChildrenSize(),
      child.getChildren().map(links),
      child.getFirstChild()?.getTextContent(),
      child.getLastChild()?.getTextContent(),
    ]);
  });
}

test.each([[[1]], [[0, 1, 2, 5]], [[3, 0]], [[]]])(
  'new nodes stand as if they had been appended: %j',
  (words) => {
    const ours = treeOf(words, (parent, children) => $appendNew(parent, children));
    expect(ours).toEqual(treeOf(words, (parent, children) => parent.append(...children)));
  },
);

test('what stands somewhere already is moved, and what is there already is kept', () => {
  const editor = createHeadlessEditor();
  editor.update(
    () => {
      const [a, b] = [$createTextNode('a').setMode('token'), $createTextNode('b')];
      const from = $appendNew($createParagraphNode(), [a, b]);
      const to = $appendNew($createParagraphNode(), [$createTextNode('c').setMode('token')]);
      $appendNew($getRoot(), [from, to]);
      $appendNew(to, [a]);
    },
    { discrete: true },
  );
  const text = editor.getEditorState().read(() => $getRoot().getTextContent());
  expect(text).toBe('b\n\nca');
});
