import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useId } from 'react';
import styles from './history-panel.module.css';
import type { HistoryDay, HistoryRow, HistoryView } from './history-rows.ts';

/**
 * The history as a list in which one row can be chosen, by arrow keys or the pointer; Enter or a double click
 * asks to go there.
 */
export function HistoryList({
  ref,
  view,
  rows,
  chosen,
  search,
  onChoose,
  onWalk,
}: {
  ref: Ref<HTMLDivElement>;
  view: HistoryView;
  /** All rows of `view`, in their order. */
  rows: readonly HistoryRow[];
  /** The id of the row that is chosen; it may be none of these. */
  chosen: string | null;
  /** What the rows were searched for. */
  search: string;
  onChoose: (id: string | null) => void;
  onWalk: (row: HistoryRow) => void;
}) {
  const base = useId();
  const current = rows.find((row) => row.id === chosen);

  useEffect(() => {
    if (chosen !== null)
      document.getElementById(`${base}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, chosen]);

  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfter(rows, current, event.key);
    if (next !== undefined)
      onChoose(rows[Math.min(rows.length - 1, Math.max(0, next))]?.id ?? null);
    else if (event.key === 'Enter' && current !== undefined) onWalk(current);
    else if (event.key === 'Escape' && chosen !== null) onChoose(null);
    else return;
    event.preventDefault();
  };

  const dayOf = (day: HistoryDay, isSame = false) => (
    <Day
      key={day.key}
      day={day}
      isSame={isSame}
      base={base}
      current={current}
      onChoose={onChoose}
      onWalk={onWalk}
    />
  );
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label="What was done, newest first"
      aria-activedescendant={current === undefined ? undefined : `${base}-${current.id}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={pressed}
    >
      {view.undone.map((day) => dayOf(day))}
      {view.undone.length > 0 && (
        <div role="presentation" className={styles.point}>
          <span>You are here</span>
        </div>
      )}
      {view.done.map((day, index) =>
        dayOf(day, index === 0 && view.undone.at(-1)?.day === day.day),
      )}
      {rows.length === 0 && <p className={styles.none}>Nothing fits “{search}”.</p>}
    </div>
  );
}

/**
 * The index a key leads to, which may lie beyond the ends; undefined for other keys. Without a choice, the
 * arrows begin at the current point.
 */
function rowAfter(
  rows: readonly HistoryRow[],
  current: HistoryRow | undefined,
  key: string,
): number | undefined {
  const at = current === undefined ? -1 : rows.indexOf(current);
  const point = rows.findIndex((row) => row.state === 'done');
  return {
    ArrowDown: at < 0 ? Math.max(point, 0) : at + 1,
    ArrowUp: at < 0 ? (point < 0 ? rows.length : point) - 1 : at - 1,
    Home: 0,
    End: rows.length - 1,
  }[key];
}

/** The actions of one day. `isSame`: the day was just named above the current point. */
function Day({
  day,
  isSame,
  base,
  current,
  onChoose,
  onWalk,
}: {
  day: HistoryDay;
  isSame: boolean;
  base: string;
  current: HistoryRow | undefined;
  onChoose: (id: string) => void;
  onWalk: (row: HistoryRow) => void;
}) {
  return (
    <div role="group" aria-labelledby={`${base}-${day.key}`}>
      <div
        id={`${base}-${day.key}`}
        role="presentation"
        className={isSame ? 'only-read' : styles.day}
      >
        {day.day}
      </div>
      {day.rows.map((row) => (
        <div
          key={row.id}
          id={`${base}-${row.id}`}
          role="option"
          aria-selected={row.id === current?.id}
          className={styles.row}
          data-state={row.state}
          data-way={
            current !== undefined && row.state === current.state && row.steps <= current.steps
          }
          onClick={() => onChoose(row.id)}
          onDoubleClick={() => onWalk(row)}
        >
          <span className={styles.label} dir="auto" title={row.label}>
            {row.label}
          </span>
          {row.state === 'undone' && <span className="only-read"> (undone)</span>}
          <time className={styles.time}>{row.time}</time>
        </div>
      ))}
    </div>
  );
}
