import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { dragPassage } from './drag-passage.ts';
import styles from './passage-list.module.css';
import { PassageRow } from './passage-row.tsx';
import { useSameList } from './same-list.ts';
import { usePassageChoice } from './use-passage-choice.ts';

const usualSize = (): number => 64;

/**
 * The passages of a document in the order of the text. Choosing one shows it in the text; the one chosen
 * in the text is shown here. Arrow keys move, Shift and Ctrl choose several, Ctrl+A all, Delete deletes.
 */
export function PassageList({
  document,
  passages,
  selected,
  actorsOf,
  codedOf,
}: {
  document: string;
  passages: readonly PassageRecord[];
  selected: readonly string[];
  /** The names of a passage's actors, in one line. */
  actorsOf: (passage: string) => string;
  /** How many statements a passage is coded with. */
  codedOf: (passage: string) => number;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const chosen = useMemo(() => new Set(selected), [selected]);
  const ids = useSameList(passages);
  const keyOf = useMemo(() => (index: number) => ids[index] ?? index, [ids]);
  const { lead, clicked, pressed } = usePassageChoice({
    document,
    ids,
    passages,
    selected,
    scroller,
  });
  const virtual = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    estimateSize: usualSize,
    // The same function for the same passages: with another one, all rows would be placed anew.
    getItemKey: keyOf,
    overscan: 6,
  });

  useEffect(() => {
    if (lead >= 0) virtual.scrollToIndex(lead, { align: 'auto' });
  }, [lead, virtual]);

  const drawn = virtual.getVirtualItems();
  // What is scrolled away is not in the page, and nothing may refer to it.
  const isDrawn = drawn.some((item) => item.index === lead);

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="Passages of this document"
      aria-multiselectable
      aria-activedescendant={isDrawn ? `${base}-${lead}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={pressed}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const passage = passages[item.index];
          if (passage === undefined) return null;
          const coded = codedOf(passage.id);
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              id={`${base}-${item.index}`}
              role="option"
              aria-selected={chosen.has(passage.id)}
              aria-setsize={passages.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              data-passage={passage.id}
              data-state={passage.state}
              data-coded={coded > 0 ? '' : undefined}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              draggable
              onDragStart={(event) => dragPassage(event, passage)}
              onClick={(event) => clicked(event, item.index)}
            >
              <PassageRow passage={passage} actors={actorsOf(passage.id)} coded={coded} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
