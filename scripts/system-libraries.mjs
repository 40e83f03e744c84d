/**
 * Makes sure that the system has what Electron and its tests need on Linux: the shared libraries of
 * the executable, a virtual display, and a few commands. Root on Debian or Ubuntu gets what is
 * missing from the distribution and is told so; everybody else gets the exact command to run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The package that brings each command. */
const packageOfCommand = new Map([
  ['Xvfb', 'xvfb'],
  ['unzip', 'unzip'],
  ['xdotool', 'xdotool'],
  ['pdftotext', 'poppler-utils'],
]);

const libraryPackages = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];
const fontPackages = ['fonts-liberation', 'fonts-noto-core'];

/** @param {string} command */
function isInstalled(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}

/**
 * The shared libraries that an executable asks for and the system does not have.
 * @param {string} executable
 */
function missingLibraries(executable) {
  const result = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const lines = (result.stdout ?? '').split('\n');
  return lines
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}

/**
 * A package's name in this release: some were renamed when Debian changed its time type.
 * @param {string} name
 */
function nameHere(name) {
  const renamed = `${name}t64`;
  const known = spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0;
  return known ? renamed : name;
}

/**
 * Installs, or says how to install and stops.
 * @param {string[]} packages
 * @param {string} reason
 * @param {(line: string) => void} log
 */
function install(packages, reason, log) {
  const isDebian = isInstalled('apt-get');
  if (!isDebian || process.getuid?.() !== 0) {
    const command = `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    throw new Error(
      `Missing on this system: ${reason}.\nOn Debian or Ubuntu: ${command}\n` +
        'Elsewhere install the packages that bring the same.',
    );
  }
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const names = packages.map(nameHere);
  log(`installing what is missing (${reason}): apt-get install ${names.join(' ')}`);
  const arguments_ = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const result = spawnSync('apt-get', arguments_, options);
  if (result.status !== 0) throw new Error(`apt-get could not install ${names.join(' ')}`);
}

/**
 * Makes sure of some commands, such as `unzip`.
 * @param {string[]} commands
 * @param {(line: string) => void} log
 */
export function ensureCommands(commands, log) {
  if (process.platform !== 'linux') return;
  const missing = commands.filter((command) => !isInstalled(command));
  if (missing.length === 0) return;
  const packages = missing.map((command) => packageOfCommand.get(command) ?? command);
  install(packages, missing.join(', '), log);
}

/**
 * Makes sure of the shared libraries of an executable.
 * @param {string} executable
 * @param {(line: string) => void} log
 */
export function ensureLibraries(executable, log) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executable);
  if (missing.length === 0) return;
  install([...libraryPackages, ...fontPackages], missing.join(', '), log);
  const still = missingLibraries(executable);
  if (still.length > 0) throw new Error(`Electron still misses ${still.join(', ')}`);
}
