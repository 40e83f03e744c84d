// The keys of a note's text, besides those the browser and Lexical know (bold, italic, underline, undo).

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
  COMMAND_PRIORITY_NORMAL,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { matchesKey } from '../../ui/keys.ts';
import type { BlockStyle } from './block-style.ts';
import { $setBlockStyle } from './block-style.ts';

/** Lists nested deeper are hard to read and are not kept. */
const deepestList = 9;

export const styleKeys: Readonly<Record<BlockStyle, string>> = {
  paragraph: 'Mod+Alt+0',
  h1: 'Mod+Alt+1',
  h2: 'Mod+Alt+2',
  h3: 'Mod+Alt+3',
  quote: 'Mod+Shift+9',
  code: 'Mod+Alt+4',
  number: 'Mod+Shift+7',
  bullet: 'Mod+Shift+8',
  check: 'Mod+Shift+6',
};

export const markKeys = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  underline: 'Mod+U',
  strikethrough: 'Mod+Shift+X',
  code: 'Mod+Shift+K',
} as const;

export const linkKey = 'Mod+L';

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

function entries<K extends string>(keys: Readonly<Record<K, string>>): [K, string][] {
  // Object.entries widens the names to string; the record has no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(keys) as [K, string][];
}

/** Listens to the keys of a note's text; `openLink` opens the link's popover. Returns the undo. */
export function registerNoteKeys(editor: LexicalEditor, openLink: () => void): () => void {
  function pressed(event: KeyboardEvent): boolean {
    const style = entries(styleKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
    const mark = entries(markKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
    const isLink = matchesKey(event, linkKey);
    if (style === undefined && mark === undefined && !isLink) return false;
    event.preventDefault();
    if (style !== undefined) $setBlockStyle(style);
    else if (mark !== undefined) editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
    else openLink();
    return true;
  }
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, pressed, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_TAB_COMMAND, $tabAtTableEnd, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $tab(editor, event), COMMAND_PRIORITY_LOW),
  );
}
