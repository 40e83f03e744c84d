/**
 * What every script does before it can start the application: the commands it needs, a runtime with
 * its libraries, a display and an up-to-date build.
 */
import { buildAll } from './build.mjs';
import { ensureDisplay, hasDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureCommands, ensureLibraries } from './system-libraries.mjs';

/** @param {string} line */
export const toStandardError = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * The folder in which the person stood who called a script. npm runs scripts in the folder of the
 * checkout and says in `INIT_CWD` where it was called from; a file named without its folder is there.
 */
export function callersFolder() {
  const { INIT_CWD: called, npm_lifecycle_event: script } = process.env;
  return called !== undefined && (script === 'dictum' || script === 'start')
    ? called
    : process.cwd();
}

/**
 * Gets everything ready and returns the runtime and how to take the display down again.
 * @param {{ log?: (line: string) => void, commands?: string[] }} [options]
 */
export async function prepare({ log = toStandardError, commands = [] } = {}) {
  ensureCommands(['unzip', ...(hasDisplay() ? [] : ['Xvfb']), ...commands], log);
  const runtime = await resolveElectron(log);
  ensureLibraries(runtime.executable, log);
  await buildAll({ strict: true, log });
  const stopDisplay = await ensureDisplay();
  return { runtime, stopDisplay };
}
