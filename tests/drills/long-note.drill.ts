// The window with a note of 200,000 characters, 200 citations, tables and headings: no task longer than 50 ms.

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { libraryRow, readingText } from '../end-to-end/support/hands.ts';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { noteText } from '../end-to-end/support/notes.ts';
import { makeLongNote, openLongDocument } from './long-note.ts';
import { LongTasks } from './long-tasks.ts';

const title = 'All that was said of the gauge';
const forms = [
  ['Markdown', 'Control+Alt+c'],
  ['HTML', 'Control+Alt+x'],
] as const;
const sentence = 'It is typed as if there were nothing else in this note. ';

/** Waits for the sign in the status line; an expectation of the test runner's would itself be a long task here. */
async function saved(window: Page): Promise<void> {
  await window.waitForSelector('[data-testid="saved-sign"][data-status="saved"]');
}

test('a long note is opened and written in', async () => {
  const dictum = await launchDictum();
  const { window } = dictum;
  await makeLongNote(window, title);
  await window.keyboard.press('Control+Shift+2');
  await expect(libraryRow(window, title)).toBeVisible();
  const watch = await LongTasks.watch(window);
  const step = watch.step.bind(watch);

  await step('note opened', async () => {
    await libraryRow(window, title).click();
    await window.waitForSelector('main h2');
  });
  await step('note scrolled', async () => {
    await noteText(window).hover();
    for (let turn = 0; turn < 30; turn += 1) {
      await window.mouse.wheel(0, 1500);
      await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  });
  const type = async (): Promise<void> => {
    await window.keyboard.type(sentence.repeat(2), { delay: 40 });
    await saved(window);
  };
  await step('caret at the end', async () => {
    await noteText(window).focus();
    await window.keyboard.press('Control+End');
  });
  await step('typed at the end', type);
  await step('caret at the start', () => window.keyboard.press('Control+Home'));
  await step('typed at the start', type);
  await step('caret in the middle', async () => {
    const side = window.getByRole('navigation', { name: 'Outline of the note' });
    await side.getByRole('button', { name: 'Part 25', exact: true }).click();
  });
  await step('typed in the middle', type);
  await step('lines made in the middle', async () => {
    for (let line = 0; line < 10; line += 1) {
      await window.keyboard.type('A line', { delay: 40 });
      await window.keyboard.press('Enter');
    }
    await saved(window);
  });
  await step('taken back in the middle', async () => {
    for (let line = 0; line < 5; line += 1) await window.keyboard.press('Control+z');
    await saved(window);
  });

  const copied = async (form: string): Promise<void> => {
    const told = await window.waitForFunction(
      (words) => {
        const toasts = [...document.querySelectorAll('[class*="toast"]')];
        return words.find((one) => toasts.some(({ textContent }) => textContent?.includes(one)));
      },
      [`Copied as ${form}.`, `The ${form} is ready.`],
      { polling: 100 },
    );
    // A machine that needs too long is asked once more.
    if ((await told.jsonValue())?.startsWith('The') === true)
      await window.getByRole('button', { name: 'Copy it' }).click();
  };
  await step('all of the note selected', () => window.keyboard.press('Control+a'));
  for (const [form, keys] of forms)
    await step(`the whole note copied as ${form}`, async () => {
      await window.keyboard.press(keys);
      await copied(form);
    });

  await step('a document of 1,000,000 characters opened', () => openLongDocument(window));
  await step('all of it selected', async () => {
    await readingText(window).focus();
    await window.keyboard.press('Control+a');
  });
  for (const [form, keys] of forms)
    await step(`all of it copied as ${form}`, async () => {
      await window.keyboard.press(keys);
      await copied(form);
    });
  const copy = await dictum.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copy.length).toBeGreaterThan(1_000_000);

  await dictum.close();
  expect(watch.steps.filter(({ tasks }) => tasks.length > 0)).toEqual([]);
});
