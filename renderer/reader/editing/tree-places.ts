// Between offsets of a whole document and points of Lexical's tree. To be called while the tree is the one
// the live text was read from.

import type { LexicalNode, PointType, RangeSelection } from 'lexical';
import { $createRangeSelection, $getNodeByKey, $isElementNode, $isRootNode } from 'lexical';
import type { Span } from '../interval-index.ts';
import type { LiveText } from '../live-text.ts';
import { $isSectionNode } from '../section-node.ts';
import type { TreePoint } from './block-leaves.ts';
import { $leavesOf, $offsetIn, $placeIn } from './block-leaves.ts';

function isHolder(node: LexicalNode | null): boolean {
  return $isSectionNode(node) || $isRootNode(node);
}

/** The block a node stands in, or is; null for the root and for sections. */
export function $blockOf(node: LexicalNode): LexicalNode | null {
  if (isHolder(node)) return null;
  let block: LexicalNode = node;
  for (let parent = block.getParent(); parent !== null; parent = block.getParent()) {
    if (isHolder(parent)) return block;
    block = parent;
  }
  return null;
}

function $numberOf(text: LiveText, block: LexicalNode): number {
  return text.indexOf(block.getParent()?.getKey() ?? '', block.getKey());
}

/** The document's offset of a place; null when it stands in no block. */
export function $offsetOfPoint(text: LiveText, point: PointType): number | null {
  const node = point.getNode();
  const block = $blockOf(node);
  if (block !== null) {
    const number = $numberOf(text, block);
    return number < 0 ? null : text.startOf(number) + $offsetIn($leavesOf(block), point);
  }
  if (!$isElementNode(node)) return null;
  const next = node.getChildAtIndex(point.offset);
  const inner = $isSectionNode(next) ? next.getFirstChild() : next;
  if (inner !== null) {
    const number = $numberOf(text, inner);
    return number < 0 ? null : text.startOf(number);
  }
  const last = node.getLastChild();
  const end = $isSectionNode(last) ? last.getLastChild() : last;
  const number = end === null ? -1 : $numberOf(text, end);
  return number < 0 ? null : text.startOf(number) + text.textOf(number).length;
}

/** What a selection covers, its ends in order; null when an end stands in no block. */
export function $spanOfSelection(text: LiveText, selection: RangeSelection): Span | null {
  const anchor = $offsetOfPoint(text, selection.anchor);
  const focus = $offsetOfPoint(text, selection.focus);
  if (anchor === null || focus === null) return null;
  return anchor <= focus ? { start: anchor, end: focus } : { start: focus, end: anchor };
}

/** The place at an offset of the document; null when the document has no such place. */
export function $placeAt(text: LiveText, offset: number, side: 'start' | 'end'): TreePoint | null {
  const number = text.indexAt(offset);
  const entry = text.at(number);
  const block = entry === undefined ? null : $getNodeByKey(entry.key);
  if (block === null) return null;
  return $placeIn(block, $leavesOf(block), offset - text.startOf(number), side);
}

/** A selection from one offset to another; null when the document has no such places. */
export function $selectionOf(text: LiveText, anchor: number, focus: number): RangeSelection | null {
  const from = $placeAt(text, anchor, anchor < focus ? 'start' : 'end');
  const to = $placeAt(text, focus, anchor > focus ? 'start' : 'end');
  if (from === null || to === null) return null;
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, from.type);
  selection.focus.set(to.key, to.offset, to.type);
  return selection;
}
