import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Block } from '#core/text/blocks.ts';
import { callLibrary } from './library-calls.ts';

/** The text of the note that is shown. */
export const noteText = (window: Page): Locator =>
  window.getByRole('textbox', { name: 'Text of the note' });

/** Makes a note with the keyboard and stands at the beginning of its text. */
export async function newNote(window: Page, title: string): Promise<string> {
  await window.keyboard.press('Control+n');
  const field = window.getByRole('textbox', { name: 'Title of the note' });
  await expect(field).toHaveValue('Untitled note');
  await field.fill(title);
  await window.keyboard.press('Enter');
  await expect(noteText(window)).toBeFocused();
  let id: string | undefined;
  await expect
    .poll(async () => {
      const { notes } = await callLibrary(window, 'overview', null);
      id = notes.find((note) => note.title === title)?.id;
      return id;
    })
    .toBeDefined();
  return id ?? '';
}

/** What the library holds of a note once the sign says that all is saved. */
export async function savedBlocks(window: Page, id: string): Promise<Block[]> {
  await expect(window.getByTestId('saved-sign')).toHaveText('Saved');
  return (await callLibrary(window, 'note', { id })).section.blocks;
}
