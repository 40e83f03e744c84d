// Between offsets in a block's plain text and points of Lexical's tree, without the DOM. Follows
// core/text/plain.ts and editor/from-lexical.ts.

import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import type { ElementNode, LexicalNode, NodeKey, PointType } from 'lexical';
import { $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';

/** A node that holds a stretch of a block's text; one without text is an element the caret may stand in. */
export interface Leaf {
  readonly key: NodeKey;
  readonly start: number;
  readonly length: number;
  readonly kind: 'text' | 'thing' | 'element';
}

interface Walk {
  leaves: Leaf[];
  at: number;
}

function $inside(node: ElementNode, walk: Walk, $visit: (child: LexicalNode) => void): void {
  const before = walk.leaves.length;
  node.getChildren().forEach($visit);
  if (walk.leaves.length === before)
    walk.leaves.push({ key: node.getKey(), start: walk.at, length: 0, kind: 'element' });
}

function $list(list: ElementNode, walk: Walk): void {
  let items = 0;
  let isAfterList = true;
  const line = (): void => {
    if (items > 0) walk.at += 1;
    items += 1;
  };
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const nested = item.getChildren();
    if (nested.length === 0 || !nested.every($isListNode)) {
      line();
      $inside(item, walk, (child) => $visit(child, walk));
      isAfterList = false;
      continue;
    }
    for (const child of nested) {
      // A list that belongs to no item gets an empty one.
      if (isAfterList) line();
      walk.at += 1;
      $list(child, walk);
      isAfterList = true;
    }
  }
}

function $cell(cell: ElementNode, walk: Walk): void {
  $inside(cell, walk, (child) => {
    if ($isElementNode(child) && child.getPreviousSibling() !== null) walk.at += 1;
    $visit(child, walk);
  });
}

function $table(table: ElementNode, walk: Walk): void {
  for (const [number, row] of table.getChildren().entries()) {
    if (!$isTableRowNode(row)) continue;
    for (const [column, cell] of row.getChildren().entries()) {
      if (number > 0 || column > 0) walk.at += 1;
      if ($isTableCellNode(cell)) $cell(cell, walk);
    }
    if (row.isEmpty() && number > 0) walk.at += 1;
  }
}

function $visit(node: LexicalNode, walk: Walk): void {
  if ($isListNode(node)) return $list(node, walk);
  if ($isTableNode(node)) return $table(node, walk);
  if ($isElementNode(node)) {
    if (!node.isInline()) return $inside(node, walk, (child) => $visit(child, walk));
    for (const child of node.getChildren()) $visit(child, walk);
    return undefined;
  }
  const length = $isLineBreakNode(node) ? 1 : node.getTextContentSize();
  const kind = $isTextNode(node) ? 'text' : 'thing';
  walk.leaves.push({ key: node.getKey(), start: walk.at, length, kind });
  walk.at += length;
  return undefined;
}

/** The leaves of a block in order. */
export function $leavesOf(block: LexicalNode): Leaf[] {
  const walk: Walk = { leaves: [], at: 0 };
  $visit(block, walk);
  return walk.leaves;
}

/** A place in Lexical's tree as its selections take it. */
export interface TreePoint {
  key: NodeKey;
  offset: number;
  type: 'text' | 'element';
}

/**
 * The place at an offset of a block's text; where two leaves meet, the end of the earlier one, or with
 * `side` `start` the start of the later one.
 */
export function $placeIn(
  block: LexicalNode,
  leaves: readonly Leaf[],
  offset: number,
  side: 'start' | 'end',
): TreePoint {
  let chosen = leaves[0];
  for (const leaf of leaves) {
    if (chosen !== undefined && leaf.start > offset) break;
    if (side === 'end' && chosen !== undefined && chosen !== leaf)
      if (chosen.start + chosen.length >= offset) break;
    chosen = leaf;
  }
  if (chosen === undefined) return { key: block.getKey(), offset: 0, type: 'element' };
  const inside = Math.max(0, Math.min(chosen.length, offset - chosen.start));
  if (chosen.kind === 'text') return { key: chosen.key, offset: inside, type: 'text' };
  if (chosen.kind === 'element') return { key: chosen.key, offset: 0, type: 'element' };
  return $besideThing(block, chosen.key, inside > 0);
}

function $besideThing(block: LexicalNode, key: NodeKey, after: boolean): TreePoint {
  const found = $find(block, key);
  const parent = found?.getParent() ?? null;
  if (found === null || parent === null) return { key: block.getKey(), offset: 0, type: 'element' };
  const offset = found.getIndexWithinParent() + (after ? 1 : 0);
  return { key: parent.getKey(), offset, type: 'element' };
}

function $find(node: LexicalNode, key: NodeKey): LexicalNode | null {
  if (node.getKey() === key) return node;
  if (!$isElementNode(node)) return null;
  for (const child of node.getChildren()) {
    const found = $find(child, key);
    if (found !== null) return found;
  }
  return null;
}

/** The offset in a block's text of a place inside the block. */
export function $offsetIn(leaves: readonly Leaf[], point: PointType): number {
  const own = leaves.find((leaf) => leaf.key === point.key);
  if (own !== undefined) return own.start + (own.kind === 'text' ? point.offset : 0);
  const node = point.getNode();
  if (!$isElementNode(node)) return 0;
  const next = node.getChildAtIndex(point.offset);
  let end = 0;
  for (const leaf of leaves) {
    const isIn = (parent: LexicalNode): boolean => $find(parent, leaf.key) !== null;
    if (next !== null && isIn(next)) return leaf.start;
    if (isIn(node)) end = leaf.start + leaf.length;
  }
  return end;
}
