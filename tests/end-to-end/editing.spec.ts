import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { clickOn, dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const source = `# The harbour of Veldra

The talks ended without a vote. Ministers left by the side door.

The envoy said that the register would be common to all ports.

The last paragraph stands alone.
`;

const title = 'The harbour of Veldra';

/** A new library with the text, opened in the application. */
async function start(): Promise<{ dictum: Dictum; window: Page; document: string }> {
  const folder = await temporaryFolder('editing');
  const library = join(folder, 'library');
  const file = join(folder, 'harbour.md');
  await writeFile(file, source, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  const document = (JSON.parse(imported.stdout) as { id: string }).id;
  const dictum = await launchDictum({ library });
  await open(dictum.window);
  return { dictum, window: dictum.window, document };
}

async function open(window: Page): Promise<void> {
  await libraryRow(window, title).click();
  await expect(readingText(window).getByText('The last paragraph')).toBeVisible();
}

async function savedText(window: Page, document: string): Promise<string> {
  const { sections } = await callLibrary(window, 'document', { id: document });
  return plainTextOfBlocks(sections.flatMap((section) => section.blocks));
}

const passagesOf = async (window: Page, document: string) =>
  (await callLibrary(window, 'document', { id: document })).passages;

/** The words under every highlight that is drawn. */
const drawn = (window: Page) =>
  window.evaluate(() =>
    [...CSS.highlights.entries()].flatMap(([name, highlight]) =>
      name.startsWith('mark-') && name !== 'mark-flash'
        ? [...highlight].map((part) => {
            const range = globalThis.document.createRange();
            range.setStart(part.startContainer, part.startOffset);
            range.setEnd(part.endContainer, part.endOffset);
            return range.toString();
          })
        : [],
    ),
  );

async function beginEditing(window: Page): Promise<void> {
  await readingText(window).focus();
  await window.keyboard.press('e');
  await expect(window.getByRole('group', { name: 'Editing the text' })).toBeVisible();
  await expect(readingText(window)).toHaveAttribute('aria-readonly', 'false');
}

async function saved(window: Page): Promise<void> {
  const bar = window.getByRole('group', { name: 'Editing the text' });
  await expect(bar.getByRole('status')).toHaveText('Saved');
}

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
    const made = (await runCommand(window, 'create-passages', {
      passages: [{ document, start: at, end: at + quote.length, colour: 2 }],
    })) as { ids: string[] };
    return made.ids[0] ?? '';
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
    await expect.poll(() => drawn(window)).toEqual(['left by the side']);
    await clickOn(window, 'left by the side', 5);
    await beginEditing(window);
    await window.keyboard.type('quickly ');
    await expect.poll(() => drawn(window)).toEqual(['left quickly by the side']);
    for (let step = 0; step < 'by the side'.length; step += 1)
      await window.keyboard.press('ArrowRight');
    await window.keyboard.type('XX');
    await expect(readingText(window)).toContainText('by the sideXX door');
    await expect.poll(() => drawn(window)).toEqual(['left quickly by the side']);
    await clickOn(window, 'left quickly', 0);
    await window.keyboard.press('Home');
    await window.keyboard.type('So: ');
    await saved(window);
    const [passage] = await passagesOf(window, document);
    expect(passage).toMatchObject({ id, quote: 'left quickly by the side', state: 'anchored' });
    await expect.poll(() => drawn(window)).toEqual(['left quickly by the side']);
    await window.keyboard.press('Escape');
  });

  test('a passage whose text is deleted is an orphan, and undo puts it back to the letter', async () => {
    const [before] = await passagesOf(window, document);
    if (before === undefined) throw new Error('no passage');
    await beginEditing(window);
    await dragOver(window, 'left quickly by the side');
    await window.keyboard.press('Delete');
    await expect.poll(() => drawn(window)).toEqual([]);
    await saved(window);
    await expect(passageRows(window)).toContainText(['left quickly by the side']);
    expect((await passagesOf(window, document))[0]).toMatchObject({
      state: 'orphaned',
      quote: before.quote,
    });
    await window.keyboard.press('Control+z');
    await expect.poll(() => drawn(window)).toEqual(['left quickly by the side']);
    await saved(window);
    expect((await passagesOf(window, document))[0]).toEqual(before);
    await window.keyboard.press('Escape');
  });
});
