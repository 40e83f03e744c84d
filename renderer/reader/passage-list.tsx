import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import { openDocument, selectPassages } from '../state/workspace.ts';
import { useColourName } from './colour-toolbar.tsx';
import { dragPassage } from './drag-passage.ts';
import { deletePassages } from './passage-actions.ts';
import styles from './passage-list.module.css';

const usualHeight = 64;

/**
 * The passages of a document in the order of the text. Choosing one shows it in the text; the one chosen
 * in the text is shown here. Arrow keys move, Shift and Ctrl choose several, Delete deletes.
 */
export function PassageList({
  document,
  passages,
  selected,
  actorsOf,
}: {
  document: string;
  passages: readonly PassageRecord[];
  selected: readonly string[];
  /** The names of a passage's actors, in one line. */
  actorsOf: (passage: string) => string;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const nameOf = useColourName();
  const chosen = new Set(selected);
  const current = passages.findIndex((passage) => passage.id === selected[0]);
  const virtual = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => passages[index]?.id ?? index,
    overscan: 6,
  });

  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);

  const drawn = virtual.getVirtualItems();
  // What is scrolled away is not in the page, and nothing may refer to it.
  const isDrawn = drawn.some((item) => item.index === current);

  /** Chooses one passage and shows it in the text. */
  function choose(index: number): void {
    const passage = passages[index];
    if (passage !== undefined) openDocument(document, { passage: passage.id });
  }

  function clicked(event: MouseEvent, index: number): void {
    const passage = passages[index];
    if (passage === undefined) return;
    scroller.current?.focus({ preventScroll: true });
    if (event.shiftKey && current >= 0) {
      const [from, to] = index < current ? [index, current] : [current, index];
      const range = passages.slice(from, to + 1).map((one) => one.id);
      selectPassages(document, [...new Set([selected[0] ?? passage.id, ...range])]);
    } else if (event.ctrlKey || event.metaKey) {
      const others = selected.filter((id) => id !== passage.id);
      selectPassages(document, chosen.has(passage.id) ? others : [...others, passage.id]);
    } else {
      choose(index);
    }
  }

  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = passages.length - 1;
    if (event.key === 'ArrowDown') choose(Math.min(last, current + 1));
    else if (event.key === 'ArrowUp') choose(Math.max(0, current - 1));
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(last);
    else if (event.key === 'Delete' && selected.length > 0) act(deletePassages(document, selected));
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="Passages of this document"
      aria-multiselectable
      aria-activedescendant={isDrawn ? `${base}-${current}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={pressed}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const passage = passages[item.index];
          if (passage === undefined) return null;
          const actors = actorsOf(passage.id);
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
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              draggable
              onDragStart={(event) => dragPassage(event, passage)}
              onClick={(event) => clicked(event, item.index)}
            >
              <span aria-hidden className={styles.bar} data-colour={passage.colour} />
              <span className="only-read">{nameOf(passage.colour)}: </span>
              <span className={styles.quote} dir="auto">
                {passage.quote}
              </span>
              {passage.comment.trim() !== '' && (
                <span className={styles.comment} dir="auto">
                  {passage.comment}
                </span>
              )}
              {actors !== '' && (
                <span className={styles.actors} dir="auto">
                  {actors}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
