import type { RefObject } from 'react';
import { useOptionRows } from '../ui/use-option-rows.ts';
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
}: {
  ref: RefObject<HTMLDivElement | null>;
  /** What the ids of the rows begin with. */
  base: string;
  items: readonly ReviewItem[];
  current: number;
  onChoose: (item: ReviewItem) => void;
}) {
  const { drawn, height, measure, list, option } = useOptionRows({
    ref,
    base,
    label: 'Passages to review',
    count: items.length,
    keyOf: (index) => items[index]?.passage.id ?? index,
    heightOf: () => usualHeight,
    current,
  });
  return (
    <div {...list} className={styles.scroller} data-review>
      <div role="presentation" className={styles.rows} style={{ height: height }}>
        {drawn.map((one) => {
          const item = items[one.index];
          if (item === undefined) return null;
          return (
            <div
              key={one.key}
              ref={measure}
              {...option(one.index)}
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
