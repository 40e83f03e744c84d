import type { DocumentRecord } from '#core/records/document.ts';
import type { NoteRecord } from '#core/records/note.ts';
import { foldText } from '../ui/fold-text.ts';

export const documentOrders = ['added', 'date', 'title', 'author'] as const;
export type DocumentOrder = (typeof documentOrders)[number];

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Known ones first, later before earlier. */
function latestFirst(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one < other ? 1 : one > other ? -1 : 0;
}

const comparisons: Readonly<
  Record<DocumentOrder, (one: DocumentRecord, other: DocumentRecord) => number>
> = {
  added: (one, other) => latestFirst(one.createdAt, other.createdAt),
  date: (one, other) => latestFirst(one.date, other.date),
  title: (one, other) => collator.compare(one.title, other.title),
  author: (one, other) =>
    (one.author === null ? 1 : 0) - (other.author === null ? 1 : 0) ||
    collator.compare(one.author ?? '', other.author ?? ''),
};

/** Whether every word that was typed stands in one of the texts; case and accents do not count. */
function fits(typed: string, texts: readonly (string | null)[]): boolean {
  const whole = foldText(texts.filter((text) => text !== null).join(' '));
  return foldText(typed)
    .split(' ')
    .every((word) => whole.includes(word));
}

/** The documents that fit a filter, in an order; ties by title. */
export function listedDocuments(
  documents: Iterable<DocumentRecord>,
  filter: string,
  order: DocumentOrder,
): DocumentRecord[] {
  return [...documents]
    .filter(({ title, author, publisher, date, kind }) =>
      fits(filter, [title, author, publisher, date, kind]),
    )
    .toSorted(
      (one, other) =>
        comparisons[order](one, other) ||
        collator.compare(one.title, other.title) ||
        one.id.localeCompare(other.id),
    );
}

/** The notes that fit a filter, the last changed first. */
export function listedNotes(notes: Iterable<NoteRecord>, filter: string): NoteRecord[] {
  return [...notes]
    .filter(({ title }) => fits(filter, [title]))
    .toSorted((one, other) => latestFirst(one.changedAt, other.changedAt));
}
