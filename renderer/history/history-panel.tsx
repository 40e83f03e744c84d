import { History, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { keysOf } from '../commands.ts';
import { setHistory } from '../state/panes.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { plural } from '../ui/plural.ts';
import { TextField } from '../ui/text-field.tsx';
import { showError } from '../ui/toast.tsx';
import { HistoryList } from './history-list.tsx';
import styles from './history-panel.module.css';
import type { HistoryRow } from './history-rows.ts';
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
  const { isWalking, walk } = useWalk();
  const list = useRef<HTMLDivElement>(null);
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

  return (
    <section
      aria-label="History"
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setHistory(false);
      }}
    >
      <Head />
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
          <HistoryList
            ref={list}
            view={view}
            rows={rows}
            chosen={chosen}
            search={search}
            onChoose={setChosen}
            onWalk={(row) => void walk(row)}
          />
          <Foot row={current} isWalking={isWalking} onWalk={(row) => void walk(row)} />
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

function Head() {
  return (
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
  );
}

/** What going to the chosen row would do, and the button that does it. */
function Foot({
  row,
  isWalking,
  onWalk,
}: {
  row: HistoryRow | undefined;
  isWalking: boolean;
  onWalk: (row: HistoryRow) => void;
}) {
  return (
    <div className={styles.foot}>
      <span className={styles.words}>{wordsOf(row)}</span>
      <Button
        look={row === undefined ? 'plain' : 'primary'}
        disabled={row === undefined || isWalking}
        onClick={() => row !== undefined && onWalk(row)}
      >
        {row?.state === 'undone' ? 'Redo to here' : 'Undo to here'}
      </Button>
    </div>
  );
}

/** Going through the history, one way at a time; what came of it is read out or told in a toast. */
function useWalk() {
  const [isWalking, setWalking] = useState(false);
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
  return { isWalking, walk };
}
