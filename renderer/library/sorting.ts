import type { DocumentRecord } from '#core/records/document.ts';
import { foldText } from '../ui/fold-text.ts';

/** How the list of documents can be ordered; `added` and `date` have the latest first. */
export const documentOrders = ['added', 'date', 'title', 'author'] as const;
/** One of `documentOrders`. */
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

/** What is compared of a record; records never change, so it is worked out once for each. */
const folded = new WeakMap<DocumentRecord, string>();

function foldedOf(record: DocumentRecord): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const texts = [record.title, record.author, record.publisher, record.date, record.kind];
  const made = foldText(texts.filter((text) => text !== null).join(' '));
  folded.set(record, made);
  return made;
}

/** Those in which every word that was typed stands; case and accents do not count. */
function fitting(records: readonly DocumentRecord[], typed: string): DocumentRecord[] {
  const words = foldText(typed).split(' ');
  return records.filter((record) => words.every((word) => foldedOf(record).includes(word)));
}

/**
 * All documents in an order; ties by title. `before`: those ordered so before, if any, which makes it quick:
 * the collator is slow, but what is nearly in order takes one comparison each.
 */
export function orderedDocuments(
  documents: ReadonlyMap<string, DocumentRecord>,
  order: DocumentOrder,
  before: readonly DocumentRecord[] = [],
): DocumentRecord[] {
  const known = new Set(before.map((one) => one.id));
  const kept = before.flatMap((one) => documents.get(one.id) ?? []);
  const added = [...documents.values()].filter((one) => !known.has(one.id));
  return [...kept, ...added].sort(
    (one, other) =>
      comparisons[order](one, other) ||
      collator.compare(one.title, other.title) ||
      (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

/** The documents of a list that fit a filter. */
export function fittingDocuments(
  documents: readonly DocumentRecord[],
  filter: string,
): readonly DocumentRecord[] {
  return filter.trim() === '' ? documents : fitting(documents, filter);
}
