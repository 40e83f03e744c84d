// How the list of notes is shown: which part, in which order, of which tag, and which are chosen; kept while
// the window is open.

import { create } from 'zustand';

/** The notes themselves, the trash or the templates. */
export type NotePart = 'notes' | 'trash' | 'templates';

export const noteOrders = ['changed', 'created', 'title'] as const;
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

export const useNoteList = create<NoteListState>(() => ({
  part: 'notes',
  order: 'changed',
  tag: null,
  tagsShown: false,
  opened: new Set(),
  chosen: new Set(),
}));

export const orderWords: Readonly<Record<NoteOrder, string>> = {
  changed: 'Last changed first',
  created: 'Last created first',
  title: 'By title',
};

export function chooseNotes(chosen: ReadonlySet<string>): void {
  useNoteList.setState({ chosen });
}

export function showPart(part: NotePart): void {
  useNoteList.setState({ part, chosen: new Set() });
}

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
