// Notes of the day and from templates, tags, trash, pins and versions.

import type { AppCommand } from './commands.ts';
import { registerCommands } from './commands.ts';
import { showPart, useNoteList } from './library/notes/list-state.ts';
import type { DocumentAction } from './state/document-actions.ts';
import { useLibrary } from './state/library.ts';
import { pinNotes, restoreNotes } from './state/note-actions.ts';
import { showLeft } from './state/panes.ts';
import { aboutTab, chooseTemplate } from './state/template-chooser.ts';
import type { TemplateEntry } from './state/templates.ts';
import {
  editTemplate,
  newFromTemplate,
  newTemplate,
  openDailyNote,
  templateEntries,
} from './state/templates.ts';
import type { WorkspaceState } from './state/workspace.ts';
import { activeTab } from './state/workspace.ts';
import { focusDrawn } from './ui/focus-drawn.ts';

/** Gives the list at the left the focus, once the one that was there before has gone. */
function goToList(): void {
  requestAnimationFrame(() => focusDrawn('[data-pane="left"] [data-row]'));
}

/** The note that is shown; null when none is. */
function shownNote(state: WorkspaceState) {
  const tab = activeTab(state);
  return tab?.kind === 'note' ? (useLibrary.getState().notes.get(tab.id) ?? null) : null;
}

/** A command on the note that is shown, where it makes sense. */
function onNote(
  id: string,
  title: string,
  when: (note: NonNullable<ReturnType<typeof shownNote>>) => boolean,
  deed: (note: string) => Promise<void>,
): AppCommand {
  return {
    id,
    title,
    section: 'Note',
    when: (state) => {
      const note = shownNote(state);
      return note !== null && when(note);
    },
    run: async (state) => {
      const note = shownNote(state);
      if (note !== null) await deed(note.id);
    },
  };
}

const isPlain = (note: { trashedAt?: string; template?: unknown }): boolean =>
  note.trashedAt === undefined && note.template === undefined;

/** Registered in `renderer.tsx`. */
export const noteKeepingCommands: readonly AppCommand[] = [
  {
    id: 'daily-note',
    title: 'Today’s note',
    section: 'Note',
    keys: ['Mod+Shift+D'],
    whileTyping: true,
    run: openDailyNote,
  },
  {
    id: 'note-from-template',
    title: 'New note from a template…',
    section: 'Note',
    keys: ['Mod+Shift+N'],
    whileTyping: true,
    run: (state) => chooseTemplate(aboutTab(state)),
  },
  { id: 'new-template', title: 'New template for notes', section: 'Note', run: newTemplate },
  {
    id: 'edit-daily-template',
    title: 'Edit the template of the daily note',
    section: 'Note',
    run: async () => {
      const entry = templateEntries(useLibrary.getState().notes).find((one) => one.use === 'day');
      if (entry !== undefined) await editTemplate(entry);
    },
  },
  {
    id: 'show-templates',
    title: 'Show the templates of notes',
    section: 'Go',
    run: () => {
      showLeft('notes');
      showPart('templates');
      goToList();
    },
  },
  {
    id: 'show-trash',
    title: 'Show the trash',
    section: 'Go',
    run: () => {
      showLeft('notes');
      showPart('trash');
      goToList();
    },
  },
  {
    id: 'show-tags',
    title: 'Show or hide the tags of notes',
    section: 'View',
    keys: ['Mod+Shift+J'],
    whileTyping: true,
    run: (state) => {
      const { part, tagsShown } = useNoteList.getState();
      const isSeen = state.leftView === 'notes' && part === 'notes' && tagsShown;
      showLeft('notes');
      useNoteList.setState({ part: 'notes', tagsShown: !isSeen });
    },
  },
  onNote(
    'pin-note',
    'Pin this note',
    (note) => isPlain(note) && note.pinned === undefined,
    (id) => pinNotes([id], true),
  ),
  onNote(
    'unpin-note',
    'Unpin this note',
    (note) => isPlain(note) && note.pinned === true,
    (id) => pinNotes([id], false),
  ),
  onNote(
    'restore-note',
    'Restore this note from the trash',
    (note) => note.trashedAt !== undefined,
    (id) => restoreNotes([id]),
  ),
];

/** One command for each template, so that the palette finds it by its name. */
function templateCommands(entries: readonly TemplateEntry[]): AppCommand[] {
  return entries
    .filter((entry) => entry.use !== 'day')
    .map((entry) => ({
      id: `note-of-${entry.id}`,
      title: `New note: ${entry.title}`,
      section: 'Note',
      run: (state) => newFromTemplate(entry, aboutTab(state)),
    }));
}

/** Keeps the commands of templates what the templates are. */
export function followTemplates(): void {
  let known = '';
  let stop = (): void => undefined;
  const follow = (): void => {
    const entries = templateEntries(useLibrary.getState().notes);
    const form = JSON.stringify(entries);
    if (form === known) return;
    known = form;
    stop();
    stop = registerCommands(templateCommands(entries));
  };
  follow();
  useLibrary.subscribe(follow);
}

/** What the menus of documents offer of notes. */
export const noteActions: readonly DocumentAction[] = [
  {
    id: 'note-from-template',
    label: 'New note from a template…',
    part: 'change',
    keys: 'Mod+Shift+N',
    run: (document) => chooseTemplate({ document }),
  },
];
