// Citing a passage: into the note on the screen, else the one worked on last, else a new one.

import { untitledNote } from '#core/commands/create-note.ts';
import type { Block, CitationBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { ask, run, undo } from '../../services/library.ts';
import { useLibrary } from '../../state/library.ts';
import { noteSets } from '../../state/note-sets.ts';
import type { Tab, WorkspaceState } from '../../state/workspace.ts';
import { selectedText } from '../../state/selected-text.ts';
import {
  activeTab,
  addTab,
  closeTab,
  lastShown,
  openNote,
  openTabs,
  selectedIn,
  tabKey,
} from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { showError, showToast } from '../../ui/toast.tsx';
import { editorOf, lastCaret, lastOpenNote, noteTouched } from '../open-editors.ts';
import { loadCitation } from './load-citation.ts';
import styles from './citation-view.module.css';
import { withCitation } from './place-citation.ts';

/**
 * The passage that would be cited now: the selected one of the document that is shown, or, while a note
 * is written, of the document that was looked at last.
 */
export function passageToCite(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  if (tab === null || tab.kind === 'actor') return null;
  if (tab.kind === 'document') return selectedIn(state, tab.id)[0] ?? null;
  const last = lastShown(state, 'document');
  return last === null ? null : (selectedIn(state, last)[0] ?? null);
}

/** The document whose selected text would first become a passage; null when there is no such text. */
function documentToMark(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' && selectedText().has(tab.id) ? tab.id : null;
}

/** Whether there is anything to cite: selected text, or a passage. */
export function canCite(state: WorkspaceState): boolean {
  return documentToMark(state) !== null || passageToCite(state) !== null;
}

/** The open note that was worked on last; a closed tab is not cited into unawares. */
function targetNote(state: WorkspaceState): string | null {
  const notes = noteSets(useLibrary.getState().notes).listed;
  const open = openTabs(state)
    .filter((tab) => tab.kind === 'note' && notes.has(tab.id))
    .map((tab) => tab.id);
  const last = lastOpenNote();
  return last !== null && open.includes(last) ? last : (open.at(-1) ?? null);
}

/** Cites the selected text, which becomes a passage, or the selected passage; the reader stays where it is. */
export async function citeSelected(state: WorkspaceState): Promise<void> {
  const document = documentToMark(state);
  const passage =
    document === null ? passageToCite(state) : await selectedText().highlight(document);
  if (passage === null) return;
  const citation = await loadCitation(passage);
  const note = targetNote(state);
  if (note === null) return citeIntoNew(citation);
  noteTouched(note);
  const editor = editorOf(note);
  if (editor !== undefined) editor.cite(citation);
  else await citeIntoClosed(note, citation);
}

/** Whether a citation can be written into a line: there is something to cite, and a note on the screen. */
export function canCiteInLine(state: WorkspaceState): boolean {
  const note = targetNote(state);
  return note !== null && editorOf(note) !== undefined && canCite(state);
}

/** Cites as `citeSelected` does, but in the line of the caret of the note on the screen. */
export async function citeInLine(state: WorkspaceState): Promise<void> {
  const note = targetNote(state);
  const editor = note === null ? undefined : editorOf(note);
  if (note === null || editor === undefined) return;
  const document = documentToMark(state);
  const passage =
    document === null ? passageToCite(state) : await selectedText().highlight(document);
  if (passage === null) return;
  editor.citeInLine(await loadCitation(passage));
  noteTouched(note);
}

/** Tells that a note was cited into, with ways to open it and to take that back. */
function tell(note: string, title: string, takeBack: () => Promise<unknown>): void {
  const failed = (error: unknown): void => showError(error);
  showToast(`Cited in “${title}”`, {
    id: 'cited',
    detail: (
      <Button look="quiet" className={styles.open} onClick={() => openNote(note)}>
        Open note
      </Button>
    ),
    action: { label: 'Undo', run: () => void takeBack().catch(failed) },
  });
}

async function citeIntoNew(citation: CitationBlock): Promise<void> {
  const title = `Notes on ${citation.source}`;
  const { id } = await run('create-note', { title, blocks: [citation, paragraph('')] });
  noteTouched(id);
  // An open tab is where the next citation goes too.
  const tab: Tab = { kind: 'note', id };
  addTab(tab);
  tell(id, title, async () => {
    await undo();
    if (!useLibrary.getState().notes.has(id)) closeTab(tabKey(tab));
  });
}

async function citeIntoClosed(note: string, citation: CitationBlock): Promise<void> {
  const { section } = await ask('note', { id: note });
  const before = section.blocks;
  const after = withCitation(before, citation, lastCaret(note));
  await run('save-note', { id: note, blocks: after });
  const title = useLibrary.getState().notes.get(note)?.title ?? untitledNote;
  tell(note, title, () => takeOut(note, before, after));
}

/** Takes a citation back out, unless the note was changed since. */
async function takeOut(note: string, before: Block[], after: Block[]): Promise<void> {
  const { section } = await ask('note', { id: note });
  if (JSON.stringify(section.blocks) === JSON.stringify(after))
    await run('save-note', { id: note, blocks: before });
  else showToast('The note was changed since; take the citation out there.');
}
