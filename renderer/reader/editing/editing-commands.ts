import type { AppCommand } from '../../commands.ts';
import type { OpenText } from '../open-texts.ts';
import { shownText } from '../open-texts.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { beginEditing } from './save-text.ts';

function shown(state: WorkspaceState, editing: boolean): OpenText | undefined {
  const open = shownText(state);
  return open !== undefined && open.session.isEditing() === editing ? open : undefined;
}

/** The commands of writing in a document. */
export const editingCommands: readonly AppCommand[] = [
  {
    id: 'edit-text',
    title: 'Edit text',
    section: 'Document',
    keys: ['E'],
    when: (state) => shown(state, false) !== undefined,
    run(state) {
      const open = shown(state, false);
      if (open !== undefined) beginEditing(open.document, open.session);
    },
  },
  {
    id: 'leave-text',
    title: 'Finish editing the text',
    section: 'Document',
    keys: ['Escape'],
    when: (state) => shown(state, true) !== undefined,
    run(state) {
      const open = shown(state, true);
      open?.session.setEditing(false);
      open?.session.focusText();
    },
  },
];
