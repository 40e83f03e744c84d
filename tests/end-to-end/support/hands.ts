import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Dictum } from './launch.ts';
import type { Point } from './places.ts';
import { edgesOf } from './places.ts';

/** The text that is being read; not the one of a note, which may go just now. */
export function readingText(window: Page): Locator {
  return window.getByRole('textbox', { name: /^Text of (?!the note$)/ });
}

/** The rows of a list in the library pane. */
export function libraryRow(window: Page, title: string | RegExp): Locator {
  return window.locator('button[data-row]').filter({ hasText: title });
}

/** The passages listed beside the text. */
export function passageRows(window: Page): Locator {
  return window.getByRole('listbox', { name: 'Passages of this document' }).getByRole('option');
}

/** The words that are selected, whatever the text is broken into. */
function selectedWords(window: Page): Promise<string | undefined> {
  return window.evaluate(() => getSelection()?.toString().replaceAll('\n', ''));
}

/** Whether a press here would take hold of words that are selected already, and drag them away. */
function isOnSelection(window: Page, { x, y }: Point): Promise<boolean> {
  return window.evaluate(
    (at) => {
      const selection = getSelection();
      if (selection === null || selection.isCollapsed) return false;
      return [...selection.getRangeAt(0).getClientRects()].some(
        (box) => at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom,
      );
    },
    { x, y },
  );
}

/**
 * Does what a hand does until it has come out as it was meant: who missed does it again. That it was done
 * more than once is said, for the application may be at fault.
 */
async function untilDone(what: string, gesture: () => Promise<void>): Promise<void> {
  let times = 0;
  await expect(async () => {
    times += 1;
    if (times > 1) process.stderr.write(`${what}: tried again (${times})\n`);
    await gesture();
  }).toPass({ timeout: 30_000 });
}

/** Selects a quote in the text (of two, in the one given) by dragging the mouse over it. */
export async function dragOver(
  window: Page,
  quote: string,
  text: Locator = readingText(window),
): Promise<void> {
  await untilDone(`Dragging over “${quote}”`, async () => {
    const { from, to } = await edgesOf(text, quote);
    if (await isOnSelection(window, from)) await window.mouse.click(from.x, from.y);
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await window.mouse.move(to.x, to.y, { steps: 4 });
    await window.mouse.up();
    await expect.poll(() => selectedWords(window), { timeout: 3000 }).toBe(quote);
  });
}

/** Clicks into the middle of a quote, and finds the caret there. */
export async function clickOn(
  window: Page,
  quote: string,
  offset = Math.floor(quote.length / 2),
): Promise<void> {
  const words = quote.slice(offset);
  await untilDone(`Clicking on “${quote}”`, async () => {
    const { from } = await edgesOf(readingText(window), words, { toEnd: false });
    await window.mouse.click(from.x, from.y);
    await expect.poll(() => caretIsAt(window, words), { timeout: 3000 }).toBe(true);
  });
}

/** Whether the caret stands before these words, or a character beside; a text node may end behind it. */
function caretIsAt(window: Page, words: string): Promise<boolean> {
  return window.evaluate((wanted) => {
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    if (!(anchorNode instanceof Text) || anchorOffset === undefined) return false;
    return [-1, 0, 1].some((by) => {
      const rest = anchorNode.data.slice(Math.max(0, anchorOffset + by));
      return rest.startsWith(wanted.slice(0, rest.length)) || wanted.startsWith(rest);
    });
  }, words);
}

/** What a copy of the selection would put on the clipboard as plain text; the clipboard itself stays as it is. */
export function copiedText(window: Page): Promise<string> {
  return window.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
}

/** Answers the next open dialogs with these paths. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Answers the next save dialogs with this path. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Links the selected passage to an actor made on the spot: key A, a name, a role, a type. */
export async function linkNewActor(
  window: Page,
  name: string,
  type: string,
  roleKey: string,
): Promise<void> {
  await window.keyboard.press('a');
  const field = window.getByRole('combobox', { name: /^Link an actor as / });
  await expect(field).toBeFocused();
  await window.keyboard.press(roleKey);
  await window.keyboard.type(name);
  await window.getByRole('option', { name: type, exact: true }).click();
  await expect(
    window.getByRole('list', { name: 'Actors of this passage' }).getByText(name),
  ).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(field).toBeHidden();
}

/** Writes a file into a folder and imports it: Ctrl+O, and the dialog answered with it. */
export async function importText(
  { app, window }: Pick<Dictum, 'app' | 'window'>,
  folder: string,
  name: string,
  text: string,
): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, text, { mode: 0o644 });
  await answerOpenDialog(app, [file]);
  await window.keyboard.press('Control+o');
}

/** Closes the messages of what failed. */
export async function closeErrors(window: Page): Promise<void> {
  const messages = window.locator('[data-type="error"]');
  await messages
    .getByLabel('Close')
    .evaluateAll((buttons) => buttons.forEach((one) => one instanceof HTMLElement && one.click()));
  await expect(messages).toHaveCount(0);
}

/** The rows of the tree in sight, in one glance: level and name. */
export function treeRows(window: Page): Promise<string[]> {
  return window
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          `${row.getAttribute('aria-level') ?? ''} ${row.querySelector('[dir="auto"]')?.textContent ?? ''}`,
      ),
    );
}
