// The whole way of an interview: imported, its speakers said, its actors taken from the suggestions, ten
// statements coded by keys alone, a contradiction seen, the dossier exported and read back.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readMarkdown } from '#core/formats/markdown/read.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  dragOver,
  libraryRow,
  passageRows,
  readingText,
} from './support/hands.ts';
import { journeyCases } from './support/journey-cases.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { pdfText } from './support/pdf-text.ts';
import { runFromPalette } from './support/screens.ts';

test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
/** Who speaks in the third quote: the actor behind the turn's label. */
let speaker: string;

const found = journeyCases().find((one) => one.turnOfThird !== null);
const { turnOfThird: label, ...told } = found ?? {
  turnOfThird: '',
  file: '',
  quotes: ['', '', ''],
  turns: 0,
  title: / /,
};
const concepts = ['Keep the promise', 'Share the cost', 'Wait for the vote'];

const form = (): Locator => window.getByRole('form', { name: /statement|Add to|Save/i });
const field = (name: string): Locator => form().getByRole('combobox', { name });
const overview = () => callLibrary(window, 'overview', null);

async function openOf() {
  const { documents } = await overview();
  return await callLibrary(window, 'document', { id: documents[0]?.id ?? '' });
}

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
});
test.afterAll(() => dictum.close());

test('an interview is imported with its turns, and its speakers are said by keys', async () => {
  await answerOpenDialog(dictum.app, [told.file]);
  await window.keyboard.press('Control+o');
  await expect(readingText(window)).toBeVisible({ timeout: 20_000 });
  await readingText(window).focus();
  await window.keyboard.press('Alt+s');
  const labels = window.getByRole('list', { name: 'Speakers of this document' });
  await expect(labels.locator(`[data-label="${label}"]`)).toHaveAccessibleName(/proposed: /);
  await labels.locator('[data-label]').first().focus();
  await window.keyboard.press('Control+Enter');
  await expect(labels.locator(`[data-label="${label}"]`)).toHaveAccessibleName(/stands for /);
  const { document } = await openOf();
  const mapped = document.speakers?.find((one) => one.label === label);
  const { actors } = await overview();
  speaker = actors.find((one) => one.id === mapped?.actor)?.name ?? '';
  expect(speaker).not.toBe('');
  expect(document.speakers?.some((one) => one.asks === true)).toBe(true);
});

test('the suggestions are gone through by keys', async () => {
  const before = (await overview()).actors.length;
  await readingText(window).focus();
  await window.keyboard.press('Control+Shift+s');
  const list = window.getByRole('listbox', { name: 'Suggestions' });
  await expect(list).toBeFocused();
  await window.keyboard.press('Home');
  const first = await list.getByRole('option').first().innerText();
  await window.keyboard.press('Enter');
  await expect(list.getByRole('option').first()).not.toHaveText(first);
  await window.keyboard.press('r');
  await expect.poll(async () => (await overview()).actors.length).toBe(before + 1);
  const { document } = await openOf();
  expect(document.dismissed?.length ?? 0).toBeGreaterThan(0);
  await window.keyboard.press('Escape');
});

test('ten statements are coded by keys alone', async () => {
  await window.getByRole('tab', { name: 'Passages' }).click();
  for (const [index, quote] of told.quotes.entries()) {
    await dragOver(window, quote);
    await window.keyboard.press(String(index + 1));
    await expect(passageRows(window)).toHaveCount(index + 1);
  }
  await readingText(window).focus();
  for (let number = 0; number < 10; number += 1) {
    const before = (await openOf()).statements.length;
    await window.keyboard.press('s');
    await expect(form()).toBeVisible();
    // The last passage was selected last and stands in a turn: its speaker is known.
    await expect(field('Speaker')).toHaveValue(speaker);
    await expect(field('Concept')).toBeFocused();
    await window.keyboard.type(concepts[number % concepts.length] ?? '');
    await window.keyboard.press('Enter');
    await window.keyboard.press(number < 6 ? 's' : 'o');
    await expect(field('Targets')).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(form()).toBeHidden();
    await expect.poll(async () => (await openOf()).statements.length).toBe(before + 1);
    await expect(readingText(window)).toBeFocused();
  }
  expect((await overview()).concepts.map((one) => one.name).toSorted()).toEqual(
    concepts.toSorted(),
  );
  await expect(window.locator('[data-passage][data-coded]')).toContainText('10 statements');
});

test('the contradictions stand on the speaker’s page, both passages side by side', async () => {
  await window.getByRole('button', { name: /^Actors/ }).click();
  await libraryRow(window, speaker).first().click();
  const region = window
    .getByRole('article')
    .getByRole('region', { name: 'Contradictions', exact: true });
  await expect(region.getByRole('heading', { level: 3 })).toHaveCount(3);
  await expect(region.getByRole('button')).toHaveCount(6);
  await expect(region).toContainText(told.quotes[2] ?? '');
});

for (const format of ['PDF', 'Markdown'] as const)
  test(`the dossier is exported as ${format} and read back`, async () => {
    const path = join(await temporaryFolder('coding'), `dossier.${format.toLowerCase()}`);
    await answerSaveDialog(dictum.app, path);
    await runFromPalette(window, `Export this actor’s dossier as ${format}`);
    await expect
      .poll(async () => (await readFile(path).catch(() => Buffer.alloc(0))).length)
      .toBeGreaterThan(0);
    const text =
      format === 'PDF'
        ? await pdfText(path)
        : plainTextOfBlocks(readMarkdown(await readFile(path, 'utf8')).blocks).replace(/\s+/g, ' ');
    for (const words of [speaker, 'Contradictions', ...concepts, told.quotes[2] ?? ''])
      expect(text).toContain(words);
    expect(text.match(/supports “/g)?.length).toBeGreaterThanOrEqual(6);
    expect(text.match(/opposes “/g)?.length).toBeGreaterThanOrEqual(4);
  });

test('the command line tells the statements after the window is closed', async () => {
  await dictum.close();
  const { code, stdout } = await runCli([
    'list',
    'statements',
    '--json',
    '--library',
    dictum.library,
  ]);
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toHaveLength(10);
  for (const line of lines)
    expect(line).toMatchObject({
      speaker: { name: speaker },
      surface: told.quotes[2],
      status: 'accepted',
    });
  dictum = await launchDictum({ library: dictum.library });
  window = dictum.window;
  await expect(window.getByRole('heading', { level: 1, name: speaker })).toBeVisible();
});
