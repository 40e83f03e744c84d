// Between offsets of a document's plain text (UTF-16, over all sections joined by `\n`) and points of
// the DOM in which it is shown.

import type { BlockStarts } from './block-starts.ts';
import type { DomPoint, Piece } from './dom-text.ts';
import { offsetInPieces, piecesOf, pointInPieces } from './dom-text.ts';
import type { Span } from './interval-index.ts';

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

/**
 * Maps the blocks of a document to the elements that show them. `root` holds display sections, each of
 * which holds the elements of its blocks; there are as many elements as blocks.
 */
export function domOffsets(root: Element, starts: BlockStarts): DomOffsets {
  const elements: Element[] = [];
  const indexes = new WeakMap<Element, number>();
  for (const section of root.children)
    for (const element of section.children) {
      indexes.set(element, elements.length);
      elements.push(element);
    }
  if (elements.length !== starts.blocks.length)
    throw new RangeError(`${elements.length} elements show ${starts.blocks.length} blocks.`);

  const cache = new WeakMap<Element, Piece[]>();
  function pieces(element: Element): Piece[] {
    const known = cache.get(element);
    if (known !== undefined) return known;
    const made = piecesOf(element);
    cache.set(element, made);
    return made;
  }

  function pointAt(offset: number, side: 'start' | 'end'): DomPoint | null {
    const index = starts.indexAt(offset);
    const element = elements[index];
    if (element === undefined) return null;
    return pointInPieces(pieces(element), offset - (starts.starts[index] ?? 0), side);
  }

  /** The block's element a node lies in. */
  function blockOf(node: Node): Element | null {
    let element = node instanceof Element ? node : node.parentElement;
    while (element !== null && !indexes.has(element)) element = element.parentElement;
    return element;
  }

  /** A point between blocks stands at the start of the block that follows it, or at the end of all. */
  function offsetBetween(point: DomPoint): number | null {
    if (!root.contains(point.node)) return null;
    const next = point.node.childNodes[point.offset];
    const first =
      next instanceof Element ? (indexes.has(next) ? next : next.firstElementChild) : null;
    if (first !== null) return starts.starts[indexes.get(first) ?? 0] ?? 0;
    const last = point.node.lastChild;
    const inner = last instanceof Element && !indexes.has(last) ? last.lastElementChild : last;
    const index = inner instanceof Element ? indexes.get(inner) : undefined;
    return index === undefined ? 0 : (starts.starts[index] ?? 0) + starts.textOf(index).length;
  }

  function offsetOf(point: DomPoint): number | null {
    const element = blockOf(point.node);
    if (element === null) return offsetBetween(point);
    const start = starts.starts[indexes.get(element) ?? 0] ?? 0;
    return start + offsetInPieces(pieces(element), point);
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

  return { elementOf: (index) => elements[index], pointAt, offsetOf, spanOf, staticRange, range };
}
