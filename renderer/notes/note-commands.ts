// The commands of notes, for the one table of commands.

import type { AppCommand } from '../commands.ts';
import { registerCommands } from '../commands.ts';
import { canCite, canCiteInLine, citeInLine, citeSelected } from './citing/cite-passage.tsx';
import { flushEditors, flushWhenLeaving } from '../state/pending-saves.ts';

const noteCommands: readonly AppCommand[] = [
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
