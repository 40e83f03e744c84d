import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import { openDocument, selectPassages } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { plural } from '../ui/plural.ts';
import { deletePassages } from './passage-actions.ts';
import { rangeOfList } from './same-list.ts';

/**
 * Choosing in the list of a document's passages, by clicks and keys. `current` is the index of the first one
 * chosen, `lead` that of the other end, from where Shift with an arrow key goes on; -1 when none is.
 */
export function usePassageChoice({
  document,
  ids,
  passages,
  selected,
  scroller,
}: {
  document: string;
  /** The ids of `passages`, in their order. */
  ids: readonly string[];
  passages: readonly PassageRecord[];
  selected: readonly string[];
  scroller: RefObject<HTMLElement | null>;
}) {
  const current = ids.indexOf(selected[0] ?? '');
  const lead = selected.length > 1 ? ids.indexOf(selected.at(-1) ?? '') : current;
  const last = passages.length - 1;

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
      const isChosen = others.length < selected.length;
      selectPassages(document, isChosen ? others : [...others, passage.id]);
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

  /** The keys with Shift; answers whether it was one of them. */
  function extendedBy(key: string): boolean {
    if (key === 'ArrowDown') extend(Math.min(last, lead + 1));
    else if (key === 'ArrowUp') extend(Math.max(0, lead - 1));
    else if (key === 'Home') extend(0);
    else if (key === 'End') extend(last);
    else return false;
    return true;
  }

  function chosenBy(key: string): boolean {
    if (key === 'ArrowDown') choose(Math.min(last, current + 1), true);
    else if (key === 'ArrowUp') choose(Math.max(0, current - 1), true);
    else if (key === 'Home') choose(0);
    else if (key === 'End') choose(last);
    else if (key === 'Delete' && selected.length > 0) act(deletePassages(document, selected));
    else return false;
    return true;
  }

  function pressed(event: KeyboardEvent): void {
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    if (isAll && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      chooseAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey ? extendedBy(event.key) : chosenBy(event.key)) event.preventDefault();
  }

  return { current, lead, clicked, pressed };
}
