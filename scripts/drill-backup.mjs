/**
 * `npm run drill:backup`: 500 backups damaged at random, and those made to do harm. Each must be refused with a
 * sentence, or be the very same; a restore that stops anywhere changes nothing. The test run does a part.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const child = spawn('npx', ['vitest', 'run', 'main/backups'], {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_DRILL: 'backup' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
