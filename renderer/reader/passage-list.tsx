import { useVirtualizer } from '@tanstack/react-virtual';
import { Tag } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import { openDocument, selectPassages } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { classes } from '../ui/classes.ts';
import { plural } from '../ui/plural.ts';
import { useColourName } from './colour-toolbar.tsx';
import { dragPassage } from './drag-passage.ts';
import { deletePassages } from './passage-actions.ts';
import styles from './passage-list.module.css';
import { stateInWords } from './passage-words.ts';
import { rangeOfList, useSameList } from './same-list.ts';

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
  const nameOf = useColourName();
  const chosen = useMemo(() => new Set(selected), [selected]);
  const ids = useSameList(passages);
  const keyOf = useMemo(() => (index: number) => ids[index] ?? index, [ids]);
  const current = ids.indexOf(selected[0] ?? '');
  /** Where Shift with an arrow key goes on from: the other end of what is chosen. */
  const lead = selected.length > 1 ? ids.indexOf(selected.at(-1) ?? '') : current;
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

  /** Chooses one passage and shows it in the text; `isStep` when arrow keys go from one to the next. */
  function choose(index: number, isStep?: true): void {
    const passage = passages[index];
    if (passage === undefined) return;
    openDocument(document, { passage: passage.id, ...(isStep === undefined ? {} : { isStep }) });
  }

  function clicked(event: MouseEvent, index: number): void {
    const passage = passages[index];
    if (passage === undefined) return;
    scroller.current?.focus({ preventScroll: true });
    if (event.shiftKey && current >= 0) {
      selectPassages(document, rangeOfList(ids, current, index));
    } else if (event.ctrlKey || event.metaKey) {
      const others = selected.filter((id) => id !== passage.id);
      selectPassages(document, chosen.has(passage.id) ? others : [...others, passage.id]);
    } else {
      choose(index);
    }
  }

  /** Chooses all from the first one chosen to another, and says how many that are. */
  function extend(to: number): void {
    const range = rangeOfList(ids, Math.max(0, current), to);
    selectPassages(document, range);
    announce(`${plural(range.length, 'passage')} selected`);
  }

  function chooseAll(): void {
    selectPassages(document, ids);
    announce(`${plural(ids.length, 'passage')} selected`);
  }

  function pressed(event: KeyboardEvent): void {
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    if (isAll && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      chooseAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = passages.length - 1;
    if (event.shiftKey) {
      if (event.key === 'ArrowDown') extend(Math.min(last, lead + 1));
      else if (event.key === 'ArrowUp') extend(Math.max(0, lead - 1));
      else if (event.key === 'Home') extend(0);
      else if (event.key === 'End') extend(last);
      else return;
      event.preventDefault();
      return;
    }
    if (event.key === 'ArrowDown') choose(Math.min(last, current + 1), true);
    else if (event.key === 'ArrowUp') choose(Math.max(0, current - 1), true);
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
      aria-activedescendant={isDrawn ? `${base}-${lead}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={pressed}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const passage = passages[item.index];
          if (passage === undefined) return null;
          const actors = actorsOf(passage.id);
          const state = stateInWords(passage);
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
              <span aria-hidden className={classes(styles.bar, `mark-bar-${passage.colour}`)} />
              <span className="only-read">{nameOf(passage.colour)}: </span>
              <span className={styles.quote} dir="auto">
                {passage.quote}
              </span>
              {coded > 0 && (
                <span className={styles.coded} title={plural(coded, 'statement')}>
                  <span className="only-read">, {plural(coded, 'statement')}</span>
                  <Tag size={12} aria-hidden />
                  <span aria-hidden>{coded.toLocaleString('en')}</span>
                </span>
              )}
              {state !== null && <span className={styles.state}>{state}</span>}
              {passage.comment.trim() !== '' && (
                <span className={styles.comment} dir="auto">
                  <span className="only-read">, comment: </span>
                  {passage.comment}
                </span>
              )}
              {actors !== '' && (
                <span className={styles.actors} dir="auto">
                  <span className="only-read">, actors: </span>
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
