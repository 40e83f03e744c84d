import { appendFileSync } from 'node:fs';

/** Where `scripts/bench.mjs` reads the figures from; standard output belongs to the test runner. */
const rowsFile = process.env['DICTUM_BENCH_ROWS'];

/** Counted runs of each measure, after one that warms up. */
export const runs = 7;

/**
 * Runs something once to warm up and then `runs` times; each run answers what it measured. Writes one row
 * with the median, the smallest and the largest.
 */
export async function measure(
  row: { bench: string; measure: string; subject?: string; unit: string },
  run: (index: number) => Promise<number>,
): Promise<void> {
  await run(0);
  const values: number[] = [];
  for (let index = 1; index <= runs; index += 1) values.push(await run(index));
  values.sort((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const line = JSON.stringify({
    bench: row.bench,
    measure: row.measure,
    subject: row.subject ?? 'dictum',
    unit: row.unit,
    n: values.length,
    median: round(values[values.length >> 1] ?? NaN),
    min: round(values[0] ?? NaN),
    max: round(values.at(-1) ?? NaN),
  });
  if (rowsFile === undefined) process.stderr.write(`${line}\n`);
  else appendFileSync(rowsFile, `${line}\n`);
}
