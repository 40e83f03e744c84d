import type { NoteRecord } from '#core/records/note.ts';
import { useLibrary } from './library.ts';
import type { NoteSets } from './note-sets.ts';
import { noteSets } from './note-sets.ts';

/** The notes of one kind, live. */
export function useNoteSet(set: keyof NoteSets): ReadonlyMap<string, NoteRecord> {
  return useLibrary((state) => noteSets(state.notes)[set]);
}
