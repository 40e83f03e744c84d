/**
 * `npm run drill:NAME`: the long form of a test, of which the test run does a part or nothing. What each one does
 * and what came of it: CONTRIBUTING.md and `docs/drills.md`. Further words go to the runner of the tests.
 *
 * `DICTUM_DRILL_SHARE=0.1` does a tenth of those in `tests/torture`; `DICTUM_DRILL_PROFILE=FOLDER` writes what the
 * processor did in each step of those that measure the window's tasks.
 */
import { spawn, spawnSync } from 'node:child_process';
import { projectFolder } from './build.mjs';

/** @param {string[]} files */
const torture = (...files) => ['playwright', 'test', '--project=torture', ...files];
/** @param {string} file One of `tests/drills`. */
const driven = (file) => ['playwright', 'test', '--config', 'playwright.drills.config.ts', file];

/** How the tests of each drill are started; they see its name in `DICTUM_DRILL`. */
const drills = new Map([
  ['backup', ['vitest', 'run', 'main/backups']],
  ['big-copies', driven('big-copies')],
  ['big-library', driven('big-library')],
  ['borders', ['playwright', 'test', '--project=end-to-end', 'borders']],
  ['crash', torture('torture/kill-', 'torture/one-writer')],
  ['damage', torture('torture/damage')],
  ['disk', torture('torture/disk')],
  ['docx', driven('docx')],
  ['hostile', torture('torture/hostile')],
  ['long-note', driven('long-note')],
  ['pages', driven('pages')],
  ['texts', ['vitest', 'run', 'core/formats/naughty-texts', '--testTimeout', '1800000']],
  ['versions', torture('torture/versions')],
]);

/** Programs without which a drill cannot be done, and the packages of Debian that bring them. */
const needs = new Map([
  [
    'docx',
    {
      programs: ['soffice', 'pdftotext', 'pdftoppm'],
      packages: 'libreoffice-writer poppler-utils',
    },
  ],
]);

/** @param {string} name */
function missingFor(name) {
  const { programs, packages } = needs.get(name) ?? { programs: [], packages: '' };
  const missing = programs.filter((one) => spawnSync(one, ['--version']).error !== undefined);
  if (missing.length === 0) return null;
  return `${missing.join(', ')} not found. On Debian: apt-get install --no-install-recommends ${packages}`;
}

const [name = '', ...words] = process.argv.slice(2);
const drill = drills.get(name);
const trouble =
  drill === undefined ? `Name a drill: ${[...drills.keys()].join(', ')}.` : missingFor(name);
if (drill === undefined || trouble !== null) {
  console.error(trouble);
  process.exitCode = 1;
} else {
  const child = spawn('npx', [...drill, ...words], {
    cwd: projectFolder,
    env: { ...process.env, DICTUM_DRILL: name },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
