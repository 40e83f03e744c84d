// Kills while something is written out: under its name stands the old file byte for byte, or the new one, whole;
// what the kill left is gone after the next one. Only in `npm run drill:disk`.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { Chance, counted, isDrill, tell, times } from './support/drill.ts';
import { filesOf, temporaryIn } from './support/folder-files.ts';
import { killWhen } from './support/kill-when.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import type { Kind } from './support/written-out.ts';
import { kinds } from './support/written-out.ts';

/** Kills of a kind: fifty of backups, and twice as many of the four kinds of exports together. */
const killsOf = ({ request }: Kind): number =>
  times('disk', { drill: request === 'backup' ? 50 : 25, test: 1 });

/** Whether a name is that of a file, or of a folder of one. */
const known = (files: ReadonlyMap<string, string>, name: string): boolean =>
  files.has(name) || [...files.keys()].some((file) => file.startsWith(`${name}/`));

/**
 * Writes by the command line and kills so many milliseconds after a temporary file was seen; answers whether one
 * was still there. Small things are written within a few milliseconds.
 */
async function killWhileWriting(command: readonly string[], folder: string, wait: number) {
  const before = await filesOf(folder);
  let seen = 0;
  await killWhen(command, async () => {
    const names = await readdir(folder, { recursive: true });
    if (seen === 0 && names.some((name) => name.endsWith('.tmp') || !known(before, name)))
      seen = performance.now();
    return seen > 0 && performance.now() - seen >= wait;
  });
  return (await temporaryIn(folder)).length > 0;
}

async function drill(kind: Kind, library: string): Promise<void> {
  const rounds = killsOf(kind);
  const chance = new Chance(6);
  const ends: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = await temporaryFolder('written');
    const target = join(folder, kind.to);
    const command = [...kind.words, '--out', target, '--library', library];
    const old = `What stood there before, ${round}.`;
    if (kind.whole !== null) await writeFile(target, old);
    const before = await filesOf(folder);
    const isCut = await killWhileWriting(command, folder, chance.below(2) * chance.below(60));
    const cut = await filesOf(folder);
    const isOld = kind.whole === null ? cut.size === 0 : cut.get(kind.to) === before.get(kind.to);
    if (!isOld) await kind.whole?.(target);
    ends.push(`${isOld ? 'the old one' : 'the new one'}${isCut ? ', cut inside' : ''}`);
    expect(await runCli(command)).toMatchObject({ code: 0 });
    const after = await filesOf(folder);
    if (kind.whole === null)
      for (const [file, hash] of cut)
        if (!file.includes('.dictum-')) expect(after.get(file), file).toBe(hash);
    await kind.whole?.(target);
    expect(await temporaryIn(folder)).toEqual([]);
  }
  tell(`${kind.name}, ${rounds} kills: ${counted(ends)}; nothing half, nothing left behind`);
}

if (isDrill('disk')) {
  let library = '';
  test.beforeAll(async () => {
    test.setTimeout(600_000);
    library = await harmedLibrary(2, 150_000);
  });
  for (const kind of kinds)
    test(`${killsOf(kind)} kills while ${kind.name} is written out`, async () => {
      test.setTimeout(7_200_000);
      await drill(kind, library);
    });
}
