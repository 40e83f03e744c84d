import { History, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { keysOf } from '../commands.ts';
import { setHistory } from '../state/panes.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { plural } from '../ui/plural.ts';
import { TextField } from '../ui/text-field.tsx';
import { showError } from '../ui/toast.tsx';
import styles from './history-panel.module.css';
import type { HistoryDay, HistoryRow } from './history-rows.ts';
import { historyView } from './history-rows.ts';
import { useHistory } from './use-history.ts';
import { walkTo } from './walk.ts';

/** From how many actions on there is a field to search them. */
const many = 12;

/**
 * All that can be undone and done again, newest first, with the point where one stands. Choosing an action
 * shows what lies on the way there; Enter, a double click or the button below goes there.
 */
export function HistoryPanel() {
  const history = useHistory();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWalking, setWalking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const view = useMemo(
    () => (history.status === 'ready' ? historyView(history, search, history.at) : null),
    [history, search],
  );
  const rows = useMemo(
    () => (view === null ? [] : [...view.undone, ...view.done].flatMap((day) => day.rows)),
    [view],
  );
  const current = rows.find((row) => row.id === chosen);
  const count = history.status === 'ready' ? history.undo.length + history.redo.length : 0;
  const isReady = history.status === 'ready';

  useEffect(() => {
    if (isReady) list.current?.focus();
  }, [isReady]);

  useEffect(() => {
    if (chosen !== null)
      document.getElementById(`${base}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, chosen]);

  const walk = async (row: HistoryRow): Promise<void> => {
    if (isWalking) return;
    setWalking(true);
    const way = row.state === 'done' ? 'undo' : 'redo';
    try {
      const done = await walkTo(way, row.id);
      announce(`${way === 'undo' ? 'Undone' : 'Done again'}: ${plural(done, 'action')}`);
    } catch (error) {
      showError(error);
    } finally {
      setWalking(false);
    }
  };

  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex((row) => row.id === chosen);
    // Without a choice, the arrows begin at the current point.
    const point = rows.findIndex((row) => row.state === 'done');
    const next = {
      ArrowDown: at < 0 ? Math.max(point, 0) : at + 1,
      ArrowUp: at < 0 ? (point < 0 ? rows.length : point) - 1 : at - 1,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (next !== undefined)
      setChosen(rows[Math.min(rows.length - 1, Math.max(0, next))]?.id ?? null);
    else if (event.key === 'Enter' && current !== undefined) void walk(current);
    else if (event.key === 'Escape' && chosen !== null) setChosen(null);
    else return;
    event.preventDefault();
  };

  const dayOf = (day: HistoryDay, isSame = false) => (
    <div key={day.key} role="group" aria-labelledby={`${base}-${day.key}`}>
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
          aria-selected={row.id === chosen}
          className={styles.row}
          data-state={row.state}
          data-way={
            current !== undefined && row.state === current.state && row.steps <= current.steps
          }
          onClick={() => setChosen(row.id)}
          onDoubleClick={() => void walk(row)}
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

  return (
    <section
      aria-label="History"
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setHistory(false);
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>History</h2>
        <IconButton
          small
          label="Close the history"
          keys={keysOf('history')}
          onClick={() => setHistory(false)}
        >
          <X size={14} />
        </IconButton>
      </div>
      {count >= many && (
        <div className={styles.search}>
          <TextField
            label="Search the history"
            bare
            type="search"
            placeholder="Search the history"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      {history.status === 'failed' && <EmptyState title={history.error.message} />}
      {isReady && count === 0 && (
        <EmptyState
          icon={<History size={28} strokeWidth={1.5} aria-hidden />}
          title="Nothing to undo yet"
        >
          What you do to the library is listed here, and can be undone.
        </EmptyState>
      )}
      {isReady && count > 0 && view !== null && (
        <>
          <div
            ref={list}
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
          <div className={styles.foot}>
            <span className={styles.words}>{wordsOf(current)}</span>
            <Button
              look={current === undefined ? 'plain' : 'primary'}
              disabled={current === undefined || isWalking}
              onClick={() => current !== undefined && void walk(current)}
            >
              {current?.state === 'undone' ? 'Redo to here' : 'Undo to here'}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What going to a row would do. */
function wordsOf(row: HistoryRow | undefined): string {
  if (row === undefined) return 'Choose an action to go back to.';
  const actions = plural(row.steps, 'action');
  return row.state === 'done' ? `Undoes ${actions}` : `Does ${actions} again`;
}
