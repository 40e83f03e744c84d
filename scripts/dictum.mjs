/**
 * `npm run --silent dictum -- COMMAND ...`: the application's command line, run from the checkout.
 * Standard output is handed to the application untouched; standard error is its own, without
 * Chromium's remarks; the exit code is passed on.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { projectFolder } from './build.mjs';
import { isChromiumNoise } from './chromium-noise.mjs';
import { callersFolder, prepare, toStandardError } from './prepare.mjs';
import { isRoot } from './unprivileged.mjs';

try {
  const { runtime, stopDisplay } = await prepare();
  const flags = isRoot() ? ['--no-sandbox'] : [];
  if (isRoot()) toStandardError("running as root, so without Chromium's sandbox");
  const child = spawn(runtime.executable, [...flags, projectFolder, ...process.argv.slice(2)], {
    cwd: callersFolder(),
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!isChromiumNoise(line)) toStandardError(line);
  });
  child.once('close', (code, signal) => {
    stopDisplay();
    process.exitCode = code ?? (signal === null ? 1 : 128 + constants.signals[signal]);
    process.exit();
  });
} catch (error) {
  toStandardError(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
