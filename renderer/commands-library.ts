// What makes or removes things of the library.

import type { AppCommand } from './commands.ts';
import { deleteConcept } from './state/concept-actions.ts';
import { createNote, deleteActor, deleteDocument } from './state/acts.ts';
import { trashNotes } from './state/note-actions.ts';
import { showInspector } from './state/panes.ts';
import { activeTab } from './state/workspace.ts';
import { focusSidePanel } from './ui/focus-side-panel.ts';

const deletions = {
  document: deleteDocument,
  note: (id: string) => trashNotes([id]),
  actor: deleteActor,
  concept: deleteConcept,
} as const;

/** Registered in `renderer.tsx`. */
export const libraryCommands: readonly AppCommand[] = [
  {
    id: 'new-note',
    title: 'New note',
    section: 'Note',
    keys: ['Mod+N'],
    whileTyping: true,
    run: createNote,
  },
  {
    id: 'edit-details',
    title: 'Edit the document’s details',
    section: 'Document',
    keys: ['Mod+I'],
    whileTyping: true,
    when: (state) => activeTab(state)?.kind === 'document',
    run: () => {
      showInspector('details');
      focusSidePanel();
    },
  },
  ...(['document', 'note', 'actor', 'concept'] as const).map((kind): AppCommand => ({
    id: `delete-${kind}`,
    title: kind === 'note' ? 'Move this note to the trash' : `Delete this ${kind}`,
    section: kind === 'document' ? 'Document' : kind === 'note' ? 'Note' : 'Library',
    when: (state) => activeTab(state)?.kind === kind,
    run: async (state) => {
      const tab = activeTab(state);
      if (tab !== null) await deletions[kind](tab.id);
    },
  })),
];
