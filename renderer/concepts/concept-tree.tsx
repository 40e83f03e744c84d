import { useVirtualizer } from '@tanstack/react-virtual';
import type { DragEvent, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ConceptRecord } from '#core/records/concept.ts';
import { deleteConcept, moveConcept } from '../state/concept-actions.ts';
import { act } from '../state/acts.ts';
import { openConcept } from '../state/open-pages.ts';
import { setNaming, setOpen, useConcepts, wantRow } from './concepts-state.ts';
import { TreeItem } from './tree-item.tsx';
import { NameField } from './name-field.tsx';
import type { TreeRow } from './tree-rows.ts';
import { parentRow, rowBefore } from './tree-rows.ts';
import styles from './concept-tree.module.css';

const rowHeight = 28;
/** What a concept carries while it is dragged. */
const dragType = 'application/x-dictum-concept';

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
  /** Where a concept that is dragged would go. */
  const [over, setOver] = useState<string | null>(null);
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

  function pressed(event: KeyboardEvent<HTMLElement>, index: number): void {
    const row = rows[index];
    if (row?.concept === null || row === undefined || event.altKey || event.shiftKey) return;
    const { id, open } = row;
    const mod = event.ctrlKey || event.metaKey;
    const deeds: Readonly<Record<string, () => void>> = mod
      ? {
          Enter: () => openConcept(id, 'beside'),
          ArrowRight: () => {
            const before = rowBefore(rows, index);
            if (before === undefined) return;
            setOpen([before.id], true);
            act(moveConcept(id, before.id));
            focusSoon(id);
          },
          ArrowLeft: () => {
            const parent = rows[parentRow(rows, index)]?.concept;
            if (parent === null || parent === undefined) return;
            act(moveConcept(id, parent.parent));
            focusSoon(id);
          },
        }
      : {
          ArrowDown: () => focusRow(index + 1),
          ArrowUp: () => focusRow(index - 1),
          Home: () => focusRow(0),
          End: () => focusRow(rows.length - 1),
          ArrowRight: () => {
            if (open === false) setOpen([id], true);
            else if (open === true) focusRow(index + 1);
          },
          ArrowLeft: () => {
            if (open === true) setOpen([id], false);
            else if (parentRow(rows, index) >= 0) focusRow(parentRow(rows, index));
          },
          Enter: () => openConcept(id),
          F2: () => setNaming({ what: 'rename', id }),
          Insert: () => setNaming({ what: 'new', parent: id }),
          Delete: () => {
            focusRow(index + 1 < rows.length ? index + 1 : index - 1);
            act(deleteConcept(id));
          },
        };
    const deed = deeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  }

  const carries = (event: DragEvent): boolean => event.dataTransfer.types.includes(dragType);
  const dropped = (event: DragEvent, parent: string | null): void => {
    if (!carries(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(null);
    const id = event.dataTransfer.getData(dragType);
    if (id === parent) return;
    if (parent !== null) setOpen([parent], true);
    act(moveConcept(id, parent));
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-drop={over === 'top'}
      onDragOver={(event) => {
        if (!carries(event)) return;
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
              dragType={dragType}
              isOver={over === row.id}
              onOver={() => setOver(row.id)}
              onDrop={(event) => dropped(event, row.id)}
              onFocus={() => setFocusedId(row.id)}
              onKeyDown={(event) => pressed(event, item.index)}
              onMerge={onMerge}
              onMove={onMove}
            />
          );
        })}
      </div>
    </div>
  );
}
