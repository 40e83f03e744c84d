// Deleting over the borders of display sections. Lexical stops deletions at a shadow root, which a section
// is; so the methods of its selection that delete run with the borders taken away. Commands alone would
// not do: cutting, dropping and pasting call the methods themselves, some of them later.

import type { ElementNode, LexicalNode, RangeSelection } from 'lexical';
import { $createRangeSelection, $isElementNode, $isTextNode } from 'lexical';
import { $isSectionNode, withoutBorders } from '../section-node.ts';

/** The block of a section in which a node stands; null when it stands in none. */
export function $blockInSection(node: LexicalNode): LexicalNode | null {
  let block: LexicalNode = node;
  for (let parent = block.getParent(); parent !== null; parent = block.getParent()) {
    if ($isSectionNode(parent)) return block;
    block = parent;
  }
  return null;
}

/** Whether nothing of `block` stands before the caret, or after it. */
function $isAtEdge(selection: RangeSelection, block: LexicalNode, backward: boolean): boolean {
  const { anchor } = selection;
  let node: LexicalNode = anchor.getNode();
  const size = $isTextNode(node)
    ? node.getTextContentSize()
    : $isElementNode(node)
      ? node.getChildrenSize()
      : 0;
  if (anchor.offset !== (backward ? 0 : size)) return false;
  while (!node.is(block)) {
    const beyond = backward ? node.getPreviousSibling() : node.getNextSibling();
    if (beyond !== null) return false;
    const parent: ElementNode | null = node.getParent();
    if (parent === null) return false;
    node = parent;
  }
  return true;
}

/** The block over the border at which the caret stands, before it or after it; null when at none. */
export function $blockOverBorder(
  selection: RangeSelection,
  backward: boolean,
): { own: ElementNode; other: ElementNode; block: LexicalNode } | null {
  if (!selection.isCollapsed()) return null;
  const own = $blockInSection(selection.anchor.getNode());
  const section = own?.getParent() ?? null;
  if (own === null || section === null || !$isAtEdge(selection, own, backward)) return null;
  if ((backward ? own.getPreviousSibling() : own.getNextSibling()) !== null) return null;
  const other = backward ? section.getPreviousSibling() : section.getNextSibling();
  if (!$isSectionNode(other)) return null;
  const block = backward ? other.getLastChild() : other.getFirstChild();
  return block === null ? null : { own: section, other, block };
}

/**
 * Takes the block over the border into the caret's own section, so that the two are neighbours like any:
 * Lexical treats blocks of one parent differently from others when one of them is empty.
 */
export function $joinAtBorder(selection: RangeSelection, backward: boolean): void {
  const border = $blockOverBorder(selection, backward);
  if (border === null) return;
  const { own, other, block } = border;
  const first = own.getFirstChild();
  if (backward && first !== null) first.insertBefore(block, false);
  else own.append(block);
  if (other.isEmpty()) other.remove();
}

let isWrapped = false;

/**
 * Lets deletions go over borders, in every editor of the page: where there are no sections, nothing
 * changes. May be called any number of times.
 */
export function deleteOverBorders(): void {
  if (isWrapped) return;
  isWrapped = true;
  // Lexical does not export the class itself; its objects have these methods from their prototype.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const methods = Reflect.getPrototypeOf($createRangeSelection()) as RangeSelection;
  // Each is called with the selection it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { removeText, deleteCharacter, deleteWord, deleteLine } = methods;
  methods.removeText = function (this: RangeSelection) {
    withoutBorders(() => removeText.call(this));
  };
  methods.deleteCharacter = function (this: RangeSelection, backward) {
    $joinAtBorder(this, backward);
    withoutBorders(() => deleteCharacter.call(this, backward));
  };
  methods.deleteWord = function (this: RangeSelection, backward) {
    $joinAtBorder(this, backward);
    withoutBorders(() => deleteWord.call(this, backward));
  };
  methods.deleteLine = function (this: RangeSelection, backward) {
    $joinAtBorder(this, backward);
    withoutBorders(() => deleteLine.call(this, backward));
  };
}
