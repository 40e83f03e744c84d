import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, libraryRow, readingText } from './support/hands.ts';
import { judge, themes } from './support/judging.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { runFromPalette, useTheme as showTheme } from './support/screens.ts';

// Copies of the library: made, looked at, and brought back, whole or one note at a time.

test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});

test.afterAll(() => dictum.kill());

const page = (): Locator => window.getByRole('article', { name: 'Backups' });
const dialog = (): Locator => window.getByRole('dialog', { name: /^The library of/ });
/** Looks at what is shown in every theme. */
async function judgeAll(screen: string, control: Locator): Promise<void> {
  for (const theme of themes) {
    await showTheme(window, theme);
    await judge(dictum, screen, theme, () => expect(control).toBeInViewport());
  }
  await showTheme(window, 'light');
}

const titles = async (): Promise<string[]> => {
  const { documents, notes } = await callLibrary(window, 'overview', null);
  return [...documents, ...notes].map(({ title }) => title).toSorted();
};

test('a folder is chosen, and the first backup is made there and checked', async () => {
  await runFromPalette(window, 'Open backups');
  await expect(page()).toContainText('Keep it on another disk.');
  const folder = await temporaryFolder('backups');
  await answerOpenDialog(dictum.app, [folder]);
  await page().getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page()).toContainText('was made and checked just now');
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^dictum-backup-.*-asked\.zip$/)]);
  await judgeAll('backups', page().getByRole('button', { name: 'Back up now' }));
});

test('one note that was deleted is brought back, and that can be undone', async () => {
  const before = await titles();
  const { notes } = await callLibrary(window, 'overview', null);
  const [note] = notes;
  await runCommand(window, 'delete-notes', { ids: [note?.id ?? ''] });
  await page()
    .getByRole('button', { name: /^Restore the copy of .* you asked/ })
    .click();
  await expect(dialog()).toContainText('Nothing has been changed yet.');
  await judgeAll('restore', dialog().getByRole('button', { name: 'Restore everything' }));
  await dialog()
    .getByRole('button', { name: `Bring back: “${note?.title ?? ''}”` })
    .click();
  await expect(dialog()).toBeHidden();
  await expect(window.getByText(`Brought back “${note?.title ?? ''}”`)).toBeVisible();
  expect(await titles()).toEqual(before);
});

test('a whole copy takes the library’s place, and what was there can be brought back', async () => {
  const whole = await titles();
  const { documents } = await callLibrary(window, 'overview', null);
  for (const { id } of documents) await runCommand(window, 'delete-document', { id });
  const left = await titles();
  await runFromPalette(window, 'Open backups');
  await page()
    .getByRole('button', { name: /^Restore the copy of .* you asked/ })
    .click();
  await dialog().getByRole('button', { name: 'Restore everything' }).click();
  await expect(page()).toContainText('The library was restored on');
  await expect(libraryRow(window, documents[0]?.title ?? '')).toBeVisible();
  expect(await titles()).toEqual(whole);

  await page().getByRole('button', { name: 'Undo the restore…' }).click();
  await expect(dialog()).toContainText('Nothing has been changed yet.');
  await dialog().getByRole('button', { name: 'Restore everything' }).click();
  await expect(dialog()).toBeHidden();
  await expect.poll(titles).toEqual(left);
  // The undo of what was done before came back with it.
  await window.keyboard.press('Control+z');
  await expect.poll(titles).toHaveLength(left.length + 1);

  // Asked to end by the system, it ends in order: everything is saved, and a snapshot taken.
  const running = dictum.app.process();
  const gone = once(running, 'exit');
  running.kill('SIGTERM');
  await gone;
  const kept = await readdir(join(dictum.library, 'backups'));
  expect(kept).toContainEqual(expect.stringMatching(/-quit\.ndjson\.gz$/));
});
