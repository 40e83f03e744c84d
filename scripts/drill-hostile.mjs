/**
 * `npm run drill:hostile`: ten thousand messages to every door of main and of the store page, and hostile
 * content through every door a text comes in by. The test run does a part of it.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';

const child = spawn('npx', ['playwright', 'test', '--project=torture', 'hostile'], {
  cwd: projectFolder,
  env: { ...process.env, DICTUM_DRILL: 'hostile' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
