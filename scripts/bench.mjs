/**
 * Runs the benches and prints their medians: `npm run bench` for all, `npm run bench -- NAME` for one,
 * `--json` for one object a line (bench, measure, subject, unit, n, median, min, max; a row that is asked
 * to reach something also has target and met). `DICTUM_BENCH_RUNS` is the number of counted runs, 7
 * unless it says otherwise.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';

/**
 * One measure of one subject.
 * @typedef {{ bench: string, measure: string, subject: string, unit: string, n: number, median: number,
 *   min: number, max: number, target?: string, met?: boolean }} Row
 */

/**
 * The rows of one bench, aligned.
 * @param {Row[]} rows
 * @returns {string[]}
 */
function table(rows) {
  const subject = Math.max(...rows.map((row) => row.subject.length));
  const median = Math.max(...rows.map((row) => `${row.median}`.length));
  const unit = Math.max(...rows.map((row) => row.unit.length));
  const spread = Math.max(...rows.map((row) => `${row.min}–${row.max}`.length));
  return rows.map((row) => {
    const asked = row.target === undefined ? '' : `; asked: ${row.target}`;
    const sign = row.met === undefined ? '' : row.met ? '; met' : '; MISSED';
    return [
      `  ${row.subject.padEnd(subject)}`,
      `${row.median}`.padStart(median),
      row.unit.padEnd(unit),
      `${row.min}–${row.max}`.padEnd(spread),
      `n=${row.n}`,
      `${row.measure}${asked}${sign}`,
    ].join('  ');
  });
}

/**
 * All rows for reading: the figures of each bench, then what was asked of them.
 * @param {Row[]} rows
 * @returns {string[]}
 */
function report(rows) {
  const benches = [...new Set(rows.map((row) => row.bench))];
  return benches.flatMap((bench) => {
    const figures = rows.filter((row) => row.bench === bench && row.target === undefined);
    const asked = rows.filter((row) => row.bench === bench && row.target !== undefined);
    return [
      `${bench}: median, smallest–largest`,
      ...table(figures),
      ...(asked.length === 0 ? [] : [`${bench}: against its targets`, ...table(asked)]),
    ];
  });
}

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const names = words.filter((word) => !word.startsWith('--'));

const folder = await mkdtemp(join(tmpdir(), 'dictum-bench-'));
const rowsFile = join(folder, 'rows.ndjson');
await writeFile(rowsFile, '');
const files = names.map((name) => `tests/bench/${name}.bench.ts`);
const child = spawn(
  'npx',
  ['playwright', 'test', '--config', 'playwright.bench.config.ts', ...files],
  {
    cwd: projectFolder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DICTUM_BENCH_ROWS: rowsFile },
  },
);
const [code] = await once(child, 'close');
const lines = (await readFile(rowsFile, 'utf8')).split('\n').filter((line) => line !== '');
await rm(folder, { recursive: true });
const printed = asJson ? lines : report(lines.map((line) => JSON.parse(line)));
for (const line of printed) process.stdout.write(`${line}\n`);
process.exitCode = code === 0 && lines.length > 0 ? 0 : 1;
