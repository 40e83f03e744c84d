import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { runFromPalette } from './support/screens.ts';
import { newNote, noteText, savedBlocks } from './support/notes.ts';

const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => dictum.close());

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
  await keyboard.type('said to @Zorn Vey');
  await expect(actors.getByText('Create “Zorn Vey” as')).toBeVisible();
  await keyboard.press('Enter');
  await expect(noteText(window).locator('[data-mention="actor"]')).toHaveCount(2);
  await keyboard.type('in [[low wat');
  await expect(
    window.getByRole('listbox', { name: 'Documents and notes' }).getByRole('option').first(),
  ).toContainText('Document');
  await keyboard.press('Enter');
  await keyboard.type('here');

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
        { text: ' in ' },
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
    '> [!note]\n> Mind this.\n\nAs Nela Harrow said to Zorn Veyra in Low water at Pell: report of the fact-finding mission here[^1].\n\n[^1]: More on it.',
  );
  await runFromPalette(window, 'Copy as HTML');
  await expect
    .poll(() => clipboardText(dictum.app))
    .toContain('<aside class="callout note"><p class="callout-kind">Note</p>');

  await noteText(window).focus();
  for (let times = 0; times < 20; times += 1) await keyboard.press('Control+z');
  await expect(noteText(window)).toHaveText('');
});
