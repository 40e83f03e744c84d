// What the slash list, the toolbar and the table's menu offer, as commands for the palette.

import type { LexicalEditor } from 'lexical';
import { $getSelection } from 'lexical';
import { $findTableNode } from '@lexical/table';
import type { AppCommand } from '../../commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { activeTab } from '../../state/workspace.ts';
import { editorOf } from '../open-editors.ts';
import type { Insertion } from './insertions.tsx';
import { callouts, forms, insertions } from './insertions.tsx';
import { tableActions } from './table-actions.ts';

/** The editor of the note that is shown, if it can be written in. */
function shownEditor(state: WorkspaceState): LexicalEditor | null {
  const tab = activeTab(state);
  const editor = tab?.kind === 'note' ? editorOf(tab.id)?.editor : undefined;
  return editor?.isEditable() === true ? editor : null;
}

function isInTable(editor: LexicalEditor): boolean {
  return editor.getEditorState().read(() => {
    const node = $getSelection()?.getNodes()[0];
    return node !== undefined && $findTableNode(node) !== null;
  });
}

/** Runs in an update of the note that is shown; its keys are listened to by the editor itself. */
function command(
  id: string,
  title: string,
  keys: string | undefined,
  $run: (editor: LexicalEditor) => void,
  fits: (editor: LexicalEditor) => boolean = () => true,
): AppCommand {
  return {
    id,
    title,
    section: 'Note',
    ...(keys === undefined ? {} : { shownKeys: keys }),
    when: (state) => {
      const editor = shownEditor(state);
      return editor !== null && fits(editor);
    },
    run: (state) => {
      const editor = shownEditor(state);
      if (editor === null) return;
      editor.focus();
      editor.update(() => $run(editor));
    },
  };
}

/** `Heading 1` in the middle of a title. */
function inTitle(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const turnInto = ({ id, title, keys, $run }: Insertion): AppCommand =>
  command(`note-form-${id}`, `Turn into ${inTitle(title)}`, keys, $run);

/** What is no thing to insert says so itself. */
const asTheyAre = new Set(['mention', 'page']);

const insert = ({ id, title, keys, $run }: Insertion): AppCommand =>
  command(`note-insert-${id}`, asTheyAre.has(id) ? title : `Insert ${inTitle(title)}`, keys, $run);

/** The commands of a note's text. */
export const textCommands: readonly AppCommand[] = [
  ...[...forms, ...callouts].map(turnInto),
  ...insertions.map(insert),
  ...tableActions.flatMap((action) =>
    action === null
      ? []
      : [
          command(
            `note-table-${action.id}`,
            `Table: ${inTitle(action.label)}`,
            action.keys,
            action.$run,
            isInTable,
          ),
        ],
  ),
];
