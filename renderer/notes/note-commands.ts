// The commands of notes, for the one table of commands.

import type { AppCommand } from '../commands.ts';
import { registerCommands } from '../commands.ts';
import { canCite, canCiteInLine, citeInLine, citeSelected } from './citing/cite-passage.tsx';
import { run } from '../services/library.ts';
import { offerUndo } from '../state/undoing.ts';
import { activeTab } from '../state/workspace.ts';
import { textCommands } from './editing/text-commands.ts';
import { noteFindCommands } from './finding/find-state.ts';
import { flushEditors, flushWhenLeaving } from '../state/pending-saves.ts';
import { showVersions } from './versions/versions-state.ts';

const noteCommands: readonly AppCommand[] = [
  ...noteFindCommands,
  ...textCommands,
  {
    id: 'cite-passage',
    title: 'Cite passage in note',
    section: 'Passage',
    keys: ['Mod+Shift+C'],
    whileTyping: true,
    when: canCite,
    run: citeSelected,
  },
  {
    id: 'cite-in-line',
    title: 'Cite passage in the line',
    section: 'Passage',
    keys: ['Mod+Shift+Alt+C'],
    whileTyping: true,
    when: canCiteInLine,
    run: citeInLine,
  },
  {
    id: 'note-versions',
    title: 'Versions of this note',
    section: 'Note',
    keys: ['Mod+Alt+H'],
    whileTyping: true,
    when: (state) => activeTab(state)?.kind === 'note',
    run: (state) => {
      const tab = activeTab(state);
      if (tab !== null) showVersions(tab.id);
    },
  },
  {
    id: 'keep-version',
    title: 'Keep a version of this note',
    section: 'Note',
    when: (state) => activeTab(state)?.kind === 'note',
    run: async (state) => {
      const tab = activeTab(state);
      if (tab === null) return;
      await flushEditors();
      await run('keep-version', { note: tab.id });
      offerUndo('Kept a version of the note.');
    },
  },
  {
    id: 'flush-notes',
    title: 'Save notes now',
    section: 'Note',
    hidden: true,
    whileTyping: true,
    run: flushEditors,
  },
];

/** Adds the commands of notes and sees to it that leaving the window loses nothing; returns the undo. */
export function startNotes(): () => void {
  const stopCommands = registerCommands(noteCommands);
  const stopFlushing = flushWhenLeaving();
  return () => {
    stopCommands();
    stopFlushing();
  };
}
