import type { HistoryState } from '@lexical/history';
import { registerHistory } from '@lexical/history';
import { registerCheckList, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';
import type { Block, Run } from '#core/text/blocks.ts';
import { mapRuns } from '#core/text/inside-blocks.ts';
import { joinRuns } from '#core/text/join-runs.ts';
import { footnotesAsText } from '#core/text/footnotes-as-text.ts';
import { plainTextOfRun } from '#core/text/plain.ts';
import { registerCellRules } from '../../editor/cell-rules.ts';
import { registerTabKeys } from '../../editor/tab-keys.ts';
import { linesAsRuns } from '../../editor/paste/fold-blocks.ts';
import { registerPaste } from '../../editor/paste/register-paste.ts';
import { registerBorderKeys } from './border-keys.ts';
import { deleteOverBorders } from './deletion.ts';
import { registerSectionRules } from './section-rules.ts';
import { registerTypedLetters } from './typed-letters.ts';

/** Steps of the editor's own undo that are kept; each holds a whole state, shared where it is equal. */
const longestHistory = 300;
/** Milliseconds within which typing counts as one step. */
const historyDelay = 500;

/**
 * What must always hold for the nodes of an editor that will be edited. To be called before it is filled:
 * Lexical looks at all nodes again whenever a rule comes.
 */
export function registerRules(editor: LexicalEditor, group: number | null): void {
  registerList(editor);
  registerTablePlugin(editor);
  registerCellRules(editor);
  if (group !== null) registerSectionRules(editor, group);
}

/** A source cites nothing: what a note cites comes into it as a quote, what it mentions as text. */
function withoutCitation(block: Block): Block {
  if (block.type === 'citation') return { type: 'quote', runs: linesAsRuns(block.quote) };
  return mapRuns(block, (runs) =>
    joinRuns(
      runs.flatMap((run): Run[] => {
        if (run.type === 'text' || run.type === 'break') return [run];
        return [{ type: 'text', text: plainTextOfRun(run) }];
      }),
    ),
  );
}

/** What makes the text of an editor writable; returns the undo. */
export function registerEditing(
  editor: LexicalEditor,
  history: HistoryState,
  on: { blur(): void; leave(): void },
): () => void {
  deleteOverBorders();
  return mergeRegister(
    registerRichText(editor),
    registerHistory(editor, history, historyDelay, Date.now, undefined, longestHistory),
    registerTableSelectionObserver(editor, true),
    registerBorderKeys(editor),
    registerCheckList(editor),
    registerTabKeys(editor),
    registerTypedLetters(editor),
    registerPaste(editor, { fit: (blocks) => footnotesAsText(blocks).map(withoutCitation) }),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        on.blur();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        event.preventDefault();
        on.leave();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
