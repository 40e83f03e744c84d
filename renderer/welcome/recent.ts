import type { DocumentRecord } from '#core/records/document.ts';
import type { NoteRecord } from '#core/records/note.ts';

/** A document or note that one may want to go on with. */
export interface RecentItem {
  kind: 'document' | 'note';
  id: string;
  title: string;
  changedAt: string;
}

/** The documents and notes that were changed last. */
export function recentWork(
  documents: ReadonlyMap<string, DocumentRecord>,
  notes: ReadonlyMap<string, NoteRecord>,
  most: number,
): RecentItem[] {
  const items: RecentItem[] = [
    ...[...documents.values()].map(({ id, title, changedAt }) => ({
      kind: 'document' as const,
      id,
      title,
      changedAt,
    })),
    ...[...notes.values()].map(({ id, title, changedAt }) => ({
      kind: 'note' as const,
      id,
      title,
      changedAt,
    })),
  ];
  return items.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1)).slice(0, most);
}
