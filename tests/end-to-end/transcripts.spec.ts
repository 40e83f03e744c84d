// Interviews and subtitles: who speaks is said once, and everything knows it from then on.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { ask } from './support/answers.ts';
import { saved } from './support/editing.ts';
import {
  clickOn,
  copiedText,
  dragOver,
  importText,
  passageRows,
  readingText,
} from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { interview, speakerRow, speakersSaid, subtitles, turnsIn } from './support/transcript.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

/** Who speaks in the first text, once it has been said. */
const said = ['Interviewer: nobody, asks', 'Dr. Tessel: Ada Tessel', 'BO: Ben Oduya'];

let dictum: Dictum;
let window: Page;
let folder: string;
let library: string;

async function start(): Promise<void> {
  dictum = await launchDictum({ library });
  window = dictum.window;
}

const speaker = (label: string): Locator => speakerRow(window, label);

test.beforeAll(async () => {
  folder = await temporaryFolder('transcripts');
  library = join(folder, 'library');
  await start();
});

test.afterAll(() => dictum.close());

test('after an import with turns it is offered to say who speaks; all by keys, in one step', async () => {
  await importText(dictum, folder, 'gauge.txt', interview);
  await expect(readingText(window)).toContainText('Who reads the gauge today');
  await window.getByRole('button', { name: 'Say who speaks' }).click();
  await expect(speaker('Interviewer')).toBeFocused();
  await expect(speaker('Interviewer')).toHaveAccessibleName(/3 turns.*, proposed: who asks/);
  await expect(speaker('Dr. Tessel')).toHaveAccessibleName(/2 turns.*, proposed: Ada Tessel/);
  await expect(speaker('BO')).toHaveAccessibleName(/2 turns.*, open/);

  await window.keyboard.press('Control+Enter');
  await expect(speaker('Dr. Tessel')).toHaveAccessibleName(/stands for Ada Tessel/);
  await expect(speaker('Interviewer')).toHaveAccessibleName(/stands for who asks/);
  expect(await speakersSaid(window, 'The gauge at Pell')).toEqual(said.slice(0, 2));

  await speaker('Dr. Tessel').focus();
  await window.keyboard.press('ArrowDown');
  await expect(speaker('BO')).toBeFocused();
  await window.keyboard.type('Ben Oduya');
  await window.keyboard.press('Enter');
  await expect(speaker('BO')).toHaveAccessibleName(/stands for Ben Oduya/);
  await expect(speaker('BO')).toBeFocused();
  await expect(window.getByText('3 labels, none open')).toBeVisible();
});

test('saying who speaks is undone in one step, and done again', async () => {
  await window.keyboard.press('Control+z');
  await expect(speaker('BO')).toHaveAccessibleName(/open/);
  await window.keyboard.press('Control+z');
  await expect(speaker('Dr. Tessel')).toHaveAccessibleName(/proposed: Ada Tessel/);
  expect(await speakersSaid(window, 'The gauge at Pell')).toEqual([]);
  await window.keyboard.press('Control+Shift+z');
  await window.keyboard.press('Control+Shift+z');
  await expect(speaker('BO')).toHaveAccessibleName(/stands for Ben Oduya/);
});

test('the turns of who asks are quieter, and fold to one line each; a jump, a search and a click unfold', async () => {
  const text = readingText(window);
  const question = text.getByText('Who reads the gauge today');
  await expect(text.locator('[data-asks]')).toHaveCount(3);
  await speaker('Interviewer').focus();
  await window.keyboard.press('ArrowLeft');
  await expect(question).toBeHidden();
  await expect(text.locator('[data-fold="Interviewer · 11 words"]')).toBeVisible();
  await expect(text.locator('[data-fold]')).toHaveCount(3);

  // Find goes into what is folded.
  await window.keyboard.press('Control+f');
  await window.keyboard.type('how often');
  await window.keyboard.press('Enter');
  await expect(question).toBeVisible();
  await expect(text.locator('[data-fold]')).toHaveCount(2);
  await window.keyboard.press('Escape');

  await text.locator('[data-fold="Interviewer · 9 words"]').click();
  await expect(text.getByText('And what does the commission say')).toBeVisible();
  await expect(text.locator('[data-fold]')).toHaveCount(1);

  // The outline calls the speakers by their names, and leads into the folded turn.
  await window.keyboard.press('Control+j');
  const outline = window.getByRole('tree', { name: 'Outline' });
  await expect(outline.getByRole('treeitem', { name: /^Ada Tessel I do/ })).toBeVisible();
  await outline.getByRole('treeitem', { name: /Is that a promise/ }).click();
  await expect(text.getByText('Is that a promise?')).toBeVisible();
  await expect(text.locator('[data-fold]')).toHaveCount(0);
});

test('folded turns do not stand in the way of selecting, copying and editing', async () => {
  const text = readingText(window);
  await window.keyboard.press('Alt+s');
  await speaker('Interviewer').focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowLeft');
  await expect(text.locator('[data-fold]')).toHaveCount(3);
  await text.focus();
  await window.keyboard.press('Control+a');
  const copied = await copiedText(window);
  expect(copied).toContain('Is that a promise?');
  expect(copied).toContain('We shall see about that.');

  // While the text is edited nothing is hidden, and who speaks stays said.
  await window.keyboard.press('e');
  await expect(text.locator('[data-fold]')).toHaveCount(0);
  const before = await turnsIn(window, 'The gauge at Pell');
  await clickOn(window, 'at six. The river', 0);
  await window.keyboard.type('still ');
  await clickOn(window, 'Is that a promise', 0);
  await window.keyboard.type('So: ');
  await saved(window);
  expect(await turnsIn(window, 'The gauge at Pell')).toEqual(
    before.map((one) => one.replace('|Is that a', '|So: Is th')),
  );
  expect(await speakersSaid(window, 'The gauge at Pell')).toEqual(said);
  await expect(text.locator('[data-speaker]')).toHaveCount(4);
  await window.keyboard.press('Escape');
  await expect(text.locator('[data-fold]')).toHaveCount(3);
});

test('a passage has the speaker of its turn, also one folded away; a speaker link decides', async () => {
  const text = readingText(window);
  await window.getByRole('tab', { name: 'Passages' }).click();
  await clickOn(window, 'We shall see');
  await dragOver(window, 'as low as now');
  await window.keyboard.press('1');
  await dragOver(window, 'the water allows it');
  await window.keyboard.press('2');
  await window.keyboard.press('Alt+Shift+Q');
  await expect(text.locator('[data-fold]')).toHaveCount(0);
  await dragOver(window, 'Is that a promise');
  await window.keyboard.press('3');
  await expect(passageRows(window)).toHaveCount(3);
  await expect(passageRows(window).nth(0)).toContainText('Ada Tessel (speaker)');
  await expect(passageRows(window).nth(1)).toContainText('Ben Oduya (speaker)');
  await expect(passageRows(window).nth(2)).toContainText('Interviewer (speaker)');
  await expect(window.getByRole('heading', { name: 'Interviewer', level: 2 })).toBeVisible();

  await window.keyboard.press('Alt+Shift+Q');
  await expect(text.locator('[data-fold]')).toHaveCount(3);
  await passageRows(window).nth(0).click();
  await passageRows(window).nth(2).click();
  await expect(text.getByText('Is that a promise?')).toBeVisible();
});

test('passages are filtered by who speaks, from the label and from the filter', async () => {
  await readingText(window).locator('[data-turn-label]').filter({ hasText: 'BO' }).first().click();
  await window.getByRole('button', { name: 'Passages of this speaker' }).click();
  await expect(passageRows(window)).toHaveCount(1);
  await expect(passageRows(window)).toContainText('the water allows it');
  await window.getByRole('button', { name: 'Do not filter by Spoken by Ben Oduya' }).click();
  await expect(passageRows(window)).toHaveCount(3);
  await window.getByRole('button', { name: /^Filter by colour/ }).click();
  await window.getByLabel('Spoken by').selectOption('Ada Tessel');
  await window.keyboard.press('Escape');
  await expect(passageRows(window)).toHaveCount(1);
  await expect(passageRows(window)).toContainText('as low as now');
  await window.getByRole('button', { name: 'Clear' }).click();
});

test('a paragraph is made a turn by hand, and none again; the text stays', async () => {
  const before = await readingText(window).textContent();
  await clickOn(window, 'It was higher even');
  await window.keyboard.press('Alt+Shift+W');
  const field = window.getByRole('combobox', { name: 'Label of the turn' });
  await expect(field).toBeFocused();
  await window.keyboard.type('Keeper');
  await window.keyboard.press('Enter');
  await expect(readingText(window).locator('[data-said-by="Keeper"]')).toBeVisible();
  expect((await turnsIn(window, 'The gauge at Pell')).slice(1, 3)).toEqual([
    'Dr. Tessel|I do, eve',
    'Keeper|It was hi',
  ]);
  expect(await readingText(window).textContent()).toBe(before);
  await window.keyboard.press('Control+z');
  await expect(readingText(window).locator('[data-said-by]')).toHaveCount(0);

  await readingText(window).locator('[data-turn-label]').filter({ hasText: 'BO' }).last().click();
  await window.getByRole('button', { name: 'This is no turn of its own' }).click();
  await expect.poll(() => turnsIn(window, 'The gauge at Pell')).toHaveLength(6);
  await window.keyboard.press('Control+z');
  await expect.poll(() => turnsIn(window, 'The gauge at Pell')).toHaveLength(7);
});

test('subtitles are a transcript with times; who a label stood for elsewhere is proposed first', async () => {
  await importText(dictum, folder, 'bulletin.vtt', subtitles);
  const text = readingText(window);
  await expect(text).toContainText('[00:01:12] BO: It is not. The river & the weather decide.');
  await expect(window.getByText('other times, places and colours stay')).toBeVisible();
  expect(await turnsIn(window, 'Evening bulletin')).toEqual([
    'Host|Good even',
    'BO|It is not',
    'Host|Thank you',
  ]);
  await window.keyboard.press('Alt+s');
  await expect(speaker('BO')).toHaveAccessibleName(/proposed: Ben Oduya/);
  await expect(window.getByText('So it is in “The gauge at Pell”.')).toBeVisible();
  await speaker('BO').focus();
  await window.keyboard.press('Enter');
  await expect(speaker('BO')).toHaveAccessibleName(/stands for Ben Oduya/);
  expect(await speakersSaid(window, 'Evening bulletin')).toEqual(['BO: Ben Oduya']);
});

test('the search is limited to what somebody says', async () => {
  await window.keyboard.press('Control+Shift+f');
  await window.keyboard.type('speaker:"Ben Oduya" water');
  const results = window.getByRole('listbox', { name: 'Search the library' }).getByRole('option');
  await expect(results).toHaveCount(2);
  await expect(results.filter({ hasText: 'The gauge at Pell' }).first()).toContainText('water');
  await window.getByRole('combobox', { name: 'Search the library' }).fill('speaker:Tessel water');
  await expect(window.getByText('Nothing found for')).toBeVisible();
  await window.getByRole('combobox', { name: 'Search the library' }).fill('speaker:oduya');
  await expect(results).toHaveCount(3);
  await window.keyboard.press('Escape');
});

test('after a restart all of it stands; lists, search and exports name the speakers', async () => {
  const { documents } = await callLibrary(window, 'overview', null);
  const id = documents.find((one) => one.title === 'The gauge at Pell')?.id ?? '';
  await window.locator('button[data-row]').filter({ hasText: 'The gauge at Pell' }).click();
  await expect(readingText(window).locator('[data-asks]')).toHaveCount(3);
  await readingText(window).focus();
  const folded = readingText(window).locator('[data-fold]');
  // The key folds the questions, or shows them when they are folded.
  if ((await folded.count()) === 0) await window.keyboard.press('Alt+Shift+Q');
  await expect(folded).toHaveCount(3);
  await dictum.close();

  const turns = await ask(library, ['list', 'turns', '--document', id]);
  expect(turns.map(({ speaker: name, status, asks }) => [name, status, asks]).slice(0, 4)).toEqual([
    ['Interviewer', 'accepted', true],
    ['Ada Tessel', 'accepted', false],
    ['Interviewer', 'accepted', true],
    ['Ben Oduya', 'accepted', false],
  ]);
  const found = await ask(library, ['search', 'speaker:Oduya', 'water']);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['document', 'passage']));
  expect(found).toHaveLength(2);

  const out = join(folder, 'out.md');
  await runCli(['export', '--format', 'md', '--out', out, '--document', id, '--library', library]);
  const markdown = await readFile(out, 'utf8');
  expect(markdown).toContain('Ben Oduya');
  expect(markdown).toContain('Ada Tessel');

  await start();
  await window.locator('button[data-row]').filter({ hasText: 'The gauge at Pell' }).click();
  await expect(readingText(window).locator('[data-asks]')).toHaveCount(3);
  await expect(readingText(window).locator('[data-speaker]')).toHaveCount(4);
  await expect(readingText(window)).toContainText('every morning still at six');
  expect(await speakersSaid(window, 'The gauge at Pell')).toEqual(said);
  // What was folded still is.
  await expect(readingText(window).locator('[data-fold]')).toHaveCount(3);
});
