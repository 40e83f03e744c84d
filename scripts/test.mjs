/**
 * `npm test`: the checks, the unit tests, the end-to-end tests and the drills, one after the other.
 * Each part is run even if an earlier one failed; a part that ran nothing has failed. The last line
 * is the sum: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';
import { toStandardError } from './prepare.mjs';

const reports = join(projectFolder, 'test-results');

/**
 * How many tests of a part passed and failed.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Runs an npm script with everything visible and returns its exit code.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runScript(script, args = [], env = {}) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * A part's counts, corrected where the report does not tell the whole truth: a run that failed
 * without a failing test, and one that ran nothing.
 * @param {Counts} counts
 * @param {number} code
 */
function honest({ passed, failed }, code) {
  const ranNothing = passed + failed === 0;
  return { passed, failed: failed === 0 && (code !== 0 || ranNothing) ? 1 : failed };
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} script */
async function runCheck(script) {
  const code = await runScript(script);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runUnitTests() {
  const file = join(reports, 'unit.json');
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runScript('test:unit', reporters);
  const report = await readReport(file);
  const counts = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
  return honest(counts, code);
}

/** @param {string} script */
async function runPlaywright(script) {
  const file = join(reports, `${script.replace(':', '-')}.json`);
  await rm(file, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runScript(script, ['--reporter=list,json'], env);
  const stats = (await readReport(file))?.stats ?? { expected: 0, flaky: 0, unexpected: 0 };
  return honest({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, code);
}

/** @type {[string, () => Promise<Counts>][]} */
const parts = [
  ...['types', 'lint', 'format:check', 'dead'].map(
    /** @returns {[string, () => Promise<Counts>]} */
    (script) => [script, () => runCheck(script)],
  ),
  ['test:unit', runUnitTests],
  ['test:e2e', () => runPlaywright('test:e2e')],
  ['test:torture', () => runPlaywright('test:torture')],
];

const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, run] of parts) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
console.log(`\n${summary.join('\n')}`);
await sayElectron();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Names the Electron that the tests drove, which the last run has put into the cache. */
async function sayElectron() {
  const { resolveElectron } = await import('./electron-runtime.mjs');
  const runtime = await resolveElectron(() => {}).catch((error) => {
    toStandardError(error.message);
    return null;
  });
  if (runtime !== null) console.log(`Driven: Electron ${runtime.version} from ${runtime.origin}`);
}
