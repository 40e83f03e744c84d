// Keys at the borders of display sections, where Lexical's own handling would show a block cursor between
// two sections, as it does beside every shadow root.

import type { LexicalEditor } from 'lexical';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $selectAll,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { withoutBorders } from '../section-node.ts';
import { $isWhole } from './border-rules.ts';
import { $blockInSection } from './deletion.ts';

/**
 * At a border the browser moves the caret, as it does from one paragraph to the next. What a caret cannot
 * go through, as a picture or a table, never stands at a border.
 */
function $arrow(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $blockInSection(selection.focus.getNode());
  if (block === null) return false;
  const [before, after] = [block.getPreviousSibling(), block.getNextSibling()];
  const isOuter = before === null || after === null;
  return isOuter && !$isWhole(before) && !$isWhole(after);
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
