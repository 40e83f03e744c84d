import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { libraryRow, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { newNote, noteText, savedBlocks } from './support/notes.ts';
import { runFromPalette, seriousFindings } from './support/screens.ts';

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => dictum.close());
test.describe.configure({ mode: 'serial' });

const tagField = () => window.getByRole('combobox', { name: 'Add a tag', exact: true });
const tagItem = (name: string) => window.getByRole('treeitem', { name });
const noteRows = () => window.getByRole('list', { name: 'Notes' }).locator('button[data-row]');

test('tags are typed, shown as a tree, filtered by and renamed everywhere; a note is pinned', async () => {
  await newNote(window, 'Harbour papers');
  await window.keyboard.type('What the papers say.');
  await tagField().fill('sources/press');
  await window.keyboard.press('Enter');
  const chips = window.getByRole('list', { name: 'Tags of this note' });
  await expect(chips.getByText('#sources/press')).toBeVisible();

  await newNote(window, 'Interviews so far');
  await tagField().fill('pre');
  await expect(window.getByRole('option', { name: 'sources/press' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(chips.getByText('#sources/press')).toBeVisible();
  await tagField().fill('sources/talks');
  await window.keyboard.press('Enter');
  await expect(chips.getByRole('listitem')).toHaveCount(2);

  await window.keyboard.press('Control+Shift+J');
  const sources = tagItem('sources 2');
  await sources.focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(tagItem('talks 1')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(noteRows()).toHaveText([/Interviews so far/]);
  await window.keyboard.press('Enter');
  await sources.focus();
  await window.keyboard.press('F2');
  await window.getByRole('textbox', { name: 'Name of the tag' }).fill('voices');
  await window.keyboard.press('Enter');
  await expect(tagItem('voices 2')).toBeVisible();
  await expect(chips.getByText('#voices/press')).toBeVisible();

  await libraryRow(window, 'Harbour papers').click();
  await runFromPalette(window, 'Pin this note');
  await expect(noteRows().first()).toContainText('Harbour papers');
  await expect(noteRows().first()).toContainText('pinned');
  expect(await seriousFindings(window)).toEqual([]);
});

test('a day has one note, and a template is filled from the document, which tells who links to it', async () => {
  await window.keyboard.press('Control+Shift+D');
  await expect(noteText(window).getByRole('heading', { name: 'Read today' })).toBeVisible();
  await expect(noteText(window)).toBeFocused();
  const count = (await callLibrary(window, 'overview', null)).notes.length;
  await window.keyboard.press('Control+Shift+D');
  expect((await callLibrary(window, 'overview', null)).notes).toHaveLength(count);

  await window.keyboard.press('Control+Shift+1');
  await libraryRow(window, /Haldria denies/).click();
  await expect(readingText(window)).toBeVisible();
  await window.keyboard.press('Control+Shift+N');
  const field = window.getByRole('combobox', { name: 'Template' });
  await field.fill('reading');
  await window.keyboard.press('Enter');
  const source = noteText(window).getByText(/Haldria denies/);
  await expect(source).toBeVisible();
  const title = window.getByRole('textbox', { name: 'Title of the note' });
  await expect(title).toHaveValue(/^Reading note: Haldria denies/);
  // One begins to write where the template leaves room.
  await expect(noteText(window)).toBeFocused();
  await window.keyboard.type('That the gates were shut.');
  await expect(noteText(window).locator('h2:has-text("What it says") + p')).toHaveText(
    'That the gates were shut.',
  );

  await window.keyboard.press('Control+Shift+1');
  await libraryRow(window, /Haldria denies/).click();
  await window.keyboard.press('Control+i');
  const linked = window.getByRole('region', { name: 'Linked from' });
  await expect(linked.getByRole('button', { name: /^Reading note/ })).toBeVisible();
  await linked.getByRole('button', { name: /^Source:/ }).click();
  await expect(noteText(window)).toBeFocused();
  const marked = () =>
    window.evaluate(() => [...(CSS.highlights.get('note-place') ?? [])].map(String));
  await expect.poll(marked).toEqual([expect.stringMatching(/^Haldria denies/)]);
});

test('versions are compared and restored', async () => {
  const id = await newNote(window, 'Draft');
  await window.keyboard.type('The harbour will not be sold.');
  await savedBlocks(window, id);
  await runFromPalette(window, 'Keep a version of this note');
  await noteText(window).click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' Or will it?');
  await savedBlocks(window, id);
  await window.keyboard.press('Control+Alt+h');
  const since = window.getByRole('region', { name: 'What has changed since' });
  await expect(since.locator('ins')).toHaveText(/Or will it\?/);
  await expect(since).toContainText('3 words came and 0 words went');
  expect(await seriousFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Restore this version' }).click();
  await expect(noteText(window)).toHaveText('The harbour will not be sold.');
  expect(plainTextOfBlocks(await savedBlocks(window, id))).toBe('The harbour will not be sold.');
});

test('notes wait in the trash, are restored, or deleted for good after a question', async () => {
  await window.keyboard.press('Control+Shift+2');
  await libraryRow(window, 'Draft').click({ modifiers: ['Control'] });
  await libraryRow(window, 'Interviews so far').click({ modifiers: ['Control'] });
  await window.getByRole('button', { name: 'Move these notes to the trash' }).click();
  await expect(libraryRow(window, 'Draft')).toHaveCount(0);
  await runFromPalette(window, 'Show the trash');
  const trash = window.getByRole('list', { name: 'Notes in the trash' });
  await expect(trash.locator('button[data-row]')).toHaveCount(2);
  await expect(trash).toContainText('30 days left');

  // What waits there can be read and copied, and not written in.
  await libraryRow(window, 'Interviews so far').click();
  const text = noteText(window);
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  const before = await text.innerText();
  await text.click();
  await window.keyboard.type('This must not stay.');
  await window.getByRole('textbox', { name: 'Title of the note' }).press('x');
  await expect(window.getByRole('toolbar', { name: 'Form of the text' })).toHaveCount(0);
  expect(await text.innerText()).toBe(before);
  await window.getByRole('note').getByRole('button', { name: 'Restore' }).click();
  await expect(text).not.toHaveAttribute('aria-readonly', 'true');
  await expect(window.getByRole('toolbar', { name: 'Form of the text' })).toBeVisible();
  await expect(trash.locator('button[data-row]')).toHaveText([/Draft/]);
  await libraryRow(window, 'Draft').focus();
  await window.keyboard.press('Delete');
  await window.getByRole('button', { name: 'Delete for good' }).click();
  await expect(window.getByText('The trash is empty')).toBeVisible();
  await window.getByRole('button', { name: 'Back to the notes', exact: true }).first().click();
  await expect(libraryRow(window, 'Interviews so far')).toBeVisible();
});

test('what has been in the trash for 30 days goes for good when the window starts', async () => {
  const { notes } = await callLibrary(window, 'overview', null);
  const { note, section } = await callLibrary(window, 'note', { id: notes[0]?.id ?? '' });
  const day = 86_400_000;
  const records = ([29, 31] as const).flatMap((days) => {
    const id = crypto.randomUUID();
    const own = { ...section, id: crypto.randomUUID(), owner: id };
    const trashedAt = new Date(Date.now() - days * day).toISOString();
    const title = `Trashed ${days} days ago`;
    const length = note.section.length;
    const { day: _day, ...rest } = note;
    return [
      { table: 'sections' as const, record: own },
      {
        table: 'notes' as const,
        record: { ...rest, id, title, trashedAt, section: { id: own.id, length } },
      },
    ];
  });
  await runCommand(window, 'import-records', { records });
  const titles = async (): Promise<string[]> => {
    const now = await callLibrary(window, 'overview', null);
    return now.notes.map(({ title }) => title).filter((title) => title.startsWith('Trashed'));
  };
  expect(await titles()).toHaveLength(2);
  await window.reload();
  await expect.poll(titles).toEqual(['Trashed 29 days ago']);
});
