import type { HistoryState } from '@lexical/history';
import { registerHistory } from '@lexical/history';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';
import { registerBorderKeys } from './border-keys.ts';
import { deleteOverBorders } from './deletion.ts';
import { registerSectionRules } from './section-rules.ts';

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
  if (group !== null) registerSectionRules(editor, group);
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
