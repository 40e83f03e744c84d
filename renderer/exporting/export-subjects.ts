// What the dialog offers to export, and what it is called.

import type { ExportSubject } from '#core/export-api.ts';
import type { LibraryState } from '../state/library.ts';

/** The kinds of subject the dialog offers: what is before one, some things, everything. */
export type Scope = 'shown' | 'selection' | 'all';

/** A subject that is one record. */
export type SingleSubject = Extract<ExportSubject, { kind: 'document' | 'note' | 'actor' }>;

/** A subject in a few words: `“The harbour talks” with its passages`. */
export function subjectWords(
  { kind, id }: SingleSubject,
  { documents, notes, actors }: Pick<LibraryState, 'documents' | 'notes' | 'actors'>,
): string {
  const quoted = (title: string | undefined): string =>
    title === undefined || title.trim() === '' ? '“Untitled”' : `“${title}”`;
  switch (kind) {
    case 'document':
      return `Document ${quoted(documents.get(id)?.title)}`;
    case 'note':
      return `Note ${quoted(notes.get(id)?.title)}`;
    case 'actor':
      return `Dossier of ${actors.get(id)?.name ?? 'Untitled'}`;
  }
}

/** Whether there is anything to export. */
export function isEmptySelection(subject: ExportSubject): boolean {
  return (
    subject.kind === 'selection' &&
    subject.documents.length + subject.actors.length + subject.notes.length === 0
  );
}
