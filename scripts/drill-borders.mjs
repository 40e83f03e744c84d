/**
 * `npm run drill:borders`: every operation at the borders of display sections, and eight seeds of random
 * editing, each compared with the same on a flat document. The test run does a part of them.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const child = spawn('npx', ['playwright', 'test', '--project=end-to-end', 'borders'], {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_BORDERS: 'all' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
