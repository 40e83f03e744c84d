/**
 * Says in one hash what a build depends on: the files of some source folders, the locked
 * dependencies and the build script itself. Tests, type settings and prose are left out, because
 * they never reach the result.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const alwaysCounted = ['package.json', 'package-lock.json', 'scripts/build.mjs'];
const neverCounted = /\.test\.tsx?$|tsconfig\.json$|\.md$/;

/**
 * All files below the folders that count, sorted, as paths from the root.
 * @param {string} root
 * @param {string[]} folders
 */
async function countedFiles(root, folders) {
  /** @type {string[]} */
  const files = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !neverCounted.test(path)) files.push(path.slice(root.length + 1));
    }
  }
  return files.toSorted();
}

/**
 * The hash of everything below `folders`, which are given as paths from `root`.
 * @param {string} root
 * @param {string[]} folders
 */
export async function hashOfInputs(root, folders) {
  const hash = createHash('sha256');
  for (const file of [...alwaysCounted, ...(await countedFiles(root, folders))]) {
    hash.update(`${file}\0`);
    hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}
