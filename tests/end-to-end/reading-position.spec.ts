import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { libraryRow, readingText } from './support/hands.ts';
import { launchDictum } from './support/launch.ts';
import { runCommand } from './support/library-calls.ts';
import { newDocument } from './support/new-document.ts';
import { resize, sizes } from './support/screens.ts';

test('a document opens where it was left, after the next start too', async () => {
  const first = await launchDictum();
  const milestones = Array.from({ length: 200 }, (_, index) =>
    paragraph(`Milestone ${index}. ${'The road goes on. '.repeat(12)}`),
  );
  await runCommand(first.window, 'import-document', newDocument('A long walk', milestones));
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

const walk = newDocument(
  'A walk of which the name is so long that it takes two lines, or three in a narrow pane',
  Array.from({ length: 60 }, (_, index) => {
    const words = Array.from({ length: 300 }, (_word, word) => `w${index}x${word}`);
    return paragraph(`Stage ${index}. ${words.join(' ')}.`);
  }),
);

/** The first letter of a line near the upper edge of the view; it stays that letter when lines break anew. */
const firstWord = (window: Page) =>
  readingText(window).evaluateHandle((text) => {
    const { left } = text.getBoundingClientRect();
    const top = text.closest('[data-reading]')?.getBoundingClientRect().top ?? 0;
    const range = document.caretRangeFromPoint(left + 3, top + 20);
    if (range === null) throw new Error('no text at the top');
    range.setEnd(range.startContainer, range.startOffset + 1);
    return range;
  });

test('a change of the width keeps the line at the top where it is', async () => {
  const dictum = await launchDictum();
  const { app, window } = dictum;
  await resize(app, window, sizes.wide);
  await runCommand(window, 'import-document', walk);
  await libraryRow(window, 'A walk').click();
  await readingText(window).hover();
  await window.mouse.wheel(0, 24_000);
  await expect(window.getByText(/^Stage 0\./)).not.toBeInViewport();
  await expect(
    readingText(window)
      .getByText(/^Stage [1-9]\d\./)
      .first(),
  ).toBeAttached();
  // The line is known to the window once scrolling has come to rest, as the share that was read is.
  await expect(window.getByRole('contentinfo')).toContainText(/([2-9]|1\d)% read/);
  const word = await firstWord(window);
  const height = () =>
    word.evaluate((range) => {
      const scroller = range.startContainer.parentElement?.closest('[data-reading]');
      const { top = -9999 } = scroller?.getBoundingClientRect() ?? {};
      return range.getBoundingClientRect().top - top;
    });
  const stays = async (change: string) => {
    await expect.poll(height, change).toBeGreaterThan(-30);
    // The word may stand on the second line, and in narrow lines as much as two lines lower.
    await expect.poll(height, change).toBeLessThan(100);
  };
  await stays('before');
  const widthChanged = async (change: string, act: () => Promise<unknown>) => {
    const measured = () =>
      readingText(window)
        .first()
        .evaluate((text) => `${text.clientWidth} ${getComputedStyle(text).fontSize}`);
    const before = await measured();
    await act();
    await expect.poll(measured, change).not.toBe(before);
    await stays(change);
  };
  await widthChanged('wide lines', () => window.keyboard.press('Alt+w'));
  await widthChanged('narrow lines', () => window.keyboard.press('Alt+w'));
  await widthChanged('larger text', () => window.keyboard.press('Control+Equal'));
  await widthChanged('larger still', () => window.keyboard.press('Control+Equal'));
  await widthChanged('the usual text', () => window.keyboard.press('Control+0'));
  await widthChanged('usual lines', () => window.keyboard.press('Alt+w'));
  await widthChanged('a narrow window', () => resize(app, window, sizes.narrow));
  await widthChanged('a wide one', () => resize(app, window, sizes.wide));
  await dictum.close();
});

test('a document left at its very top opens at its very top in a narrower pane', async () => {
  const dictum = await launchDictum();
  const { app, window } = dictum;
  await resize(app, window, sizes.wide);
  await runCommand(window, 'import-document', walk);
  await libraryRow(window, 'A walk').click();
  await expect(window.getByText(/^Stage 0\./)).toBeInViewport();
  await window.keyboard.press('Control+w');
  await expect(readingText(window)).toHaveCount(0);
  await resize(app, window, sizes.narrow);
  await libraryRow(window, 'A walk').click();
  await expect(window.getByText(/^Stage 0\./)).toBeInViewport();
  await expect
    .poll(() => readingText(window).evaluate((text) => text.closest('[data-reading]')?.scrollTop))
    .toBe(0);
  await dictum.close();
});
