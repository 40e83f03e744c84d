import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => dictum.close());

const field = (): Locator => window.getByRole('combobox', { name: 'Search the library' });
const hits = (): Locator =>
  window.getByRole('listbox', { name: 'Search the library' }).getByRole('option');

/** Types a search as a person does, key by key. */
async function search(text: string): Promise<void> {
  await window.keyboard.press('Control+Shift+f');
  await expect(field()).toBeFocused();
  await window.keyboard.type(text, { delay: 15 });
}

/** The hits under one heading of the results. */
async function hitsOf(group: string): Promise<string[]> {
  return window.getByRole('listbox', { name: 'Search the library' }).evaluate((list, wanted) => {
    let isIn = false;
    const found: string[] = [];
    for (const row of list.children) {
      if (row.getAttribute('role') === 'presentation')
        isIn = row.textContent?.startsWith(wanted) === true;
      else if (isIn) found.push(row.textContent ?? '');
    }
    return found;
  }, group);
}

/** Moves down to the hit with these words and opens it with Enter. */
async function enterOn(words: string | RegExp): Promise<void> {
  const wanted = hits().filter({ hasText: words }).first();
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') break;
    await window.keyboard.press('ArrowDown');
  }
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
}

test('every letter narrows the results, over all kinds, with the words marked', async () => {
  await search('tre');
  await expect(hits().first()).toBeVisible();
  await window.keyboard.type('aty', { delay: 15 });
  await expect.poll(() => hitsOf('Notes')).toHaveLength(1);
  for (const group of ['Documents', 'Passages', 'Comments', 'Notes', 'Actors'])
    expect(await hitsOf(group), group).not.toEqual([]);
  for (const marked of await hits().locator('mark').allInnerTexts())
    expect(marked).toMatch(/^treaty$/i);
  await window.keyboard.type(' zzzz');
  await expect(window.getByText('Nothing found for “treaty zzzz”')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(field()).toHaveValue('');
  await expect(libraryRow(window, 'Haldria denies')).toBeVisible();
});

test('Enter goes to the place in a document', async () => {
  await search('“telephone chain”');
  const { documents } = await callLibrary(window, 'overview', null);
  const report = documents.find((one) => one.title.startsWith('Low water at Pell'));
  await expect.poll(() => hitsOf('Documents')).toHaveLength(1);
  await expect(hits().filter({ hasText: 'Low water at Pell' }).first()).toBeVisible();
  const titles = await hitsOf('Documents');
  expect(titles[0]).toContain(report?.title);
  // The passage of the same words stands above; the document's own hit is the last.
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(readingText(window)).toHaveAccessibleName(`Text of ${report?.title ?? ''}`);
  await expect(
    readingText(window)
      .getByText(/telephone chain/)
      .first(),
  ).toBeInViewport();
  await field().fill('');
});

test('Enter on a passage or a comment selects the passage in its document', async () => {
  await search('bathtub');
  await enterOn('You cannot fill a bathtub');
  await expect(window.getByLabel('Selected passage')).toContainText('You cannot fill a bathtub');
  await expect(passageRows(window).filter({ hasText: 'bathtub' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(
    readingText(window)
      .getByText(/fill a bathtub/)
      .first(),
  ).toBeInViewport();
  await search('Confirmed: the mission');
  await enterOn('Confirmed');
  await expect(window.getByLabel('Selected passage')).toContainText('eight per cent too low');
  await field().fill('');
});

test('Enter on a note opens it at the place, on an actor its page', async () => {
  await search('denied two things');
  await enterOn('How the minister’s claim changed');
  await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(
    'How the minister’s claim changed',
  );
  await expect(window.locator('main').getByText('denied two things at once')).toBeInViewport();
  await search('Stenrick Hydropower');
  await enterOn(/^Stenrick/);
  await expect(
    window.getByRole('heading', { level: 1, name: 'Stenrick Hydropower' }),
  ).toBeVisible();
  await field().fill('');
});

test('a document found by title and text is one hit', async () => {
  await search('Low water at Pell');
  await expect.poll(() => hitsOf('Documents')).not.toEqual([]);
  const own = (await hitsOf('Documents')).filter((words) => words.startsWith('Low water at Pell'));
  expect(own).toHaveLength(1);
  await field().fill('');
});
