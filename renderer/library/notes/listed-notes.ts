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
 * The notes that have a tag (or one that is part of it) and every word that was typed in title, tags or first
 * words; case and accents do not count. Pinned ones stand first.
 */
export function listedNotes(
  notes: Iterable<NoteRecord>,
  typed: string,
  tag: string | null,
  order: NoteOrder,
): NoteRecord[] {
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== '');
  const fits = ({ title, tags = [], excerpt = '' }: NoteRecord): boolean => {
    if (tag !== null && !tags.some((one) => isWithin(one, tag))) return false;
    if (words.length === 0) return true;
    const whole = foldText([title, excerpt, ...tags.map((one) => `#${one}`)].join(' '));
    return words.every((word) => whole.includes(word));
  };
  return [...notes]
    .filter(fits)
    .toSorted(
      (one, other) =>
        Number(other.pinned ?? false) - Number(one.pinned ?? false) ||
        comparisons[order](one, other) ||
        later(one.id, other.id),
    );
}
