// Which notes a list shows, in which order. Lists of ten thousand are put in order again with every change.

import type { NoteRecord } from '#core/records/note.ts';
import { isWithin } from '#core/records/note-tags.ts';
import { foldText } from '../../ui/fold-text.ts';
import type { NoteOrder } from './list-state.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const later = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0);

const comparisons: Readonly<Record<NoteOrder, (one: NoteRecord, other: NoteRecord) => number>> = {
  changed: (one, other) => later(one.changedAt, other.changedAt),
  created: (one, other) => later(one.createdAt, other.createdAt),
  title: (one, other) => collator.compare(one.title, other.title),
};

/**
 * All notes in an order, pinned ones first. `before`: those ordered so before, if any, which makes it quick:
 * what is nearly in order takes one comparison each.
 */
export function orderedNotes(
  notes: ReadonlyMap<string, NoteRecord>,
  order: NoteOrder,
  before: readonly NoteRecord[] = [],
): NoteRecord[] {
  const known = new Set(before.map((note) => note.id));
  const kept = before.flatMap((note) => notes.get(note.id) ?? []);
  const added = [...notes.values()].filter((note) => !known.has(note.id));
  return [...kept, ...added].sort(
    (one, other) =>
      Number(other.pinned ?? false) - Number(one.pinned ?? false) ||
      comparisons[order](one, other) ||
      later(one.id, other.id),
  );
}

const folded = new WeakMap<NoteRecord, string>();

function foldedOf(note: NoteRecord): string {
  const before = folded.get(note);
  if (before !== undefined) return before;
  const { title, tags = [], excerpt = '' } = note;
  const made = foldText([title, excerpt, ...tags.map((tag) => `#${tag}`)].join(' '));
  folded.set(note, made);
  return made;
}

/**
 * Those of a list that have a tag (or one that is part of it) and every word that was typed in title, tags or
 * first words; case and accents do not count.
 */
export function fittingNotes(
  notes: readonly NoteRecord[],
  typed: string,
  tag: string | null,
): readonly NoteRecord[] {
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 && tag === null) return notes;
  return notes.filter((note) => {
    if (tag !== null && !(note.tags ?? []).some((one) => isWithin(one, tag))) return false;
    return words.every((word) => foldedOf(note).includes(word));
  });
}
