// The history as rows, newest first: what was undone, the point where one stands, what was done.

import type { HistoryItem, HistoryList } from '#core/library-api.ts';

/** One action of the history. */
export interface HistoryRow {
  id: string;
  label: string;
  /** `done`: can be undone; `undone`: can be done again. */
  state: 'done' | 'undone';
  /** When it was done, in the machine's own time: `14:05`. */
  time: string;
  /** How many actions lie between here and the current point, itself included. */
  steps: number;
}

/** The rows of one day on one side of the current point. */
export interface HistoryDay {
  key: string;
  /** `Today`, `Yesterday`, `3 November 2025`. */
  day: string;
  rows: HistoryRow[];
}

/** The history on both sides of the point where one stands. */
export interface HistoryView {
  undone: HistoryDay[];
  done: HistoryDay[];
}

const timeOf = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const dayOf = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The day of a moment in words, seen from `now`. */
export function dayInWords(moment: Date, now: Date): string {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const dayBefore = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (moment >= midnight) return 'Today';
  if (moment >= dayBefore) return 'Yesterday';
  return dayOf.format(moment);
}

/** All words of a search stand in a label, in any case. */
function fits(label: string, search: string): boolean {
  const text = label.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function days(rows: readonly { row: HistoryRow; at: Date }[], now: Date): HistoryDay[] {
  const groups: HistoryDay[] = [];
  for (const { row, at } of rows) {
    const day = dayInWords(at, now);
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ key: `${row.state} ${row.id}`, day, rows: [row] });
  }
  return groups;
}

/** The rows that fit a search, by day; `now` is the moment of looking. */
export function historyView(list: HistoryList, search: string, now: Date): HistoryView {
  const rowsOf = (items: readonly HistoryItem[], state: HistoryRow['state']) =>
    items
      .map(({ id, label, at }, index) => ({
        at: new Date(at),
        row: { id, label, state, time: timeOf.format(new Date(at)), steps: index + 1 },
      }))
      .filter(({ row }) => fits(row.label, search));
  return {
    // The one that is done again next stands nearest to the current point.
    undone: days(rowsOf(list.redo, 'undone').toReversed(), now),
    done: days(rowsOf(list.undo, 'done'), now),
  };
}
