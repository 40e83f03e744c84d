/**
 * `npm run drill:crash`, `drill:damage` and others: the long form of the tests of one name in `tests/torture`;
 * the test run does a part of each. `DICTUM_DRILL_SHARE=0.1` does a tenth. Further words go to Playwright.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const [name = '', ...words] = process.argv.slice(2);
const child = spawn('npx', ['playwright', 'test', '--project=torture', ...words], {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_DRILL: name },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
