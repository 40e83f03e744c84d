import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { newNote, noteText } from './support/notes.ts';
import { resize, sizes } from './support/screens.ts';

// Two sides in the middle of the window: by key, by menu and by dragging a tab; what each shows, which
// one keys go by, and that all of it is there again after a restart.

test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;

const left = (): Locator => window.getByRole('region', { name: 'Left side' });
const right = (): Locator => window.getByRole('region', { name: 'Right side' });
const tabs = (side: Locator): Locator => side.getByRole('navigation', { name: /^Open tabs/ });
const tab = (within: Locator, title: string | RegExp): Locator =>
  tabs(within).getByRole('button', { name: title, exact: true });
const inspector = (): Locator => window.getByRole('complementary', { name: 'Side panel' });

const quote = 'not one litre less';

async function start(library?: string): Promise<void> {
  dictum = await launchDictum(library === undefined ? {} : { library });
  window = dictum.window;
}

test.beforeAll(async () => {
  await start();
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
  await libraryRow(window, 'Haldria denies').click();
  await expect(readingText(window)).toContainText(quote);
});

test.afterAll(() => dictum.close());

/** The document that a side shows, by the name of its text. */
const textIn = (side: Locator): Locator => side.getByRole('textbox', { name: /^Text of / });

test('a document stands on both sides; a passage made in one appears in the other', async () => {
  await window.keyboard.press('Control+\\');
  await expect(textIn(left())).toContainText(quote);
  await expect(textIn(right())).toContainText(quote);
  // The new side has the keyboard.
  await expect(textIn(right())).toBeFocused();

  const before = await passageRows(window).count();
  const marked = 'a detour of ninety kilometres';
  await dragOver(window, marked, textIn(right()));
  await window.keyboard.press('4');
  await expect(passageRows(window)).toHaveCount(before + 1);
  // Both views draw it: the same mark stands in two ranges. What is far from the view is not drawn.
  await textIn(left()).getByText(marked).scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      window.evaluate(
        (text) =>
          [...CSS.highlights.values()].flatMap((highlight) =>
            [...highlight].filter((part) => {
              const range = document.createRange();
              range.setStart(part.startContainer, part.startOffset);
              range.setEnd(part.endContainer, part.endOffset);
              return range.toString() === text;
            }),
          ).length,
        marked,
      ),
    )
    .toBe(2);
});

test('a jump goes to the side that has the focus, and the other stays where it is', async () => {
  await textIn(right()).focus();
  const scroller = (side: Locator) =>
    side.locator('[data-reading]').evaluate((one) => Math.round(one.scrollTop));
  await window.keyboard.press('Control+Home');
  await expect.poll(() => scroller(right())).toBe(0);
  const stays = await scroller(left());
  await passageRows(window).last().click();
  await expect.poll(() => scroller(right())).toBeGreaterThan(100);
  expect(await scroller(left())).toBe(stays);
});

test('each side goes to its own documents, and the side panel follows the focus', async () => {
  await window.keyboard.press('Control+Alt+ArrowRight');
  await expect(textIn(right())).toBeFocused();
  await libraryRow(window, 'Low water at Pell').click();
  await expect(textIn(right())).toHaveAttribute('aria-label', /Low water at Pell/);
  await expect(textIn(left())).toHaveAttribute('aria-label', /Haldria denies/);

  await window.keyboard.press('Control+Alt+ArrowLeft');
  await expect(textIn(left())).toBeFocused();
  await expect(inspector()).toContainText(quote);
  await expect(window).toHaveTitle(/^Haldria denies/);
  await textIn(right()).click({ position: { x: 40, y: 40 } });
  await expect(window).not.toHaveTitle(/^Haldria denies/);
  await expect(inspector()).not.toContainText(quote);
});

test('the edge is moved by keys and by the mouse, within its limits', async () => {
  const edge = window.getByRole('separator', { name: 'Sizes of the two sides' });
  const widthOf = async (side: Locator): Promise<number> => (await side.boundingBox())?.width ?? 0;
  await edge.focus();
  const even = await widthOf(left());
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowLeft');
  await expect(edge).toHaveAttribute('aria-valuenow', '48');
  expect(await widthOf(left())).toBeLessThan(even - 5);
  await window.keyboard.press('End');
  await expect(edge).toHaveAttribute('aria-valuenow', '80');
  await window.keyboard.press('Enter');
  await expect(edge).toHaveAttribute('aria-valuenow', '50');
  const box = await edge.boundingBox();
  if (box === null) throw new Error('The edge is not on the screen.');
  await window.mouse.move(box.x, box.y + 200);
  await window.mouse.down();
  await window.mouse.move(box.x + 100, box.y + 200, { steps: 4 });
  await window.mouse.up();
  await expect.poll(() => widthOf(left())).toBeGreaterThan(even + 80);
});

test('a tab is dragged to the other side; the last one takes its side with it', async () => {
  const moving = tabs(right())
    .getByRole('listitem')
    .filter({ has: window.locator('[aria-current]') });
  const title = (await moving.innerText()).trim();
  await moving.dragTo(textIn(left()));
  await expect(tab(left(), title)).toHaveAttribute('aria-current', 'page');
  await expect(tab(right(), title)).toHaveCount(0);
  await expect(textIn(right())).toHaveAttribute('aria-label', /Haldria denies/);
  await tabs(right()).getByRole('listitem').dragTo(tabs(left()).getByRole('listitem').first());
  await expect(right()).toHaveCount(0);
  await expect(readingText(window)).toHaveAttribute('aria-label', /Haldria denies/);
});

test('a note moves to the other side: it is written in one place', async () => {
  const id = await newNote(window, 'Beside the source');
  await window.keyboard.type('Before the split.');
  await window.keyboard.press('Control+\\');
  await expect(right().getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await expect(tab(left(), 'Beside the source')).toHaveCount(0);
  await expect(noteText(window)).toHaveCount(1);
  await window.keyboard.type(' And after.');

  // The document beside it is what a citation is taken from.
  await textIn(left()).focus();
  await passageRows(window).filter({ hasText: quote }).first().click();
  await window.keyboard.press('Control+Shift+C');
  await expect(noteText(window).getByRole('figure', { name: 'Citation' })).toContainText(quote);
  await expect
    .poll(async () => JSON.stringify((await callLibrary(window, 'note', { id })).section.blocks))
    .toContain('And after.');

  // And where the citation leads back to: the side on which it is open.
  await noteText(window).click();
  await window.getByRole('figure', { name: 'Citation' }).getByRole('button').first().click();
  await expect(textIn(left())).toBeVisible();
  await expect(noteText(window)).toBeVisible();
});

test('a row is opened on the other side with Ctrl', async () => {
  await textIn(left()).focus();
  await window.getByRole('button', { name: /^Documents/ }).click();
  const rows = window.getByRole('list', { name: 'Documents' }).getByRole('listitem');
  await rows.filter({ hasText: 'Low water at Pell' }).click({ modifiers: ['Control'] });
  await expect(textIn(right())).toHaveAttribute('aria-label', /Low water at Pell/);
  await expect(textIn(left())).toHaveAttribute('aria-label', /Haldria denies/);
});

test('at 900 pixels the sides lie above each other', async () => {
  await resize(dictum.app, window, sizes.narrow);
  const upper = window.getByRole('region', { name: 'Upper side' });
  const lower = window.getByRole('region', { name: 'Lower side' });
  await expect(textIn(upper)).toBeInViewport();
  await expect(lower).toBeInViewport();
  const edge = window.getByRole('separator', { name: 'Sizes of the two sides' });
  await edge.focus();
  await window.keyboard.press('Enter');
  const high = (await upper.boundingBox())?.height ?? 0;
  await window.keyboard.press('ArrowDown');
  await expect(edge).toHaveAttribute('aria-valuenow', '51');
  expect((await upper.boundingBox())?.height ?? 0).toBeGreaterThan(high);
  await resize(dictum.app, window, sizes.wide);
  await expect(left()).toBeVisible();
});

test('all of it is there again after a restart', async () => {
  const titles = async (side: Locator): Promise<string[]> =>
    (await tabs(side).getByRole('listitem').allInnerTexts()).map((one) => one.trim());
  await window.getByRole('separator', { name: 'Sizes of the two sides' }).focus();
  await window.keyboard.press('Home');
  const before = { left: await titles(left()), right: await titles(right()) };
  const title = await window.title();
  const { library } = dictum;
  await dictum.close();
  await start(library);
  await expect(left()).toBeVisible();
  expect({ left: await titles(left()), right: await titles(right()) }).toEqual(before);
  await expect(window).toHaveTitle(title);
  await expect(window.getByRole('separator', { name: 'Sizes of the two sides' })).toHaveAttribute(
    'aria-valuenow',
    '20',
  );
});

test('closing the split keeps every tab', async () => {
  const all = window.getByRole('navigation', { name: /^Open tabs/ }).getByRole('listitem');
  const titles = new Set((await all.allInnerTexts()).map((one) => one.trim()));
  await window.keyboard.press('Control+Alt+w');
  await expect(left()).toHaveCount(0);
  const kept = (await all.allInnerTexts()).map((one) => one.trim());
  expect(new Set(kept)).toEqual(titles);
  expect(kept).toHaveLength(titles.size);
});
