import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import { measure } from './measure.ts';
import { numbers, prose } from './texts.ts';

const characters = 300_000;
const passages = 1_000;

/** Makes the document with its passages; answers its id. */
async function makeDocument(page: Page): Promise<string> {
  const report = newDocument('A long report', prose(characters, 5), { id: 'long', kind: 'report' });
  const result = await runCommand(page, 'import-document', report);
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
          new Promise<number>((resolve, reject) => {
            const begun = performance.now();
            button.click();
            const look = (): void => {
              const text = document.querySelector('[data-marks]');
              const painted = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
              // The breaks between blocks are no text of the page.
              const whole = (text?.textContent ?? '').length > 295_000;
              if (performance.now() - begun > 20_000) reject(new Error('the text did not appear'));
              else if (whole && painted)
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
  const press = (until: 'painted' | 'listed') => async (index: number) => {
    const { seq } = await callLibrary(page, 'overview', null);
    const taken = await page.evaluate(pressAndWait, { block: index, until });
    await expect.poll(async () => (await callLibrary(page, 'overview', null)).seq).toBe(seq + 1);
    return taken;
  };
  await measure(
    { bench: 'document', measure: `key to highlight drawn, ${what}`, unit: 'ms' },
    press('painted'),
  );
  await measure(
    { bench: 'document', measure: `key to passage saved on disk and listed, ${what}`, unit: 'ms' },
    press('listed'),
  );
  await dictum.close();
});

/**
 * In the page: selects a stretch of a paragraph, presses the key of the first colour, and answers the
 * milliseconds until the frame that shows the highlight, or until the passage list holds the passage,
 * which it does only after the library has acknowledged it.
 */
function pressAndWait(args: { block: number; until: 'painted' | 'listed' }): Promise<number> {
  return new Promise((resolve, reject) => {
    const root = document.querySelector<HTMLElement>('[data-marks]');
    const walker = document.createTreeWalker(
      root?.querySelectorAll('p')[args.block + 1] ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const text = walker.nextNode();
    if (root === null || !(text instanceof Text)) {
      reject(new Error('no text to select'));
      return;
    }
    const listed = (): number =>
      Number(document.querySelector('[data-passage]')?.getAttribute('aria-setsize'));
    // The range of the selection, its white space trimmed, in one of the looks of highlights.
    const painted = (): boolean =>
      [...CSS.highlights].some(
        ([name, highlight]) =>
          name.startsWith('mark-') &&
          [...highlight].some(
            ({ startContainer, startOffset }) =>
              startContainer === text && Math.abs(startOffset - from - 1) <= 1,
          ),
      );
    const from = 5 + (args.until === 'listed' ? 60 : 0);
    root.focus({ preventScroll: true });
    getSelection()?.setBaseAndExtent(text, from, text, from + 35);
    setTimeout(() => {
      const before = listed();
      if (args.until === 'painted' && painted()) reject(new Error('painted before the key'));
      const begun = performance.now();
      const key = { key: '1', code: 'Digit1', bubbles: true, cancelable: true };
      root.dispatchEvent(new KeyboardEvent('keydown', key));
      const look = (): void => {
        const done = args.until === 'painted' ? painted() : listed() > before;
        if (done) requestAnimationFrame(() => resolve(performance.now() - begun));
        else if (performance.now() - begun > 5000) reject(new Error('no highlight'));
        else requestAnimationFrame(look);
      };
      look();
    }, 100);
  });
}
