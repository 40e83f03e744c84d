/**
 * Where things that are expensive to fetch are kept between runs, outside `node_modules`. The
 * user's cache folder is the natural place; but root's home is usually closed to everybody else,
 * and the tests of root's checkout run Electron as an unprivileged user, so root falls back to the
 * system's cache folder, and whoever can write to neither to the temporary folder.
 */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Whether every folder on the way to `folder` lets any user pass.
 * @param {string} folder
 */
function isOpenToAll(folder) {
  for (let current = folder; ; current = dirname(current)) {
    if ((statSync(current).mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

/**
 * Makes the folder if need be and says whether it can be written to.
 * @param {string} folder
 */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder for Dictum's downloads, made if it does not exist. */
export function cacheFolder() {
  const own = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dictum');
  const candidates = [own, '/var/cache/dictum', join(tmpdir(), 'dictum-cache')];
  const mustBeOpen = process.getuid?.() === 0;
  for (const folder of candidates) {
    if (isWritable(folder) && (!mustBeOpen || isOpenToAll(folder))) return folder;
  }
  throw new Error(`None of these folders can be used as a cache: ${candidates.join(', ')}`);
}
