import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';

/** 600 paragraphs, 300,000 characters; every fiftieth speaks of the harbour in a way of its own. */
const filler = 'The committee met again and the minutes were taken by the same clerk as before. ';
const special: Readonly<Record<number, string>> = {
  50: 'The **Har**bour Pact was signed.',
  100: 'They called it the harbour',
  101: 'pact of the north.',
  300: 'A hárbour pact, some said.',
  450: 'The harbour *pact* held.',
  599: 'HARBOUR PACT, the last line.',
};
const source = Array.from(
  { length: 600 },
  (_, index) => special[index] ?? `Paragraph ${index}. ${filler.repeat(6)}`,
).join('\n\n');

// Each test goes on where the one before left the document.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let document: string;

test.beforeAll(async () => {
  const folder = await temporaryFolder('find');
  const library = join(folder, 'library');
  const file = join(folder, 'minutes.md');
  await writeFile(file, `# The minutes\n\n${source}\n`, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  document = (JSON.parse(imported.stdout) as { id: string }).id;
  dictum = await launchDictum({ library });
  window = dictum.window;
  await libraryRow(window, 'The minutes').click();
  await expect(readingText(window).getByText('Paragraph 0.')).toBeVisible();
});

test.afterAll(() => dictum.close());

const bar = (): Locator => window.getByRole('search', { name: 'Find in this document' });
const field = (): Locator => bar().getByRole('textbox', { name: 'Find in this document' });

/** The words under the highlights of one name, as the DOM has them. */
const painted = (name: string): Promise<string[]> =>
  window.evaluate(
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])].map((part) => {
        const range = globalThis.document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString();
      }),
    name,
  );

async function open(query: string): Promise<void> {
  await readingText(window).focus();
  await window.keyboard.press('Control+f');
  await expect(field()).toBeFocused();
  await window.keyboard.press('Control+a');
  await window.keyboard.type(query, { delay: 10 });
}

async function close(): Promise<void> {
  await window.keyboard.press('Escape');
  await expect(bar()).toBeHidden();
}

test('words are found in parts that are not laid out, over borders of runs and of paragraphs', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+Home');
  await open('harbour pact');
  await expect(bar()).toContainText('1 of 5');
  const seen: string[] = [];
  for (let match = 1; match <= 5; match += 1) {
    await expect(bar()).toContainText(`${match} of 5`);
    await expect.poll(() => painted('find-current')).toHaveLength(1);
    const [now = ''] = await painted('find-current');
    seen.push(now);
    // It stands in the middle of what one sees.
    await expect
      .poll(() =>
        window.evaluate(() => {
          const [part] = CSS.highlights.get('find-current') ?? [];
          if (part === undefined) return false;
          const range = globalThis.document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          const { top, bottom } = range.getBoundingClientRect();
          return top > 80 && bottom < innerHeight - 40;
        }),
      )
      .toBe(true);
    await window.keyboard.press('Enter');
  }
  // The line break between two paragraphs is no text in the DOM.
  expect(seen).toEqual([
    'Harbour Pact',
    'harbourpact',
    'hárbour pact',
    'harbour pact',
    'HARBOUR PACT',
  ]);
  await expect(bar()).toContainText('1 of 5');
  await window.keyboard.press('Shift+Enter');
  await expect(bar()).toContainText('5 of 5');
  await window.keyboard.press('F3');
  await expect(bar()).toContainText('1 of 5');
  await window.keyboard.press('Control+Shift+g');
  await expect(bar()).toContainText('5 of 5');
  await close();
  await expect.poll(() => painted('find-current')).toEqual([]);
});

test('all matches in sight are painted, the current one apart, and it is read out', async () => {
  await open('the same clerk');
  await expect(bar()).toContainText(' of 3,564');
  await expect.poll(async () => (await painted('find-match')).length).toBeGreaterThan(10);
  expect(new Set(await painted('find-match'))).toEqual(new Set(['the same clerk']));
  await expect(
    window.getByRole('status').filter({ hasText: /of 3,564: .*taken by the same clerk as before/ }),
  ).toBeAttached();
  await close();
});

test('capitals, whole words and passages narrow what is found', async () => {
  await open('HARBOUR');
  await expect(bar()).toContainText('of 5');
  await window.keyboard.press('Alt+c');
  await expect(bar().getByRole('button', { name: 'Match capitals' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(bar()).toContainText('1 of 1');
  await window.keyboard.press('Alt+c');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('harb');
  await expect(bar()).toContainText('of 5');
  await window.keyboard.press('Alt+w');
  await expect(bar()).toContainText('Not found');
  await window.keyboard.press('Alt+w');
  await window.keyboard.press('Alt+p');
  await expect(bar()).toContainText('Not found');
  await window.keyboard.press('Alt+p');
  await expect(bar()).toContainText('of 5');
  await close();
});

test('what was found is highlighted by the next key', async () => {
  await open('the last line');
  await expect(bar()).toContainText('1 of 1');
  await close();
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('3');
  await expect(passageRows(window)).toHaveCount(1);
  const { passages } = await callLibrary(window, 'document', { id: document });
  expect(passages.map(({ quote, colour }) => [quote, colour])).toEqual([['the last line', 3]]);
  await open('last');
  await window.keyboard.press('Alt+p');
  await expect(bar()).toContainText('1 of 1');
  await window.keyboard.press('Alt+p');
  await close();
});

test('selected words are what is looked for; F3 looks for the same again', async () => {
  await window.keyboard.press('Control+Home');
  await expect(readingText(window).getByText('Paragraph 0.')).toBeVisible();
  await dragOver(window, 'minutes were taken');
  await window.keyboard.press('Control+f');
  await expect(field()).toHaveValue('minutes were taken');
  await expect(bar()).toContainText('1 of 3,564');
  await close();
  await window.keyboard.press('F3');
  await expect(field()).toHaveValue('minutes were taken');
  await close();
});

test('a bar with old words in it goes nowhere before one searches', async () => {
  await open('the last line');
  await expect(bar()).toContainText('1 of 1');
  await close();
  await window.keyboard.press('Control+Home');
  const first = readingText(window).getByText('Paragraph 0.');
  await expect(first).toBeInViewport();
  await window.keyboard.press('Control+f');
  await expect(bar()).toContainText('1 found');
  await expect(field()).toHaveValue('the last line');
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('the last line');
  await expect(first).toBeInViewport();
  await close();
  await expect(first).toBeInViewport();
  await window.keyboard.press('Control+f');
  await window.keyboard.press('Enter');
  await expect(bar()).toContainText('1 of 1');
  await expect(first).not.toBeInViewport();
  await close();
});

test('a letter that stands everywhere is counted to the last one, and those in sight are painted', async () => {
  await open('e');
  const all = source.replaceAll('*', '').match(/[eé]/gi)?.length ?? 0;
  expect(all).toBeGreaterThan(20_000);
  await expect(bar()).toContainText(` of ${(all + 2).toLocaleString('en')}`);
  await expect.poll(async () => (await painted('find-match')).length).toBeGreaterThan(100);
  await close();
});

test('all matches are replaced in one step, and Ctrl+Z takes it back, passages and all', async () => {
  const before = await callLibrary(window, 'document', { id: document });
  await readingText(window).focus();
  await window.keyboard.press('Control+h');
  await expect(field()).toBeFocused();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('harbour pact');
  await expect(bar()).toContainText('of 5');
  await bar().getByRole('button', { name: 'Edit text' }).click();
  const replacement = bar().getByRole('textbox', { name: 'Replace with' });
  await expect(replacement).toBeFocused();
  await window.keyboard.type('Port Treaty');

  // One first, by Enter, then the others.
  await window.keyboard.press('Enter');
  await expect(bar()).toContainText('of 4');
  await window.keyboard.press('Control+Alt+Enter');
  await expect(window.getByText('Replaced 4 matches.')).toBeVisible();
  await expect(bar()).toContainText('Not found');
  await expect(readingText(window)).toBeFocused();
  await expect(readingText(window)).toContainText('Port Treaty, the last line');
  const texts = async (): Promise<string> => {
    const { sections } = await callLibrary(window, 'document', { id: document });
    return JSON.stringify(sections.map(({ blocks }) => blocks));
  };
  await expect.poll(texts).not.toMatch(/h[aá]rbour|pact/i);
  expect((await texts()).split('Port Treaty')).toHaveLength(6);
  // The passage kept the words it covers.
  const during = await callLibrary(window, 'document', { id: document });
  expect(during.passages.map(({ quote }) => quote)).toEqual(['the last line']);

  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('HARBOUR PACT, the last line');
  await expect(bar()).toContainText('of 5');
  await window.keyboard.press('Escape');
  await expect
    .poll(async () => {
      const { sections, passages } = await callLibrary(window, 'document', { id: document });
      return { blocks: sections.map(({ blocks }) => blocks), passages };
    })
    .toEqual({
      blocks: before.sections.map(({ blocks }) => blocks),
      passages: before.passages,
    });
});
