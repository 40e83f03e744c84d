import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { prose } from '../bench/texts.ts';
import { libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { runFromPalette } from './support/screens.ts';
import { newNote, noteText, savedBlocks } from './support/notes.ts';

const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** Pastes a file that says it is a PNG: a drawn one, or one of these bytes. */
async function pastePicture(bytes: string | null): Promise<void> {
  await noteText(window).evaluate(async (element, text) => {
    const canvas = new OffscreenCanvas(64, 48);
    canvas.getContext('2d')?.fillRect(8, 8, 40, 30);
    const blob = text === null ? await canvas.convertToBlob({ type: 'image/png' }) : text;
    const data = new DataTransfer();
    data.items.add(new File([blob], 'image.png', { type: 'image/png' }));
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent('paste', paste));
  }, bytes);
}

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => dictum.close());

test('what is typed before a new note is there is its title, and no command on the text', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+n');
  await window.keyboard.type('Nora sold an oar');
  await window.keyboard.press('Enter');
  await window.keyboard.type('To whom?');
  const title = window.getByRole('textbox', { name: 'Title of the note' });
  await expect(title).toHaveValue('Nora sold an oar');
  await expect(noteText(window)).toBeFocused();
  await expect(noteText(window)).toHaveText('To whom?');
  const { history } = await callLibrary(window, 'overview', null);
  expect(history.undo).toMatch(/note/);
});

test('one writes with `/`, `@`, `[[` and footnotes, and undo takes it back', async () => {
  const id = await newNote(window, 'Writing');
  const { keyboard } = window;
  const list = window.getByRole('listbox', { name: 'Forms and insertions' });

  await keyboard.type('/call');
  await expect(list.getByRole('option').first()).toContainText('Callout: note');
  await keyboard.press('Enter');
  await keyboard.type('Mind this.');
  await keyboard.press('Enter');
  await keyboard.press('Enter');

  await keyboard.type('As @Nel');
  const actors = window.getByRole('listbox', { name: 'Actors' });
  await expect(actors.getByRole('option').first()).toContainText('Nela');
  await keyboard.press('Enter');
  // One space stands there already, whether one types it or not.
  await keyboard.type(' said to @Zorn Vey');
  await expect(actors.getByText('Create “Zorn Vey” as')).toBeVisible();
  await keyboard.press('Enter');
  await expect(noteText(window).locator('[data-mention="actor"]')).toHaveCount(2);
  // A stop takes the place of the space, and one writes on behind it.
  await keyboard.type(', in [[low wat');
  await expect(
    window.getByRole('listbox', { name: 'Documents and notes' }).getByRole('option').first(),
  ).toContainText('Document');
  await keyboard.press('Enter');
  await keyboard.type('here ');

  await keyboard.press('Control+Alt+n');
  const footnote = window.getByRole('textbox', { name: 'Footnote 1' });
  await expect(footnote).toBeFocused();
  await keyboard.type('More on it.');
  await keyboard.press('Escape');
  await expect(noteText(window)).toBeFocused();
  await keyboard.type('.');

  const blocks = await savedBlocks(window, id);
  expect(blocks).toMatchObject([
    { type: 'callout', kind: 'note', runs: [{ text: 'Mind this.' }] },
    {
      type: 'paragraph',
      runs: [
        { text: 'As ' },
        { type: 'mention', kind: 'actor' },
        { text: ' said to ' },
        { type: 'mention', kind: 'actor', text: 'Zorn Vey' },
        { text: ', in ' },
        { type: 'mention', kind: 'document' },
        { text: ' here' },
        { type: 'footnote', runs: [{ text: 'More on it.' }] },
        { text: '.' },
      ],
    },
  ]);

  // A mention is called what the actor is called now.
  const { actors: known } = await callLibrary(window, 'overview', null);
  const zorn = known.find(({ name }) => name === 'Zorn Vey')?.id ?? '';
  await runCommand(window, 'edit-actor', { id: zorn, fields: { name: 'Zorn Veyra' } });
  await expect(noteText(window).locator('[data-mention="actor"]').last()).toHaveText('Zorn Veyra');

  // What is selected is copied in a form other programs read, also from the palette.
  await keyboard.press('Control+a');
  await keyboard.press('Control+Alt+c');
  await expect(window.getByText('Copied as Markdown.')).toBeVisible();
  expect(await clipboardText(dictum.app)).toBe(
    '> [!note]\n> Mind this.\n\nAs Nela Harrow said to Zorn Veyra, in Low water at Pell: report of the fact-finding mission here[^1].\n\n[^1]: More on it.',
  );
  await runFromPalette(window, 'Copy as HTML');
  await expect
    .poll(() => clipboardText(dictum.app))
    .toContain('<div class="callout note" role="note"><p class="callout-kind">Note</p>');

  await noteText(window).focus();
  for (let times = 0; times < 20; times += 1) await keyboard.press('Control+z');
  await expect(noteText(window)).toHaveText('');
});

test('a passage is cited in a line, and the citation tells when its source changed', async () => {
  const id = await newNote(window, 'Citing');
  const { keyboard } = window;
  await keyboard.type('He said ');
  const { documents } = await callLibrary(window, 'overview', null);
  const document = documents.find(({ title }) => title.startsWith('Low water'))?.id ?? '';
  await libraryRow(window, 'Low water at Pell').click();
  await passageRows(window).first().click();
  await keyboard.press('Control+Shift+Tab');
  await expect(noteText(window)).toBeVisible();
  await noteText(window).focus();
  await keyboard.press('Control+End');
  await keyboard.press('Control+Shift+Alt+c');
  const cited = noteText(window).locator('[data-passage]');
  await expect(cited).toContainText('Low water at Pell');
  await keyboard.type('and more.');
  expect(await savedBlocks(window, id)).toMatchObject([
    {
      runs: [
        { text: 'He said ' },
        { type: 'citation', place: expect.stringMatching(/^paragraph \d+$/) },
        { text: ' and more.' },
      ],
    },
  ]);

  await runCommand(window, 'edit-document', { id: document, fields: { title: 'Low tide' } });
  await expect(cited).toHaveAttribute('data-changed', 'details');
  await cited.click();
  const card = window.getByRole('dialog', { name: 'Citation' });
  await card.getByRole('button', { name: 'Keep' }).click();
  await expect(cited).not.toHaveAttribute('data-changed');
  await runCommand(window, 'edit-document', { id: document, fields: { title: 'Low water' } });
  await expect(cited).toHaveAttribute('data-changed', 'details');
  await card.getByRole('button', { name: 'Update' }).click();
  await expect(cited).toContainText('Low water, 2024');

  // A paragraph above it: the passage stands in the next one.
  await expect(cited).not.toHaveAttribute('data-changed');
  const placeOf = async (): Promise<number> =>
    Number(/"place":"paragraph (\d+)"/.exec(JSON.stringify(await savedBlocks(window, id)))?.[1]);
  const place = await placeOf();
  const { sections } = await callLibrary(window, 'document', { id: document });
  const first = sections[0]?.blocks.slice(0, 1) ?? [];
  await runCommand(window, 'edit-text', {
    document,
    session: 'above',
    hunks: [{ at: 0, removed: first, inserted: [paragraph('New.'), ...first] }],
    edits: [{ from: 0, cut: 0, grown: 5 }],
  });
  await expect(cited).toHaveAttribute('data-changed', 'moved');
  await card.getByRole('button', { name: 'Update' }).click();
  await expect(cited).not.toHaveAttribute('data-changed');
  await expect.poll(placeOf).toBe(place + 1);
  await keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('cells are merged, a picture is pasted and described, words are found and replaced', async () => {
  const id = await newNote(window, 'Table and picture');
  const { keyboard } = window;
  const text = noteText(window);
  await keyboard.type('/table');
  await keyboard.press('Enter');
  await keyboard.type('dam');
  await keyboard.press('Tab');
  await keyboard.type('weir');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Alt+Shift+ArrowDown');
  await expect(text.getByRole('row')).toHaveCount(4);
  // The line that asked for it gave way.
  await expect(text.locator(':scope > p')).toHaveCount(1);
  await keyboard.press('Control+k');
  await keyboard.type('table column after');
  await keyboard.press('Enter');
  await expect(text.getByRole('row').first().locator('th, td')).toHaveCount(4);
  await text.getByRole('cell').first().click();
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+Alt+m');
  await expect(text.locator('td[colspan="2"], th[colspan="2"]')).toHaveCount(1);

  await keyboard.press('Control+End');
  await keyboard.type('Old dam, ==new== dam.');
  await keyboard.press('Control+k');
  await keyboard.type('insert divider');
  await keyboard.press('Enter');
  await expect(text.locator('hr')).toHaveCount(1);
  await pastePicture('this is no picture');
  await expect(window.getByText(/is no picture/).first()).toBeVisible();
  await expect(text.locator('figure')).toHaveCount(0);
  await pastePicture(null);
  await text.locator('figure img').click();
  const field = window.getByRole('textbox', { name: 'Description, for those who cannot see it' });
  await expect(field).toBeFocused();
  await keyboard.type('A red square');
  await keyboard.press('Enter');
  await expect(text.getByRole('img', { name: 'A red square' })).toBeVisible();

  await keyboard.press('Control+h');
  await keyboard.type('dam');
  const bar = window.getByRole('search', { name: 'Find in this note' });
  await expect(bar.getByText('1 of 3')).toBeVisible();
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('lock');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(window.getByText('Replaced 3 matches.')).toBeVisible();
  await keyboard.press('Escape');
  const blocks = await savedBlocks(window, id);
  const line = blocks.find((block) => block.type === 'paragraph' && block.runs.length > 0);
  expect(line).toMatchObject({
    runs: [{ text: 'Old lock, ' }, { text: 'new', marks: ['highlight'] }, { text: ' lock.' }],
  });
  expect(blocks).toContainEqual(expect.objectContaining({ type: 'image', alt: 'A red square' }));
});

test('a long note is shown stretch by stretch, and its saves, its undo and a copy keep every block', async () => {
  const blocks: Block[] = [
    ...prose(60_000, 3),
    { type: 'heading', level: 2, runs: [{ type: 'text', text: 'The end' }] },
    { type: 'citation', passage: 'gone', quote: 'Said long ago.', source: 'A source' },
    paragraph('Last line.'),
  ];
  const title = 'A long account';
  const { id } = await runCommand(window, 'create-note', { title, blocks });
  await window.keyboard.press('Control+Shift+2');
  await libraryRow(window, title).click();
  const text = noteText(window);
  await expect(text).not.toHaveAttribute('aria-readonly', 'true');
  await expect(text.locator(':scope > *')).toHaveCount(blocks.length);

  // What is typed at three places is saved, and nothing else is changed.
  const outline = window.getByRole('navigation', { name: 'Outline of the note' });
  await outline.getByRole('button', { name: 'The end' }).click();
  await window.keyboard.type('At ');
  await text.focus();
  await window.keyboard.press('Control+Home');
  await window.keyboard.type('Now: ');
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' Truly.');
  const [first, ...rest] = blocks;
  const typed = [
    paragraph(`Now: ${plainTextOfBlocks(first === undefined ? [] : [first])}`),
    ...rest.slice(0, -3),
    { type: 'heading', level: 2, runs: [{ type: 'text', text: 'At The end' }] },
    ...rest.slice(-2, -1),
    paragraph('Last line. Truly.'),
  ];
  await expect.poll(() => savedBlocks(window, id)).toEqual(typed);

  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+Alt+c');
  await expect(window.getByText('Copied as Markdown.')).toBeVisible();
  const copy = await clipboardText(dictum.app);
  expect(copy.startsWith('Now: ')).toBe(true);
  expect(copy).toContain('## At The end');
  expect(copy.endsWith('Last line. Truly.')).toBe(true);

  await text.focus();
  for (let times = 0; times < 8; times += 1) await window.keyboard.press('Control+z');
  await expect.poll(() => savedBlocks(window, id)).toEqual(blocks);
});
