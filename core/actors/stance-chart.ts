// Where the marks of a small chart stand that shows an actor's stance on one concept over time. Pure, so
// that the window and exported pages draw the same picture.

import type { Stance } from '../records/statement.ts';
import type { DatedStatement } from './dossier.ts';

/** A mark of the chart. */
export interface ChartMark {
  statement: string;
  stance: Stance;
  date: string;
  /** From 0 (the first date) to 1 (the last). */
  x: number;
  /** Which of three rows: support above, the undecided between, opposition below. */
  row: 0 | 1 | 2;
  /** How many marks of the same row stand at the same place before it. */
  stack: number;
}

/** What a chart of stances over time draws, from the first dated statement to the last. */
export interface StanceChart {
  marks: ChartMark[];
  first: string;
  last: string;
  /** Statements without a date, which the chart leaves out. */
  undated: number;
}

const rows: Readonly<Record<Stance, ChartMark['row']>> = {
  supports: 0,
  neutral: 1,
  mixed: 1,
  unclear: 1,
  opposes: 2,
};

/** Days since 1970 of a date as far as it is known; a year or month counts as its middle. */
export function dayOf(date: string): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  const middle = month === undefined ? [6, 1] : [month - 1, day ?? 15];
  return Date.UTC(year, middle[0] ?? 0, middle[1] ?? 1) / 86_400_000;
}

/** The chart of these statements; null when fewer than two dates could be told apart. */
export function stanceChart(statements: readonly DatedStatement[]): StanceChart | null {
  const dated = statements.flatMap(({ statement, date }) =>
    date === null ? [] : [{ statement, date, day: dayOf(date) }],
  );
  dated.sort((a, b) => a.day - b.day);
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined || first.day === last.day) return null;
  const stacks = new Map<string, number>();
  const marks = dated.map(({ statement, date, day }): ChartMark => {
    const row = rows[statement.stance];
    const x = (day - first.day) / (last.day - first.day);
    // Marks nearer than a fiftieth of the width would cover each other.
    const place = `${row} ${Math.round(x * 50)}`;
    const stack = stacks.get(place) ?? 0;
    stacks.set(place, stack + 1);
    return { statement: statement.id, stance: statement.stance, date, x, row, stack };
  });
  return {
    marks,
    first: first.date,
    last: last.date,
    undated: statements.length - dated.length,
  };
}
