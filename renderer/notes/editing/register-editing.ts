import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerCheckList, registerList } from '@lexical/list';
import { registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { mergeRegister } from 'lexical';
import { registerPaste } from '../../editor/paste/register-paste.ts';
import { registerCheckListRoles } from '../../editor/check-list-roles.ts';
import { registerQuickUndo } from '../../editor/quick-undo.ts';
import { registerCellRules } from '../../editor/cell-rules.ts';
import { markdownBlocks } from './markdown-paste.ts';
import { registerMentionNames } from '../inline/mention-names.ts';
import { registerObjectCaret } from '../inline/object-caret.ts';
import type { ObjectOpeners } from '../inline/open-objects.ts';
import { registerOpenObjects } from '../inline/open-objects.ts';
import { registerShortcutsWhileTyping } from './markdown-shortcuts.ts';
import { registerNoteKeys } from './note-keys.ts';
import { registerOpenLinks } from './open-links.ts';
import { takePictures } from './pictures.ts';
import { registerSelectedBlock } from './selected-block.ts';

/** Steps of an editor's own undo that are kept; each holds a whole state, shared where it is equal. */
const longestHistory = 300;
/** Milliseconds within which typing counts as one step. */
const historyDelay = 500;

/** What a note's text opens beside itself. */
export interface NoteOpeners extends ObjectOpeners {
  link: () => void;
}

/** Everything that makes a note's text writable, besides Lexical's own rich text. Returns the undo. */
export function registerNoteEditing(editor: LexicalEditor, openers: NoteOpeners): () => void {
  return mergeRegister(
    registerHistory(
      editor,
      createEmptyHistoryState(),
      historyDelay,
      Date.now,
      undefined,
      longestHistory,
    ),
    registerQuickUndo(editor),
    registerList(editor),
    registerCheckList(editor),
    registerCheckListRoles(editor),
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor, true),
    registerCellRules(editor),
    registerShortcutsWhileTyping(editor),
    registerNoteKeys(editor, openers.link),
    registerPaste(editor, {
      files: (files) => takePictures(editor, files),
      markdown: markdownBlocks,
    }),
    registerOpenLinks(editor),
    registerSelectedBlock(editor),
    registerObjectCaret(editor),
    registerOpenObjects(editor, openers),
    registerMentionNames(editor),
  );
}
