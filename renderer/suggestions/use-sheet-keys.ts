import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { act } from '../state/acts.ts';
import { dateReadings } from '../ui/dates.ts';
import { showPlace } from './sheet-state.ts';
import type { SuggestionItem } from './suggestion-items.ts';
import type { Session } from './taking.ts';
import { acceptDate } from './taking.ts';

/** What can be done about the proposal that is looked at. */
export interface SheetActions {
  accept: () => void;
  reject: () => void;
  acceptGroup: () => void;
  rejectGroup: () => void;
  /** Gives a proposed actor the next type. */
  retype: () => void;
  edit: () => void;
  choose: () => void;
}

/** The keys of the list of proposals; answers what listens to them. */
export function useSheetKeys({
  document,
  shown,
  index,
  session,
  lookAt,
  decide,
  actions,
}: {
  document: string;
  shown: readonly SuggestionItem[];
  index: number;
  session: Session;
  lookAt: (item: SuggestionItem) => void;
  decide: (decision: () => Promise<void>) => Promise<void>;
  actions: SheetActions;
}): (event: KeyboardEvent) => void {
  const place = useRef({ id: '', number: 0 });
  const item = shown[index];

  const nextPlace = (): void => {
    if (item?.group !== 'actors') return;
    const { places } = item.actor;
    const number = place.current.id === item.id ? place.current.number + 1 : 1;
    place.current = { id: item.id, number };
    const next = places[number % places.length];
    if (next !== undefined) showPlace(document, next);
  };

  const chooseDate = (number: number): void => {
    if (item?.group !== 'date') return;
    const date = dateReadings(item.at.words)[number - 1];
    if (date !== undefined) act(decide(() => acceptDate(session, date)));
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || item === undefined) return;
    const step = { ArrowDown: index + 1, j: index + 1, ArrowUp: index - 1, k: index - 1 };
    const ends = { Home: 0, End: shown.length - 1 };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const to = new Map(Object.entries({ ...step, ...ends })).get(key);
    const other = to === undefined ? undefined : shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (other !== undefined) lookAt(other);
    else if (key === 'a' && event.shiftKey) actions.acceptGroup();
    else if (key === 'r' && event.shiftKey) actions.rejectGroup();
    else if (event.shiftKey) return;
    else if (key === 'Enter' || key === 'a') actions.accept();
    else if (key === 'r' || key === 'Delete') actions.reject();
    else if (key === 'e') actions.edit();
    else if (key === 'm') actions.choose();
    else if (key === 't') actions.retype();
    else if (key === 'n') nextPlace();
    else if (key === ' ') showPlace(document, item.at);
    else if (/^[1-9]$/.test(key)) chooseDate(Number(key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
