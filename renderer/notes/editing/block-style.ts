// What sort of block the caret stands in, and how to make it another.

import { $createCodeNode, $isCodeNode } from '@lexical/code-core';
import { $isListNode, $insertList, $removeList } from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
} from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $findTableNode } from '@lexical/table';
import type { ElementNode, LexicalNode } from 'lexical';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootOrShadowRoot,
} from 'lexical';
import { $createCalloutNode, $isCalloutNode } from '../../editor/callout-node.ts';

/** The sorts of block the toolbar and the keys know. */
export const blockStyles = [
  'paragraph',
  'h1',
  'h2',
  'h3',
  'quote',
  'callout',
  'code',
  'bullet',
  'number',
  'check',
] as const;
/** One of `blockStyles`. */
export type BlockStyle = (typeof blockStyles)[number];

/** The block of the root, of a table's cell or of a list in which a node stands. */
function $blockOf(node: LexicalNode): LexicalNode | null {
  let at: LexicalNode | null = node;
  let nearest: LexicalNode | null = null;
  while (at !== null && !$isRootOrShadowRoot(at)) {
    // The innermost list tells its own style, whatever it is nested in.
    if ($isListNode(at)) return at;
    nearest = at;
    at = at.getParent();
  }
  return nearest;
}

/** The innermost block of this class in which the selection begins; null when there is none. */
export function $blockAround<N extends LexicalNode>(
  is: (node: LexicalNode) => node is N,
): N | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), is) : null;
}

/** The style of the block in which the selection begins; null where there is none of these. */
export function $blockStyle(): BlockStyle | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = $blockOf(selection.anchor.getNode());
  if (block === null) return 'paragraph';
  if ($isListNode(block)) return block.getListType();
  if ($isHeadingNode(block)) {
    const tag = block.getTag();
    return tag === 'h1' || tag === 'h2' ? tag : 'h3';
  }
  if ($isQuoteNode(block)) return 'quote';
  if ($isCalloutNode(block)) return 'callout';
  return $isCodeNode(block) ? 'code' : 'paragraph';
}

function $newBlock(style: Exclude<BlockStyle, 'bullet' | 'number' | 'check'>): ElementNode {
  switch (style) {
    case 'h1':
    case 'h2':
    case 'h3':
      return $createHeadingNode(style);
    case 'quote':
      return $createQuoteNode();
    case 'callout':
      return $createCalloutNode('note');
    case 'code':
      return $createCodeNode();
    case 'paragraph':
      return $createParagraphNode();
  }
}

/** Makes the selected blocks of this style, or paragraphs again if they are. Cells hold paragraphs only. */
export function $setBlockStyle(style: BlockStyle): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if ($findTableNode(selection.anchor.getNode()) !== null) return;
  const now = $blockStyle();
  const isList = now === 'bullet' || now === 'number' || now === 'check';
  if (style === 'bullet' || style === 'number' || style === 'check') {
    if (now === style) $removeList();
    else $insertList(style);
    return;
  }
  if (isList) $removeList();
  const wanted = now === style ? 'paragraph' : style;
  const after = $getSelection();
  if ($isRangeSelection(after)) $setBlocksType(after, () => $newBlock(wanted));
}
