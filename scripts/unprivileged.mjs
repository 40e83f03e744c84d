/**
 * Running Electron with Chromium's sandbox on, even for root. The sandbox refuses to work for
 * root, so there a small shell script starts Electron as the user `nobody`, with a home folder of
 * its own; it replaces itself by Electron, so that signals and exit codes are Electron's. Where
 * `nobody` may not read the checkout or make a user namespace, the sandbox is off and `note` says
 * why.
 */
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const nobody = 65534;
const asNobody = [
  '--reuid',
  `${nobody}`,
  '--regid',
  `${nobody}`,
  '--clear-groups',
  '--no-new-privs',
];

/** Whether this process is root on a system where that matters. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function nobodyCan(command, ...args) {
  const result = spawnSync('setpriv', [...asNobody, '--', command, ...args], { stdio: 'ignore' });
  return result.status === 0;
}

/** Whether this user may make a user namespace, which the sandbox needs on Linux. */
function canMakeNamespace() {
  if (process.platform !== 'linux') return true;
  return spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Why the sandbox cannot be had, or null.
 * @param {string} executable
 * @param {string[]} files
 */
function obstacle(executable, files) {
  if (!nobodyCan('test', '-x', executable)) return `nobody may not run ${executable}`;
  const closed = files.find((file) => !nobodyCan('test', '-r', file));
  if (closed !== undefined) return `nobody may not read ${closed}`;
  if (!nobodyCan('unshare', '--user', 'true')) return 'nobody may not make a user namespace';
  return null;
}

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * What to start instead of `executable`, and whether the sandbox is on in it. `folder` is where the
 * script and the home folder go; `files` are what the application must be able to read.
 * @param {string} executable
 * @param {string} folder
 * @param {string[]} files
 */
export async function sandboxedExecutable(executable, folder, files) {
  if (!isRoot()) {
    const note = canMakeNamespace() ? null : "Chromium's sandbox is off: no user namespaces here";
    return { executable, sandbox: note === null, note };
  }
  const reason = obstacle(executable, files);
  if (reason !== null) {
    return { executable, sandbox: false, note: `Chromium's sandbox is off: ${reason}` };
  }
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  await chown(home, nobody, nobody);
  const script = join(folder, 'electron-as-nobody');
  const lines = [
    '#!/bin/sh',
    'unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR NODE_OPTIONS',
    'unset ELECTRON_RUN_AS_NODE',
    `export HOME=${quoted(home)} USER=nobody LOGNAME=nobody`,
    `exec setpriv ${asNobody.join(' ')} -- ${quoted(executable)} "$@"`,
  ];
  await writeFile(script, `${lines.join('\n')}\n`);
  await chmod(script, 0o755);
  return {
    executable: script,
    sandbox: true,
    note: "Electron runs as nobody with Chromium's sandbox on",
  };
}
