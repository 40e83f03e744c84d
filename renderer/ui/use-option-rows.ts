import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect } from 'react';

/** A long list box of which only the rows in sight are drawn. */
export interface OptionRows {
  /** What the list box scrolls in. */
  ref: RefObject<HTMLDivElement | null>;
  /** What the ids of the rows begin with. */
  base: string;
  label: string;
  count: number;
  keyOf: (index: number) => string | number;
  /** About how high a row is, in CSS pixels, before it is drawn. */
  heightOf: (index: number) => number;
  /** The row that is looked at; it is scrolled into sight. */
  current: number;
  /** Left out where what is around the list hears the keys. */
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** The properties of the list box and of its options, and which rows to draw where. */
export function useOptionRows(rows: OptionRows) {
  const { ref, base, label, count, current, onKeyDown } = rows;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => ref.current,
    estimateSize: rows.heightOf,
    getItemKey: rows.keyOf,
    overscan: 6,
  });
  useEffect(() => virtual.scrollToIndex(current, { align: 'auto' }), [current, virtual]);
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some((one) => one.index === current);
  return {
    drawn,
    /** The height of all rows, in CSS pixels. */
    height: virtual.getTotalSize(),
    /** The `ref` of the element that is a row's place; it carries `data-index`. */
    measure: virtual.measureElement,
    list: {
      ref,
      role: 'listbox',
      'aria-label': label,
      'aria-activedescendant': isDrawn ? `${base}-${current}` : undefined,
      tabIndex: 0,
      ...(onKeyDown === undefined ? {} : { onKeyDown }),
    },
    option: (index: number) => ({
      id: `${base}-${index}`,
      role: 'option',
      'aria-selected': index === current,
      'aria-setsize': count,
      'aria-posinset': index + 1,
    }),
  } as const;
}
