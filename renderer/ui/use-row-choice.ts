import type { KeyboardEvent, MouseEvent } from 'react';
import { useRef } from 'react';
import type { Row } from './list-row.tsx';
import { isHeading } from './list-row.tsx';
import type { RowSelection } from './row-selection.ts';
import { rowsBetween, toggled } from './row-selection.ts';
import { sideOf } from './side-of.ts';

/** The keys that go from row to row. */
export const stepKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** Choosing several rows of a list; without a `selection` nothing is chosen. */
export function useRowChoice({
  rows,
  currentId,
  selection,
  targetOf,
  focusRow,
}: {
  rows: readonly Row[];
  /** The row that is shown elsewhere. */
  currentId: string | null;
  selection: RowSelection | undefined;
  /** The index to which one of `stepKeys` leads from a row. */
  targetOf: (key: string, index: number) => number;
  focusRow: (index: number) => void;
}) {
  /** Where Shift chooses from. */
  const anchor = useRef<string | null>(null);
  const idsOf = (): string[] => rows.flatMap((row) => (isHeading(row) ? [] : [row.id]));

  /** A click that chooses; answers whether it did, and else the row is to be opened. */
  const choseByClick = (event: MouseEvent, id: string): boolean => {
    // Enter and the space bar click, too, but with no count.
    const isPointer = event.detail > 0;
    if (selection !== undefined && isPointer && event.shiftKey) {
      selection.change(rowsBetween(idsOf(), anchor.current ?? currentId, id));
      return true;
    }
    anchor.current = id;
    if (selection !== undefined && isPointer && sideOf(event) === 'beside') {
      selection.change(toggled(selection.ids, id));
      return true;
    }
    if (selection !== undefined && selection.ids.size > 0) selection.change(new Set());
    return false;
  };

  /** Keys that choose; answers whether it was one. */
  const choseByKey = (event: KeyboardEvent, index: number, id: string): boolean => {
    if (selection === undefined || event.altKey) return false;
    const { ids, change } = selection;
    const withCtrl = sideOf(event) === 'beside';
    if (event.key === ' ' && !event.shiftKey) {
      anchor.current = id;
      change(toggled(ids, id));
    } else if (withCtrl && event.key.toLowerCase() === 'a' && !event.shiftKey) {
      change(new Set(idsOf()));
    } else if (event.key === 'Escape' && ids.size > 0) {
      change(new Set());
    } else if (event.shiftKey && !withCtrl && stepKeys.has(event.key)) {
      anchor.current ??= id;
      const to = targetOf(event.key, index);
      const row = rows[to];
      if (row === undefined) return true;
      change(rowsBetween(idsOf(), ids.size === 0 ? (anchor.current = id) : anchor.current, row.id));
      focusRow(to);
    } else return false;
    return true;
  };

  return { choseByClick, choseByKey };
}
