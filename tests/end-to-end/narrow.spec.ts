// A window with little room: half as wide as usual, or twice as large. And what lies over the text.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { clickOn, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { runCommand } from './support/library-calls.ts';
import { overflowing, resize, seriousFindings, sizes } from './support/screens.ts';

const filler = 'Water rose again and the gauges were read by the keepers of the bridge. '.repeat(6);
const report = Array.from({ length: 30 }, (_, at) => `Entry ${at}. ${filler}`).join('\n\n');

// Each test goes on where the one before left the window.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  const folder = await temporaryFolder('narrow');
  const library = join(folder, 'library');
  const file = join(folder, 'report.md');
  await writeFile(file, `# The gauges\n\n${report}\n`, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  const document = (JSON.parse(imported.stdout) as { id: string }).id;
  dictum = await launchDictum({ library });
  window = dictum.window;
  await libraryRow(window, 'The gauges').click();
  await expect(readingText(window).getByText('Entry 0.')).toBeVisible();
  const start = 'The gauges\n'.length;
  await runCommand(window, 'create-passages', {
    passages: [1, 2, 3, 4, 5].map((at) => ({
      document,
      start: start + at * 10,
      end: start + at * 10 + 8,
      colour: 1 as const,
    })),
  });
  await expect(passageRows(window)).toHaveCount(5);
});

test.afterAll(() => dictum.close());

const library = (): Locator => window.getByRole('complementary', { name: 'Library' });
const side = (): Locator => window.getByRole('complementary', { name: 'Side panel' });

test('older notifications wait behind the newest three', async () => {
  await passageRows(window).first().click();
  for (let left = 4; left >= 0; left -= 1) {
    await window.keyboard.press('Delete');
    await expect(passageRows(window)).toHaveCount(left);
    if (left > 0) await passageRows(window).first().click();
  }
  const undo = window
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Undo' });
  await expect(undo.filter({ visible: true })).toHaveCount(3);
  // Where there is little room one covers enough.
  const usual = await window.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await resize(dictum.app, window, sizes.narrow);
  await expect(undo.filter({ visible: true })).toHaveCount(1);
  // A dialog that is opened meanwhile keeps its buttons free, and the notification can still be pressed.
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect
    .poll(async () => {
      const notice = await undo.filter({ visible: true }).boundingBox();
      const button = await dialog.getByRole('button', { name: 'Cancel' }).boundingBox();
      return (notice?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0);
    })
    .toBeGreaterThan(0);
  await undo.filter({ visible: true }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(passageRows(window)).toHaveCount(1);
  await resize(dictum.app, window, usual);
});

test('no notification lies over the line one is at', async () => {
  const box = async (): Promise<{ top: number; bottom: number }> =>
    window.getByRole('region', { name: 'Notifications' }).evaluate((one) => ({
      top: one.getBoundingClientRect().top,
      bottom: one.getBoundingClientRect().bottom,
    }));
  const caret = (): Promise<{ top: number; bottom: number }> =>
    window.evaluate(() => {
      const selection = getSelection();
      const range = globalThis.document.createRange();
      if (selection?.focusNode) range.setStart(selection.focusNode, selection.focusOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    });
  const isFree = async (): Promise<boolean> => {
    const [notices, line] = [await box(), await caret()];
    return line.bottom <= notices.top || line.top >= notices.bottom;
  };
  await clickOn(window, 'Entry 6.', 0);
  await readingText(window).press('Control+d');
  await expect(window.getByText('Bookmark added.')).toBeVisible();
  // Wherever the caret goes, also where they stood.
  const places = await box();
  for (const y of [places.top + 8, places.bottom - 8, 140]) {
    const text = await readingText(window).boundingBox();
    const at = { x: (text?.x ?? 0) + 3, y };
    await window.evaluate(({ x, y }) => {
      const range = globalThis.document.caretRangeFromPoint(x, y);
      if (range !== null)
        getSelection()?.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.startContainer,
          range.startOffset,
        );
    }, at);
    await expect.poll(isFree).toBe(true);
  }
});

test('at 640 pixels the text has the whole width, and the panes lie over it when they are asked for', async () => {
  await resize(dictum.app, window, { width: 640, height: 700 });
  await expect(library()).toBeHidden();
  await expect(side()).toHaveCount(0);
  const width = async (): Promise<number> => (await readingText(window).boundingBox())?.width ?? 0;
  expect(await width()).toBeGreaterThan(480);
  await expect.poll(() => overflowing(window)).toEqual([]);

  await window.keyboard.press('F9');
  await expect(library()).toBeVisible();
  expect(await width()).toBeGreaterThan(480);
  expect(await seriousFindings(window)).toEqual([]);
  await libraryRow(window, 'The gauges').focus();
  await window.keyboard.press('Escape');
  await expect(library()).toBeHidden();
  await expect(readingText(window)).toBeFocused();

  await window.getByRole('button', { name: 'Show the side panel' }).click();
  await expect(side()).toBeVisible();
  expect(await seriousFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Hide the side panel' }).click();
  await expect(side()).toHaveCount(0);
  await window.keyboard.press('Control+j');
  await expect(side()).toBeVisible();
  // A press on the text leads back to it.
  await readingText(window).click({ position: { x: 20, y: 200 } });
  await expect(side()).toHaveCount(0);

  await resize(dictum.app, window, sizes.narrow);
  await expect(library()).toBeVisible();
  await expect(side()).toBeVisible();
});
