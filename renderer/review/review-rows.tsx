import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect } from 'react';
import type { ReviewItem } from './review-items.ts';
import styles from './review-panel.module.css';
import { outcomeWords } from './review-words.ts';

const usualHeight = 52;

/** The passages to review, one row each, of which only those in sight are drawn. */
export function ReviewRows({
  ref,
  base,
  items,
  current,
  onChoose,
  onKeyDown,
}: {
  ref: RefObject<HTMLDivElement | null>;
  /** What the ids of the rows begin with. */
  base: string;
  items: readonly ReviewItem[];
  current: number;
  onChoose: (item: ReviewItem) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => ref.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => items[index]?.passage.id ?? index,
    overscan: 6,
  });
  useEffect(() => virtual.scrollToIndex(current, { align: 'auto' }), [current, virtual]);
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some((one) => one.index === current);
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label="Passages to review"
      aria-activedescendant={isDrawn ? `${base}-${current}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      data-review
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((one) => {
          const item = items[one.index];
          if (item === undefined) return null;
          return (
            <div
              key={one.key}
              ref={virtual.measureElement}
              id={`${base}-${one.index}`}
              role="option"
              aria-selected={one.index === current}
              aria-setsize={items.length}
              aria-posinset={one.index + 1}
              data-index={one.index}
              data-review={item.passage.id}
              className={styles.row}
              style={{ transform: `translateY(${one.start}px)` }}
              onClick={() => onChoose(item)}
            >
              <span className={styles.outcome} data-outcome={item.outcome}>
                {outcomeWords[item.outcome]}
              </span>
              <span className={styles.rowQuote} dir="auto">
                {item.before}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
