import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordRow, Row } from './list-row.tsx';
import { ListRow, isHeading } from './list-row.tsx';
import { ContextMenu } from './menu.tsx';
import { topsOf, useRowWindow } from './row-window.ts';
import type { RowSelection } from './row-selection.ts';
import { sideOf } from './side-of.ts';
import { useSpringOpen } from './spring-open.ts';
import { stepKeys, useRowChoice } from './use-row-choice.ts';
import styles from './row-list.module.css';

const rowHeight = 50;
const headingHeight = 32;

/**
 * A list of any length, of which only the rows in sight are drawn. Arrow keys, Home and End move; Enter
 * opens, with Ctrl on the other side; Delete and F2 do what `onDelete` and `onRename` say; the menu key opens
 * the row's menu. With a selection, Shift and Ctrl with a click, Shift with arrow keys, the space bar and Ctrl+A
 * choose several; Escape chooses none.
 */
export function RowList({
  label,
  rows,
  onOpen,
  onDelete,
  onRename,
  onRest,
  selection,
}: {
  label: string;
  rows: readonly Row[];
  /** `beside`: on the other side, when Ctrl is held. */
  onOpen: (id: string, side: 'home' | 'beside') => void;
  onDelete?: (id: string) => void;
  onRename?: (id: string) => void;
  /** What a passage that is dragged and rests on a row does. */
  onRest?: (id: string) => void;
  selection?: RowSelection;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [menuRow, setMenuRow] = useState<RecordRow | null>(null);
  const tops = useMemo(
    () => topsOf(rows.length, (at) => (isHeading(rows[at]) ? headingHeight : rowHeight)),
    [rows],
  );
  const { range, scrollTo } = useRowWindow(scroller, tops);

  const spring = useSpringOpen((id) => onRest?.(id));

  const focusedIndex = useMemo(
    () => (focusedId === null ? -1 : rows.findIndex((row) => row.id === focusedId)),
    [rows, focusedId],
  );
  const currentIndex = rows.findIndex((row) => !isHeading(row) && row.current === true);
  const currentId = rows[currentIndex]?.id ?? null;
  const firstIndex = rows.findIndex((row) => !isHeading(row));
  const reachableIndex = [focusedIndex, currentIndex, firstIndex].find((index) => index >= 0);

  /** Focuses a row, once it is drawn. */
  const focusRow = (index: number): void => {
    const row = rows[index];
    if (row === undefined || isHeading(row)) return;
    setFocusedId(row.id);
    scrollTo(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus(),
    );
  };

  /** The next row that is no heading; beyond the ends when there is none. */
  const beside = (from: number, by: 1 | -1): number => {
    let index = from + by;
    while (index >= 0 && index < rows.length && isHeading(rows[index])) index += by;
    return index;
  };
  const step = (from: number, by: 1 | -1): void => focusRow(beside(from, by));
  const targetOf = (key: string, index: number): number => {
    if (key === 'ArrowDown') return beside(index, 1);
    if (key === 'ArrowUp') return beside(index, -1);
    return key === 'Home' ? beside(-1, 1) : beside(rows.length, -1);
  };

  // When the row that had the focus is gone, its neighbour takes it, so that keys go on working here.
  const lastIndex = useRef(-1);
  useEffect(() => {
    if (focusedIndex >= 0) lastIndex.current = focusedIndex;
    else if (focusedId !== null && document.activeElement === document.body) {
      const near = Math.min(Math.max(0, lastIndex.current), rows.length - 1);
      if (isHeading(rows[near])) step(near, -1);
      else focusRow(near);
    }
  });

  const { choseByClick, choseByKey } = useRowChoice({
    rows,
    currentId,
    selection,
    targetOf,
    focusRow,
  });
  const clicked = (event: MouseEvent, id: string): void => {
    if (!choseByClick(event, id)) onOpen(id, sideOf(event));
  };

  const pressed = (event: KeyboardEvent, index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    if (choseByKey(event, index, row.id)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (stepKeys.has(event.key)) focusRow(targetOf(event.key, index));
    else if (event.key === 'Delete' && onDelete !== undefined) onDelete(row.id);
    else if (event.key === 'F2' && onRename !== undefined) onRename(row.id);
    else return;
    event.preventDefault();
  };

  /** The one menu of all rows opens for the row under it; elsewhere there is none. */
  const pointedAt = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target : null;
    const id = element?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const found = rows.find((row) => row.id === id);
    if (found === undefined || isHeading(found)) event.stopPropagation();
    else setMenuRow(found);
  };

  const isChoosing = selection !== undefined && selection.ids.size > 0;

  return (
    <div ref={scroller} className={styles.scroller} onContextMenuCapture={pointedAt}>
      <ContextMenu
        label={`Menu of ${menuRow?.title ?? label}`}
        entries={() => menuRow?.entries ?? []}
      >
        <ul aria-label={label} className={styles.list} style={{ height: tops.at(-1) }}>
          {rows.slice(range.first, range.end).map((row, at) => {
            const index = range.first + at;
            const top = tops[index] ?? 0;
            const height = (tops[index + 1] ?? top) - top;
            const style = { height, transform: `translateY(${top}px)` };
            if (isHeading(row))
              return (
                <li key={row.id} className={styles.heading} style={style}>
                  {row.heading}
                  <span className={styles.count}>{row.count}</span>
                </li>
              );
            return (
              <ListRow
                key={row.id}
                row={row}
                place={{ index, of: rows.length }}
                style={style}
                isReachable={index === reachableIndex}
                isChosen={isChoosing ? selection.ids.has(row.id) : undefined}
                spring={onRest === undefined ? {} : spring(row.id)}
                onFocus={setFocusedId}
                onClick={clicked}
                onKeyDown={pressed}
              />
            );
          })}
        </ul>
      </ContextMenu>
    </div>
  );
}
