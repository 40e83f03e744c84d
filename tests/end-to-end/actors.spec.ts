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

const actorNamed = async (name: string) =>
  (await callLibrary(window, 'overview', null)).actors.find((actor) => actor.name === name);

const heading = (name: string): Locator => window.getByRole('heading', { level: 1, name });

test('an actor is made, renamed, given a type and aliases', async () => {
  await window.keyboard.press('Control+Shift+A');
  const form = window.getByRole('dialog', { name: 'New actor' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Pell Harbour Board');
  await window.keyboard.press('Enter');
  await expect(heading('Pell Harbour Board')).toBeVisible();
  const side = window.getByRole('complementary', { name: 'Side panel' });
  await side.getByRole('textbox', { name: 'Name' }).fill('Harbour Board of Pell');
  await window.keyboard.press('Enter');
  await expect(heading('Harbour Board of Pell')).toBeVisible();
  await side.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Organisation' });
  await side.getByRole('textbox', { name: 'Add an alias' }).fill('the Board');
  await window.keyboard.press('Enter');
  await window.keyboard.type('quay office,');
  await expect(side.getByRole('list', { name: 'Aliases' }).getByRole('listitem')).toHaveText([
    'the Board',
    'quay office',
  ]);
  await expect
    .poll(() => actorNamed('Harbour Board of Pell'))
    .toMatchObject({ type: 'organisation', aliases: ['the Board', 'quay office'] });
  await expect(libraryRow(window, 'Harbour Board of Pell')).toContainText(
    'the Board · quay office',
  );
});

test('a name that is known leads to its actor and makes no second one', async () => {
  const count = (await callLibrary(window, 'overview', null)).actors.length;
  // The key works while something is typed.
  await window.getByRole('textbox', { name: 'Add an alias' }).focus();
  await window.keyboard.press('Control+Shift+A');
  const form = window.getByRole('dialog', { name: 'New actor' });
  await form.getByRole('textbox', { name: 'Name' }).fill('idris vahl');
  await expect(form).toContainText('Idris Vahl exists already.');
  await window.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Create actor' })).toBeDisabled();
  await form.getByRole('button', { name: 'Open it' }).click();
  await expect(heading('Idris Vahl')).toBeVisible();
  expect((await callLibrary(window, 'overview', null)).actors).toHaveLength(count);
});

test('a few letters of an alias are enough to link', async () => {
  await window.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(window, 'Haldria denies').click();
  await passageRows(window).filter({ hasText: 'Our wells follow the river' }).click();
  await window.keyboard.press('a');
  const field = window.getByRole('combobox', { name: /^Link an actor as / });
  await expect(field).toBeFocused();
  await window.keyboard.type('quay o');
  const found = window.getByRole('option').filter({ hasText: 'Harbour Board of Pell' });
  await expect(found).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('list', { name: 'Actors of this passage' })).toContainText(
    'Harbour Board of Pell',
  );
  // The field is empty for the next name: Enter alone links nobody, arrow keys choose.
  await expect(field).toHaveValue('');
  const picker = window.getByRole('dialog', { name: 'Link an actor' });
  const chosen = picker.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(0);
  await window.keyboard.press('ArrowDown');
  await expect(chosen).toHaveCount(1);
  await window.keyboard.press('Escape');
});

test('its page lists passages by role and document, and leads to them', async () => {
  await window
    .getByRole('list', { name: 'Actors of this passage' })
    .getByRole('button', { name: 'Harbour Board of Pell', exact: true })
    .click();
  await expect(heading('Harbour Board of Pell')).toBeVisible();
  await window.getByRole('button', { name: /^Actors/ }).click();
  await libraryRow(window, 'Idris Vahl').click();
  const page = window.getByRole('article', { name: 'Idris Vahl' });
  const { id } = (await actorNamed('Idris Vahl')) ?? { id: '' };
  const { links } = await callLibrary(window, 'actor', { id });
  expect(links.length).toBeGreaterThan(3);
  const speaker = page.getByRole('region', { name: 'Speaker' });
  const spoken = links.filter((link) => link.role === 'speaker').length;
  await expect(speaker.getByRole('listitem')).toHaveCount(spoken);
  await expect(
    page.getByRole('region', { name: 'About', exact: true }).getByRole('listitem'),
  ).toHaveCount(links.filter((link) => link.role === 'about').length);
  await speaker.getByRole('button', { name: /a careful house keeps/ }).click();
  await expect(window.getByLabel('Selected passage')).toContainText('a careful house keeps');
  await expect(
    readingText(window)
      .getByText(/careful house keeps/)
      .first(),
  ).toBeInViewport();
});

test('deleting an actor keeps the passages, and one Undo brings all back', async () => {
  const before = await actorNamed('Idris Vahl');
  const bundle = await callLibrary(window, 'actor', { id: before?.id ?? '' });
  await window.getByRole('button', { name: /^Actors/ }).click();
  await libraryRow(window, 'Idris Vahl').click();
  await window.getByRole('button', { name: 'Delete actor' }).click();
  await expect(libraryRow(window, 'Idris Vahl')).toHaveCount(0);
  expect(await actorNamed('Idris Vahl')).toBeUndefined();
  const ids = bundle.passages.map((passage) => passage.id);
  const left = await callLibrary(window, 'passages', { ids });
  expect(left.passages).toHaveLength(ids.length);
  expect(left.links.filter((link) => link.actor === before?.id)).toEqual([]);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(libraryRow(window, 'Idris Vahl')).toBeVisible();
  expect(await actorNamed('Idris Vahl')).toEqual(before);
  const links = (await callLibrary(window, 'actor', { id: before?.id ?? '' })).links;
  expect(links).toHaveLength(bundle.links.length);
});

test('tags are written on the card, and the colours are named', async () => {
  await window.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(window, 'Haldria denies').click();
  await passageRows(window).filter({ hasText: 'Our wells follow the river' }).click();
  const card = window.getByLabel('Selected passage');
  const tags = card.getByRole('list', { name: 'Tags' }).getByRole('listitem');
  await expect(tags).toHaveText(['villages']);
  await card.getByRole('combobox', { name: 'Add a tag' }).fill('wells');
  await window.keyboard.press('Enter');
  await expect(tags).toHaveText(['villages', 'wells']);
  await card.getByRole('button', { name: 'Remove villages' }).click();
  await expect(tags).toHaveText(['wells']);
  // A tag that another passage has is found by a few letters.
  await card.getByRole('combobox', { name: 'Add a tag' }).fill('fig');
  await window.keyboard.press('Enter');
  await expect(tags).toHaveText(['wells', 'figures']);
  await card.getByRole('button', { name: 'Remove figures' }).click();
  await expect(tags).toHaveText(['wells']);
  const { documents } = await callLibrary(window, 'overview', null);
  const id = documents.find((one) => one.title.startsWith('Haldria denies'))?.id ?? '';
  const { passages } = await callLibrary(window, 'document', { id });
  expect(passages.find((one) => one.quote.startsWith('Our wells'))?.tags).toEqual(['wells']);

  await window.getByRole('button', { name: 'Look' }).click();
  await window.getByRole('menuitem', { name: 'Name the colours…' }).click();
  const names = window.getByRole('dialog', { name: 'Names of the colours' });
  await names.getByRole('textbox', { name: 'Colour 3' }).fill('Appeal');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(names).toBeHidden();
  await expect(card.getByRole('button', { name: 'Appeal' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const { settings } = await callLibrary(window, 'overview', null);
  expect(settings.colourNames[2]).toBe('Appeal');
});
