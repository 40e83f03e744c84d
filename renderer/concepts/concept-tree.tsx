import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { ConceptRecord } from '#core/records/concept.ts';
import { useConcepts, wantRow } from './concepts-state.ts';
import { NameField } from './name-field.tsx';
import { carriesConcept, useConceptDrop } from './tree-drag.ts';
import { TreeItem } from './tree-item.tsx';
import { pressedInTree } from './tree-keys.ts';
import type { TreeRow } from './tree-rows.ts';
import styles from './concept-tree.module.css';

const rowHeight = 28;
/**
 * The concepts as a tree. Arrow keys move, open and close; Enter opens the page (with Ctrl on the other
 * side), F2 renames, Insert makes one below, Delete deletes; Ctrl with the right arrow puts a concept below
 * the one before it, with the left one back up. A concept that is dragged onto another goes below it, into
 * the empty part to the top.
 */
export function ConceptTree({
  rows,
  concepts,
  totals,
  current,
  onMerge,
  onMove,
}: {
  rows: readonly TreeRow[];
  concepts: ReadonlyMap<string, ConceptRecord>;
  /** The number of statements of each with those below it. */
  totals: ReadonlyMap<string, number>;
  /** The one whose page is shown. */
  current: string | null;
  onMerge: (id: string, row: Element) => void;
  onMove: (id: string, row: Element) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const naming = useConcepts((state) => state.naming);
  const wanted = useConcepts((state) => state.wanted);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const { over, setOver, dropped } = useConceptDrop();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const indexOf = (id: string | null): number => rows.findIndex((row) => row.id === id);
  const reachable = [indexOf(focusedId), indexOf(current), 0].find((index) => index >= 0);

  const focusRow = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setFocusedId(row.id);
    virtual.scrollToIndex(indexOf(row.id), { align: 'auto' });
    focusSoon(row.id);
  };

  /** A row that is only drawn now, as after a new name, takes the focus as soon as it is there. */
  const focusSoon = (id: string, tries = 30): void => {
    requestAnimationFrame(() => {
      const row = scroller.current?.querySelector<HTMLElement>(
        `[data-concept="${CSS.escape(id)}"]`,
      );
      if (row !== null && row !== undefined) row.focus();
      else if (tries > 0) focusSoon(id, tries - 1);
    });
  };

  useEffect(() => {
    const index = rows.findIndex((row) => row.id === wanted);
    if (index < 0) return;
    focusRow(index);
    wantRow(null);
  });

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-drop={over === 'top'}
      onDragOver={(event) => {
        if (!carriesConcept(event)) return;
        event.preventDefault();
        setOver('top');
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => dropped(event, null)}
    >
      <div
        role="tree"
        aria-label="Concepts"
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place = { height: item.size, transform: `translateY(${item.start}px)` };
          const isNamed =
            row.concept === null || (naming?.what === 'rename' && naming.id === row.id);
          if (isNamed)
            return <NameField key={`name ${row.id}`} row={row} style={place} onDone={wantRow} />;
          return (
            <TreeItem
              key={row.id}
              row={row}
              style={place}
              reached={item.index === reachable}
              isCurrent={row.id === current}
              total={totals.get(row.id) ?? 0}
              concepts={concepts}
              isOver={over === row.id}
              onOver={() => setOver(row.id)}
              onDrop={(event) => dropped(event, row.id)}
              onFocus={() => setFocusedId(row.id)}
              onKeyDown={(event) =>
                pressedInTree(event, { rows, index: item.index, focusRow, focusSoon })
              }
              onMerge={onMerge}
              onMove={onMove}
            />
          );
        })}
      </div>
    </div>
  );
}
