/**
 * `npm test`: the checks, the unit tests, and what drives the application: the end-to-end tests with the
 * command line and the drills beside them, then what measures time and wants to be alone. Each part is
 * run even if an earlier one failed; a part that ran nothing has failed. Tests that passed only when they
 * were run again are named. The last line is the sum: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';
import { driven } from './driven-report.mjs';
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

/**
 * Runs projects of `playwright.config.ts` at once, and tells them apart.
 * @param {string[]} projects
 * @param {string} script
 * @param {string[]} args
 */
async function runDriven(projects, script, args = []) {
  console.log(`\n== ${projects.join(', ')}`);
  const file = join(reports, `${script.replace(':', '-')}.json`);
  await rm(file, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runScript(script, [...args, '--reporter=list,json'], env);
  const outcomes = driven(await readReport(file));
  const hasFailed = [...outcomes.values()].some(({ failed }) => failed > 0);
  for (const [index, project] of projects.entries()) {
    const outcome = outcomes.get(project) ?? { passed: 0, failed: 0, seconds: 0, flaky: [] };
    // A run that failed without a failing test is told once.
    const counts = honest(outcome, hasFailed || index > 0 ? 0 : code);
    note(project, counts, outcome.seconds);
    flaky.push(...outcome.flaky);
  }
}

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
/** @type {string[]} */
const flaky = [];

/**
 * Adds a part to the sum.
 * @param {string} name
 * @param {Counts} counts
 * @param {number} seconds
 */
function note(name, { passed, failed }, seconds) {
  total.passed += passed;
  total.failed += failed;
  summary.push(`${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}

/**
 * Says what is run now, runs it and adds it to the sum.
 * @param {string} name
 * @param {() => Promise<Counts>} run
 */
async function runPart(name, run) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const counts = await run();
  note(name, counts, (Date.now() - started) / 1000);
}

for (const script of ['types', 'lint', 'format:check', 'dead'])
  await runPart(script, () => runCheck(script));
await runPart('test:unit', runUnitTests);
await runDriven(['end-to-end', 'command-line', 'torture'], 'test:e2e', ['--project=torture']);
await runDriven(['timing'], 'test:timing');

console.log(`\n${summary.join('\n')}`);
if (flaky.length > 0) console.log(`flaky: ${flaky.length} (${flaky.join('; ')})`);
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
