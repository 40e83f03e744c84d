import { expect, test } from '@playwright/test';
import { beginEditing, drawnWords, saved, savedText, startWith } from './support/editing.ts';
import { readingText } from './support/hands.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { longMinutes } from './support/long-texts.ts';

// That all is replaced, and how long the window is held by it, is looked at in `editing-replace.timing.spec.ts`.

const aMinute = 60_000;

test('replacing everywhere is cancelled: the text, the passages and the library are as before', async () => {
  test.setTimeout(180_000);
  const { dictum, window, document } = await startWith(longMinutes);
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
  await saved(window, aMinute);
  const after = await callLibrary(window, 'document', { id: document });
  expect(await savedText(window, document)).toBe(text);
  expect(after.passages).toEqual(before.passages);
  await readingText(window).press('Control+y');
  await expect(find).toContainText(/1 of \d/);
  expect(await drawnWords(window)).toEqual(['the']);
  await dictum.close();
});
