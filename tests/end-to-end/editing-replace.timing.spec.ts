// All places of a word in a text of a million characters are replaced: in slices, with every passage right.

import { expect, test } from '@playwright/test';
import { beginEditing, drawnWords, saved, savedText, startWith } from './support/editing.ts';
import { readingText } from './support/hands.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { watchLongTasks } from './support/long-tasks.ts';
import { longMinutes } from './support/long-texts.ts';

/** No slice of work may hold the window longer than this, in milliseconds, on a machine that is busy. */
const longest = 2000;
const aMinute = 60_000;

test('thousands of places are replaced at once, with every passage right, and taken back at once', async () => {
  test.setTimeout(180_000);
  const { dictum, window, document } = await startWith(longMinutes);
  const text = await savedText(window, document);
  expect(text.length).toBeGreaterThan(1_000_000);
  const passages = Array.from({ length: 2000 }, (_, number) => {
    const start = text.indexOf('the clerk read the minutes', 30 + number * 480);
    return {
      document,
      start,
      end: start + 'the clerk read the minutes'.length,
      colour: 1 as const,
    };
  });
  await runCommand(window, 'create-passages', { passages });
  const before = (await callLibrary(window, 'document', { id: document })).passages;
  const count = text.match(/the/gi)?.length ?? 0;
  expect(count).toBeGreaterThan(10_000);

  await readingText(window).focus();
  await window.keyboard.press('Control+Home');
  await beginEditing(window);
  await window.keyboard.press('Control+h');
  await window.getByRole('textbox', { name: 'Find in this document' }).fill('the');
  await window.getByRole('textbox', { name: 'Replace with' }).fill('that');
  const tasks = await watchLongTasks(window);
  const started = Date.now();
  await window.getByRole('button', { name: 'Replace all' }).click();
  // Looked for where it stands: to search a million characters for it would hold the window itself.
  await expect(window.locator('[aria-label="Notifications"]')).toContainText(
    /Replaced [\d,]+ matches\./,
    { timeout: 60_000 },
  );
  const shown = Date.now() - started;
  await saved(window, aMinute);
  const landed = Date.now() - started;
  const held = await tasks();
  expect(Math.max(0, ...held)).toBeLessThan(longest);
  const after = text.replaceAll(/the/gi, 'that');
  expect(await savedText(window, document)).toBe(after);
  const moved = (await callLibrary(window, 'document', { id: document })).passages;
  expect(moved).toHaveLength(before.length);
  expect(new Set(moved.map((one) => one.quote))).toEqual(new Set(['that clerk read that minutes']));
  expect(await drawnWords(window)).toContain('that clerk read that minutes');

  await readingText(window).focus();
  const back = Date.now();
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('Paragraph 3. In the end');
  const undone = Date.now() - back;
  await saved(window, aMinute);
  expect(await savedText(window, document)).toBe(text);
  expect((await callLibrary(window, 'document', { id: document })).passages).toEqual(before);
  const times = { count, shown, landed, undone, held: [...held, ...(await tasks())] };
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(times) });
  await dictum.close();
});
