// Keys at the borders of display sections, where Lexical's own handling would show a block cursor between
// two sections, as it does beside every shadow root.

import { $isTableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isRangeSelection,
  $selectAll,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_MERGE_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { withoutBorders } from '../section-node.ts';
import { $blockInSection, $blockOverBorder, $joinAtBorder } from './deletion.ts';

/** Whether the selection's moving end stands in the first or the last block of a section. */
function $isInOuterBlock(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $blockInSection(selection.focus.getNode());
  return block !== null && (block.getPreviousSibling() === null || block.getNextSibling() === null);
}

/**
 * At a border the browser moves the caret, as it does from one paragraph to the next. What a caret cannot
 * go through, as a picture or a table, is first taken over the border, so that Lexical treats it as ever.
 */
function $arrow(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$isInOuterBlock()) return false;
  for (const backward of [true, false]) {
    const block = $blockOverBorder(selection, backward)?.block ?? null;
    if (!$isDecoratorNode(block) && !$isTableNode(block)) continue;
    $addUpdateTag(HISTORY_MERGE_TAG);
    $joinAtBorder(selection, backward);
    return false;
  }
  const own = $blockInSection(selection.focus.getNode());
  const beside = [own?.getPreviousSibling() ?? null, own?.getNextSibling() ?? null];
  return !beside.some((node) => $isDecoratorNode(node) || $isTableNode(node));
}

/** Everything, not only the section with the caret. */
function $all(): boolean {
  const selection = $getSelection();
  withoutBorders(() =>
    $setSelection($isRangeSelection(selection) ? $selectAll(selection) : $selectAll()),
  );
  return true;
}

/** Puts the caret at the very start or end, or extends the selection to there. */
export function $caretToEnd(to: 'start' | 'end', extend: boolean): void {
  const selection = $getSelection();
  const anchor = $isRangeSelection(selection) ? selection.anchor : null;
  const kept = anchor === null ? null : ([anchor.key, anchor.offset, anchor.type] as const);
  const moved = to === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd();
  if (extend && kept !== null) moved.anchor.set(...kept);
}

/** Takes over the keys that borders matter to; returns the undo. */
export function registerBorderKeys(editor: LexicalEditor): () => void {
  const arrows = [
    KEY_ARROW_LEFT_COMMAND,
    KEY_ARROW_RIGHT_COMMAND,
    KEY_ARROW_UP_COMMAND,
    KEY_ARROW_DOWN_COMMAND,
  ];
  return mergeRegister(
    ...arrows.map((command) => editor.registerCommand(command, $arrow, COMMAND_PRIORITY_CRITICAL)),
    editor.registerCommand(SELECT_ALL_COMMAND, $all, COMMAND_PRIORITY_CRITICAL),
  );
}
