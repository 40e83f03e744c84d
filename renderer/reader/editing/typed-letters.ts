// A letter typed into a text goes into the tree first and from there into the page. Left to itself Lexical
// lets Chromium write it and reads it back; Chromium's own way to write a letter lays out and looks through
// the styles several times, which took a tenth of the time of a key.

import type { LexicalEditor } from 'lexical';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  IS_APPLE,
} from 'lexical';

/** The letter an event types at the caret; null for all else, as what an input method or a correction writes. */
function letterOf(event: InputEvent): string | null {
  const { inputType, data, isComposing } = event;
  if (inputType !== 'insertText' || isComposing || data?.length !== 1 || data === '\n') return null;
  const [range, more] = event.getTargetRanges();
  return more === undefined && range?.collapsed === true ? data : null;
}

function $type(event: InputEvent, editor: LexicalEditor): boolean {
  const letter = letterOf(event);
  const selection = $getSelection();
  if (letter === null || editor.isComposing() || !$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  if (!selection.isCollapsed() || !$isTextNode(node) || !node.isSimpleText()) return false;
  event.preventDefault();
  return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter);
}

/** Writes typed letters; returns the undo. macOS may go on correcting what was typed: there Lexical writes. */
export function registerTypedLetters(editor: LexicalEditor): () => void {
  if (IS_APPLE) return () => {};
  return editor.registerCommand(BEFORE_INPUT_COMMAND, $type, COMMAND_PRIORITY_HIGH);
}
