// Bookmarks in a text that is written in.

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { beginEditing, holdSaves, saved, startWith } from './support/editing.ts';
import { clickOn, readingText } from './support/hands.ts';

const filler = 'Water rose again and the gauges were read by the keepers of the bridge. ';
const source = `# The gauges\n\n${Array.from({ length: 12 }, (_, at) => `Entry ${at}. ${filler}`).join('\n\n')}\n`;

/** How far the ribbon of a bookmark stands from the line of its words, in CSS pixels. */
async function distance(window: Page, words: string): Promise<number> {
  const ribbon = await window.getByRole('button', { name: /^Bookmark: / }).boundingBox();
  const line = await readingText(window).getByText(words).boundingBox();
  return Math.abs((ribbon?.y ?? 0) - (line?.y ?? 1000));
}

test('a ribbon goes along with its line before anything is saved, also when its words are edited', async () => {
  const { dictum, window } = await startWith(source);
  await clickOn(window, 'Entry 4.', 0);
  await window.keyboard.press('Control+d');
  await expect(window.getByRole('button', { name: /^Bookmark: Entry 4/ })).toBeVisible();
  await beginEditing(window);
  await holdSaves(window, true);
  await clickOn(window, 'Entry 1.', 0);
  for (let line = 0; line < 3; line += 1) await window.keyboard.press('Enter');
  await expect.poll(() => distance(window, 'Entry 4.')).toBeLessThan(14);
  await clickOn(window, 'Entry 4.', 3);
  await window.keyboard.type('!');
  await clickOn(window, 'Entry 2.', 0);
  await window.keyboard.press('Enter');
  await expect.poll(() => distance(window, 'Ent!ry 4.')).toBeLessThan(14);
  await holdSaves(window, false);
  await window.keyboard.type('x');
  await saved(window);
  expect(await distance(window, 'Ent!ry 4.')).toBeLessThan(14);
  await dictum.close();
});
