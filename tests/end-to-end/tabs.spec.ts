import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, storeProcess } from './support/launch.ts';
import { runCommand } from './support/library-calls.ts';
import { runFromPalette } from './support/screens.ts';
import { longText, openTexts } from './support/long-texts.ts';
import { restingTop } from './support/places.ts';

// Tabs: moved, closed, opened again, found when there are many; the way back to the very place one came
// from; how large and how wide text is; reading with everything else put away.

test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;

const strip = (): Locator => window.getByRole('navigation', { name: 'Open tabs' });
const items = (): Locator => strip().getByRole('listitem');
const tab = (title: string): Locator => strip().getByRole('button', { name: title, exact: true });
const titles = async (): Promise<string[]> =>
  (await items().allInnerTexts()).map((one) => one.trim());
const scroller = (): Locator => window.locator('main [data-reading]');
const top = (): Promise<number> => scroller().evaluate((one) => Math.round(one.scrollTop));

const names = ['Alder', 'Birch', 'Cedar', 'Damson'];

let documents: ReadonlyMap<string, string>;

test.beforeAll(async () => {
  ({ dictum, documents } = await openTexts(names));
  window = dictum.window;
});

test.afterAll(() => dictum.close());

test('a tab is moved along the strip by key and by mouse', async () => {
  await tab('Alder').click();
  expect(await titles()).toEqual(['Alder', 'Birch', 'Cedar', 'Damson']);
  await window.keyboard.press('Control+Shift+PageDown');
  expect(await titles()).toEqual(['Birch', 'Alder', 'Cedar', 'Damson']);
  await window.keyboard.press('Control+Shift+PageUp');
  expect(await titles()).toEqual(['Alder', 'Birch', 'Cedar', 'Damson']);
  const last = await items().last().boundingBox();
  if (last === null) throw new Error('The last tab is not on the screen.');
  await items()
    .first()
    .dragTo(items().last(), { targetPosition: { x: last.width - 30, y: last.height / 2 } });
  await expect.poll(titles).toEqual(['Birch', 'Cedar', 'Damson', 'Alder']);
  await expect(tab('Alder')).toHaveAttribute('aria-current', 'page');
  await tab('Alder').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Move left' }).click();
  await expect.poll(titles).toEqual(['Birch', 'Cedar', 'Alder', 'Damson']);
  await window.keyboard.press('Control+Shift+PageUp');
  await window.keyboard.press('Control+Shift+PageUp');
  await expect.poll(titles).toEqual(['Alder', 'Birch', 'Cedar', 'Damson']);
});

test('the keys go on working in the next tab, and Escape leads out of the library pane', async () => {
  await tab('Alder').click();
  await readingText(window).focus();
  await window.keyboard.press('Control+PageDown');
  await expect(readingText(window)).toContainText('Paragraph 1 of Birch');
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+w');
  await expect(readingText(window)).not.toContainText('Paragraph 1 of Birch');
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+Shift+t');
  await expect(readingText(window)).toContainText('Paragraph 1 of Birch');
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+Shift+f');
  await expect(window.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  await readingText(window).blur();
  await expect(readingText(window)).not.toBeFocused();
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  await tab('Alder').click();
  await expect.poll(titles).toEqual(['Alder', 'Birch', 'Cedar', 'Damson']);
});

test('the middle button closes a tab; what was closed is opened again where it stood', async () => {
  await tab('Birch').click({ button: 'middle' });
  await expect.poll(titles).toEqual(['Alder', 'Cedar', 'Damson']);
  await window.keyboard.press('Control+w');
  await expect.poll(titles).toEqual(['Cedar', 'Damson']);
  await window.keyboard.press('Control+Shift+t');
  await window.keyboard.press('Control+Shift+t');
  await expect.poll(titles).toEqual(['Alder', 'Birch', 'Cedar', 'Damson']);
  await expect(readingText(window)).toContainText('Paragraph 1 of Birch');
  await tab('Cedar').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Close the others' }).click();
  await expect.poll(titles).toEqual(['Cedar']);
  await expect(window.getByRole('menu')).toHaveCount(0);
  await expect(readingText(window)).toContainText('Paragraph 1 of Cedar');
  for (const _each of names.slice(1)) await window.keyboard.press('Control+Shift+t');
  await expect.poll(async () => (await titles()).toSorted()).toEqual(names);
});

test('all open tabs stand in a list that a key opens', async () => {
  await window.keyboard.press('Control+Shift+l');
  const menu = window.getByRole('menu', { name: 'All open tabs' });
  await expect(menu.getByRole('menuitem')).toHaveCount(names.length);
  await menu.getByRole('menuitem', { name: 'Damson' }).click();
  await expect(readingText(window)).toContainText('Paragraph 1 of Damson');
  await expect(menu).toBeHidden();
});

test('back leads to the very place one came from, and forward to where one was', async () => {
  await tab('Alder').click();
  const document = documents.get('Alder') ?? '';
  const text = longText('Alder').slice('# '.length).replaceAll('\n\n', '\n');
  const passage = async (quote: string): Promise<void> => {
    const start = text.indexOf(quote);
    await runCommand(window, 'create-passages', {
      passages: [{ document, start, end: start + quote.length, colour: 1 }],
    });
  };
  await passage('Paragraph 120 of Alder');
  await passage('Paragraph 70 of Alder');
  await expect(passageRows(window)).toHaveCount(2);

  const inSight = (words: string) =>
    expect(readingText(window).getByText(words)).toBeInViewport({ ratio: 0.2 });
  await readingText(window).getByText('Paragraph 20 of Alder').scrollIntoViewIfNeeded();
  await scroller().hover();
  await window.mouse.wheel(0, 37);
  const place = await restingTop(scroller());
  await passageRows(window).last().click();
  await inSight('Paragraph 120 of Alder');
  await passageRows(window).first().click();
  await inSight('Paragraph 70 of Alder');
  await libraryRow(window, 'Birch').click();
  await expect(readingText(window)).toContainText('Paragraph 1 of Birch');

  await window.keyboard.press('Alt+ArrowLeft');
  await inSight('Paragraph 70 of Alder');
  await window.keyboard.press('Alt+ArrowLeft');
  await inSight('Paragraph 120 of Alder');
  await window.keyboard.press('Alt+ArrowLeft');
  await inSight('Paragraph 20 of Alder');
  await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThanOrEqual(2);
  await window.keyboard.press('Alt+ArrowRight');
  await inSight('Paragraph 120 of Alder');
  await window.keyboard.press('Alt+ArrowRight');
  await window.keyboard.press('Alt+ArrowRight');
  await expect(readingText(window)).toContainText('Paragraph 1 of Birch');
});

test('lines become wider and the window larger, and stay so', async () => {
  const width = async (): Promise<number> => (await readingText(window).boundingBox())?.width ?? 0;
  // With the panes beside it, the text has no room to become wider.
  await window.keyboard.press('F9');
  await window.keyboard.press('Shift+F9');
  await expect(window.getByRole('complementary')).toHaveCount(0);
  const usual = await width();
  await readingText(window).focus();
  await window.keyboard.press('Alt+w');
  await expect.poll(width).toBeGreaterThan(usual + 50);
  await runFromPalette(window, 'Narrow lines');
  await expect.poll(width).toBeLessThan(usual - 50);
  await window.keyboard.press('Control+Shift+Period');
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(1.1, 2);
  const { library } = dictum;
  await dictum.close();
  dictum = await launchDictum({ library });
  window = dictum.window;
  await expect(readingText(window)).toBeVisible();
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(1.1, 2);
  await expect(window.locator('html')).toHaveAttribute('data-text-width', 'narrow');
  await window.keyboard.press('Control+Shift+0');
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(1, 2);
  await runFromPalette(window, 'Lines of usual width');
  await window.keyboard.press('F9');
  await window.keyboard.press('Shift+F9');
});

test('the keys go on working in the next tab, however long its text is in coming', async () => {
  await readingText(window).focus();
  const store = await storeProcess(dictum.app);
  process.kill(store, 'SIGSTOP');
  try {
    // Not looked at since the start, so it has to be asked for.
    await window.keyboard.press('Control+PageDown');
    await expect(window.locator('main').getByText('Opening the document…')).toBeVisible();
    await window.evaluate(async () => {
      for (let frame = 0; frame < 100; frame += 1) await new Promise(requestAnimationFrame);
    });
  } finally {
    process.kill(store, 'SIGCONT');
  }
  await expect(readingText(window)).toBeFocused();
});

test('focus mode leaves only the text; Escape brings everything back where it was', async () => {
  await readingText(window).focus();
  await scroller().hover();
  await window.mouse.wheel(0, 900);
  await expect.poll(top).toBeGreaterThan(400);
  const words = await readingText(window).getAttribute('aria-label');
  await window.keyboard.press('F8');
  await expect(strip()).toHaveCount(0);
  await expect(window.getByRole('complementary')).toHaveCount(0);
  await expect(window.getByTestId('saved-sign')).toHaveCount(0);
  await expect(readingText(window)).toHaveAttribute('aria-label', words ?? '');
  await expect(readingText(window)).toBeFocused();
  const box = await readingText(window).boundingBox();
  const middle = await window.evaluate(() => innerWidth / 2);
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - middle)).toBeLessThan(12);

  // What lies over the text is closed first.
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('combobox', { name: /^Commands/ })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('combobox', { name: /^Commands/ })).toBeHidden();
  await expect(strip()).toHaveCount(0);
  await window.keyboard.press('Escape');
  await expect(strip()).toBeVisible();
  await expect(window.getByRole('complementary', { name: 'Library' })).toBeVisible();
  await expect.poll(top).toBeGreaterThan(400);
});

test('what asks for a pane leaves focus mode', async () => {
  await window.keyboard.press('F8');
  await expect(strip()).toHaveCount(0);
  await window.keyboard.press('Control+Shift+f');
  await expect(window.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
  await expect(strip()).toBeVisible();
});

test('the key of the search opens the library pane when it is closed', async () => {
  const library = window.getByRole('complementary', { name: 'Library' });
  await window.keyboard.press('F9');
  await expect(library).toHaveCount(0);
  await window.keyboard.press('Control+Shift+f');
  await expect(window.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
  await expect(library).toBeVisible();
  // Pressed in the very moment in which the closed pane loses the focus, it is not taken for lost.
  await window.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const key = { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true, bubbles: true };
    document.activeElement?.addEventListener(
      'blur',
      () => setTimeout(() => document.body.dispatchEvent(new KeyboardEvent('keydown', key))),
      { once: true },
    );
    const close = new KeyboardEvent('keydown', { key: 'F9', code: 'F9', bubbles: true });
    document.activeElement?.dispatchEvent(close);
    for (let count = 0; count < 30; count += 1) await frame();
  });
  await expect(library).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
});

test('a strip that is too full scrolls under a tab that is dragged to its end', async () => {
  await window.getByRole('button', { name: /^Notes/ }).click();
  for (let index = 1; index <= 14; index += 1) {
    await window.keyboard.press('Control+n');
    await expect(items()).toHaveCount(names.length + index);
  }
  const list = strip().getByRole('list');
  await expect
    .poll(() => list.evaluate((one) => one.scrollWidth - one.clientWidth))
    .toBeGreaterThan(40);
  await window.keyboard.press('Control+PageDown');
  await expect.poll(() => list.evaluate((one) => one.scrollLeft)).toBe(0);
  const first = (await titles())[0] ?? '';
  const from = await items().first().boundingBox();
  const room = await list.boundingBox();
  if (from === null || room === null) throw new Error('The strip is not on the screen.');
  await window.mouse.move(from.x + 30, from.y + 10);
  await window.mouse.down();
  await window.mouse.move(from.x + 60, from.y + 12, { steps: 4 });
  // Held at the end, it scrolls on until the last tab is there.
  await expect(async () => {
    await window.mouse.move(room.x + room.width - 8, room.y + 12);
    await window.mouse.move(room.x + room.width - 6, room.y + 12);
    const rest = await list.evaluate((one) => one.scrollWidth - one.clientWidth - one.scrollLeft);
    expect(rest).toBeLessThan(2);
  }).toPass();
  await window.mouse.up();
  await expect.poll(async () => (await titles()).at(-1)).toBe(first);
});
