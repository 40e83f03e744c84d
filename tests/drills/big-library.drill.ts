// The window with a library of 10,000 documents, 10,000 notes and 2,000 actors: no task longer than 50 ms, whatever is done.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { beginEditing, saved } from '../end-to-end/support/editing.ts';
import { libraryRow, readingText } from '../end-to-end/support/hands.ts';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary } from '../end-to-end/support/library-calls.ts';
import { noteText } from '../end-to-end/support/notes.ts';
import { bigLibrary } from './big-library.ts';
import { busyActor } from './big-records.ts';
import { LongTasks } from './long-tasks.ts';

/** Turns the wheel over something, a frame at a time. */
async function scroll(window: Page, over: Locator, turns = 15): Promise<void> {
  await over.hover();
  for (let turn = 0; turn < turns; turn += 1) {
    await window.mouse.wheel(0, 900);
    await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

const rows = (window: Page): Locator => window.locator('button[data-row]');

async function openRow(window: Page, row: Locator): Promise<void> {
  const title = (await row.locator('[dir="auto"]').first().textContent()) ?? '';
  await row.click();
  await expect(readingText(window)).toHaveAccessibleName(new RegExp(title.slice(0, 20)));
}

test('no task of the window takes longer than 50 ms', async () => {
  const library = await bigLibrary();
  const dictum = await launchDictum({ library });
  const { window } = dictum;
  const watch = await LongTasks.watch(window);
  const step = watch.step.bind(watch);

  await step('start', () => expect(window.getByText('10,000 documents')).toBeVisible());
  await step('all mentions looked for', () =>
    expect
      .poll(async () => (await callLibrary(window, 'mentionCounts', { actors: [] })).complete)
      .toBe(true),
  );
  await step('documents scrolled', () => scroll(window, rows(window).first()));
  await step('three documents opened', async () => {
    for (const at of [0, 2, 4]) await openRow(window, rows(window).nth(at));
  });
  await step('a document scrolled', () => scroll(window, readingText(window)));
  const filterDocuments = window.getByRole('searchbox', { name: 'Filter documents' });
  await step('documents filtered', async () => {
    await filterDocuments.focus();
    await window.keyboard.type('the ing 77', { delay: 60 });
    await filterDocuments.fill('');
    await expect(window.getByText('10,000 documents')).toBeVisible();
  });
  for (const order of ['By title', 'By author', 'Latest date first', 'Last added first'])
    await step(`documents in order: ${order}`, async () => {
      await window.getByRole('button', { name: 'Order of documents' }).click();
      await window.getByRole('menuitem', { name: order }).click();
    });
  await step('to the last document and back by keys', async () => {
    await rows(window).first().focus();
    await window.keyboard.press('End');
    await window.keyboard.press('Home');
    for (let at = 0; at < 5; at += 1) await window.keyboard.press('ArrowDown');
  });

  await step('actors shown', async () => {
    await window.keyboard.press('Control+Shift+3');
    await expect(window.getByText('2,000 actors')).toBeVisible();
  });
  await step('actors scrolled', () => scroll(window, rows(window).first()));
  await step('actors filtered', async () => {
    const filter = window.getByRole('searchbox', { name: 'Filter actors' });
    await filter.focus();
    await window.keyboard.type('commission', { delay: 60 });
    await filter.fill('');
    await expect(window.getByText('2,000 actors')).toBeVisible();
  });
  for (const order of ['By name', 'Most passages first', 'Most mentions first', 'By type'])
    await step(`actors in order: ${order}`, async () => {
      await window.getByRole('button', { name: 'Order of actors' }).click();
      await window.getByRole('menuitem', { name: order }).click();
    });
  await step('all actors chosen', async () => {
    await rows(window).nth(1).focus();
    await window.keyboard.press('Control+a');
    await expect(window.getByText('2,000 chosen')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByText('2,000 chosen')).toBeHidden();
  });
  await step('an actor with 10,000 passages opened', async () => {
    await window.getByRole('searchbox', { name: 'Filter actors' }).fill(busyActor);
    await libraryRow(window, busyActor).click();
    await expect(window.getByRole('heading', { name: busyActor })).toBeVisible();
    await expect(
      window
        .locator('main')
        .getByText(/10,000/)
        .first(),
    ).toBeVisible();
    await window.getByRole('searchbox', { name: 'Filter actors' }).fill('');
  });
  await step('its page scrolled', () => scroll(window, window.locator('main')));
  await step('a new alias', async () => {
    await callLibrary(window, 'run', {
      id: crypto.randomUUID(),
      command: 'edit-actor',
      args: { id: 'a7', fields: { aliases: ['Ough'] } },
    });
    await expect
      .poll(
        async () =>
          (await callLibrary(window, 'mentionCounts', { actors: ['a7'] })).actors['a7']?.documents,
      )
      .toBeGreaterThan(1000);
  });

  await step('notes shown', async () => {
    await window.keyboard.press('Control+Shift+2');
    await window.waitForSelector('text=10,000 notes');
  });
  await step('notes scrolled', () => scroll(window, rows(window).first()));
  await step('notes filtered', async () => {
    await window.getByRole('searchbox', { name: 'Filter notes' }).focus();
    await window.keyboard.type('the ing 77', { delay: 60 });
    await window.getByRole('searchbox', { name: 'Filter notes' }).fill('');
    await window.waitForSelector('text=10,000 notes');
  });
  for (const order of ['By title', 'Last created first', 'Last changed first'])
    await step(`notes in order: ${order}`, async () => {
      await window.getByRole('button', { name: 'Order of notes' }).click();
      await window.getByRole('menuitem', { name: order }).click();
    });
  await step('the tags of notes shown', () =>
    window.getByRole('button', { name: 'Show the tags' }).click(),
  );
  await step('notes with a tag', async () => {
    await window.getByRole('treeitem', { name: /^work/ }).first().click();
    await window.waitForSelector('text=3,334 of 10,000');
    await window.getByRole('treeitem', { name: /^work/ }).first().click();
    await window.getByRole('button', { name: 'Hide the tags' }).click();
  });
  await step('three notes opened', async () => {
    for (const at of [0, 2, 4]) {
      await rows(window).nth(at).click();
      await window.waitForSelector('main [aria-label="Text of the note"] p');
    }
  });
  await step('a note tagged', async () => {
    const side = window.getByRole('complementary', { name: 'Side panel' });
    await side.getByRole('combobox', { name: 'Add a tag' }).fill('kind 1');
    await window.keyboard.press('Enter');
  });
  await step('all notes chosen', async () => {
    await rows(window).nth(1).focus();
    await window.keyboard.press('Control+a');
    await window.waitForSelector('text=10,000 chosen');
    await window.keyboard.press('Escape');
  });
  await step('typed in a note', async () => {
    await window.keyboard.press('Control+n');
    await window.getByRole('textbox', { name: 'Title of the note' }).fill('On a large library');
    await window.keyboard.press('Enter');
    await expect(noteText(window)).toBeFocused();
    await window.keyboard.type('It is typed as if there were nothing else. '.repeat(3), {
      delay: 40,
    });
    await expect(noteText(window)).toContainText('nothing else');
  });
  await step('typed in a document', async () => {
    await window.keyboard.press('Control+Shift+1');
    await openRow(window, rows(window).nth(3));
    await beginEditing(window);
    await window.keyboard.type('It is typed here, too. '.repeat(3), { delay: 40 });
    await saved(window);
    await window.keyboard.press('Escape');
  });
  await step('all mentions of a document accepted', async () => {
    await openRow(window, rows(window).nth(6));
    await window.keyboard.press('Alt+a');
    const side = window.getByRole('complementary', { name: 'Side panel' });
    await side.getByRole('button', { name: 'Accept all' }).click();
    await expect(side.getByRole('button', { name: 'Accept all' })).toBeHidden();
  });
  await step('an actor with 10,000 links merged into another', async () => {
    await callLibrary(window, 'run', {
      id: crypto.randomUUID(),
      command: 'merge-actors',
      args: { into: 'a1', ids: ['a1', 'a0'] },
    });
  });
  await step('all commands searched', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('wilhel', { delay: 60 });
    await window.keyboard.press('Escape');
  });
  await step('the last action taken back', async () => {
    await readingText(window).focus();
    await window.keyboard.press('Control+z');
  });

  await dictum.close();
  const tooLong = watch.steps.filter(({ tasks }) => tasks.length > 0);
  expect(tooLong).toEqual([]);
});
