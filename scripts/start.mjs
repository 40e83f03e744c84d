/**
 * `npm start`: runs the application from the checkout and passes the arguments on. Root's files
 * belong to root, so for root the application runs as root, which Chromium's sandbox refuses: the
 * one case in which it is off, and it is said.
 */
import { spawn } from 'node:child_process';
import { projectFolder } from './build.mjs';
import { callersFolder, prepare, toStandardError } from './prepare.mjs';
import { isRoot } from './unprivileged.mjs';

try {
  const { runtime, stopDisplay } = await prepare();
  const flags = isRoot() ? ['--no-sandbox'] : [];
  if (isRoot()) toStandardError("running as root, so without Chromium's sandbox");
  const child = spawn(runtime.executable, [...flags, projectFolder, ...process.argv.slice(2)], {
    cwd: callersFolder(),
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('exit', (code) => {
    stopDisplay();
    process.exit(code ?? 1);
  });
} catch (error) {
  toStandardError(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
