import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  beginEditing,
  drawnWords,
  openText,
  saved,
  savedText,
  startWith,
} from './support/editing.ts';
import { clickOn, dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const source = `# The harbour of Veldra

The talks ended without a vote. Ministers left by the side door.

The envoy said that the register would be common to all ports.

The last paragraph stands alone.
`;

const title = 'The harbour of Veldra';

const start = () => startWith(source);

const passagesOf = async (window: Page, document: string) =>
  (await callLibrary(window, 'document', { id: document })).passages;

test.describe('in one library', () => {
  let dictum: Dictum;
  let window: Page;
  let document: string;

  test.beforeAll(async () => {
    ({ dictum, window, document } = await start());
  });
  test.afterAll(() => dictum.close());

  async function passageOn(quote: string): Promise<string> {
    const text = await savedText(window, document);
    const at = text.indexOf(quote);
    const { ids } = await runCommand(window, 'create-passages', {
      passages: [{ document, start: at, end: at + quote.length, colour: 2 }],
    });
    return ids[0] ?? '';
  }

  test('E begins, typing goes into the text and into the library, Escape ends', async () => {
    await clickOn(window, 'talks ended', 5);
    await beginEditing(window);
    await window.keyboard.type(' in Veldra');
    await expect(readingText(window)).toContainText('The talks in Veldra ended without a vote.');
    await saved(window);
    expect(await savedText(window, document)).toContain(
      'The talks in Veldra ended without a vote.',
    );
    await window.keyboard.press('Escape');
    await expect(readingText(window)).toHaveAttribute('aria-readonly', 'true');
    await expect(readingText(window)).toBeFocused();
    await window.keyboard.type('x');
    expect(await savedText(window, document)).toContain('The talks in Veldra ended');
  });

  test('typing inside a passage grows it, typing at its edges does not', async () => {
    const id = await passageOn('left by the side');
    await expect.poll(() => drawnWords(window)).toEqual(['left by the side']);
    await clickOn(window, 'left by the side', 5);
    await beginEditing(window);
    await window.keyboard.type('quickly ');
    await expect.poll(() => drawnWords(window)).toEqual(['left quickly by the side']);
    for (let step = 0; step < 'by the side'.length; step += 1)
      await window.keyboard.press('ArrowRight');
    await window.keyboard.type('XX');
    await expect(readingText(window)).toContainText('by the sideXX door');
    await expect.poll(() => drawnWords(window)).toEqual(['left quickly by the side']);
    await clickOn(window, 'left quickly', 0);
    await window.keyboard.press('Home');
    await window.keyboard.type('So: ');
    await saved(window);
    const [passage] = await passagesOf(window, document);
    expect(passage).toMatchObject({ id, quote: 'left quickly by the side', state: 'anchored' });
    await expect.poll(() => drawnWords(window)).toEqual(['left quickly by the side']);
    await window.keyboard.press('Escape');
  });

  test('the bar says that the text is edited, and is seen', async () => {
    await beginEditing(window);
    await window.screenshot({ path: 'test-results/screens/editing.png' });
    await window.getByRole('button', { name: 'Done' }).click();
    await expect(readingText(window)).toHaveAttribute('aria-readonly', 'true');
    await expect(readingText(window)).toBeFocused();
  });

  test('a passage whose text is deleted is an orphan, and undo puts it back to the letter', async () => {
    const [before] = await passagesOf(window, document);
    if (before === undefined) throw new Error('no passage');
    await beginEditing(window);
    await dragOver(window, 'left quickly by the side');
    await window.keyboard.press('Delete');
    await expect.poll(() => drawnWords(window)).toEqual([]);
    await saved(window);
    await expect(passageRows(window)).toContainText(['left quickly by the side']);
    expect((await passagesOf(window, document))[0]).toMatchObject({
      state: 'orphaned',
      quote: before.quote,
    });
    await window.keyboard.press('Control+z');
    await expect.poll(() => drawnWords(window)).toEqual(['left quickly by the side']);
    await saved(window);
    expect((await passagesOf(window, document))[0]).toEqual(before);
    await window.keyboard.press('Escape');
  });

  test('what was not saved yet is saved before a passage is made of it', async () => {
    await clickOn(window, 'The last paragraph', 4);
    await beginEditing(window);
    await window.keyboard.type('very ');
    await dragOver(window, 'very last');
    const bar = window.getByRole('toolbar', { name: 'Highlight the selected text' });
    await bar.getByRole('button').first().click();
    await expect(passageRows(window).filter({ hasText: 'very last' })).toBeVisible();
    const made = (await passagesOf(window, document)).map((passage) => passage.quote);
    expect(made).toContain('very last');
    expect(await savedText(window, document)).toContain('The very last paragraph');
    await readingText(window).focus();
    await window.keyboard.press('Escape');
  });

  test('outside of the editor, one undo takes back all that was written in one go', async () => {
    const before = await savedText(window, document);
    await clickOn(window, 'The envoy said', 4);
    await beginEditing(window);
    await window.keyboard.type('old ');
    await saved(window);
    await window.keyboard.press('End');
    await window.keyboard.press('Enter');
    await window.keyboard.type('A new paragraph.');
    await saved(window);
    await window.keyboard.press('Escape');
    expect(await savedText(window, document)).toContain('The old envoy said');
    await window.keyboard.press('Control+z');
    await expect(readingText(window)).not.toContainText('A new paragraph.');
    await expect(readingText(window)).not.toContainText('old envoy');
    expect(await savedText(window, document)).toBe(before);
    await window.keyboard.press('Control+Shift+z');
    await expect(readingText(window)).toContainText('A new paragraph.');
    await window.keyboard.press('Control+z');
    await expect(readingText(window)).not.toContainText('A new paragraph.');
  });

  test('what changes elsewhere while one writes is taken over, and what one writes is kept', async () => {
    await clickOn(window, 'stands alone', 6);
    await beginEditing(window);
    await window.keyboard.type(' quite');
    const bundle = await callLibrary(window, 'document', { id: document });
    const blocks = bundle.sections.flatMap((section) => section.blocks);
    const [heading] = blocks;
    if (heading?.type !== 'heading') throw new Error('The text begins with its title.');
    await runCommand(window, 'edit-text', {
      document,
      session: crypto.randomUUID(),
      hunks: [
        {
          at: 0,
          removed: [heading],
          inserted: [{ ...heading, runs: [{ type: 'text', text: 'Another harbour' }] }],
        },
      ],
      edits: [{ from: 0, cut: title.length, grown: 'Another harbour'.length }],
    });
    await expect(readingText(window)).toContainText('Another harbour');
    await expect(readingText(window)).toContainText('stands quite alone');
    await window.keyboard.type('!');
    await saved(window);
    const text = await savedText(window, document);
    expect(text).toContain('Another harbour');
    expect(text).toContain('stands quite! alone');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+z');
    await window.keyboard.press('Control+z');
    await expect(readingText(window)).toContainText(title);
  });

  test('cutting and pasting moves blocks with their form', async () => {
    await beginEditing(window);
    await window.keyboard.press('Control+a');
    await window.keyboard.press('Control+c');
    await window.keyboard.press('Control+End');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Control+v');
    await expect(readingText(window).getByRole('heading', { name: title })).toHaveCount(2);
    await window.keyboard.press('Control+z');
    await expect(readingText(window).getByRole('heading', { name: title })).toHaveCount(1);
    await window.keyboard.press('Control+z');
    await window.keyboard.press('Escape');
  });
});

test('what was typed just before quitting is there at the next start', async () => {
  const { dictum, window, document } = await start();
  await clickOn(window, 'The talks', 3);
  await beginEditing(window);
  await window.keyboard.type(' long');
  await dictum.close();
  const again = await launchDictum({ library: dictum.library });
  await openText(again.window, title);
  await expect(readingText(again.window)).toContainText('The long talks ended');
  expect(await savedText(again.window, document)).toContain('The long talks ended');
  await again.close();
});

test('what was typed just before its tab was closed is saved', async () => {
  const { dictum, window, document } = await start();
  await clickOn(window, 'The talks', 3);
  await beginEditing(window);
  await window.keyboard.type(' short');
  await window.keyboard.press('Control+w');
  await expect.poll(() => savedText(window, document)).toContain('The short talks ended');
  await openText(window, title);
  await expect(readingText(window)).toContainText('The short talks ended');
  await dictum.close();
});

test('of two views of one text one is written in, and the other follows', async () => {
  const { dictum, window } = await start();
  await window.keyboard.press('Control+\\');
  await libraryRow(window, title).click();
  await expect(readingText(window)).toHaveCount(2);
  const [left, right] = [readingText(window).first(), readingText(window).last()];
  await right.getByText('The talks ended').click();
  await window.keyboard.press('e');
  await expect(right).toHaveAttribute('aria-readonly', 'false');
  await expect(window.getByText('Being edited in the other pane')).toBeVisible();
  await window.keyboard.press('Home');
  await window.keyboard.type('Today: ');
  await expect(left).toContainText('Today: The talks ended');
  await left.getByText('The envoy said').click();
  await window.keyboard.press('e');
  await expect(
    window.getByRole('alert').getByText('This text is being edited in the other pane.'),
  ).toBeVisible();
  await expect(left).toHaveAttribute('aria-readonly', 'true');
  await right.getByText('The talks ended').click();
  await window.keyboard.press('Escape');
  await expect(right).toHaveAttribute('aria-readonly', 'true');
  await left.getByText('The envoy said').click();
  await window.keyboard.press('e');
  await expect(left).toHaveAttribute('aria-readonly', 'false');
  await dictum.close();
});

test('for a screen reader the whole text is laid out', async () => {
  const { dictum, window } = await start();
  const section = readingText(window).locator('> div').first();
  await expect(section).toHaveCSS('content-visibility', 'auto');
  await dictum.app.evaluate(({ app }) => {
    app.accessibilitySupportEnabled = true;
    app.emit('accessibility-support-changed', {}, true);
  });
  await expect(section).toHaveCSS('content-visibility', 'visible');
  await dictum.close();
});
