import { $getSelection } from 'lexical';
import { create } from 'zustand';
import type { AppCommand } from '../../commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { activeTab } from '../../state/workspace.ts';
import { findingCommands, longestQuery } from '../../editor/finding/finding-commands.ts';
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
  /** Whether a bar that opens goes to a match at once; else it waits for a key. */
  opensGoing: boolean;
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
  opensGoing: false,
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

/** What is selected in a note, if it is what one would look for and not where. */
function selectedWords(note: string): string | null {
  const words = editorOf(note)?.editor.read(() => $getSelection()?.getTextContent() ?? '') ?? '';
  return words === '' || words.length > longestQuery || words.includes('\n') ? null : words;
}

function open(state: WorkspaceState, isReplacing: boolean, opensGoing = false): void {
  const note = shownNote(state);
  useNoteFinding.setState(({ token, query }) => ({
    note,
    isReplacing,
    token: token + 1,
    query: (note === null ? null : selectedWords(note)) ?? query,
    opensGoing,
  }));
}

function step(state: WorkspaceState, by: 1 | -1): void {
  if (bar === null) open(state, false, true);
  else bar.step(by);
}

/** The commands of finding in the note that is shown. */
export const noteFindCommands: readonly AppCommand[] = findingCommands({
  what: 'note',
  canFind,
  open,
  step,
});
