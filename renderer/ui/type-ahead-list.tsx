import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { OptionRows } from './option-rows.tsx';
import type { SuggestItem } from './suggest.tsx';
import styles from './type-ahead.module.css';
import type { TypingAhead } from './use-type-ahead.ts';

/** The rows below a `TypeAhead`, under the headings of their groups; the active one is kept in sight. */
export function TypeAheadList<T extends SuggestItem>({
  base,
  label,
  list: { items, active, current, point, pick },
  render,
}: {
  /** What the ids of the list and its rows begin with. */
  base: string;
  label: string;
  list: TypingAhead<T>;
  render: (item: T) => ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);
  if (items.length === 0) return null;
  return (
    <div
      ref={element}
      id={`${base}-list`}
      role="listbox"
      aria-label={label}
      className={styles.list}
    >
      <OptionRows
        base={base}
        items={items}
        active={active}
        look={styles}
        point={point}
        pick={pick}
        render={render}
      />
    </div>
  );
}
