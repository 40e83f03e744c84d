// What one note's editor copied, pasted into another. The clipboard can be written by anybody, so it is
// read like a stranger's: into an editor of its own, from there as our blocks, checked like all input.

import type { BaseSerializedNode } from '@lexical/clipboard';
import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { isObject } from '#core/check.ts';
import type { Block } from '#core/text/blocks.ts';
import { blocks as checkBlocks } from '#core/text/check-block.ts';
import { $blocks } from '../from-lexical.ts';
import { editorNodes } from '../nodes.ts';

function isSerialized(node: unknown): node is BaseSerializedNode {
  return isObject(node) && typeof node['type'] === 'string';
}

/** The media type under which Lexical puts its nodes on the clipboard. */
export const lexicalType = 'application/x-lexical-editor';

/** The blocks in an editor's clipboard text; null when it is not that, or holds what we do not keep. */
export function blocksOfLexical(text: string): Block[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const nodes: unknown = isObject(value) ? value['nodes'] : undefined;
    return Array.isArray(nodes) ? blocksOfNodes(nodes) : null;
  } catch {
    // Not JSON of ours; the other forms on the clipboard are taken instead.
    return null;
  }
}

/** The blocks that Lexical's serialised nodes stand for; null when they hold what we do not keep. */
export function blocksOfNodes(nodes: readonly unknown[]): Block[] | null {
  try {
    let failure: unknown = null;
    const editor = createEditor({
      namespace: 'clipboard',
      nodes: editorNodes,
      onError: (error) => (failure ??= error),
    });
    const fill = (): void => {
      const root = $getRoot();
      root.clear();
      const selection = root.append($createParagraphNode()).selectEnd();
      $insertGeneratedNodes(
        editor,
        $generateNodesFromSerializedNodes(nodes.filter(isSerialized)),
        selection,
      );
    };
    editor.update(fill, { discrete: true });
    if (failure !== null) return null;
    return checkBlocks(editor.read($blocks), 'What was pasted');
  } catch {
    // A node we do not know, or one that is not whole.
    return null;
  }
}
