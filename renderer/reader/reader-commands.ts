// The reader's commands: what keys, palette and menus can do while a document is shown.

import { colours } from '#core/records/passage.ts';
import type { AppCommand } from '../commands.ts';
import { registerCommands } from '../commands.ts';
import { useLibrary } from '../state/library.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { offerSelectedText } from '../state/selected-text.ts';
import { showInspector } from '../state/panes.ts';
import { activeTab, selectedIn } from '../state/workspace.ts';
import { deletePassages, flushed, highlight, recolour, wordsAt } from './passage-actions.ts';
import { morePassageCommands } from './passage-commands.ts';
import { editingCommands } from './editing/editing-commands.ts';
import type { Span } from './interval-index.ts';
import type { CardField } from './reading.ts';
import { readerOf, toggleHidden, useReading, wantField } from './reading.ts';

/** The document that is shown; null when the tab shows something else. */
function shown(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' ? tab.id : null;
}

function isReading(state: WorkspaceState): boolean {
  return shown(state) !== null;
}

/** The text that is selected at this moment, also before the bar has appeared above it. */
function selectedText(document: string): Span | undefined {
  return readerOf(document)?.selectedSpan() ?? useReading.getState().spans[document];
}

function hasSelectedText(state: WorkspaceState): boolean {
  const document = shown(state);
  return document !== null && selectedText(document) !== undefined;
}

function hasPassage(state: WorkspaceState): boolean {
  const document = shown(state);
  return document !== null && selectedIn(state, document).length > 0;
}

/** Whether the focus is on the text or the passages, so that Delete can only mean a passage. */
function isAmongPassages(): boolean {
  const focused = document.activeElement;
  return (
    focused === null || focused === document.body || focused.closest('[data-reading]') !== null
  );
}

/** Turns the selected text into a passage if there is any, then answers the selected passages. */
async function passagesToActOn(state: WorkspaceState): Promise<readonly string[]> {
  const document = shown(state);
  if (document === null) return [];
  const span = selectedText(document);
  if (span === undefined) return selectedIn(state, document);
  const id = await highlight(document, span, useReading.getState().colour);
  return id === null ? [] : [id];
}

/** The way back from the card: to the list of passages if the key was pressed there, else to the text. */
function wayBack(text: string): () => void {
  const from = document.activeElement;
  const isInList = from instanceof HTMLElement && from.closest('[role="listbox"]') !== null;
  return () => {
    if (isInList && from.isConnected) from.focus({ preventScroll: true });
    else readerOf(text)?.focusText();
  };
}

/** Opens the card's field for the selected passage, or for one made of the selected text. */
export async function askCard(state: WorkspaceState, field: CardField): Promise<void> {
  const back = wayBack(shown(state) ?? '');
  const passages = await passagesToActOn(state);
  if (passages.length === 0) return;
  showInspector('passages');
  wantField(field, back);
}

function colourCommands(names: readonly string[]): AppCommand[] {
  return colours.map((colour) => ({
    id: `highlight-${colour}`,
    title: `Highlight: ${names[colour - 1] ?? `colour ${colour}`}`,
    section: 'Passage',
    keys: [String(colour)],
    when: (state) => hasSelectedText(state) || hasPassage(state),
    async run(state) {
      const document = shown(state);
      if (document === null) return;
      const span = selectedText(document);
      if (span === undefined) await recolour(document, selectedIn(state, document), colour);
      else await highlight(document, span, colour);
    },
  }));
}

const passageCommands: readonly AppCommand[] = [
  {
    id: 'comment-passage',
    title: 'Comment on the passage',
    section: 'Passage',
    keys: ['C'],
    when: (state) => hasSelectedText(state) || hasPassage(state),
    run: (state) => askCard(state, 'comment'),
  },
  {
    id: 'link-actor',
    title: 'Link an actor to the passage',
    section: 'Passage',
    keys: ['A'],
    when: (state) => hasSelectedText(state) || hasPassage(state),
    run: (state) => askCard(state, 'actor'),
  },
  {
    id: 'add-statement',
    title: 'Add a statement to the passage',
    section: 'Passage',
    keys: ['S'],
    when: (state) => hasSelectedText(state) || hasPassage(state),
    run: (state) => askCard(state, 'statement'),
  },
  {
    id: 'delete-passage',
    title: 'Delete the passage',
    section: 'Passage',
    keys: ['Delete', 'Backspace'],
    when: (state) => hasPassage(state) && isAmongPassages(),
    async run(state) {
      const document = shown(state);
      if (document !== null) await deletePassages(document, selectedIn(state, document));
    },
  },
  {
    id: 'next-passage',
    title: 'Next passage',
    section: 'Passage',
    keys: ['Alt+ArrowDown'],
    when: isReading,
    run: (state) => readerOf(shown(state) ?? '')?.step(1),
  },
  {
    id: 'previous-passage',
    title: 'Previous passage',
    section: 'Passage',
    keys: ['Alt+ArrowUp'],
    when: isReading,
    run: (state) => readerOf(shown(state) ?? '')?.step(-1),
  },
  {
    id: 'cycle-passages',
    title: 'Next of the overlapping passages',
    section: 'Passage',
    keys: ['Alt+O'],
    when: hasPassage,
    run: (state) => readerOf(shown(state) ?? '')?.cycle(),
  },
  {
    id: 'hide-marks',
    title: 'Hide or show all highlights',
    section: 'View',
    keys: ['H'],
    when: isReading,
    run: toggleHidden,
  },
];

/** Adds the reader's commands to the table and keeps the colours' names as the user has them. */
export function registerReaderCommands(): void {
  registerCommands(passageCommands);
  registerCommands(editingCommands);
  registerCommands(morePassageCommands);
  offerSelectedText({
    has: (document) => selectedText(document) !== undefined,
    async span(document) {
      const span = selectedText(document);
      if (span === undefined) return null;
      const words = wordsAt(document, span);
      await flushed(document);
      return { start: span.start, end: span.end, ...words };
    },
    highlight(document) {
      const span = selectedText(document);
      if (span === undefined) return Promise.resolve(null);
      return highlight(document, span, useReading.getState().colour);
    },
  });
  let names = useLibrary.getState().settings.colourNames;
  let forget = registerCommands(colourCommands(names));
  useLibrary.subscribe(({ settings }) => {
    if (settings.colourNames === names) return;
    names = settings.colourNames;
    forget();
    forget = registerCommands(colourCommands(names));
  });
}
