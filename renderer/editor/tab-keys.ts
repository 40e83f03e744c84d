// What Tab does in a text that is written: in lists, in tables and in code.

import { $isCodeNode } from '@lexical/code-core';
import type { ListItemNode } from '@lexical/list';
import { $getListDepth, $isListItemNode, $isListNode } from '@lexical/list';
import { $insertTableRowAtNode, $isTableCellNode, $isTableRowNode } from '@lexical/table';
import type { LexicalEditor, LexicalNode } from 'lexical';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Lists nested deeper are hard to read and are not kept. */
const deepestList = 9;

function $listItem(node: LexicalNode): ListItemNode | null {
  return $findMatchingParent(node, $isListItemNode);
}

/** Whether an item can go one level down: it needs one above it to belong to. */
function $canIndent(item: ListItemNode): boolean {
  const list = item.getParent();
  return (
    $isListNode(list) && item.getPreviousSibling() !== null && $getListDepth(list) < deepestList
  );
}

/** Tab changes the level of list items and types a tab in code; elsewhere it leaves the text. */
function $tab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  const item = $listItem(node);
  if (item !== null) {
    event.preventDefault();
    if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
    return !$canIndent(item) || editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
  }
  if ($findMatchingParent(node, $isCodeNode) === null || event.shiftKey) return false;
  event.preventDefault();
  return editor.dispatchCommand(INSERT_TAB_COMMAND, undefined);
}

/** Tab in a table's last cell goes on in a new row, Shift+Tab in its first one stays; the rest is Lexical's. */
function $tabAtTableEnd(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode);
  const row = cell?.getParent();
  if (!cell || !$isTableRowNode(row)) return false;
  const beyond = event.shiftKey
    ? (cell.getPreviousSibling() ?? row.getPreviousSibling())
    : (cell.getNextSibling() ?? row.getNextSibling());
  if (beyond !== null) return false;
  event.preventDefault();
  if (!event.shiftKey) $insertTableRowAtNode(cell)?.getFirstChild()?.selectStart();
  return true;
}

/** Listens to Tab and Shift+Tab; returns the undo. */
export function registerTabKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, $tabAtTableEnd, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $tab(editor, event), COMMAND_PRIORITY_LOW),
  );
}
