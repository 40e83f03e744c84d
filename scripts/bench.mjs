/**
 * Runs the benches and prints their medians: `npm run bench` for all, `npm run bench -- NAME` for one,
 * `--json` for one object a line (bench, measure, subject, unit, n, median, min, max).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';

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
for (const line of lines) {
  const row = JSON.parse(line);
  process.stdout.write(
    asJson
      ? `${line}\n`
      : `${row.bench.padEnd(10)} ${String(row.median).padStart(8)} ${row.unit}  (${row.min}–${row.max}, n=${row.n})  ${row.subject}: ${row.measure}\n`,
  );
}
process.exitCode = code === 0 && lines.length > 0 ? 0 : 1;
