// A text of a million characters: it is read for proposals beside the window, which goes on answering.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { watchLongTasks } from './support/long-tasks.ts';

let dictum: Dictum;

const given = [
  'Ada',
  'Boris',
  'Clara',
  'David',
  'Elena',
  'Felix',
  'Greta',
  'Hugo',
  'Irene',
  'Jonas',
];

/** News in which many are named and quoted. */
function longText(): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (let number = 0; length < 1_000_000; number += 1) {
    const surname = `Ver${String.fromCharCode(97 + (number % 26))}${String.fromCharCode(97 + (Math.floor(number / 26) % 26))}o`;
    const name = `${given[number % 10] ?? ''} ${surname}`;
    const paragraph =
      `Minister ${name} told the council that the harbour would stay closed for another winter, and that nobody had asked for it. ` +
      `“We did not agree to it,” ${surname} said on Monday. “Ask those who did, if you can find them at all.” ` +
      'The ships waited, as they had waited every year, and the price of coal went up a little in the towns along the coast.';
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return `A long winter\n\n${paragraphs.join('\n\n')}\n`;
}

test.beforeAll(async () => {
  dictum = await launchDictum();
});
test.afterAll(() => dictum.close());

test('no task of the window is longer than a hundred milliseconds while a long text is read', async () => {
  const { window } = dictum;
  const file = join(await temporaryFolder('suggestions-long'), 'winter.txt');
  await writeFile(file, longText(), { mode: 0o644 });
  await answerOpenDialog(dictum.app, [file]);
  await window.keyboard.press('Control+o');
  await expect(readingText(window)).toContainText('A long winter', { timeout: 30_000 });
  // The import, the first drawing and the offer's own reading of the text are over.
  await expect(window.getByText('Suggested:').first()).toBeVisible({ timeout: 60_000 });
  const tasksSoFar = await watchLongTasks(window);
  const started = Date.now();
  await readingText(window).focus();
  await window.keyboard.press('Control+Shift+s');
  const list = window.getByRole('listbox', { name: 'Suggestions' });
  // An expectation that has to wait looks through the whole page for its message, which is a long task, too.
  await list.getByRole('option').first().waitFor({ timeout: 60_000 });
  await window.waitForFunction(() => document.activeElement?.getAttribute('role') === 'listbox');
  const shown = Date.now() - started;
  const opening = await tasksSoFar();
  for (let step = 0; step < 20; step += 1) await window.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toBeVisible();
  const walking = await tasksSoFar();
  await window.keyboard.press('Enter');
  await expect
    .poll(() => list.getByRole('option', { selected: true }).getAttribute('aria-posinset'))
    .toBe('21');
  const taking = await tasksSoFar();
  console.log(
    `suggestions for 1,000,000 characters were shown in ${shown} ms; long tasks opening: ${opening.join(', ')}; walking: ${walking.join(', ')}; accepting: ${taking.join(', ')}`,
  );
  expect(Math.max(0, ...opening)).toBeLessThan(100);
});
