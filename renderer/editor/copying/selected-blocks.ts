// What is selected in a text, as our blocks: of a note and of a document alike, written or only read.

import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { $createRangeSelectionFromDom, $getSelection, getNearestEditorFromDOMNode } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { isObject } from '#core/check.ts';
import { blocksOfNodes } from '../paste/lexical-clipboard.ts';
import { editorNodes } from '../nodes.ts';
import { textOfSelection } from './text-of-selection.ts';

const known: ReadonlySet<string> = new Set([
  ...editorNodes.map((node) => node.getType()),
  'text',
  'paragraph',
  'linebreak',
  'tab',
]);

/** What only holds blocks together on the screen, such as a display group, gives way to what is in it. */
function withoutWrappers(nodes: readonly unknown[]): unknown[] {
  return nodes.flatMap((node) => {
    if (!isObject(node)) return [];
    const children = Array.isArray(node['children']) ? node['children'] : [];
    const type = node['type'];
    return typeof type === 'string' && known.has(type) ? [node] : withoutWrappers(children);
  });
}

/** The blocks that are selected in a text; empty when nothing is. */
export function selectedBlocks(root: HTMLElement): Block[] {
  const editor = getNearestEditorFromDOMNode(root);
  if (editor === null) return [];
  const nodes = editor.read(() => {
    const isShown = textOfSelection() === root;
    const shown = isShown ? $createRangeSelectionFromDom(getSelection(), editor) : null;
    return $generateJSONFromSelectedNodes(editor, shown ?? $getSelection()).nodes;
  });
  return blocksOfNodes(withoutWrappers(nodes)) ?? [];
}
