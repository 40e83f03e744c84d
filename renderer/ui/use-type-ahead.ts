import { useRef, useState } from 'react';
import type { SuggestItem } from './suggest.tsx';

/** What is typed into a `TypeAhead`, the list below it, and what is taken of it. */
export interface TypingAhead<T extends SuggestItem> {
  /** Null while nothing was typed since something was taken. */
  typed: string | null;
  isOpen: boolean;
  items: readonly T[];
  /** The index of the row that Enter takes. */
  active: number;
  /** The row itself; undefined when nothing fits. */
  current: T | undefined;
  type: (text: string) => void;
  /** Makes a row the active one. */
  point: (item: T) => void;
  /** The same by arrow keys, from the ends round. */
  move: (to: number) => void;
  open: () => void;
  /** Takes a row that was clicked. */
  pick: (item: T) => void;
  /** Takes what is typed, or by a key what is chosen; a row that was only pointed at is not. */
  settle: (byKey: boolean) => void;
  close: () => void;
}

/** For a field whose `itemsOf` answers what fits, best first. */
export function useTypeAhead<T extends SuggestItem>({
  itemsOf,
  onPick,
  onClear,
}: {
  itemsOf: (typed: string) => readonly T[];
  onPick: (item: T) => void;
  onClear: (() => void) | undefined;
}): TypingAhead<T> {
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  /** Whether something is typed or chosen and not yet taken; known at once, before the next drawing. */
  const pending = useRef(false);
  const isOpen = opened || (typed !== null && typed.trim() !== '');
  const items = isOpen ? itemsOf(typed ?? '') : [];
  const active = Math.max(
    0,
    items.findIndex((item) => item.id === wanted),
  );
  const current = items[active];

  const close = (): void => {
    pending.current = false;
    setTyped(null);
    setOpened(false);
    setWanted(null);
  };
  const settle = (byKey: boolean): void => {
    if (!pending.current) {
      close();
      return;
    }
    const isEmptied = typed !== null && typed.trim() === '' && (!byKey || wanted === null);
    if (isEmptied) onClear?.();
    else if (current !== undefined && (typed !== null || (byKey && wanted !== null)))
      onPick(current);
    close();
  };

  return {
    typed,
    isOpen,
    items,
    active,
    current,
    type(text) {
      pending.current = true;
      setWanted(null);
      setTyped(text);
    },
    point(item) {
      pending.current = true;
      setWanted(item.id);
    },
    move(to) {
      pending.current = true;
      setOpened(true);
      setWanted(items.at(to % Math.max(1, items.length))?.id ?? null);
    },
    open: () => setOpened(true),
    pick(item) {
      onPick(item);
      close();
    },
    settle,
    close,
  };
}
