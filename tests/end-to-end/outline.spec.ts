import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { clickOn, libraryRow, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const filler = 'Water rose again and the gauges were read by the keepers of the bridge. '.repeat(8);

/** Eight chapters of two parts, each of ten paragraphs. */
const report = Array.from({ length: 8 }, (_, chapter) =>
  [
    `# Chapter ${chapter + 1}`,
    ...['Causes', 'Effects'].flatMap((part) => [
      `## ${part} of ${chapter + 1}`,
      ...Array.from({ length: 10 }, (_one, at) => `${part} ${chapter + 1}.${at}: ${filler}`),
    ]),
  ].join('\n\n'),
).join('\n\n');

const interview = Array.from(
  { length: 40 },
  (_, at) => `${at % 2 === 0 ? 'Host' : 'Dr. Carter'}: Turn ${at} begins here. ${filler}`,
).join('\n\n');

// Each test goes on where the one before left the document.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let folder: string;
let library: string;
let ids: Readonly<Record<string, string>>;

async function start(): Promise<void> {
  dictum = await launchDictum({ library });
  window = dictum.window;
}

test.beforeAll(async () => {
  folder = await temporaryFolder('outline');
  library = join(folder, 'library');
  const texts = { report: `${report}\n`, interview: `Interview with Dr. Carter\n\n${interview}\n` };
  const known: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const file = join(folder, `${name}.md`);
    await writeFile(file, text, { mode: 0o644 });
    const imported = await runCli(['import', file, '--json', '--library', library]);
    known[name] = (JSON.parse(imported.stdout) as { id: string }).id;
  }
  ids = known;
  await start();
  await libraryRow(window, 'Chapter 1').click();
  await expect(readingText(window).getByText('Causes 1.0:')).toBeVisible();
});

test.afterAll(() => dictum.close());

const tree = (): Locator => window.getByRole('tree', { name: 'Outline' });
const item = (name: string | RegExp): Locator => tree().getByRole('treeitem', { name });
const bookmarks = (): Locator =>
  window.getByRole('list', { name: 'Bookmarks' }).getByRole('button', { name: /%$/ });

test('the outline is reached, walked and opened by keys, and follows the reading', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+j');
  await expect(tree()).toBeFocused();
  await expect(item('Causes of 1')).toHaveAttribute('aria-current', 'location');
  await expect(item('Causes of 1')).toHaveAttribute('aria-level', '2');

  // Chapter 1 is closed: the next line is chapter 2.
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowLeft');
  await expect(item('Chapter 1')).toHaveAttribute('aria-expanded', 'false');
  await expect(item('Causes of 1')).toHaveCount(0);
  await window.keyboard.press('ArrowDown');
  await expect(item('Chapter 2')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowRight');
  await expect(item('Causes of 1')).toBeVisible();

  await window.keyboard.press('End');
  await expect(item('Effects of 8')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(readingText(window).getByText('Effects of 8')).toBeInViewport();
  await expect(item('Effects of 8')).toHaveAttribute('aria-current', 'location');

  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
});

test('a click in the outline goes there; scrolling moves the mark', async () => {
  await tree().focus();
  await window.keyboard.press('Home');
  await item('Causes of 3').click();
  await expect(readingText(window).getByText('Causes of 3', { exact: true })).toBeInViewport();
  await expect(item('Causes of 3')).toHaveAttribute('aria-current', 'location');
  await readingText(window).hover();
  await window.mouse.wheel(0, 4000);
  await expect(item('Causes of 3')).not.toHaveAttribute('aria-current', 'location');
});

test('a bookmark is made, named, reached by keys, deleted and brought back', async () => {
  await tree().focus();
  await window.keyboard.press('Home');
  await item('Causes of 3').click();
  await expect(readingText(window).getByText('Causes 3.0:')).toBeInViewport();
  await expect(item('Causes of 3')).toHaveAttribute('aria-current', 'location');
  await clickOn(window, 'Causes 3.2: Water rose again', 0);
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+d');
  await expect(bookmarks()).toHaveCount(1);
  await expect(bookmarks().first()).toContainText('Causes 3.2: Water rose again');
  const { document } = await callLibrary(window, 'document', { id: ids['report'] ?? '' });
  expect(document.bookmarks?.map(({ text }) => text.slice(0, 11))).toEqual(['Causes 3.2:']);
  await expect(window.getByRole('button', { name: /^Bookmark: Causes 3\.2/ })).toBeInViewport();

  await window.keyboard.press('Control+d');
  await expect(window.getByText('There is a bookmark here already.')).toBeVisible();
  await expect(bookmarks()).toHaveCount(1);

  await bookmarks().first().focus();
  await window.keyboard.press('F2');
  await expect(window.getByRole('textbox', { name: /^Name of the bookmark/ })).toBeFocused();
  await window.keyboard.type('The flood');
  await window.keyboard.press('Enter');
  await expect(bookmarks().first()).toContainText('The flood');
  await expect(bookmarks().first()).toBeFocused();

  await tree().focus();
  await item('Effects of 6').scrollIntoViewIfNeeded();
  await item('Effects of 6').click();
  await expect(readingText(window).getByText('Effects 6.0:')).toBeInViewport();
  await expect(item('Effects of 6')).toHaveAttribute('aria-current', 'location');
  await readingText(window).focus();
  await clickOn(window, 'Effects 6.0: Water', 0);
  await window.keyboard.press('Control+d');
  await expect(bookmarks()).toHaveCount(2);
  await window.keyboard.press('Alt+Shift+b');
  await expect(readingText(window).getByText('Causes 3.2:')).toBeInViewport();
  await window.keyboard.press('Alt+b');
  await expect(readingText(window).getByText('Effects 6.0:')).toBeInViewport();

  // From the outline, a bookmark is put where one went.
  await item('Causes of 5').click();
  await expect(readingText(window).getByText('Causes 5.0:')).toBeInViewport();
  await window.keyboard.press('Control+d');
  await expect(bookmarks().nth(1)).toContainText('Causes of 5');
  await bookmarks().nth(1).focus();
  await window.keyboard.press('Delete');
  await expect(bookmarks()).toHaveCount(2);

  await bookmarks().nth(1).focus();
  await window.keyboard.press('Delete');
  await expect(bookmarks()).toHaveCount(1);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(bookmarks()).toHaveCount(2);
});

test('bookmarks survive a restart, and an edit of the text above them', async () => {
  await dictum.close();
  await start();
  await expect(readingText(window).getByText(/Causes 5\.0:/)).toBeInViewport();
  await window.getByRole('tab', { name: 'Outline' }).click();
  await expect(bookmarks()).toHaveCount(2);

  const id = ids['report'] ?? '';
  const { sections } = await callLibrary(window, 'document', { id });
  const [first] = sections[0]?.blocks ?? [];
  if (first?.type !== 'heading') throw new Error('The report begins with a heading.');
  const more = 'A preface of some length that was not there before. ';
  await runCommand(window, 'edit-text', {
    document: id,
    session: crypto.randomUUID(),
    hunks: [
      {
        at: 0,
        removed: [first],
        inserted: [{ ...first, runs: [{ type: 'text', text: `${more}Chapter 1` }] }],
      },
    ],
    edits: [{ from: 0, cut: 0, grown: more.length }],
  });
  await expect(item(/^A preface of some length/)).toBeVisible();
  await expect(bookmarks()).toHaveCount(2);
  await bookmarks().first().click();
  await expect(readingText(window).getByText('Causes 3.2:')).toBeInViewport();
  await expect(window.getByRole('button', { name: 'Bookmark: The flood' })).toBeInViewport();
  const box = await window.getByRole('button', { name: 'Bookmark: The flood' }).boundingBox();
  const line = await readingText(window).getByText('Causes 3.2:').boundingBox();
  expect(Math.abs((box?.y ?? 0) - (line?.y ?? 1000))).toBeLessThan(12);
});

test('a transcript lists its turns by speaker', async () => {
  await libraryRow(window, 'Interview with Dr. Carter').click();
  await expect(readingText(window).getByText('Turn 0 begins here.')).toBeVisible();
  await expect(item(/^Host Turn 0 begins here\./)).toBeVisible();
  await item(/^Dr\. Carter Turn 7 begins here\./).click();
  await expect(readingText(window).getByText('Turn 7 begins here.')).toBeInViewport();
});

test('the list and the lowest line say how much was read, and lead back to where one left off', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+Home');
  const status = window.getByRole('contentinfo');
  const on = status.getByRole('button', { name: /^Continue at \d+%$/ });
  const read = async (): Promise<number> =>
    Number(/(\d+)% read/.exec((await status.textContent()) ?? '')?.[1] ?? 0);
  // Page by page: what stood in view for a moment has been read.
  for (let page = 0; page < 4; page += 1) {
    const before = await read();
    await window.keyboard.press('Space');
    await expect.poll(read).toBeGreaterThan(before);
  }
  const before = await read();
  await expect(on).toBeHidden();
  await expect(libraryRow(window, 'Interview with Dr. Carter')).toContainText(`${before}% read`);

  await window.keyboard.press('Control+End');
  await expect(readingText(window).getByText('Turn 39 begins here.')).toBeInViewport();
  await expect(on).toBeVisible();
  expect(await read()).toBeLessThan(100);
  await window.keyboard.press('Alt+End');
  await expect(on).toBeHidden();
  await expect(readingText(window).getByText('Turn 39 begins here.')).not.toBeInViewport();
});
