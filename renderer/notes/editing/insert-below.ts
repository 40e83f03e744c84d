import type { LexicalNode } from 'lexical';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
} from 'lexical';

/** The block of the root in which the selection ends, or the last one. */
export function $blockAtCaret(): LexicalNode | null {
  const node = $getSelection()?.getNodes().at(-1);
  return node?.getTopLevelElement() ?? $getRoot().getLastChild();
}

/** Puts the caret into the block below, which is made if there is none to write in. */
export function $writeOnAfter(block: LexicalNode): void {
  const next = block.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else $lineBelow(block);
}

/** Opens a new line below a block and puts the caret there. */
export function $lineBelow(block: LexicalNode): void {
  const line = $createParagraphNode();
  block.insertAfter(line);
  line.select();
}

/** A paragraph with nothing in it; a word that was taken out may have left a node without letters. */
function $isBlankLine(block: LexicalNode): boolean {
  return (
    $isParagraphNode(block) &&
    block.getChildren().every((child) => $isTextNode(child) && child.getTextContentSize() === 0)
  );
}

/** Puts a block below the one of the caret; an empty paragraph there gives way. */
export function $insertBelow(block: LexicalNode): void {
  const at = $blockAtCaret();
  if (at === null) $getRoot().append(block);
  else if ($isBlankLine(at)) at.replace(block);
  else at.insertAfter(block);
  $writeOnAfter(block);
}
