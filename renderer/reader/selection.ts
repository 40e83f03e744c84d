// The browser's selection inside one reader, as offsets of the document's plain text.

import type { BlockStarts } from './block-starts.ts';
import { trimSpan } from './block-starts.ts';
import type { Span } from './interval-index.ts';
import type { DomOffsets } from './offset-map.ts';

/** The selection if it lies in this text with both ends; a caret has equal ends. */
export function selectionIn(root: HTMLElement, offsets: DomOffsets): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return offsets.spanOf(range);
}

/** The span without white space at its ends; null when nothing is left. */
export function trimmed(span: Span, starts: BlockStarts): Span | null {
  return trimSpan(starts.textBetween(span.start, span.end), span.start);
}

/** Puts the caret, or with `from` the end of a selection, at an offset. */
export function setCaret(offsets: DomOffsets, offset: number, from: 'here' | 'anchor'): void {
  const selection = document.getSelection();
  const point = offsets.pointAt(offset, 'end');
  if (selection === null || point === null) return;
  if (from === 'anchor' && selection.rangeCount > 0) selection.extend(point.node, point.offset);
  else selection.collapse(point.node, point.offset);
}

/** Selects what a range covers. */
export function selectRange({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): void {
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Whether a point of the viewport lies on the drawn text of a span, with a little room around it. */
export function isOnText(span: Span, offsets: DomOffsets, x: number, y: number): boolean {
  const room = 3;
  for (const rect of offsets.range(span)?.getClientRects() ?? []) {
    const isAcross = x >= rect.left - room && x <= rect.right + room;
    if (isAcross && y >= rect.top - room && y <= rect.bottom + room) return true;
  }
  return false;
}
