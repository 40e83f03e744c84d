// How the list of notes is shown: which part, in which order, of which tag, and which are chosen; kept while
// the window is open.

import { create } from 'zustand';

/** The notes themselves, the trash or the templates. */
export type NotePart = 'notes' | 'trash' | 'templates';

/** How the list can be ordered. */
export const noteOrders = ['changed', 'created', 'title'] as const;
/** One of `noteOrders`. */
export type NoteOrder = (typeof noteOrders)[number];

interface NoteListState {
  part: NotePart;
  order: NoteOrder;
  /** Only notes with this tag, or with one that is part of it. */
  tag: string | null;
  /** Whether the tree of tags is shown, and which of its tags show their parts. */
  tagsShown: boolean;
  opened: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
}

/** How the list stands, live. */
export const useNoteList = create<NoteListState>(() => ({
  part: 'notes',
  order: 'changed',
  tag: null,
  tagsShown: false,
  opened: new Set(),
  chosen: new Set(),
}));

/** The orders as the menu calls them. */
export const orderWords: Readonly<Record<NoteOrder, string>> = {
  changed: 'Last changed first',
  created: 'Last created first',
  title: 'By title',
};

/** Chooses these in place of those chosen before. */
export function chooseNotes(chosen: ReadonlySet<string>): void {
  useNoteList.setState({ chosen });
}

/** Shows a part of the list; nothing is chosen in it. */
export function showPart(part: NotePart): void {
  useNoteList.setState({ part, chosen: new Set() });
}

/** Lists the notes with this tag, or all of them. */
export function filterByTag(tag: string | null): void {
  useNoteList.setState({ tag, part: 'notes' });
}

/** Shows or hides the parts of a tag. */
export function openTag(tag: string, open: boolean): void {
  useNoteList.setState(({ opened }) => {
    const after = new Set(opened);
    if (open) after.add(tag);
    else after.delete(tag);
    return { opened: after };
  });
}
