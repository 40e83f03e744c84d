// A disk that is full, and kills, while something is saved, exported or backed up: what stood there before stays
// byte for byte, nothing half bears a final name, and what was typed lands when there is room. `npm run
// drill:disk` does each fifty times; the test run does some.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { beginEditing, savedText, startWith } from '../end-to-end/support/editing.ts';
import { clickOn } from '../end-to-end/support/hands.ts';
import { launchDictum, runCli } from '../end-to-end/support/launch.ts';
import { runCommand } from '../end-to-end/support/library-calls.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';
import { Chance, counted, isDrill, tell, times } from './support/drill.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import type { SmallDisk } from './support/small-disk.ts';
import { hasSmallDisks, smallDisk } from './support/small-disk.ts';

const rounds = times('disk', { drill: 50, test: 1 });
const isLong = isDrill('disk');

test.skip(!hasSmallDisks, 'Only root on Linux can make a small disk.');

let disk: SmallDisk;
test.beforeEach(async () => {
  disk = await smallDisk(32);
});
test.afterEach(() => disk.remove());

/** Every file of a folder with its hash; what is temporary by its name is left out, and so is the filler. */
async function files(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'filler' || entry.name.endsWith('.tmp')) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(
      relative(folder, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return found;
}

test(`${rounds} times a full disk while typing: it is said, and all of it lands`, async () => {
  test.setTimeout(3_600_000);
  const source = '# The harbour of Veldra\n\nThe talks ended without a vote.\n';
  const { dictum, window, document } = await startWith(source, disk.folder);
  await clickOn(window, 'without a vote', 4);
  await beginEditing(window);
  const chance = new Chance(3);
  const words: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await disk.fill(0);
    // More than the rest of the journal's last page of memory holds.
    const word = `w${round}${'x'.repeat(4500)}`;
    await window.keyboard.insertText(`${word} `);
    words.push(word);
    const alert = window.getByRole('alert').filter({ hasText: 'Not saved' });
    await expect(alert).toContainText('the disk is full', { timeout: 60_000 });
    await window.keyboard.type(`t${chance.below(100)} `);
    await disk.empty();
    await expect(alert).toBeHidden({ timeout: 60_000 });
    await expect.poll(() => savedText(window, document), { timeout: 60_000 }).toContain(word);
  }
  const text = await savedText(window, document);
  for (const word of words) expect(text.split(word)).toHaveLength(2);
  await dictum.close();
  const { code } = await runCli(['check', '--library', disk.folder]);
  expect(code).toBe(0);
  tell(`disk full while typing: ${rounds} times, said and landed each time`);
});

const kinds = [
  { name: 'a file', args: ['export', '--format', 'json', '--all'], to: 'out.json' },
  { name: 'a PDF', args: ['export', '--format', 'pdf', '--document', 'document-0'], to: 'out.pdf' },
  { name: 'a folder', args: ['export', '--format', 'markdown', '--all'], to: 'out' },
  { name: 'a backup', args: ['backup'], to: 'out.zip' },
];

// Only in `npm run drill:disk`: it takes hours.
if (isLong)
  test(`${rounds} times a full disk, and a kill, while something is written out`, async () => {
    test.setTimeout(7_200_000);
    const library = await harmedLibrary(2, 150_000);
    const { executable, sandbox, projectFolder } = testMachine();
    const chance = new Chance(4);
    for (const { name, args, to } of kinds) {
      const command = [...args, '--out', join(disk.folder, to), '--library', library];
      expect(await runCli(command)).toMatchObject({ code: 0 });
      const whole = await files(disk.folder);
      expect(whole.size).toBeGreaterThan(0);
      const said: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Another state of the library, so that what is written is not what stands there.
        const dictum = await launchDictum({ library });
        await runCommand(dictum.window, 'create-note', { title: `Note ${round}`, blocks: [] });
        await dictum.close();
        const before = await files(disk.folder);
        await disk.fill(chance.below(200_000));
        const { code, stderr } = await runCli(command);
        await disk.empty();
        said.push(code === 0 ? 'had room' : stderr.trim().replaceAll(/“[^”]*”/g, '“…”'));
        if (code !== 0 && to !== 'out') expect(await files(disk.folder)).toEqual(before);
        if (code !== 0) expect(stderr).toContain('the disk is full');

        const flags = sandbox ? [] : ['--no-sandbox'];
        const child = spawn(executable, [...flags, projectFolder, ...command], { stdio: 'ignore' });
        const closed = once(child, 'close');
        const timer = setTimeout(() => child.kill('SIGKILL'), 300 + chance.below(4000));
        await closed;
        clearTimeout(timer);
        // Whatever the kill fell into: the next one writes all of it, and a half one is no longer there.
        const cut = await files(disk.folder);
        expect(await runCli(command)).toMatchObject({ code: 0 });
        const after = await files(disk.folder);
        for (const [file, hash] of cut)
          expect([before.get(file), after.get(file)], file).toContain(hash);
      }
      tell(`${name}: ${counted(said)}; ${rounds} kills left the old one or the new one, whole`);
    }
  });
