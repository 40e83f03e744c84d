/**
 * `npm run package`: builds the application and packs it with the Electron that the scripts found,
 * as a folder that runs (`dist/linux-unpacked` on Linux). `--all` then tries this system's
 * installers as well; they need tools that electron-builder downloads from GitHub. What was not
 * built is said at the end, with the reason.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildAll, projectFolder } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { checkFuses } from './package-fuses.mjs';
import { toStandardError } from './prepare.mjs';
import { ensureCommands } from './system-libraries.mjs';

const systems = {
  linux: {
    flag: '--linux',
    unpacked: 'linux-unpacked',
    executable: 'dictum',
    installers: ['AppImage', 'deb'],
  },
  darwin: {
    flag: '--mac',
    unpacked: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    executable: 'Dictum.app/Contents/MacOS/Dictum',
    installers: ['dmg'],
  },
  win32: {
    flag: '--win',
    unpacked: 'win-unpacked',
    executable: 'Dictum.exe',
    installers: ['nsis'],
  },
};

/**
 * Runs electron-builder and returns its exit code and what it said.
 * @param {string[]} args
 */
function electronBuilder(args) {
  const cli = join(projectFolder, 'node_modules', 'electron-builder', 'cli.js');
  const all = [cli, '--publish', 'never', ...args];
  return spawnSync(process.execPath, all, { cwd: projectFolder, encoding: 'utf8' });
}

/**
 * A copy of the runtime as it is shipped, without the loader that runs a checkout.
 * @param {string} runtimeFolder
 */
async function runtimeWithoutLoader(runtimeFolder) {
  const copy = await mkdtemp(join(tmpdir(), 'dictum-electron-'));
  const loader = join('resources', 'app');
  await cp(runtimeFolder, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => relative(runtimeFolder, source) !== loader,
  });
  return copy;
}

/**
 * Why an installer could not be made: the line of the log that says so.
 * @param {{ stdout: string, stderr: string }} result
 */
function reasonOf({ stdout, stderr }) {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.includes('⨯'));
  return lines[0]?.replace(/^.*⨯\s*/, '') ?? 'electron-builder failed without a reason';
}

/**
 * Tries one installer from the packed folder.
 * @param {string} flag
 * @param {string} unpacked
 * @param {string} installer
 */
function tryInstaller(flag, unpacked, installer) {
  const result = electronBuilder([flag, installer, '--prepackaged', unpacked]);
  return result.status === 0 ? null : reasonOf(result);
}

/** @param {keyof typeof systems} name */
async function packageFor(name) {
  const { flag, unpacked, executable, installers } = systems[name];
  ensureCommands(['unzip'], toStandardError);
  await buildAll({ strict: true, log: toStandardError });
  const runtime = await resolveElectron(toStandardError);
  const folder = join(projectFolder, 'dist', unpacked);
  const distribution = await runtimeWithoutLoader(runtime.folder);
  const result = electronBuilder([
    flag,
    'dir',
    `-c.electronDist=${distribution}`,
    `-c.electronVersion=${runtime.version}`,
  ]);
  await rm(distribution, { recursive: true, force: true });
  if (result.status !== 0) throw new Error(`${result.stdout}\n${result.stderr}`);
  if (existsSync(join(folder, 'resources', 'app'))) {
    throw new Error('The package holds the loader of a checkout (resources/app).');
  }
  console.log(`packed ${relative(projectFolder, folder)} with Electron ${runtime.version}`);
  console.log(`fuses: ${await checkFuses(join(folder, executable))}`);

  for (const [system, { installers: others }] of Object.entries(systems)) {
    if (system !== name) console.log(`not built: ${others.join(', ')}, which needs ${system}`);
  }
  for (const installer of installers) {
    if (!process.argv.includes('--all')) {
      console.log(`not built: ${installer}, which is asked for with \`npm run package -- --all\``);
      continue;
    }
    const reason = tryInstaller(flag, folder, installer);
    console.log(reason === null ? `built ${installer}` : `not built: ${installer}: ${reason}`);
  }
}

try {
  const { platform } = process;
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32') {
    throw new Error(`There is no package for ${platform}.`);
  }
  await packageFor(platform);
} catch (error) {
  toStandardError(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
