// From every jump within a text the way back leads to where one stood.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { clickOn, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const filler = 'Water rose again and the gauges were read by the keepers of the bridge. '.repeat(6);
const report = Array.from({ length: 12 }, (_, chapter) =>
  [
    `# Chapter ${chapter + 1}`,
    ...Array.from({ length: 12 }, (_one, at) => `Entry ${chapter + 1}.${at}: ${filler}`),
  ].join('\n\n'),
).join('\n\n');

// Each test goes on where the one before left the document.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let document: string;

test.beforeAll(async () => {
  const folder = await temporaryFolder('going-back');
  const library = join(folder, 'library');
  const file = join(folder, 'report.md');
  await writeFile(file, `${report}\n`, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  document = (JSON.parse(imported.stdout) as { id: string }).id;
  dictum = await launchDictum({ library });
  window = dictum.window;
  await libraryRow(window, 'Chapter 1').click();
  await expect(readingText(window).getByText('Entry 1.0:')).toBeVisible();
  const { sections } = await callLibrary(window, 'document', { id: document });
  const text = sections
    .flatMap((section) => section.blocks)
    .map((block) =>
      'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '\n')).join('') : '',
    )
    .join('\n');
  await runCommand(window, 'create-passages', {
    passages: ['Entry 4.3:', 'Entry 6.3:', 'Entry 9.3:'].map((quote) => {
      const start = text.indexOf(quote);
      return { document, start, end: start + quote.length, colour: 1 as const };
    }),
  });
});

test.afterAll(() => dictum.close());

const tree = (): Locator => window.getByRole('tree', { name: 'Outline' });
const bookmarks = (): Locator =>
  window.getByRole('list', { name: 'Bookmarks' }).getByRole('button', { name: /%$/ });
const scroller = (): Locator => window.locator('[data-reading]').first();
const inSight = (words: string): Promise<void> =>
  expect(readingText(window).getByText(words)).toBeInViewport({ ratio: 0.2 });
const back = (): Promise<void> => window.keyboard.press('Alt+ArrowLeft');

/** How far the text is scrolled, once it stands still. */
function height(): Promise<number> {
  return scroller().evaluate(
    (one) =>
      new Promise<number>((resolve) => {
        let last = -1;
        let calm = 0;
        const look = (): void => {
          calm = one.scrollTop === last ? calm + 1 : 0;
          last = one.scrollTop;
          if (calm > 6) resolve(Math.round(last));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Scrolls to an entry by the wheel, a little further, and answers how far that is. */
async function readOn(entry: string): Promise<number> {
  await readingText(window).getByText(entry).scrollIntoViewIfNeeded();
  await scroller().hover();
  await window.mouse.wheel(0, 23);
  return height();
}

async function isBackAt(place: number, nearly = 3): Promise<void> {
  await expect.poll(async () => Math.abs((await height()) - place)).toBeLessThan(nearly);
}

test('outline: back leads to the line one came from, and forward to the heading', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+j');
  const place = await readOn('Entry 3.5:');
  await tree().getByRole('treeitem', { name: 'Chapter 7' }).click();
  await inSight('Entry 7.0:');
  await tree().getByRole('treeitem', { name: 'Chapter 10' }).click();
  await inSight('Entry 10.0:');
  await back();
  await inSight('Entry 7.0:');
  await back();
  await isBackAt(place);
  await window.keyboard.press('Alt+ArrowRight');
  await inSight('Entry 7.0:');
});

test('a bookmark made after a click in the outline, and one made after going back, stand there', async () => {
  await readOn('Entry 2.6:');
  await tree().getByRole('treeitem', { name: 'Chapter 9' }).click();
  await inSight('Entry 9.0:');
  await window.keyboard.press('Control+d');
  await expect(bookmarks()).toHaveText([/Chapter 9/]);
  await tree().getByRole('treeitem', { name: 'Chapter 11' }).click();
  await inSight('Entry 11.0:');
  await back();
  await back();
  await inSight('Entry 2.6:');
  await window.keyboard.press('Control+d');
  await expect(bookmarks()).toHaveText([/1[23]%$/, /Chapter 9/]);
});

test('bookmarks: by a click and by keys, which are one step', async () => {
  await clickOn(window, 'Entry 5.7:', 0);
  const place = await height();
  await bookmarks().last().click();
  await inSight('Entry 9.0:');
  await back();
  await isBackAt(place);
  await clickOn(window, 'Entry 5.7:', 0);
  await window.keyboard.press('Alt+b');
  await inSight('Entry 9.0:');
  await window.keyboard.press('Alt+b');
  await inSight('Entry 2.6:');
  await back();
  await isBackAt(place);
});

test('passages: by keys in the text, and by arrow keys in the list', async () => {
  await clickOn(window, 'Entry 11.5:', 0);
  const place = await height();
  await window.keyboard.press('Alt+ArrowUp');
  await inSight('Entry 9.3:');
  await window.keyboard.press('Alt+ArrowUp');
  await inSight('Entry 6.3:');
  await back();
  await isBackAt(place);
  await window.getByRole('tab', { name: /^Passages/ }).click();
  await passageRows(window).first().click();
  await inSight('Entry 4.3:');
  await window.keyboard.press('ArrowDown');
  await inSight('Entry 6.3:');
  await window.keyboard.press('ArrowDown');
  await inSight('Entry 9.3:');
  await back();
  await inSight('Entry 4.3:');
  await back();
  await isBackAt(place);
});

test('find: however many matches one went through, back leads to before', async () => {
  await clickOn(window, 'Entry 3.2:', 0);
  const place = await height();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('Entry 8.5');
  await inSight('Entry 8.5:');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('Entry 12.');
  await inSight('Entry 12.0:');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await back();
  // The bar above the text has come and gone.
  await isBackAt(place, 60);
});

test('find: going on before the text stands still is the same way', async () => {
  await clickOn(window, 'Entry 2.2:', 0);
  const place = await height();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('3: Water rose');
  await expect(window.getByText('2 of 12', { exact: true })).toBeVisible();
  // Both within one frame, as on a busy machine.
  await window.evaluate(() => {
    for (let match = 0; match < 8; match += 1)
      globalThis.document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
  });
  await inSight('Entry 10.3:');
  await window.keyboard.press('Escape');
  await back();
  await isBackAt(place, 60);
});
