import { expect, test } from '@playwright/test';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import { measure } from './measure.ts';
import { prose } from './texts.ts';

const documents = 200;
const characters = 25_000;

test('search', async () => {
  const dictum = await launchDictum();
  const { window: page } = dictum;
  for (let index = 0; index < documents; index += 1) {
    const report = newDocument(`Report ${index}`, prose(characters, index + 1), { kind: 'report' });
    await runCommand(page, 'import-document', report);
  }
  await expect(async () => {
    expect(await callLibrary(page, 'search', { text: 'treaty', limit: 1 })).toHaveLength(1);
  }).toPass();
  const what = `${documents} documents, ${(documents * characters) / 1_000_000} million characters`;
  for (const [name, text] of [
    ['one word', 'treaty'],
    ['two words', 'ferry minister'],
    ['a prefix', 'gaug'],
    ['a phrase', '"winter promise"'],
  ] as const) {
    await measure(
      { bench: 'search', measure: `${name}, 20 hits, ${what}`, unit: 'ms' },
      async () => {
        const begun = performance.now();
        await callLibrary(page, 'search', { text, limit: 20 });
        return performance.now() - begun;
      },
    );
  }
  await measure(
    { bench: 'search', measure: `typed to results on the screen, ${what}`, unit: 'ms' },
    async () => {
      await page.keyboard.press('Control+f');
      const field = page
        .getByRole('textbox', { name: 'Search the library' })
        .or(page.getByRole('combobox', { name: 'Search the library' }));
      await field.fill('');
      const begun = performance.now();
      await field.fill('ferry minister');
      await page.locator('mark').first().waitFor();
      const taken = performance.now() - begun;
      await field.fill('');
      await expect(page.locator('mark')).toHaveCount(0);
      return taken;
    },
  );
  await dictum.close();
});
