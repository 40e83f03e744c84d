import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  beginEditing,
  drawnWords,
  saved,
  savedBlocks,
  savedText,
  startWith,
} from './support/editing.ts';
import { clickOn, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const source = `# The harbour of Veldra

The talks ended without a vote in Veldra.

- [ ] ask the envoy
- [x] read the register

1. first point
2. second point

| Port | Ships |
| --- | --- |
| Veldra | 12 |
| Ost | 7 |

The last paragraph stands alone.
`;

let dictum: Dictum;
let window: Page;
let document: string;
let hands: CDPSession;

test.beforeAll(async () => {
  ({ dictum, window, document } = await startWith(source));
  hands = await window.context().newCDPSession(window);
});
test.afterAll(() => dictum.close());

/** A composition as an input method makes it: one state after the other, then the words chosen. */
async function compose(states: readonly string[], chosen: string): Promise<void> {
  for (const text of states)
    await hands.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await hands.send('Input.insertText', { text: chosen });
}

const steps = async (): Promise<number> =>
  (await callLibrary(window, 'document', { id: document })).seq;

test('words composed by an input method go into the text and its passages as one edit', async () => {
  const text = await savedText(window, document);
  const at = text.indexOf('without a vote');
  await runCommand(window, 'create-passages', {
    passages: [{ document, start: at, end: at + 'without a vote'.length, colour: 2 }],
  });
  await expect.poll(() => drawnWords(window)).toEqual(['without a vote']);
  await clickOn(window, 'without a vote', 8);
  await beginEditing(window);
  await compose(['ｎ', 'に', 'にほ', 'にほん', '日本'], '日本');
  await expect(readingText(window)).toContainText('ended without 日本a vote in');
  await expect.poll(() => drawnWords(window)).toEqual(['without 日本a vote']);
  await saved(window);
  expect(await savedText(window, document)).toContain('ended without 日本a vote in');
  const [passage] = (await callLibrary(window, 'document', { id: document })).passages;
  expect(passage?.quote).toBe('without 日本a vote');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('ended without a vote in');
  await expect.poll(() => drawnWords(window)).toEqual(['without a vote']);
  await saved(window);
  expect(await savedText(window, document)).toBe(text);
  await window.keyboard.press('Escape');
});

test('a dead key, and a composition given up', async () => {
  const text = await savedText(window, document);
  await clickOn(window, 'stands alone', 6);
  await beginEditing(window);
  await compose(['´'], 'é');
  await expect(readingText(window)).toContainText('standsé alone');
  await compose(['か', 'かん'], '');
  await expect(readingText(window)).toContainText('standsé alone');
  await saved(window);
  expect(await savedText(window, document)).toBe(text.replace('stands alone', 'standsé alone'));
  await window.keyboard.press('Backspace');
  await saved(window);
  expect(await savedText(window, document)).toBe(text);
  await window.keyboard.press('Escape');
});

test('a composition over a selection replaces it', async () => {
  const text = await savedText(window, document);
  await clickOn(window, 'stands alone', 7);
  await beginEditing(window);
  await window.keyboard.press('Control+Shift+ArrowRight');
  await compose(['ひ', 'ひとり'], '一人');
  await expect(readingText(window)).toContainText('The last paragraph stands 一人');
  await saved(window);
  expect(await savedText(window, document)).toContain('stands 一人');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('stands alone');
  await saved(window);
  expect(await savedText(window, document)).toBe(text);
  await window.keyboard.press('Escape');
});

test('while one reads, a composition changes nothing', async () => {
  const text = await savedText(window, document);
  const before = await steps();
  const shown = await readingText(window).innerText();
  await clickOn(window, 'stands alone', 6);
  await compose(['に', 'にほ'], '日本');
  await expect.poll(() => readingText(window).innerText()).toBe(shown);
  await window.keyboard.press('ArrowRight');
  expect(await readingText(window).innerText()).toBe(shown);
  expect(await savedText(window, document)).toBe(text);
  expect(await steps()).toBe(before);
});

test('a click on its box checks an item off while one edits, and not while one reads', async () => {
  const item = readingText(window).getByRole('checkbox').first();
  const clickBox = async (): Promise<void> => {
    const box = await item.boundingBox();
    await window.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 12);
  };
  await clickBox();
  await expect(item).toHaveAttribute('aria-checked', 'false');
  await beginEditing(window);
  await clickBox();
  await expect(item).toHaveAttribute('aria-checked', 'true');
  const checked = async (): Promise<unknown> =>
    (await savedBlocks(window, document))
      .find((one) => one.type === 'list')
      ?.items.map((one) => one.checked);
  await expect.poll(checked).toEqual([true, true]);
  await clickBox();
  await expect(item).toHaveAttribute('aria-checked', 'false');
  await expect.poll(checked).toEqual([false, true]);
  await readingText(window).focus();
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toHaveAttribute('aria-readonly', 'true');
});

test('Tab puts an item under the one before, Shift+Tab takes it out', async () => {
  const before = await savedBlocks(window, document);
  await clickOn(window, 'second point', 2);
  await beginEditing(window);
  await window.keyboard.press('Tab');
  const points = async () =>
    (await savedBlocks(window, document)).filter((one) => one.type === 'list')[1]?.items;
  await expect.poll(async () => (await points())?.length).toBe(1);
  expect((await points())?.[0]?.list?.items).toHaveLength(1);
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Shift+Tab');
  await expect.poll(() => savedBlocks(window, document)).toEqual(before);
  await window.keyboard.press('Escape');
});

test('words typed into a cell are saved in it, and Tab goes to the next', async () => {
  await clickOn(window, 'Ost', 0);
  await beginEditing(window);
  await window.keyboard.press('End');
  await window.keyboard.type(' North');
  const cells = async (): Promise<string> =>
    JSON.stringify((await savedBlocks(window, document)).find((one) => one.type === 'table'));
  await expect.poll(cells).toContain('Ost North');
  await window.keyboard.press('Tab');
  await window.keyboard.press('End');
  await window.keyboard.type('5');
  await expect(readingText(window).getByRole('cell', { name: '75' })).toBeVisible();
  await expect.poll(cells).toContain('75');
  await expect(readingText(window).getByRole('table')).toHaveCount(1);
  await window.keyboard.press('Escape');
});

test('after a heading Enter begins a paragraph', async () => {
  await clickOn(window, 'The harbour of Veldra', 5);
  await beginEditing(window);
  await window.keyboard.press('End');
  await window.keyboard.type(' today');
  await window.keyboard.press('Enter');
  await window.keyboard.type('A first word.');
  await expect.poll(() => savedText(window, document)).toContain('A first word.');
  const [heading, first] = await savedBlocks(window, document);
  expect(heading).toMatchObject({
    type: 'heading',
    runs: [{ text: 'The harbour of Veldra today' }],
  });
  expect(first).toMatchObject({ type: 'paragraph', runs: [{ text: 'A first word.' }] });
  await window.keyboard.press('Escape');
});

test('after Escape and E again, Ctrl+Z leaves the session before alone', async () => {
  const text = await savedText(window, document);
  await clickOn(window, 'stands alone', 6);
  await beginEditing(window);
  await window.keyboard.type(' quite');
  await window.keyboard.press('Escape');
  await beginEditing(window);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('stands quite alone');
  await window.keyboard.type('!');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('stands quite alone');
  await window.keyboard.press('Control+z');
  await saved(window);
  expect(await savedText(window, document)).toBe(
    text.replace('stands alone', 'stands quite alone'),
  );
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('stands alone');
  expect(await savedText(window, document)).toBe(text);
});
