/**
 * `npm run drill:crash`: the program killed 200 times, each right after acknowledged changes, 10,000 of them in
 * all, and its store page 100 times (DICTUM_ROUNDS for fewer). Nothing may be lost, torn or doubled. The
 * test run does a part of it.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const child = spawn('npx', ['playwright', 'test', '--project=torture', 'kill-'], {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_DRILL: 'crash' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
