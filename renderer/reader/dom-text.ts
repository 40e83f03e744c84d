// The plain text of one block as it stands in the DOM: which node draws which offsets. Follows
// core/text/plain.ts: line breaks and list items `\n`, table cells `\t`, table rows `\n`, an image one
// character, a rule none.

/** A stretch of a block's plain text and the node that draws it. */
export interface Piece {
  /** A text node; a `br`; an image; or an element without text, in which the caret may stand. */
  readonly node: Node;
  /** Offset in the block's plain text. */
  readonly start: number;
  readonly length: number;
}

/** A place in the DOM, as selections and ranges have it. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

interface Walk {
  pieces: Piece[];
  at: number;
  lines: number;
}

/** The editor puts a `br` of its own where an empty line needs height; it is no text. */
function isFiller(element: Element): boolean {
  return element.hasAttribute('data-lexical-managed-linebreak');
}

function isNestedItem(element: Element): boolean {
  const first = element.firstElementChild;
  return first instanceof HTMLUListElement || first instanceof HTMLOListElement;
}

function walkChildren(element: Element, walk: Walk): void {
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    visit(child, walk);
}

/** A line of its own: a list item. Its separator goes before it, except for the first. */
function walkLine(element: Element, walk: Walk): void {
  if (walk.lines > 0) walk.at += 1;
  walk.lines += 1;
  const before = walk.pieces.length;
  walkChildren(element, walk);
  if (walk.pieces.length === before) walk.pieces.push({ node: element, start: walk.at, length: 0 });
}

/** A list in a list stands in an item of its own; one that belongs to no item gets an empty line. */
function walkItem(item: HTMLLIElement, walk: Walk): void {
  if (!isNestedItem(item)) return walkLine(item, walk);
  const before = item.previousElementSibling;
  for (const [number, list] of [...item.children].entries()) {
    if (number > 0 || before === null || isNestedItem(before)) {
      if (walk.lines > 0) walk.at += 1;
      walk.lines += 1;
    }
    walkChildren(list, walk);
  }
}

function walkCell(cell: HTMLTableCellElement, walk: Walk): void {
  const row = cell.parentElement;
  const isFirstRow = row?.previousElementSibling?.tagName !== 'TR';
  if (cell.cellIndex > 0 || !isFirstRow) walk.at += 1;
  const before = walk.pieces.length;
  for (const [number, line] of [...cell.children].entries()) {
    if (number > 0) walk.at += 1;
    const none = walk.pieces.length;
    visit(line, walk);
    if (walk.pieces.length === none) walk.pieces.push({ node: line, start: walk.at, length: 0 });
  }
  if (walk.pieces.length === before) walk.pieces.push({ node: cell, start: walk.at, length: 0 });
}

function visit(node: Node, walk: Walk): void {
  if (node instanceof Text) {
    walk.pieces.push({ node, start: walk.at, length: node.length });
    walk.at += node.length;
  } else if (node instanceof HTMLBRElement) {
    if (isFiller(node)) return;
    walk.pieces.push({ node, start: walk.at, length: 1 });
    walk.at += 1;
  } else if (node instanceof HTMLLIElement) {
    walkItem(node, walk);
  } else if (node instanceof HTMLTableCellElement) {
    walkCell(node, walk);
  } else if (node instanceof Element) {
    walkChildren(node, walk);
  }
}

/** The pieces of a block's element, in order; at least one. */
export function piecesOf(block: Element): Piece[] {
  const image = block.tagName === 'FIGURE' ? block.firstElementChild : null;
  if (image !== null) return [{ node: image, start: 0, length: 1 }];
  const walk: Walk = { pieces: [], at: 0, lines: 0 };
  visit(block, walk);
  return walk.pieces.length > 0 ? walk.pieces : [{ node: block, start: 0, length: 0 }];
}

function indexInParent(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before !== null; before = before.previousSibling)
    index += 1;
  return index;
}

/**
 * The DOM point at an offset of a block. Where two pieces meet, `side` says which: `start` for the start
 * of a range (the later piece), `end` for its end (the earlier one).
 */
export function pointInPieces(
  pieces: readonly Piece[],
  offset: number,
  side: 'start' | 'end',
): DomPoint | null {
  let chosen: Piece | undefined;
  for (const piece of pieces) {
    if (chosen !== undefined && piece.start > offset) break;
    const isReached = chosen !== undefined && chosen.start + chosen.length >= offset;
    if (isReached && side === 'end') break;
    chosen = piece;
  }
  if (chosen === undefined) return null;
  const inside = Math.max(0, Math.min(chosen.length, offset - chosen.start));
  if (chosen.node instanceof Text) return { node: chosen.node, offset: inside };
  if (chosen.length === 0) return { node: chosen.node, offset: 0 };
  const parent = chosen.node.parentNode;
  return parent === null ? null : { node: parent, offset: indexInParent(chosen.node) + inside };
}

/** The offset in a block of a DOM point inside its element. */
export function offsetInPieces(pieces: readonly Piece[], point: DomPoint): number {
  const own = pieces.find((piece) => piece.node === point.node);
  if (own !== undefined && point.node instanceof Text) return own.start + point.offset;
  if (own?.length === 0) return own.start;
  // The point lies between two nodes: it stands where the first piece at or after it starts.
  const next = point.node.childNodes[point.offset];
  let end = 0;
  for (const piece of pieces) {
    if (next !== undefined) {
      const place = next.compareDocumentPosition(piece.node);
      const isAtOrAfter =
        piece.node === next ||
        (place & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
      if (isAtOrAfter) return piece.start;
    } else {
      const isInside = point.node.contains(piece.node);
      const place = point.node.compareDocumentPosition(piece.node);
      if (!isInside && (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) break;
    }
    end = piece.start + piece.length;
  }
  return end;
}
