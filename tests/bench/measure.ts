import { appendFileSync } from 'node:fs';

/** Where `scripts/bench.mjs` reads the figures from; standard output belongs to the test runner. */
const rowsFile = process.env['DICTUM_BENCH_ROWS'];

/** Counted runs of each measure, after one that warms up. */
export const runs = Math.max(1, Number(process.env['DICTUM_BENCH_RUNS'] ?? 7));

/** What a row of figures is about. */
export interface RowName {
  readonly bench: string;
  readonly measure: string;
  /** Whose figures they are; our own when it is left out. */
  readonly subject?: string;
  readonly unit: string;
}

/** How the figures of a row compare with what was asked of them. */
export interface Target {
  /** In words, such as `at least 4`. */
  readonly target: string;
  readonly met: boolean;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The median; the upper one of an even number of values. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/**
 * Writes one row: the median, the smallest and the largest of the values. `median` is given where it is
 * not that of the values, as in a ratio of medians.
 */
export function writeRow(
  row: RowName,
  values: readonly number[],
  median: number = medianOf(values),
  target?: Target,
): void {
  const line = JSON.stringify({
    bench: row.bench,
    measure: row.measure,
    subject: row.subject ?? 'dictum',
    unit: row.unit,
    n: values.length,
    median: round(median),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
    ...target,
  });
  if (rowsFile === undefined) process.stderr.write(`${line}\n`);
  else appendFileSync(rowsFile, `${line}\n`);
}

/**
 * Runs something once to warm up and then `runs` times; each run answers what it measured. Writes one row
 * with the median, the smallest and the largest.
 */
export async function measure(
  row: RowName,
  run: (index: number) => Promise<number>,
): Promise<void> {
  await run(0);
  const values: number[] = [];
  for (let index = 1; index <= runs; index += 1) values.push(await run(index));
  writeRow(row, values);
}
