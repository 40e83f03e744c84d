import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { OutlineEntry } from '#core/text/outline.ts';
import { hasParts, parentOf, placesAmongSiblings, visibleEntries } from '#core/text/outline.ts';
import { pressedInOutline } from './outline-keys.ts';
import { OutlineRow } from './outline-row.tsx';
import styles from './outline.module.css';

const rowHeight = 30;

/**
 * The headings and turns of a text as a tree. Arrow keys move and open or close what has parts; Enter or a
 * click goes there. `current` is the entry in whose part one reads.
 */
export function OutlineTree({
  entries,
  current,
  onGo,
}: {
  entries: readonly OutlineEntry[];
  current: number;
  onGo: (entry: OutlineEntry) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  /** Where the keys are; null as long as they follow the reading. */
  const [moved, setMoved] = useState<number | null>(null);
  const visible = useMemo(() => visibleEntries(entries, closed), [entries, closed]);
  const siblings = useMemo(() => placesAmongSiblings(entries), [entries]);

  /** An entry, or the nearest one around it that is in sight. */
  function shownOf(index: number): number {
    let at = index;
    while (at >= 0 && !visible.includes(at)) at = parentOf(entries, at);
    return at;
  }
  const here = shownOf(current);
  const focused = shownOf(moved ?? current);
  const row = visible.indexOf(focused);
  const hereRow = visible.indexOf(here);

  const virtual = useVirtualizer({
    count: visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => visible[index] ?? index,
    overscan: 10,
  });
  useEffect(() => {
    if (hereRow >= 0) virtual.scrollToIndex(hereRow, { align: 'auto' });
  }, [hereRow, virtual]);
  const drawn = virtual.getVirtualItems();

  function toRow(next: number): void {
    const index = visible[Math.max(0, Math.min(visible.length - 1, next))];
    if (index === undefined) return;
    setMoved(index);
    virtual.scrollToIndex(visible.indexOf(index), { align: 'auto' });
  }

  function setOpen(index: number, isOpen: boolean): void {
    const next = new Set(closed);
    if (isOpen) next.delete(index);
    else next.add(index);
    setClosed(next);
  }

  function go(index: number): void {
    const entry = entries[index];
    if (entry === undefined) return;
    setMoved(null);
    onGo(entry);
  }

  const keys = { entries, visible, closed, focused, row, toRow, toEntry: setMoved, setOpen, go };

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label="Outline"
      aria-activedescendant={
        drawn.some((item) => item.index === row) ? `${base}-${focused}` : undefined
      }
      tabIndex={0}
      className={styles.scroller}
      data-outline
      onKeyDown={(event) => pressedInOutline(event, keys)}
      onBlur={() => setMoved(null)}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const index = visible[item.index] ?? -1;
          const entry = entries[index];
          if (entry === undefined) return null;
          const isOpen = hasParts(entries, index) ? !closed.has(index) : undefined;
          return (
            <OutlineRow
              key={item.key}
              id={`${base}-${index}`}
              entry={entry}
              place={item}
              sibling={siblings[index]}
              isOpen={isOpen}
              isFocused={index === focused}
              isHere={index === here}
              onGo={() => go(index)}
              onTwist={() => setOpen(index, isOpen !== true)}
            />
          );
        })}
      </div>
    </div>
  );
}
