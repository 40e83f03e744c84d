// Paste and drop into a text. All that comes from outside goes through `readTransfer`; Lexical's own
// reading of clipboards is never reached.

import { $isCodeNode } from '@lexical/code-core';
import { $toggleLink } from '@lexical/link';
import type { LexicalEditor } from 'lexical';
import {
  $addUpdateTag,
  $createRangeSelection,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { safeUrl } from '#core/text/links.ts';
import { cleanText } from '#core/text/plain.ts';
import { showToast } from '../../ui/toast.tsx';
import { $insertBlocks } from './insert-blocks.ts';
import { readTransfer } from './transfer.ts';

type Fit = (blocks: Block[]) => Block[];

/** What a text takes besides text. */
interface Taking {
  /** Gives blocks the form this text can hold. */
  fit?: Fit;
  /** Reads plain text that is Markdown; null for what is not. */
  markdown?: (text: string) => Block[] | null;
  /** Takes files, at the caret; false when it takes none of these. */
  files?: (files: readonly File[]) => boolean;
}

/** An address pasted over selected text makes that text a link. */
function $linkSelection(text: string): boolean {
  const selection = $getSelection();
  const url = /^(https?:\/\/|mailto:)\S+$/i.test(text.trim()) ? safeUrl(text) : null;
  if (url === null || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
  $toggleLink(url);
  return true;
}

/** Code takes text as it is, whatever form it comes in. */
function $takeIntoCode(data: DataTransfer): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode) === null) return false;
  selection.insertRawText(cleanText(data.getData('text/plain')));
  return true;
}

function $take(data: DataTransfer, { fit = (blocks) => blocks, files, markdown }: Taking): void {
  if ($takeIntoCode(data)) return;
  if ($linkSelection(data.getData('text/plain'))) return;
  const transfer = readTransfer(data, markdown);
  // A picture that is copied in a browser comes with HTML that only names it.
  if (transfer === null || transfer.blocks.length === 0) {
    const given = [...data.files];
    if (given.length > 0 && files?.(given) === true) return;
    if (given.length > 0) showToast('Files of this kind cannot be put into this text.');
  }
  if (transfer === null) return;
  $addUpdateTag(PASTE_TAG);
  if (transfer.blocks.length > 0) $insertBlocks(fit(transfer.blocks));
  if (transfer.report !== null) showToast(transfer.report, { id: 'paste-report' });
}

/** Puts the caret where the pointer is; false when that is not in this editor's text. */
function $selectPoint(editor: LexicalEditor, event: DragEvent): boolean {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY);
  if (range === null || editor.getRootElement()?.contains(range.startContainer) !== true)
    return false;
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
  return true;
}

/** Takes over paste and drop. Returns the undo. */
export function registerPaste(editor: LexicalEditor, taking: Taking = {}): () => void {
  /** Whether text of this very editor is being dragged, which Lexical moves itself. */
  let ownDrag = false;
  const started = (): void => void (ownDrag = true);
  const ended = (): void => void (ownDrag = false);

  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        event.preventDefault();
        if (data !== null) $take(data, taking);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || event.dataTransfer === null || ownDrag) return false;
        $take(event.dataTransfer, taking);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (ownDrag || event.dataTransfer === null) return false;
        event.preventDefault();
        if ($selectPoint(editor, event)) $take(event.dataTransfer, taking);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('dragstart', started);
      before?.removeEventListener('dragend', ended);
      root?.addEventListener('dragstart', started);
      root?.addEventListener('dragend', ended);
    }),
  );
}
