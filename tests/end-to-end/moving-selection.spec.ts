// Selected text goes on being the selected words when the text above it changes by another hand.

import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { dragOver, readingText } from './support/hands.ts';
import { runCommand } from './support/library-calls.ts';
import type { Minutes } from './support/minutes.ts';
import { openMinutes } from './support/minutes.ts';

let minutes: Minutes;
test.beforeAll(async () => {
  minutes = await openMinutes();
});
test.afterAll(() => minutes.dictum.close());

test('the bar above selected words highlights those words, whatever came above them', async () => {
  const { window, document, quotes } = minutes;
  await dragOver(window, 'heard her in silence');
  const bar = window.getByRole('toolbar', { name: 'Highlight the selected text' });
  await expect(bar).toBeVisible();

  const above = 'A line that another hand has written.';
  await runCommand(window, 'edit-text', {
    document,
    session: crypto.randomUUID(),
    hunks: [{ at: 0, removed: [], inserted: [paragraph(above)] }],
    edits: [{ from: 0, cut: 0, grown: above.length + 1 }],
  });
  await expect(readingText(window)).toContainText(above);
  await bar.getByRole('button').first().click();
  await expect.poll(quotes).toEqual(['heard her in silence']);
});
