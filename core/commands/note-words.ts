import type { NoteRecord } from '../records/note.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';

/** How notes are called in a label: `the note “Harbour”`, `3 notes`. */
export function notesInWords(notes: readonly NoteRecord[]): string {
  const [note] = notes;
  return notes.length === 1 && note !== undefined
    ? `the note “${brief(note.title)}”`
    : counted(notes.length, 'note');
}
