import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { measure } from './measure.ts';
import { numbers, prose } from './texts.ts';

const characters = 300_000;
const passages = 1_000;

/** Makes the document with its passages; answers its id. */
async function makeDocument(page: Page): Promise<string> {
  const result = await runCommand(page, 'import-document', {
    fields: {
      title: 'A long report',
      author: null,
      publisher: null,
      date: null,
      url: null,
      language: 'en',
      kind: 'report',
    },
    blocks: prose(characters, 5),
    original: null,
    id: 'long',
  });
  expect(result).toMatchObject({ status: 'imported' });
  const next = numbers(11);
  const colour = (): 1 | 2 | 3 | 4 => ([1, 2, 3, 4] as const)[next(4)] ?? 1;
  await runCommand(page, 'create-passages', {
    passages: Array.from({ length: passages }, () => {
      const start = next(characters - 400);
      return { document: 'long', start, end: start + 20 + next(200), colour: colour() };
    }),
  });
  return 'long';
}

test('document', async () => {
  const dictum = await launchDictum();
  const { window: page } = dictum;
  const id = await makeDocument(page);
  const row = page.locator(`button[data-row="${id}"]`);
  await row.waitFor();
  const what = `${characters} characters, ${passages} passages`;
  await measure(
    { bench: 'document', measure: `click to text and highlights painted, ${what}`, unit: 'ms' },
    async () => {
      const taken = await row.evaluate(
        (button: HTMLButtonElement) =>
          new Promise<number>((resolve) => {
            const begun = performance.now();
            button.click();
            const look = (): void => {
              const text = document.querySelector('[data-marks]');
              const painted = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
              if (text !== null && (text.textContent ?? '').length >= 300_000 && painted)
                // The frame that shows it has been drawn when the next one begins.
                requestAnimationFrame(() => resolve(performance.now() - begun));
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      await page.keyboard.press('Control+w');
      await expect(page.locator('[data-marks]')).toHaveCount(0);
      return taken;
    },
  );

  await row.click();
  await page.locator('[data-marks]').waitFor();
  await measure(
    { bench: 'document', measure: `key to highlight painted and saved, ${what}`, unit: 'ms' },
    async (index) => {
      const seqBefore = (await callLibrary(page, 'overview', null)).seq;
      const taken = await page.evaluate(
        (nth) =>
          new Promise<number>((resolve, reject) => {
            const root = document.querySelector<HTMLElement>('[data-marks]');
            const block = root?.querySelectorAll('p')[nth + 1];
            const walker = document.createTreeWalker(block ?? document, NodeFilter.SHOW_TEXT);
            const text = walker.nextNode();
            if (root === null || !(text instanceof Text)) {
              reject(new Error('no text to select'));
              return;
            }
            root.focus({ preventScroll: true });
            getSelection()?.setBaseAndExtent(text, 5, text, 40);
            const count = (): number =>
              [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0);
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                const before = count();
                const begun = performance.now();
                root.dispatchEvent(
                  new KeyboardEvent('keydown', {
                    key: '1',
                    code: 'Digit1',
                    bubbles: true,
                    cancelable: true,
                  }),
                );
                const look = (): void => {
                  if (count() > before) resolve(performance.now() - begun);
                  else if (performance.now() - begun > 5000) reject(new Error('no highlight'));
                  else requestAnimationFrame(look);
                };
                look();
              }),
            );
          }),
        index,
      );
      expect((await callLibrary(page, 'overview', null)).seq).toBe(seqBefore + 1);
      return taken;
    },
  );
  await dictum.close();
});
