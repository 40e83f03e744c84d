import { create } from 'zustand';
import type { AppCommand } from '../../commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { activeTab } from '../../state/workspace.ts';
import { findingCommands } from '../../editor/finding/finding-commands.ts';
import { editorOf } from '../open-editors.ts';
import type { NoteFinder } from './note-finder.ts';

interface NoteFinding {
  /** The note whose bar is open; null for none. */
  note: string | null;
  query: string;
  replacement: string;
  matchCase: boolean;
  wholeWords: boolean;
  isReplacing: boolean;
  /** Grows with every wish to look, so that the field takes the focus again. */
  token: number;
}

/** What is looked for in notes; what was typed last stays for the next time. */
export const useNoteFinding = create<NoteFinding>(() => ({
  note: null,
  query: '',
  replacement: '',
  matchCase: false,
  wholeWords: false,
  isReplacing: false,
  token: 0,
}));

let bar: NoteFinder | null = null;

/** Makes the finder of the open bar known to the commands; returns the undo. */
export function registerNoteBar(finder: NoteFinder): () => void {
  bar = finder;
  return () => {
    if (bar === finder) bar = null;
  };
}

function shownNote(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'note' && editorOf(tab.id) !== undefined ? tab.id : null;
}

const canFind = (state: WorkspaceState): boolean => shownNote(state) !== null;

function open(state: WorkspaceState, isReplacing: boolean): void {
  useNoteFinding.setState(({ token }) => ({
    note: shownNote(state),
    isReplacing,
    token: token + 1,
  }));
}

function step(state: WorkspaceState, by: 1 | -1): void {
  if (bar === null) open(state, false);
  else bar.step(by);
}

export const noteFindCommands: readonly AppCommand[] = findingCommands({
  what: 'note',
  canFind,
  open,
  step,
});
