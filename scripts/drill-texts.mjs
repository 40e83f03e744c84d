/**
 * `npm run drill:texts`: every text that makes trouble in every field of a library, exported as Markdown in each
 * flavour and read back. The test run puts all of them into bodies, and some of them into every field.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const words = ['vitest', 'run', 'core/formats/naughty-texts', '--testTimeout', '1800000'];
const child = spawn('npx', words, {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_DRILL: 'texts' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
