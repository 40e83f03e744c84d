// Mentions, inline citations and footnotes are taken as a whole: the caret never stands inside one.

import type { LexicalEditor, LexicalNode } from 'lexical';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_SPACE_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  TextNode,
} from 'lexical';
import {
  $isFootnoteNode,
  $isInlineCitationNode,
  $isMentionNode,
} from '../../editor/inline-nodes.ts';

/** Whether a node is taken as a whole. */
export function $isObjectNode(node: LexicalNode | null | undefined): boolean {
  return $isMentionNode(node) || $isInlineCitationNode(node) || $isFootnoteNode(node);
}

/** The object the caret stands at the edge of, the one before it first; null when there is none. */
export function $objectAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isObjectNode(node)) return node;
  if (anchor.type === 'element') {
    const children = 'getChildren' in node ? node.getChildren() : [];
    return [children[anchor.offset - 1], children[anchor.offset]].find($isObjectNode) ?? null;
  }
  const before = anchor.offset === 0 ? node.getPreviousSibling() : null;
  const after = anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null;
  return [before, after].find($isObjectNode) ?? null;
}

/** Moves a caret that has come to stand inside an object to its end, or with `left` to its beginning. */
function $leaveObject(left: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isObjectNode(node) || !$isTextNode(node)) return false;
  const size = node.getTextContentSize();
  if (anchor.offset === 0 || anchor.offset === size) return false;
  const edge = left ? 0 : size;
  node.select(edge, edge);
  return true;
}

/** A stop typed right behind an object takes the place of the space that was written there for the next word. */
function $tightenStop(node: TextNode): void {
  if (!/^ [.,;:!?)\]’”»]$/u.test(node.getTextContent())) return;
  if (!$isObjectNode(node.getPreviousSibling())) return;
  const selection = $getSelection();
  const isWritten = $isRangeSelection(selection) && selection.anchor.key === node.getKey();
  node.spliceText(0, 1, '');
  // One goes on behind the stop; by itself the caret would stand before it.
  if (isWritten) node.select(1, 1);
}

/** Whether the caret stands behind the space that follows an object: another one is not needed. */
function $hasSpaceAlready(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  return (
    selection.anchor.offset === 1 &&
    $isTextNode(node) &&
    node.getTextContent().startsWith(' ') &&
    $isObjectNode(node.getPreviousSibling())
  );
}

/** Keeps the caret out of objects; an arrow key goes over one at once. Returns the undo. */
export function registerObjectCaret(editor: LexicalEditor): () => void {
  let isLeft = false;
  const turned = (left: boolean) => (): false => {
    isLeft = left;
    return false;
  };
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $tightenStop),
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !$hasSpaceAlready()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, turned(true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, turned(false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        $leaveObject(isLeft);
        isLeft = false;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
