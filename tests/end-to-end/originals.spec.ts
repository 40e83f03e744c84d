import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, libraryRow, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

const source = '# The ferry\r\n\r\nIt left at nöon.\r\n';

let dictum: Dictum;
let window: Page;
let folder: string;

test.beforeAll(async () => {
  folder = await temporaryFolder('originals');
  const library = join(folder, 'library');
  const file = join(folder, 'ferry log.command');
  await writeFile(file, source, { mode: 0o644 });
  await runCli(['import', file, '--library', library]);
  dictum = await launchDictum({ library });
  window = dictum.window;
  await libraryRow(window, /ferry/i).click();
  await expect(readingText(window)).toBeVisible();
});

test.afterAll(() => dictum.close());

/** Answers the question, and notes what is asked and what is opened. */
async function answerQuestion(response: 0 | 1): Promise<void> {
  await dictum.app.evaluate(({ dialog, shell }, answer) => {
    const seen: { asked: string[]; opened: string[] } = { asked: [], opened: [] };
    Reflect.set(globalThis, 'seenByTest', seen);
    const asks = (...args: unknown[]): Promise<unknown> => {
      seen.asked.push(JSON.stringify(args.at(-1)));
      return Promise.resolve({ response: answer, checkboxChecked: false });
    };
    Reflect.set(dialog, 'showMessageBox', asks);
    shell.openPath = (path) => {
      seen.opened.push(path);
      return Promise.resolve('');
    };
  }, response);
}

const seen = () =>
  dictum.app.evaluate(
    () => Reflect.get(globalThis, 'seenByTest') as { asked: string[]; opened: string[] },
  );

test('the original opens as a copy of the same bytes, as text, after a question', async () => {
  await answerQuestion(0);
  await window.getByRole('button', { name: 'More about this document' }).click();
  await window.getByRole('menuitem', { name: 'Open the original file…' }).click();
  await expect.poll(async () => (await seen()).opened).toHaveLength(1);
  const { asked, opened } = await seen();
  expect(asked[0]).toContain('Open “ferry log.command” in another program?');
  const [path = ''] = opened;
  expect(path).toMatch(/ferry log\.command\.txt$/);
  expect(path.startsWith(dictum.library)).toBe(true);
  expect(await readFile(path, 'utf8')).toBe(source);
});

test('no copy is opened when the user does not want it', async () => {
  await answerQuestion(1);
  await readingText(window).focus();
  await window.keyboard.press('Control+Alt+o');
  await expect.poll(async () => (await seen()).asked).toHaveLength(1);
  expect((await seen()).opened).toEqual([]);
});

test('a copy is saved where the user says, and shown there', async () => {
  const target = join(folder, 'copy of the log.txt');
  await answerSaveDialog(dictum.app, target);
  await libraryRow(window, /ferry/i).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Save a copy of the original…' }).click();
  await expect(window.getByText('Saved a copy of the original file')).toBeVisible();
  expect(await readFile(target, 'utf8')).toBe(source);
  await dictum.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => Reflect.set(globalThis, 'shownByTest', path);
  });
  await window.getByRole('button', { name: 'Show in folder' }).click();
  await expect
    .poll(() => dictum.app.evaluate(() => Reflect.get(globalThis, 'shownByTest') as unknown))
    .toBe(target);
});

test('the menu of a row opens the text for editing', async () => {
  await libraryRow(window, /ferry/i).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Edit text' }).click();
  await expect(window.getByRole('group', { name: 'Editing the text' })).toBeVisible();
  await expect(readingText(window)).toBeFocused();
});
