/**
 * `npm run drill:damage`: a library's database damaged in eight ways with 25 seeds each (DICTUM_SEEDS for
 * fewer). Each must come back whole, or be refused with a clear sentence. The test run does three.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const child = spawn('npx', ['playwright', 'test', '--project=torture', 'damaged-database'], {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_DRILL: 'damage' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
