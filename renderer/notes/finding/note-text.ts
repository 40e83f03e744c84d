// The text of a note's editor as finding reads it: line by line, with the way back to its nodes.

import type { LexicalNode } from 'lexical';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
} from 'lexical';
import type { Span, TextOfBlocks } from '../../editor/finding/find-in-text.ts';
import { $isObjectNode } from '../inline/object-caret.ts';

/** A text node with where its text begins in the whole. */
export interface Piece {
  readonly key: string;
  readonly start: number;
  readonly length: number;
  /** Whether it is taken as a whole: it is found, and not replaced. */
  readonly isObject: boolean;
}

/** A note's plain text, and from which nodes of the editor each piece of it comes. */
export interface NoteText extends TextOfBlocks {
  readonly pieces: readonly Piece[];
}

/** Reads the text of the editor at work. */
export function $noteText(): NoteText {
  const starts: number[] = [];
  const lines: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  let line = '';
  const end = (): void => {
    starts.push(at - line.length);
    lines.push(line);
    line = '';
    at += 1;
  };
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      pieces.push({
        key: node.getKey(),
        start: at,
        length: text.length,
        isObject: $isObjectNode(node),
      });
      line += text;
      at += text.length;
    } else if ($isLineBreakNode(node)) {
      line += '\n';
      at += 1;
    } else if ($isElementNode(node)) {
      const children = node.getChildren();
      for (const child of children) walk(child);
      const isLine =
        !node.isInline() && !children.some((one) => $isElementNode(one) && !one.isInline());
      if (isLine) end();
    }
  };
  for (const block of $getRoot().getChildren()) walk(block);
  return { starts, textOf: (index) => lines[index] ?? '', pieces };
}

/** The offset of the selection's beginning in the text; 0 where there is none. */
export function $placeToBegin(): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 0;
  const { key, offset } = selection.isBackward() ? selection.focus : selection.anchor;
  const piece = $noteText().pieces.find((one) => one.key === key);
  return piece === undefined ? 0 : piece.start + offset;
}

/** The pieces over which a stretch lies, each with the part of it, in order. */
export function piecesOf(
  pieces: readonly Piece[],
  { start, end }: Span,
): { piece: Piece; from: number; to: number }[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.start + piece.length <= start) low = middle + 1;
    else high = middle;
  }
  const found: { piece: Piece; from: number; to: number }[] = [];
  for (let at = low; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= end) break;
    const from = Math.max(0, start - piece.start);
    const to = Math.min(piece.length, end - piece.start);
    if (from < to) found.push({ piece, from, to });
  }
  return found;
}
