// The files of a folder as they stand on the disk, for comparing before and after.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file of a folder with its hash; what is temporary by its name is left out, and so is the filler. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'filler' || entry.name.endsWith('.tmp')) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(path));
    found.set(relative(folder, path), hash.digest('hex'));
  }
  return found;
}

/** The names of temporary files in a folder. */
export async function temporaryIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.tmp'));
}
