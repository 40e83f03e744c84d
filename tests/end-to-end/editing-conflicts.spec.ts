import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';
import {
  beginEditing,
  drawnWords,
  holdSaves,
  openText,
  saved,
  savedBlocks,
  savedText,
  startWith,
} from './support/editing.ts';
import { clickOn, libraryRow, readingText } from './support/hands.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const source = `# The harbour of Veldra

The talks ended without a vote. Ministers left by the side door.

The envoy said that the register would be common to all ports.

The last paragraph stands alone.
`;

const banner = (window: Page) =>
  window.getByRole('alert').filter({ hasText: 'were changed here and elsewhere' });

/** Another window or the command line changes a paragraph of the text. */
async function changeElsewhere(
  window: Page,
  document: string,
  begins: string,
  text: string,
): Promise<void> {
  const blocks = await savedBlocks(window, document);
  const at = blocks.findIndex((block) => plainTextOfBlock(block).startsWith(begins));
  const removed = blocks.slice(at, at + 1);
  const from = blocks
    .slice(0, at)
    .reduce((sum, block) => sum + plainTextOfBlock(block).length + 1, 0);
  const cut = removed.reduce((sum, block) => sum + plainTextOfBlock(block).length, 0);
  await runCommand(window, 'edit-text', {
    document,
    session: crypto.randomUUID(),
    hunks: [{ at, removed, inserted: [paragraph(text)] }],
    edits: [{ from, cut, grown: text.length }],
  });
}

/** Types into the last paragraph while it, and the first, become others elsewhere. */
async function makeConflict(window: Page, document: string): Promise<void> {
  await clickOn(window, 'stands alone', 6);
  await beginEditing(window);
  await holdSaves(window, true);
  await window.keyboard.type(' quite');
  await changeElsewhere(window, document, 'The talks', 'The talks went on.');
  await changeElsewhere(window, document, 'The last', 'The last paragraph has company.');
  await expect(banner(window)).toBeVisible();
  await expect(readingText(window)).toContainText('stands quite alone');
  await holdSaves(window, false);
}

const notesOf = async (window: Page) => (await callLibrary(window, 'overview', null)).notes;

async function noteText(window: Page): Promise<string> {
  const kept = (await notesOf(window)).find((one) => one.title.startsWith('Not saved in'));
  if (kept === undefined) return '';
  const { section } = await callLibrary(window, 'note', { id: kept.id });
  return section.blocks.map(plainTextOfBlock).join('\n');
}

test.describe('the same paragraph changed here and elsewhere', () => {
  test('the banner says so, what was typed stays, and the library’s text can be taken', async () => {
    const { dictum, window, document } = await startWith(source);
    await makeConflict(window, document);
    expect(await savedText(window, document)).not.toContain('quite');
    await banner(window).getByRole('button', { name: 'Copy this text' }).click();
    const copied = await dictum.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('The last paragraph stands quite alone.');
    await window.keyboard.type('Z');
    await banner(window).getByRole('button', { name: 'Take the library’s text' }).click();
    await expect(banner(window)).toBeHidden();
    await expect(readingText(window)).toContainText('The last paragraph has company.');
    await expect(readingText(window)).toContainText('The talks went on.');
    await expect(readingText(window)).not.toContainText('quite');
    await clickOn(window, 'has company', 3);
    await window.keyboard.type(' good');
    await expect
      .poll(() => savedText(window, document))
      .toContain('The last paragraph has good company.');
    await saved(window);
    await dictum.close();
  });

  test('what was written can be kept, with what else was changed elsewhere, and undone', async () => {
    const { dictum, window, document } = await startWith(source);
    const text = await savedText(window, document);
    const at = text.indexOf('common to all ports');
    await runCommand(window, 'create-passages', {
      passages: [{ document, start: at, end: at + 'common to all ports'.length, colour: 2 }],
    });
    await makeConflict(window, document);
    const theirs = await savedText(window, document);
    await banner(window).getByRole('button', { name: 'Keep what I wrote' }).click();
    await expect(banner(window)).toBeHidden();
    await expect(readingText(window)).toContainText('The last paragraph stands quite alone.');
    await expect(readingText(window)).toContainText('The talks went on.');
    await expect.poll(() => savedText(window, document)).toContain('stands quite alone.');
    await saved(window);
    expect(await savedText(window, document)).toBe(
      theirs.replace('has company', 'stands quite alone'),
    );
    await expect.poll(() => drawnWords(window)).toEqual(['common to all ports']);
    const { passages } = await callLibrary(window, 'document', { id: document });
    expect(passages[0]?.quote).toBe('common to all ports');
    await window.keyboard.press('Escape');
    await expect(readingText(window)).toHaveAttribute('aria-readonly', 'true');
    await window.keyboard.press('Control+z');
    await expect.poll(() => savedText(window, document)).toBe(theirs);
    await expect(readingText(window)).toContainText('has company');
    await dictum.close();
  });

  test('when the other change is taken back, the banner goes and what was typed is saved', async () => {
    const { dictum, window, document } = await startWith(source);
    await makeConflict(window, document);
    await callLibrary(window, 'undo', { id: crypto.randomUUID() });
    await expect(banner(window)).toBeHidden();
    await expect
      .poll(() => savedText(window, document))
      .toContain('The last paragraph stands quite alone.');
    expect(await savedText(window, document)).toContain('The talks went on.');
    await saved(window);
    await dictum.close();
  });

  test('closing the tab keeps what was written in a note', async () => {
    const { dictum, window, document } = await startWith(source);
    await makeConflict(window, document);
    await window.keyboard.press('Control+w');
    await expect(window.getByText(/is in the note “Not saved in “The harbour/)).toBeVisible();
    expect(await noteText(window)).toContain('The last paragraph stands quite alone.');
    expect(await savedText(window, document)).toContain('has company');
    await openText(window, 'The harbour of Veldra');
    await expect(readingText(window)).toContainText('has company');
    await clickOn(window, 'has company', 3);
    await beginEditing(window);
    await window.keyboard.type(' good');
    await expect.poll(() => savedText(window, document)).toContain('has good company');
    await dictum.close();
    expect(await reopenedNotes(dictum.library)).toHaveLength(1);
  });

  test('quitting keeps what was written in a note', async () => {
    const { dictum, window, document } = await startWith(source);
    await makeConflict(window, document);
    await dictum.close();
    const again = await launchDictum({ library: dictum.library });
    await expect(libraryRow(again.window, 'The harbour of Veldra').first()).toBeVisible();
    expect(await noteText(again.window)).toContain('The last paragraph stands quite alone.');
    expect(await savedText(again.window, document)).toContain('has company');
    await again.close();
  });
});

async function reopenedNotes(library: string): Promise<unknown[]> {
  const again = await launchDictum({ library });
  await expect(libraryRow(again.window, 'The harbour of Veldra').first()).toBeVisible();
  const notes = await notesOf(again.window);
  await again.close();
  return notes;
}
