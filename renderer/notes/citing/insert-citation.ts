import { $createParagraphNode, $getRoot, $getSelection, $isElementNode, $isParagraphNode } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { CitationBlock } from '#core/text/blocks.ts';
import { $createCitationNode } from '../../editor/citation-node.ts';

/** The block of the root in which the caret stands, or the last one. */
function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  const node = selection?.getNodes().at(-1);
  return node?.getTopLevelElement() ?? $getRoot().getLastChild();
}

/** Puts the caret behind a citation, into a paragraph that is made if there is none. */
function $writeOnAfter(citation: LexicalNode): void {
  const next = citation.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else citation.insertAfter($createParagraphNode()).selectNext(0, 0);
}

/** Puts a citation before the root's block number `index`; beyond the last one, at the end. */
export function $insertCitationAt(citation: CitationBlock, index: number): void {
  const node = $createCitationNode(citation);
  const block = $getRoot().getChildAtIndex(index);
  if (block === null) $getRoot().append(node);
  else block.insertBefore(node);
  $replaceEmptyBefore(node);
  $writeOnAfter(node);
}

/** Puts a citation below the block of the caret; an empty paragraph there gives way. */
export function $insertCitationAtCaret(citation: CitationBlock): void {
  const node = $createCitationNode(citation);
  const block = $blockAtCaret();
  if (block === null) $getRoot().append(node);
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(node);
  else block.insertAfter(node);
  $writeOnAfter(node);
}

/** A note's first, still empty paragraph makes room for a citation dropped below it. */
function $replaceEmptyBefore(node: LexicalNode): void {
  const before = node.getPreviousSibling();
  if ($isParagraphNode(before) && before.isEmpty() && before.getPreviousSibling() === null)
    before.remove();
}
