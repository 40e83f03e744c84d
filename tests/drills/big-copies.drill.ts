// Copies of a library of 10,000 documents: how long a quit waits for its snapshot, what a restore costs, and that
// one that is killed on its way leaves the library as it was or as it will be. `npm run drill:big-copies`.

import { once } from 'node:events';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { answerOpenDialog } from '../end-to-end/support/hands.ts';
import type { Dictum } from '../end-to-end/support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { runFromPalette } from '../end-to-end/support/screens.ts';
import { Chance, tell } from '../torture/support/drill.ts';
import { bigLibrary } from './big-library.ts';
import { LongTasks } from './long-tasks.ts';

/** Kills; `DICTUM_DRILL_KILLS` asks for another number of them. */
const kills = Number(process.env['DICTUM_DRILL_KILLS'] ?? 10);

const dialog = (window: Page): Locator => window.getByRole('dialog', { name: /^The library of/ });
const restoreAll = (window: Page): Locator =>
  dialog(window).getByRole('button', { name: 'Restore everything' });

/** Opens the question whether to restore a file. */
async function look(dictum: Dictum, file: string): Promise<void> {
  await answerOpenDialog(dictum.app, [file]);
  await runFromPalette(dictum.window, 'Restore from a file…');
  await expect(restoreAll(dictum.window)).toBeVisible();
}

async function numbers(window: Page): Promise<{ documents: number; notes: number }> {
  const { documents, notes } = await callLibrary(window, 'overview', null);
  return { documents: documents.length, notes: notes.length };
}

test('quitting, restoring and being killed in a restore', async () => {
  const library = await bigLibrary();
  const backup = join(await temporaryFolder('big-backup'), 'backup.zip');
  let begun = Date.now();
  expect(await runCli(['backup', '--out', backup, '--library', library])).toMatchObject({
    code: 0,
  });
  tell(`backup by the command line: ${Date.now() - begun} ms`);

  const open = async (): Promise<Dictum> => {
    const dictum = await launchDictum({ library });
    await expect(dictum.window.getByText('documents', { exact: false }).first()).toBeVisible();
    return dictum;
  };
  const change = (dictum: Dictum, title: string): Promise<unknown> =>
    runCommand(dictum.window, 'create-note', { title, blocks: [] });

  for (const way of ['quit', 'SIGTERM', 'quit'] as const) {
    const dictum = await open();
    await change(dictum, 'One more');
    const running = dictum.app.process();
    const gone = once(running, 'exit');
    begun = Date.now();
    if (way === 'SIGTERM') running.kill('SIGTERM');
    else dictum.app.evaluate(({ app }) => app.quit()).catch(() => null);
    await gone;
    tell(`${way} after a change: ${Date.now() - begun} ms`);
  }

  const dictum = await open();
  const { window } = dictum;
  const before = await numbers(window);
  const watch = await LongTasks.watch(window);
  await watch.step('a backup looked at', () => look(dictum, backup));
  begun = Date.now();
  const reloaded = window.waitForEvent('domcontentloaded', { timeout: 600_000 });
  await restoreAll(window).click();
  await reloaded;
  tell(`restored after ${Date.now() - begun} ms`);
  const after = await numbers(window);
  expect(after).toEqual({ documents: 10_000, notes: before.notes - 3 });

  await runFromPalette(window, 'Open backups');
  await window.getByRole('button', { name: 'Undo the restore…' }).click();
  await expect(restoreAll(window)).toBeVisible();
  begun = Date.now();
  const again = window.waitForEvent('domcontentloaded', { timeout: 600_000 });
  await restoreAll(window).click();
  await again;
  tell(`the restore was undone after ${Date.now() - begun} ms`);
  expect(await numbers(window)).toEqual(before);
  await dictum.kill();

  const chance = new Chance(11);
  const left = { before: 0, after: 0 };
  for (let round = 0; round < kills; round += 1) {
    const killed = await open();
    const standing = await numbers(killed.window);
    await look(killed, backup);
    await restoreAll(killed.window).click();
    await new Promise((resolve) => setTimeout(resolve, chance.below(40_000)));
    await killed.kill();
    const found = await open();
    const now = await numbers(found.window);
    expect([standing, after]).toContainEqual(now);
    left[now.notes === standing.notes ? 'before' : 'after'] += 1;
    // The next round begins with another number of notes than the backup has.
    await change(found, `After kill ${round}`);
    await found.kill();
  }
  expect((await runCli(['check', '--library', library])).stdout).toContain('The library is whole');
  tell(`${kills} kills in a restore: ${left.before} left it as it was, ${left.after} restored`);
});
