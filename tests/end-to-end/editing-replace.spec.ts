import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { beginEditing, drawnWords, savedText, startWith } from './support/editing.ts';
import { readingText } from './support/hands.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const sentence =
  'In the end the clerk read the minutes to the council, and the council kept them as they were. ';
const source = `# The minutes of Veldra\n\n${Array.from(
  { length: 2600 },
  (_, number) => `Paragraph ${number}. ${sentence.repeat(4)}`,
).join('\n\n')}\n`;
/** No slice of work may hold the window longer than this, in milliseconds, on a machine that is busy. */
const longest = 2000;

/** Notes how long the window is held at the longest. */
async function watchTasks(window: Page): Promise<() => Promise<number[]>> {
  await window.evaluate(() => {
    const kept: number[] = [];
    Object.assign(globalThis, { kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  return () => window.evaluate(() => (globalThis as unknown as { kept: number[] }).kept);
}

function allSaved(window: Page): Promise<void> {
  const bar = window.getByRole('group', { name: 'Editing the text' });
  return expect(bar.getByRole('status')).toHaveText('Saved', { timeout: 60_000 });
}

test('thousands of places are replaced at once, with every passage right, and taken back at once', async () => {
  test.setTimeout(180_000);
  const { dictum, window, document } = await startWith(source);
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
  const tasks = await watchTasks(window);
  const started = Date.now();
  await window.getByRole('button', { name: 'Replace all' }).click();
  // Looked for where it stands: to search a million characters for it would hold the window itself.
  await expect(window.locator('[aria-label="Notifications"]')).toContainText(
    /Replaced [\d,]+ matches\./,
    { timeout: 60_000 },
  );
  const shown = Date.now() - started;
  await allSaved(window);
  const landed = Date.now() - started;
  expect(Math.max(0, ...(await tasks()))).toBeLessThan(longest);
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
  await allSaved(window);
  expect(await savedText(window, document)).toBe(text);
  expect((await callLibrary(window, 'document', { id: document })).passages).toEqual(before);
  const times = { count, shown, landed, undone, held: await tasks() };
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(times) });
  await dictum.close();
});

test('replacing everywhere is cancelled: the text, the passages and the library are as before', async () => {
  test.setTimeout(180_000);
  const { dictum, window, document } = await startWith(source);
  const text = await savedText(window, document);
  const start = text.indexOf('the clerk');
  await runCommand(window, 'create-passages', {
    passages: [{ document, start, end: start + 'the'.length, colour: 1 as const }],
  });
  const before = await callLibrary(window, 'document', { id: document });
  await readingText(window).focus();
  await beginEditing(window);
  await window.keyboard.press('Control+h');
  await window.getByRole('textbox', { name: 'Find in this document' }).fill('the');
  await window.getByRole('textbox', { name: 'Replace with' }).fill('that');
  const find = window.getByRole('search', { name: 'Find in this document' });
  await expect(find).toContainText(/1 of \d/);
  // The bar is left no time to be seen on a quick machine: it is cancelled as soon as it is drawn.
  await window.evaluate(() => {
    const look = new MutationObserver(() => {
      const cancel = [...globalThis.document.querySelectorAll('button')].find(
        (one) => one.textContent === 'Cancel',
      );
      const made = globalThis.document.querySelector('progress[aria-label="Replaced"]');
      if (cancel === undefined || Number(made?.getAttribute('value') ?? 0) === 0) return;
      look.disconnect();
      cancel.click();
    });
    look.observe(globalThis.document.body, { childList: true, subtree: true, attributes: true });
  });
  await window.keyboard.press('Control+Alt+Enter');
  await expect(window.getByText('Nothing was replaced.')).toBeVisible({ timeout: 30_000 });
  await allSaved(window);
  const after = await callLibrary(window, 'document', { id: document });
  expect(await savedText(window, document)).toBe(text);
  expect(after.passages).toEqual(before.passages);
  await readingText(window).press('Control+y');
  await expect(find).toContainText(/1 of \d/);
  expect(await drawnWords(window)).toEqual(['the']);
  await dictum.close();
});
