// Between offsets of a document's plain text (UTF-16, over all sections joined by `\n`) and points of
// the DOM in which it is shown.

import type { LexicalEditor } from 'lexical';
import { $getNearestNodeFromDOMNode } from 'lexical';
import type { DomPoint, Piece } from './dom-text.ts';
import { offsetInPieces, piecesOf, pointInPieces } from './dom-text.ts';
import type { Span } from './interval-index.ts';
import type { LiveBlock } from './editing/changed-blocks.ts';
import type { LiveText } from './live-text.ts';

/** From offsets of the plain text (UTF-16) to the DOM, and back. */
export interface DomOffsets {
  /** The element that shows block i. */
  elementOf(index: number): Element | undefined;
  /** The DOM point at an offset; `side` says on which side of a border between two nodes. */
  pointAt(offset: number, side: 'start' | 'end'): DomPoint | null;
  /** The offset of a DOM point; null when it lies outside the document. */
  offsetOf(point: DomPoint): number | null;
  /** What a live or static range covers, its ends in order; null when an end lies outside. */
  spanOf(range: AbstractRange): Span | null;
  /** A static range over a span, for highlights. */
  staticRange(span: Span): StaticRange | null;
  /** A live range over a span, for rectangles and selections. */
  range(span: Span): Range | null;
}

/** Maps the blocks of a text that an editor shows in `root` to the elements that show them. */
export function domOffsets(root: Element, editor: LexicalEditor, text: LiveText): DomOffsets {
  /** The pieces of an element as long as it shows the same block. */
  const cache = new WeakMap<Element, { block: LiveBlock; pieces: Piece[] }>();

  function elementOf(index: number): Element | undefined {
    const block = text.at(index);
    return block === undefined ? undefined : (editor.getElementByKey(block.key) ?? undefined);
  }

  function pieces(element: Element, index: number): Piece[] {
    const block = text.at(index);
    const known = cache.get(element);
    if (known !== undefined && known.block === block) return known.pieces;
    const made = piecesOf(element);
    if (block !== undefined) cache.set(element, { block, pieces: made });
    return made;
  }

  function pointAt(offset: number, side: 'start' | 'end'): DomPoint | null {
    const index = text.indexAt(offset);
    const element = elementOf(index);
    if (element === undefined) return null;
    return pointInPieces(pieces(element, index), offset - text.startOf(index), side);
  }

  /** The number of the block an element shows; -1 when it shows none. */
  function indexOf(element: Element): number {
    return editor.getEditorState().read(
      () => {
        const node = $getNearestNodeFromDOMNode(element);
        const parent = node?.getParent() ?? null;
        return node === null || parent === null ? -1 : text.indexOf(parent.getKey(), node.getKey());
      },
      { editor },
    );
  }

  /** The block's element a node lies in, with the block's number. */
  function blockOf(node: Node): { element: Element; index: number } | null {
    const path: Element[] = [];
    for (
      let element = node instanceof Element ? node : node.parentElement;
      element !== null && element !== root;
      element = element.parentElement
    )
      path.push(element);
    for (const element of path.slice(-2).reverse()) {
      const index = indexOf(element);
      if (index >= 0 && elementOf(index) === element) return { element, index };
    }
    return null;
  }

  /** A point between blocks stands at the start of the block that follows it, or at the end of all. */
  function offsetBetween(point: DomPoint): number | null {
    if (!root.contains(point.node)) return null;
    const next = point.node.childNodes[point.offset];
    if (next instanceof Element) {
      const index = indexOf(next);
      const inner = index < 0 ? next.firstElementChild : null;
      return text.startOf(index >= 0 ? index : inner === null ? 0 : indexOf(inner));
    }
    const last = point.node.lastChild;
    const inner = last instanceof Element && indexOf(last) < 0 ? last.lastElementChild : last;
    const index = inner instanceof Element ? indexOf(inner) : -1;
    return index < 0 ? 0 : text.startOf(index) + text.textOf(index).length;
  }

  function offsetOf(point: DomPoint): number | null {
    const found = blockOf(point.node);
    if (found === null) return offsetBetween(point);
    const { element, index } = found;
    return text.startOf(index) + offsetInPieces(pieces(element, index), point);
  }

  function spanOf(range: AbstractRange): Span | null {
    const start = offsetOf({ node: range.startContainer, offset: range.startOffset });
    const end = offsetOf({ node: range.endContainer, offset: range.endOffset });
    if (start === null || end === null) return null;
    return start <= end ? { start, end } : { start: end, end: start };
  }

  function staticRange({ start, end }: Span): StaticRange | null {
    const from = pointAt(start, 'start');
    const to = pointAt(end, 'end');
    if (from === null || to === null) return null;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  function range(span: Span): Range | null {
    const fixed = staticRange(span);
    if (fixed === null) return null;
    const live = document.createRange();
    live.setStart(fixed.startContainer, fixed.startOffset);
    live.setEnd(fixed.endContainer, fixed.endOffset);
    return live;
  }

  return { elementOf, pointAt, offsetOf, spanOf, staticRange, range };
}
