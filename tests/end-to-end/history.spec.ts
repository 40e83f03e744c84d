import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { newNote } from './support/notes.ts';

// The list of what was done: read, searched, undone to a point and done again, also after a restart.

test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;

const panel = (): Locator => window.getByRole('region', { name: 'History', exact: true });
const list = (): Locator => panel().getByRole('listbox', { name: /^What was done/ });
const rows = (): Locator => list().getByRole('option');
const undone = (): Locator => panel().locator('[data-state="undone"]');
const done = (): Locator => panel().locator('[data-state="done"]');

const quotes = ['a row of black posts', 'The water reached his knees', 'walked across to show'];

async function start(library?: string): Promise<void> {
  dictum = await launchDictum(library === undefined ? {} : { library });
  window = dictum.window;
}

test.beforeAll(async () => {
  await start();
  await window.keyboard.press('Control+Shift+h');
  await expect(panel()).toContainText('Nothing to undo yet');
  await window.keyboard.press('Control+Shift+h');
  await expect(panel()).toBeHidden();
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
  await libraryRow(window, 'Haldria denies').click();
  await expect(passageRows(window).first()).toBeVisible();
});

test.afterAll(() => dictum.close());

const known = () => callLibrary(window, 'history', null);

async function shownDocument(): Promise<string> {
  const { documents } = await callLibrary(window, 'overview', null);
  return documents.find(({ title }) => title.startsWith('Haldria denies'))?.id ?? '';
}

test('what is done appears in it at once, newest first', async () => {
  await window.keyboard.press('Control+Shift+h');
  await expect(list()).toBeFocused();
  const before = await rows().count();
  for (const [index, quote] of quotes.entries()) {
    await dragOver(window, quote);
    await window.keyboard.press(String(index + 1));
    await expect(rows().first()).toContainText(`Highlighted “${quote}”`);
  }
  await expect(rows()).toHaveCount(before + 3);
  await expect(panel()).toContainText('Today');
  await expect(rows().first().locator('time')).toHaveText(/^\d\d:\d\d$/);
  expect((await known()).undo.slice(0, 3).map((item) => item.label)).toEqual(
    (await rows().locator('[dir]').allInnerTexts()).slice(0, 3),
  );
});

test('choosing shows what lies on the way; Enter undoes to there, the button does it again', async () => {
  const id = await shownDocument();
  const passages = async () => (await callLibrary(window, 'document', { id })).passages;
  const before = await passages();
  await list().focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(rows().nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(panel()).toContainText('Undoes 2 actions');
  await expect(panel().locator('[data-way="true"]')).toHaveCount(2);
  await window.keyboard.press('Enter');
  await expect(undone()).toHaveCount(2);
  await expect(panel()).toContainText('You are here');
  await expect(undone().first()).toContainText(quotes[2] ?? '');
  await expect(done().first()).toContainText(quotes[0] ?? '');
  expect(await passages()).toHaveLength(before.length - 2);

  // The newest of them is the farthest to do again.
  await undone().first().click();
  await expect(panel()).toContainText('Does 2 actions again');
  await panel().getByRole('button', { name: 'Redo to here' }).click();
  await expect(undone()).toHaveCount(0);
  const after = await passages();
  expect(after).toHaveLength(before.length);
  expect(after).toEqual(expect.arrayContaining(before));
});

test('what was undone can be done again after a restart', async () => {
  await done().nth(2).dblclick();
  await expect(undone()).toHaveCount(3);
  const { library } = dictum;
  await dictum.close();
  await start(library);
  await expect(passageRows(window).first()).toBeVisible();
  await window.keyboard.press('Control+Shift+h');
  await expect(undone()).toHaveCount(3);
  await expect(undone().last()).toContainText(quotes[0] ?? '');
  // The arrow up goes from the current point to what is done again next.
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(undone()).toHaveCount(1);
  const { redo } = await known();
  expect(redo.map((item) => item.label)).toEqual([expect.stringContaining(quotes[2] ?? '')]);
  await window.keyboard.press('Control+Shift+z');
  await expect(undone()).toHaveCount(0);
});

test('it stops where something cannot be undone, and says why', async () => {
  // A note that was written in since it was made is not taken away with what was written.
  await newNote(window, 'Written in since');
  await window.keyboard.type('Words that nobody wants to lose.');
  await expect(window.getByTestId('saved-sign')).toHaveText('Saved');
  await libraryRow(window, 'Haldria denies').click();
  await dragOver(window, 'a channel that a child could wade');
  await window.keyboard.press('1');
  await expect(rows().first()).toContainText('a channel that a child could wade');
  const { undo } = await known();
  await rows().nth(4).click();
  await panel().getByRole('button', { name: 'Undo to here' }).click();
  await expect(window.getByRole('alert')).toContainText('has been changed since');
  // Its new name and the passage were undone before it refused.
  await expect(undone()).toHaveCount(2);
  const { notes } = await callLibrary(window, 'overview', null);
  expect(notes.map(({ title }) => title)).toContain('Untitled note');
  // What lies further back was left alone.
  expect((await known()).undo[0]?.id).toBe(undo[3]?.id);
});

test('a long history is searched', async () => {
  for (let index = 0; index < 12; index += 1)
    await runCommand(window, 'create-actor', {
      name: `Witness ${index}`,
      type: 'person',
      aliases: [],
      description: '',
    });
  const field = panel().getByRole('searchbox', { name: 'Search the history' });
  await field.fill('witness 7');
  await expect(rows()).toHaveCount(1);
  await rows().first().click();
  // Those that are not shown lie on the way all the same.
  await expect(panel()).toContainText('Undoes 5 actions');
  await field.fill('no such thing');
  await expect(panel()).toContainText('Nothing fits');
  await field.fill('');
  await expect(rows().first()).toContainText('Witness 11');
});

test('Escape closes it and gives the side panel back', async () => {
  await list().focus();
  await window.keyboard.press('Escape');
  if (await panel().isVisible()) await window.keyboard.press('Escape');
  await expect(panel()).toBeHidden();
  await expect(passageRows(window).first()).toBeVisible();
  await expect(readingText(window)).toBeFocused();
});
