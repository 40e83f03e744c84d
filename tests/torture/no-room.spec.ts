// No room on the disk, or a folder that may not be written to, for everything but typing (`disk.spec.ts`): what is
// asked for is refused in one sentence, leaves nothing behind, and is done when it is tried again.

import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { startWith } from '../end-to-end/support/editing.ts';
import { importText } from '../end-to-end/support/hands.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import { onePixel } from './support/one-pixel.ts';
import type { SmallDisk } from './support/small-disk.ts';
import { hasSmallDisks, smallDisk } from './support/small-disk.ts';

test.skip(!hasSmallDisks, 'Only root on Linux can make a small disk.');

let disk: SmallDisk;
test.beforeEach(async () => {
  disk = await smallDisk(32);
});
test.afterEach(() => disk.remove());

function keepPicture(window: Page): Promise<string> {
  return window.evaluate(
    (base64) =>
      globalThis.window.dictum.desktop.keepPicture({ base64 }).then(
        () => 'kept',
        (error: unknown) => String(error),
      ),
    onePixel,
  );
}

test('a command, an import and a picture are refused without room, and done when there is some', async () => {
  const sources = await temporaryFolder('sources');
  const dictum = await launchDictum({ library: disk.folder });
  const { window } = dictum;
  const notes = async (): Promise<number> =>
    (await callLibrary(window, 'overview', null)).notes.length;
  const outcome = window.getByRole('region', { name: 'Import' }).getByRole('listitem');
  const assets = (): Promise<string[]> => readdir(join(disk.folder, 'assets'));

  await disk.fill(0);
  const told = window.getByText('Not saved: the disk is full.').first();
  const again = window.getByText('Try again');
  await window.keyboard.press('Control+n');
  await expect(told).toBeVisible();
  await window.keyboard.press('Control+n');
  await expect(window.getByText('2 changes are waiting.').first()).toBeVisible();
  await expect(window.getByTestId('saved-sign')).toHaveText('Not saved');
  await importText(dictum, sources, 'pier.txt', `A pier\n\n${'It stands. '.repeat(900)}\n`);
  await expect(outcome).toContainText('was not kept in the library: the disk is full');
  expect(await keepPicture(window)).toContain('was not kept in the library: the disk is full.');
  expect(await assets()).toEqual([]);

  // Asked to quit, it says what would be lost, and stays.
  await dictum.app.evaluate(({ app, dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    app.quit();
  });
  await expect
    .poll(() => dictum.app.evaluate(() => (globalThis as { asked?: string[] }).asked))
    .toEqual([expect.stringContaining('Something you did could not be saved.')]);

  await disk.empty();
  await again.click();
  await expect.poll(notes).toBe(2);
  await expect(window.getByTestId('saved-sign')).toHaveText('Saved');
  await expect(again).toBeHidden();

  // A folder that others have closed: what needs a new file there is refused, the rest goes on.
  await chmod(join(disk.folder, 'assets'), 0o555);
  await importText(dictum, sources, 'pier.txt', `A pier\n\n${'It stands. '.repeat(900)}\n`);
  await expect(outcome).toContainText('was not kept in the library: you may not write there');
  await window.keyboard.press('Control+n');
  await expect.poll(notes).toBe(3);
  await chmod(join(disk.folder, 'assets'), 0o777);
  await importText(dictum, sources, 'pier.txt', `A pier\n\n${'It stands. '.repeat(900)}\n`);
  await expect.poll(assets).toHaveLength(1);
  expect(await keepPicture(window)).toBe('kept');

  await dictum.close();
  expect((await runCli(['check', '--library', disk.folder])).stdout).toContain('is whole');
});

test('a database without room waits for some, and the window says so', async () => {
  const { dictum, window } = await startWith('# The harbour of Veldra\n', disk.folder);
  const documents = async (): Promise<number> =>
    (await callLibrary(window, 'overview', null)).documents.length;
  // The journal has room for the text, the database, which is written to it twice, has not.
  await disk.fill(48_000);
  const words = newDocument('Minutes', [paragraph('They met at noon. '.repeat(1700))]);
  await expect(runCommand(window, 'import-document', words)).rejects.toThrow(
    'Your change is saved',
  );
  const alert = window.getByRole('alert').filter({ hasText: 'The disk is full.' });
  await expect(alert).toContainText('What was saved is safe');
  await disk.empty();
  await expect(alert).toBeHidden({ timeout: 30_000 });
  expect(await documents()).toBe(2);
  await dictum.close();
  expect((await runCli(['check', '--library', disk.folder])).stdout).toContain('is whole');
});
