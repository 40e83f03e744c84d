// Keys while a whole block is selected (a citation, a rule). There is no caret in the text then, but the browser
// would put one somewhere and write there; so every key that moves or writes is answered here or by Lexical.

import { $isListNode } from '@lexical/list';
import type { LexicalEditor, LexicalNode } from 'lexical';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import { $lineBelow } from './insert-below.ts';

function $selectedBlock(): LexicalNode | null {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? (selection.getNodes().at(-1) ?? null) : null;
}

/** The block beside the caret's own, when the caret stands at the edge between them; lists keep their keys. */
function $blockBeside(side: 'before' | 'after'): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  const own = node.getTopLevelElement();
  if (!$isElementNode(own) || $isListNode(own)) return null;
  const isBefore = side === 'before';
  const edge = isBefore ? own.getFirstDescendant() : own.getLastDescendant();
  const isAtEdge = anchor.offset === (isBefore ? 0 : node.getTextContentSize());
  if (!isAtEdge || !(node.is(own) || node.is(edge))) return null;
  return isBefore ? own.getPreviousSibling() : own.getNextSibling();
}

/** Backspace and Delete towards a citation or a rule select it first; a second time they remove it. */
function $selectBeside(side: 'before' | 'after', event: KeyboardEvent | null): boolean {
  const beside = $blockBeside(side);
  if (!$isDecoratorNode(beside)) return false;
  event?.preventDefault();
  const selection = $createNodeSelection();
  selection.add(beside.getKey());
  $setSelection(selection);
  return true;
}

/** Moves the caret away from a selected block as a key would; false when the key does not move. */
function $move(block: LexicalNode, event: KeyboardEvent): boolean {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Home':
      if (far) $getRoot().selectStart();
      else block.selectPrevious();
      return true;
    case 'End':
      if (far) $getRoot().selectEnd();
      else block.selectNext();
      return true;
    case 'PageUp':
      block.selectPrevious();
      return true;
    case 'PageDown':
      block.selectNext();
      return true;
    default:
      return false;
  }
}

/** Writes the typed sign on a new line below a selected block; false when the key writes nothing. */
function $write(block: LexicalNode, event: KeyboardEvent): boolean {
  const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!writes) return false;
  $lineBelow(block);
  $getSelection()?.insertText(event.key);
  return true;
}

/** Marks the elements of selected blocks with `data-selected`, for those that do not draw it themselves. */
function registerMarks(editor: LexicalEditor): () => void {
  let marked: HTMLElement[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const nodes = editorState.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? selection.getNodes() : [];
    });
    for (const element of marked) element.removeAttribute('data-selected');
    marked = nodes.flatMap((node) => editor.getElementByKey(node.getKey()) ?? []);
    for (const element of marked) element.setAttribute('data-selected', '');
  });
}

/** Shows which block is selected and answers the keys; returns the undo. */
export function registerSelectedBlock(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerMarks(editor),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => $selectBeside('before', event),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_DELETE_COMMAND,
      (event) => $selectBeside('after', event),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const block = $selectedBlock();
        if (block === null || !($move(block, event) || $write(block, event))) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const block = $selectedBlock();
        if (block === null) return false;
        event?.preventDefault();
        $lineBelow(block);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
