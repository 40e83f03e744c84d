// Which blocks of a text a selection reaches, and how each is read: whole, or only as far as it is selected.

import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import type {
  BaseSelection,
  ElementNode,
  LexicalNode,
  NodeKey,
  PointType,
  SerializedLexicalNode,
} from 'lexical';
import {
  $createRangeSelection,
  $findMatchingParent,
  $getNodeByKey,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
} from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { $blockOfNode } from '../from-lexical.ts';
import { editorNodes } from '../nodes.ts';
import { blocksOfNodes } from '../paste/lexical-clipboard.ts';

const known: ReadonlySet<string> = new Set([
  ...editorNodes.map((node) => node.getType()),
  'text',
  'paragraph',
  'linebreak',
  'tab',
]);

/** Where a selection begins or ends. */
interface Edge {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: PointType['type'];
}

/** The blocks that a selection reaches, in order, and where it begins and ends. */
export interface Stretch {
  readonly blocks: readonly NodeKey[];
  readonly start: Edge;
  readonly end: Edge;
}

/** Whether a node only holds blocks together, as the root and display groups do. */
function $isHolder(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && ($isRootNode(node) || !known.has(node.getType()));
}

/** The block in which a point lies; of a point between blocks the one behind it, or before it at the end. */
function $blockAt({ key, offset }: Edge, side: 'start' | 'end'): LexicalNode | null {
  let node = $getNodeByKey(key);
  let at = offset;
  while (node !== null && $isHolder(node)) {
    const last = node.getChildrenSize() - 1;
    node = node.getChildAtIndex(Math.max(0, Math.min(last, side === 'start' ? at : at - 1)));
    at = side === 'start' ? 0 : Infinity;
  }
  return node === null ? null : $findMatchingParent(node, $isBlock);
}

/** Whether a node stands in the root or a display group, and is none itself. */
function $isBlock(node: LexicalNode): boolean {
  const above = node.getParent();
  return above !== null && $isHolder(above);
}

function $nextBlock(block: LexicalNode): LexicalNode | null {
  let at: LexicalNode | null = block;
  while (at !== null && at.getNextSibling() === null) at = at.getParent();
  let next = at?.getNextSibling() ?? null;
  while (next !== null && $isHolder(next)) next = next.getFirstChild();
  return next;
}

const edgeOf = ({ key, offset, type }: PointType): Edge => ({ key, offset, type });

/** What a selection of text reaches; null when nothing is selected, or something else than text. */
export function $stretchOf(selection: BaseSelection | null): Stretch | null {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const last = $blockAt(end, 'end');
  const blocks: NodeKey[] = [];
  let block = $blockAt(start, 'start');
  for (; block !== null && !block.is(last); block = $nextBlock(block)) blocks.push(block.getKey());
  if (block !== null) blocks.push(block.getKey());
  return { blocks, start: edgeOf(start), end: edgeOf(end) };
}

interface Serialized extends SerializedLexicalNode {
  children?: Serialized[];
}

/** Takes what is selected of a node, as Lexical's own copying does. */
function $take(node: LexicalNode, selection: BaseSelection, into: Serialized[]): boolean {
  const target = $isTextNode(node) ? $sliceSelectedTextNodeContent(selection, node, 'clone') : node;
  const isEmptyText = $isTextNode(target) && target.getTextContentSize() === 0;
  let isTaken = node.isSelected(selection) && !isEmptyText;
  const own: Serialized = target.exportJSON();
  const below: Serialized[] = [];
  for (const child of $isElementNode(target) ? target.getChildren() : []) {
    const isBelow = $take(child, selection, below);
    if (isBelow && $isElementNode(node) && node.extractWithChild(child, selection, 'clone'))
      isTaken = true;
  }
  if ($isElementNode(node)) own.children = below;
  if (isTaken) into.push(own);
  else into.push(...below);
  return isTaken;
}

/** The part of a block between two places, either of which may be its edge. */
function $partOf(node: LexicalNode, start: Edge | null, end: Edge | null): Block[] {
  if (!$isElementNode(node)) return [$blockOfNode(node)];
  const selection = $createRangeSelection();
  const from = start ?? { key: node.getKey(), offset: 0, type: 'element' };
  const to = end ?? { key: node.getKey(), offset: node.getChildrenSize(), type: 'element' };
  selection.anchor.set(from.key, from.offset, from.type);
  selection.focus.set(to.key, to.offset, to.type);
  const taken: Serialized[] = [];
  const isOneBlock = start !== null && end !== null;
  const isTaken = $take(node, selection, taken);
  // What goes on in other blocks stays the kind of block it is.
  const whole = isOneBlock || isTaken || taken.length === 0;
  const nodes = whole ? taken : [{ ...node.exportJSON(), children: taken }];
  return blocksOfNodes(nodes) ?? [];
}

/** What is selected of block number `at` of a stretch. */
export function $selectedOf({ blocks, start, end }: Stretch, at: number): Block[] {
  const node = $getNodeByKey(blocks[at] ?? '');
  if (node === null) return [];
  const within = (edge: Edge): Edge | null => {
    const point = $getNodeByKey(edge.key);
    return point !== null && (point.is(node) || node.isParentOf(point)) ? edge : null;
  };
  const from = at === 0 ? within(start) : null;
  const to = at === blocks.length - 1 ? within(end) : null;
  return from === null && to === null ? [$blockOfNode(node)] : $partOf(node, from, to);
}
