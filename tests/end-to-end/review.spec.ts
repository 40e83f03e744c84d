// The review list: its screens, its keys, and the offer to update a document one has.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { PassageRecord } from '#core/records/passage.ts';
import { answerOpenDialog, libraryRow, readingText } from './support/hands.ts';
import { judge, themes } from './support/judging.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { runFromPalette, useTheme } from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let folder: string;
let document: string;

const paragraphs = [
  'Minutes of the harbour council',
  'The chair opened the meeting at seven and read the letter from the ministry of works.',
  'Councillor Brand said that the new pier would cost twice what the survey had promised.',
  'The engineer replied that nobody had asked for a pier that stands in winter.',
  'It was agreed to write to the ministry once more before the spring tides.',
  'A resident asked who had lit the lamp on the point, and was told that nobody had.',
  'The treasurer noted that the lamp is paid for until the end of the year.',
];
const quotes = [
  'the new pier would cost twice what the survey had promised',
  'nobody had asked for a pier that stands in winter',
  'A resident asked who had lit the lamp on the point',
  'the lamp is paid for until the end of the year',
];

const list = (): Locator => window.getByRole('listbox', { name: 'Passages to review' });
const card = (): Locator => window.getByRole('region', { name: 'Passage under review' });

async function passages(): Promise<Map<string, PassageRecord>> {
  const bundle = await callLibrary(window, 'document', { id: document });
  return new Map(bundle.passages.map((one) => [one.comment, one]));
}

async function fileOf(name: string, texts: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, texts.join('\n\n'), { mode: 0o644 });
  return file;
}

/** Words changed in one, one gone, one changed beyond knowing. */
function altered(): string[] {
  const texts = [...paragraphs];
  texts[2] =
    'Councillor Brand said that the new pier would cost twice what the survey has promised.';
  texts[3] =
    'The engineer replied that one could have asked for piers which stand through the winters.';
  texts.splice(5, 1);
  return texts;
}

test.beforeAll(async () => {
  folder = await temporaryFolder('review');
  dictum = await launchDictum();
  window = dictum.window;
  await answerOpenDialog(dictum.app, [await fileOf('minutes.txt', paragraphs)]);
  await window.keyboard.press('Control+o');
  await expect(readingText(window)).toContainText('The chair opened the meeting');
  const { documents } = await callLibrary(window, 'overview', null);
  document = documents[0]?.id ?? '';
  const { sections } = await callLibrary(window, 'document', { id: document });
  const text = sections
    .flatMap((section) => section.blocks)
    .map((block) =>
      'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '\n')).join('') : '',
    )
    .join('\n');
  await runCommand(window, 'create-passages', {
    passages: quotes.map((quote, index) => {
      const start = text.indexOf(quote);
      const end = start + quote.length;
      return { document, start, end, colour: 1 as const, comment: `p${index}` };
    }),
  });
});
test.afterAll(() => dictum.close());

async function replace(texts: readonly string[], name: string): Promise<void> {
  await answerOpenDialog(dictum.app, [await fileOf(name, texts)]);
  await runFromPalette(window, 'Replace with a new version…');
  await expect(list()).toBeVisible();
}

/** Notes all that the notifications say from now on. */
async function listenToNotices(): Promise<() => Promise<string>> {
  await window.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => {
      const region = globalThis.document.querySelector('[aria-label="Notifications"]');
      heard.push(region?.textContent ?? '');
    }).observe(globalThis.document.body, { childList: true, subtree: true, characterData: true });
  });
  return () =>
    window.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));
}

const notices = (): Locator => window.getByRole('region', { name: 'Notifications' });
const busy = 'Replacing the text of “Minutes of the harbour council”…';

test('that a text is being replaced is said until it is known what became of it', async () => {
  const heard = await listenToNotices();
  await replace(altered(), 'minutes, corrected.txt');
  await expect(notices()).toContainText('The text was replaced: 1 passage kept');
  expect(await heard()).toContain(busy);
  await expect(list()).toBeFocused();
  await expect(notices()).not.toContainText(busy);
});

test('it lists what the new text did, in every theme', async () => {
  await expect(window.getByRole('heading', { name: '3 passages to review' })).toBeVisible();
  for (const theme of themes) {
    await useTheme(window, theme);
    await list().focus();
    await window.keyboard.press('End');
    await judge(dictum, 'review', theme, async () => {
      await expect(window.getByRole('button', { name: /^Keep as orphan/ })).toBeInViewport();
    });
  }
});

test('nothing has moved that is not sure; the sure one shows its changed words', async () => {
  const now = await passages();
  expect(now.get('p0')).toMatchObject({ state: 'anchored', review: { outcome: 'moved' } });
  expect(now.get('p1')?.state).not.toBe('anchored');
  expect(now.get('p2')?.state).not.toBe('anchored');
  expect(now.get('p3')).toMatchObject({ state: 'anchored', quote: quotes[3] });
  expect(now.get('p3')?.review).toBeUndefined();
  await list().focus();
  await window.keyboard.press('Home');
  await expect(card().locator('del')).toHaveText('had');
  await expect(card().locator('ins')).toHaveText('has');
});

test('a key leads into it, also from another panel, and Escape leads back to the text', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+j');
  await expect(window.getByRole('tree', { name: 'Outline' })).toBeFocused();
  await window.keyboard.press('Control+Shift+r');
  await expect(list()).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+Shift+r');
  await expect(list()).toBeFocused();
});

test('a key attaches to a similar place, another keeps an orphan; each is a step of undo', async () => {
  await list().focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowDown');
  await expect(card()).toContainText(quotes[1] ?? '');
  const place = card().getByRole('list', { name: 'Similar places' }).getByRole('listitem').first();
  await expect(place).toContainText('one could have asked for piers');
  await window.keyboard.press('1');
  await expect(list().getByRole('option')).toHaveCount(2);
  const attached = (await passages()).get('p1');
  expect(attached).toMatchObject({ state: 'anchored', comment: 'p1' });
  expect(attached?.review).toBeUndefined();
  expect(altered()[3]).toContain(attached?.quote);

  // The keys hold in the whole panel, also on the button that shows one kind only.
  await window.getByRole('button', { name: /^Orphaned/ }).click();
  await expect(card()).toContainText(quotes[2] ?? '');
  await window.keyboard.press('k');
  await expect(list().getByRole('option')).toHaveCount(1);
  const orphan = (await passages()).get('p2');
  expect(orphan).toMatchObject({ state: 'orphaned', quote: quotes[2] });
  expect(orphan?.review).toBeUndefined();

  await window.keyboard.press('Control+z');
  await expect(list().getByRole('option')).toHaveCount(2);
  await window.keyboard.press('Control+z');
  await expect(list().getByRole('option')).toHaveCount(3);
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('A resident asked who had lit the lamp');
  for (const [index, quote] of quotes.entries())
    expect((await passages()).get(`p${index}`)).toMatchObject({ state: 'anchored', quote });
});

test('an unreadable file changes nothing and says why', async () => {
  const before = await callLibrary(window, 'overview', null);
  await answerOpenDialog(dictum.app, [await fileOf('empty.txt', [''])]);
  await runFromPalette(window, 'Replace with a new version…');
  await expect(
    window.getByRole('region', { name: 'Notifications' }).getByText('“empty.txt” is empty.'),
  ).toBeVisible();
  await expect(notices()).not.toContainText(busy);
  const after = await callLibrary(window, 'overview', null);
  expect(after.seq).toBe(before.seq);
});

test('a file of the same name is offered as a new version, and is one step of undo', async () => {
  const again = await temporaryFolder('again');
  const file = join(again, 'minutes.txt');
  await writeFile(file, altered().join('\n\n'), { mode: 0o644 });
  await answerOpenDialog(dictum.app, [file]);
  await window.keyboard.press('Control+o');
  const panel = window.getByRole('region', { name: 'Import' });
  await expect(panel).toContainText('It looks like a new version of');
  await expect(libraryRow(window, 'Minutes of the harbour council')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Update the one I have' }).click();
  await expect(libraryRow(window, 'Minutes of the harbour council')).toHaveCount(1);
  await expect(list().getByRole('option')).toHaveCount(3);
  const { documents } = await callLibrary(window, 'overview', null);
  expect(documents.map((one) => one.id)).toEqual([document]);
  const { undo } = await callLibrary(window, 'history', null);
  expect(undo[0]?.label).toBe('Replaced the text of “Minutes of the harbour council”');

  await readingText(window).focus();
  await window.keyboard.press('Control+z');
  await expect(libraryRow(window, 'Minutes of the harbour council')).toHaveCount(2);
  await expect(readingText(window)).toContainText('A resident asked who had lit the lamp');
});
