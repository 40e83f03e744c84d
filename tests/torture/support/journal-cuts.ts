// Journals that end too early, or lack a part.

import { readFile, readdir, stat, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from './drill.ts';

/** The names of the pages that hold anything: a snapshot begins a new one. */
async function heldPages(library: string): Promise<string[]> {
  const folder = join(library, 'journal');
  const held: string[] = [];
  for (const name of (await readdir(folder)).toSorted())
    if ((await stat(join(folder, name))).size > 0) held.push(name);
  return held;
}

/** The last line of the journal goes, as when the folder was copied too early. */
export async function cutLastLine(library: string): Promise<void> {
  const page = join(library, 'journal', (await heldPages(library)).at(-1) ?? '');
  const bytes = await readFile(page);
  await truncate(page, bytes.lastIndexOf(0x0a, bytes.length - 2) + 1);
}

/**
 * Cuts a library's journal at a place by chance: at the end of a line or inside one, in the first or the last
 * page. Says what was done.
 */
export async function cutJournal(copy: string, chance: Chance): Promise<string> {
  const folder = join(copy, 'journal');
  const pages = await heldPages(copy);
  const page = chance.below(3) === 0 ? chance.of(pages) : (pages.at(-1) ?? '');
  const bytes = await readFile(join(folder, page));
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a && at < bytes.length - 1);
  const way = chance.below(5);
  if (way === 0 && chance.below(3) === 0) {
    await unlink(join(folder, page));
    return `${page} gone`;
  }
  const length =
    way < 2 && ends.length > 0
      ? chance.of(ends) + 1
      : way === 2
        ? bytes.length - 1 - chance.below(40)
        : chance.below(bytes.length);
  await truncate(join(folder, page), length);
  return `${page} cut to ${length} of ${bytes.length} bytes`;
}
