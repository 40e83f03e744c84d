// Rounds in which every subject is visited once, so that what else the machine does meets all alike.

import { medianOf, writeRow } from '../measure.ts';
import type { Figures } from './visits.ts';

const bench = 'reading';

/** One subject's visit of a round. */
export interface Visitor {
  /** What the rows call it. */
  readonly subject: string;
  /** Said of the text, after each measure's name. */
  readonly what: string;
  readonly visit: () => Promise<Figures>;
}

/** The figures of all rounds, the first of them left out. */
export interface Results {
  /** The values of a measure, one a round; empty when the subject has none. */
  values(subject: string, what: string, measure: string): readonly number[];
  median(subject: string, what: string, measure: string): number;
}

const units: Record<string, string> = {
  heap: 'MB',
  process: 'MB',
  'late frames, 20 ms': 'frames',
  'late frames, 50 ms': 'frames',
};

/** Visits all once to warm up and then `rounds` times, each round beginning with another subject. */
export async function visitInRounds(
  visitors: readonly Visitor[],
  rounds: number,
  log: (line: string) => void,
): Promise<Results> {
  const found = new Map<string, number[]>();
  const nameOf = (subject: string, what: string, measure: string): string =>
    `${subject}\n${what}\n${measure}`;
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % visitors.length;
    for (const { subject, what, visit } of [
      ...visitors.slice(first),
      ...visitors.slice(0, first),
    ]) {
      const figures = await visit();
      log(`round ${round} of ${rounds}: ${subject}, ${what}`);
      if (round === 0) continue;
      for (const [measure, value] of Object.entries(figures)) {
        const name = nameOf(subject, what, measure);
        found.set(name, [...(found.get(name) ?? []), value]);
      }
    }
  }
  const values = (subject: string, what: string, measure: string): readonly number[] =>
    found.get(nameOf(subject, what, measure)) ?? [];
  return { values, median: (...name) => medianOf(values(...name)) };
}

/** Writes a row for each measure and subject, one measure after the other. */
export function writeFigures(
  visitors: readonly Visitor[],
  results: Results,
  measures: Readonly<Record<string, string>>,
): void {
  for (const [measure, words] of Object.entries(measures))
    for (const { subject, what } of visitors) {
      const values = results.values(subject, what, measure);
      const unit = units[measure] ?? 'ms';
      if (values.length > 0)
        writeRow({ bench, measure: `${words}, ${what}`, subject, unit }, values);
    }
}

/** What is asked of us beside a peer: a ratio of medians. */
export interface Asked {
  readonly words: string;
  readonly measure: string;
  readonly what: string;
  /** Our subject, and the peers: the one that is best at this measure counts. */
  readonly ours: string;
  readonly peers: readonly string[];
  /** How many times faster than the peer at least, or how many times slower at most. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * Writes the ratio of the medians, and as its limits the smallest and largest ratio of a single round;
 * nothing where one side was not visited.
 */
export function writeRatio(asked: Asked, results: Results): void {
  const { words, measure, what, ours, peers, atLeast, atMost } = asked;
  const own = results.values(ours, what, measure);
  const visited = peers.filter((one) => results.values(one, what, measure).length > 0);
  const best = visited.toSorted(
    (a, b) => results.median(a, what, measure) - results.median(b, what, measure),
  )[0];
  if (best === undefined || own.length === 0) return;
  const theirs = results.values(best, what, measure);
  const ratio = (mine: number, other: number): number =>
    atLeast === undefined ? mine / other : other / mine;
  const median = ratio(medianOf(own), medianOf(theirs));
  const each = own.map((mine, round) => ratio(mine, theirs[round] ?? NaN));
  const target = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  const met = atLeast === undefined ? median <= (atMost ?? NaN) : median >= atLeast;
  writeRow({ bench, measure: `${words} ${best}`, subject: ours, unit: 'times' }, each, median, {
    target,
    met,
  });
}

/** Writes how our own values stand to a limit; nothing where there are none. */
export function writeLimit(
  words: string,
  subject: string,
  values: readonly number[],
  unit: string,
  most: number,
): void {
  if (values.length === 0) return;
  const met = medianOf(values) <= most;
  const row = { bench, measure: words, subject, unit };
  writeRow(row, values, medianOf(values), { target: `at most ${Math.round(most * 10) / 10}`, met });
}
