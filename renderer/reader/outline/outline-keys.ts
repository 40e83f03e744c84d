import type { KeyboardEvent } from 'react';
import type { OutlineEntry } from '#core/text/outline.ts';
import { hasParts, parentOf } from '#core/text/outline.ts';

/** The outline as the keys find it. */
export interface OutlineKeys {
  entries: readonly OutlineEntry[];
  /** The entries in sight, by index. */
  visible: readonly number[];
  closed: ReadonlySet<number>;
  /** The entry the keys are at, and its place among those in sight. */
  focused: number;
  row: number;
  toRow: (row: number) => void;
  /** Puts the keys at an entry. */
  toEntry: (index: number) => void;
  setOpen: (index: number, isOpen: boolean) => void;
  go: (index: number) => void;
}

/**
 * The keys of a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): arrow keys move, open and close,
 * Home and End go to the ends, Enter goes to the place in the text.
 */
export function pressedInOutline(
  event: KeyboardEvent,
  { entries, visible, closed, focused, row, toRow, toEntry, setOpen, go }: OutlineKeys,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const isOpen = hasParts(entries, focused) && !closed.has(focused);

  function inward(): void {
    if (!hasParts(entries, focused)) return;
    if (isOpen) toRow(row + 1);
    else setOpen(focused, true);
  }
  function outward(): void {
    const parent = parentOf(entries, focused);
    if (isOpen) setOpen(focused, false);
    else if (parent >= 0) toEntry(parent);
  }

  const deeds: Readonly<Record<string, () => void>> = {
    ArrowDown: () => toRow(row + 1),
    ArrowUp: () => toRow(row - 1),
    Home: () => toRow(0),
    End: () => toRow(visible.length - 1),
    ArrowRight: inward,
    ArrowLeft: outward,
    Enter: () => go(focused),
  };
  const deed = deeds[event.key];
  if (deed === undefined) return;
  event.preventDefault();
  deed();
}
