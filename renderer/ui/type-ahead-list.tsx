import type { ReactNode } from 'react';
import { Fragment, useEffect, useRef } from 'react';
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
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {item.group !== undefined && item.group !== items[index - 1]?.group && (
            <div role="presentation" className={styles.group} dir="auto">
              {item.group}
            </div>
          )}
          <div
            id={`${base}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onPointerMove={() => point(item)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
          >
            {render(item)}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
