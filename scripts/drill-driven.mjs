/**
 * Drills that drive the application, a file of `tests/drills` each:
 * `npm run drill:big-library`: a library of 10,000 documents of 5,000 characters, 10,000 notes and 2,000 actors,
 * made once and kept in the temporary folder; `drill:big-copies`: quits, a restore and kills in it;
 * `drill:long-note`: a note of 200,000 characters. The first and the last fail when any task of the window takes
 * longer than 50 ms. `drill:pages`: the PDF of a long report, its pages compared with accepted pictures.
 * `DICTUM_DRILL_PROFILE=FOLDER` writes what the processor did in each step.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('Name a drill: node scripts/drill-driven.mjs NAME');

const child = spawn(
  'npx',
  ['playwright', 'test', '--config', 'playwright.drills.config.ts', name],
  { cwd: projectFolder, stdio: 'inherit', shell: process.platform === 'win32' },
);
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
