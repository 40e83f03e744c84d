import { useRef } from 'react';

/**
 * The ids of these records; the very same list as long as the records are the same in the same order,
 * whatever else of them changes.
 */
export function useSameList(records: readonly { readonly id: string }[]): readonly string[] {
  const last = useRef<readonly string[]>([]);
  const before = last.current;
  const isSame =
    before.length === records.length && records.every((record, at) => record.id === before[at]);
  // Written while drawing: whichever of two drawings is thrown away, the list says the same.
  if (!isSame) last.current = records.map((record) => record.id);
  return last.current;
}

/** The ids from one place of a list to another, in either direction, that of the first place first. */
export function rangeOfList(ids: readonly string[], from: number, to: number): string[] {
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  return to < from ? range.reverse() : range;
}
