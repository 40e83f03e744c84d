import { expect, test } from '@playwright/test';
import { libraryRow, readingText } from './support/hands.ts';
import { launchDictum } from './support/launch.ts';
import { runCommand } from './support/library-calls.ts';

test('a document opens where it was left, after the next start too', async () => {
  const first = await launchDictum();
  await runCommand(first.window, 'import-document', {
    fields: {
      title: 'A long walk',
      author: null,
      publisher: null,
      date: null,
      url: null,
      language: 'en',
      kind: 'report',
    },
    blocks: Array.from({ length: 200 }, (_, index) => ({
      type: 'paragraph',
      runs: [{ type: 'text', text: `Milestone ${index}. ${'The road goes on. '.repeat(12)}` }],
    })),
    original: null,
  });
  await libraryRow(first.window, 'A long walk').click();
  await readingText(first.window).hover();
  await first.window.mouse.wheel(0, 6000);
  await expect(first.window.getByText(/^Milestone 0\./)).not.toBeInViewport();
  const box = await readingText(first.window).evaluate((text) => {
    const { left, width } = text.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, innerHeight / 2)?.closest('p')?.textContent;
  });
  const left = box?.slice(0, 16) ?? '';
  expect(left).toMatch(/^Milestone \d\d/);
  await first.close();

  const second = await launchDictum({ library: first.library });
  await expect(second.window.getByText(left)).toBeInViewport();
  await expect(second.window.getByText(/^Milestone 0\./)).not.toBeInViewport();
  await second.close();
});
