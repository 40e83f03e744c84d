// The sheet of suggestions, by keys: what is accepted stands in the library, what is rejected is not asked
// again, each is a step of undo, and all of one stay are taken back at once.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { importText, libraryRow, passageRows, readingText } from './support/hands.ts';
import { judge, themes } from './support/judging.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { useTheme } from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let folder: string;

const article = `Ferry line to Marrow Island closes for the winter

By Tessa Quill

The Marrow Island Ferry Company (MIFC) will stop its boats in November, its director, Oskar Bream, told the Coast Herald on Monday.

“We lose a boat every winter,” Bream said. “This winter we shall lose none.”

Mayor Inga Solheim called the decision an insult. “Two hundred people live there,” she said at the town hall.

“Nobody asked the sheep,” said a farmer at the quay.

According to Bream, the company will carry the post. The Ministry of Transport did not answer.
`;

const interview = `Interview with Lena Orrin

Interviewer: Dr. Orrin, who owns the harbour?

Dr. Orrin: Nobody does. Karl Vance once wrote: “The harbour is a rumour.” I think he was right.

Interviewer: And the Harbour Trust?

Dr. Orrin: The Harbour Trust owns the wall.
`;

const list = (): Locator => window.getByRole('listbox', { name: 'Suggestions' });
const card = (): Locator => window.getByRole('region', { name: 'Suggestion under review' });
const option = (title: string | RegExp): Locator => list().getByRole('option', { name: title });

async function actors() {
  const { actors: all } = await callLibrary(window, 'overview', null);
  return new Map(all.map((actor) => [actor.name, actor]));
}

async function documentOf(title: string) {
  const { documents } = await callLibrary(window, 'overview', null);
  return documents.find((one) => one.title.startsWith(title));
}

/** Goes down the list until this is looked at. */
async function goTo(title: string | RegExp): Promise<void> {
  await list().focus();
  await window.keyboard.press('Home');
  await expect(async () => {
    if ((await option(title).getAttribute('aria-selected')) !== 'true')
      await window.keyboard.press('ArrowDown');
    await expect(option(title)).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
  }).toPass();
}

test.beforeAll(async () => {
  folder = await temporaryFolder('suggestions');
  dictum = await launchDictum();
  window = dictum.window;
  await importText(dictum, folder, 'ferry.txt', article);
  await expect(readingText(window)).toContainText('Marrow Island');
  await runCommand(window, 'create-actor', {
    name: 'Transport department',
    type: 'organisation',
    aliases: [],
    description: '',
  });
});
test.afterAll(() => dictum.close());

test('an import offers what it found, quietly', async () => {
  const toast = window.getByRole('dialog').filter({ hasText: 'Suggested:' });
  await expect(toast).toContainText(/\d+ actors.* and \d+ reported source|quotes/);
  await expect(window.getByText(/^Suggested: \d+ actors/).last()).toBeVisible();
});

test('a key opens the sheet; the first is looked at, in every theme', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+Shift+s');
  await expect(list()).toBeFocused();
  // What was offered is being done.
  await expect(window.getByRole('dialog').filter({ hasText: 'Suggested:' })).toHaveCount(0);
  await expect(option(/^Oskar Bream/)).toBeVisible();
  await expect(option(/We lose a boat every winter/)).toContainText('Oskar Bream');
  for (const theme of themes) {
    await useTheme(window, theme);
    await goTo(/^Oskar Bream/);
    await judge(dictum, 'suggestions', theme, async () => {
      await expect(window.getByRole('button', { name: /^Accept Enter/ })).toBeInViewport();
    });
  }
  await useTheme(window, 'light');
});

test('Enter accepts an actor with its other names and goes on to the next', async () => {
  await goTo(/^Oskar Bream/);
  await expect(card()).toContainText('Bream');
  await window.keyboard.press('Enter');
  await expect(option(/^Oskar Bream/)).toHaveCount(0);
  expect((await actors()).get('Oskar Bream')).toMatchObject({ type: 'person', aliases: ['Bream'] });
});

test('E puts name and type right before it is accepted', async () => {
  await goTo(/^Marrow Island Ferry Company/);
  await window.keyboard.press('e');
  const name = window.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await window.keyboard.type('Marrow Ferries');
  await window.keyboard.press('Enter');
  await expect(option(/^Marrow Island Ferry Company/)).toHaveCount(0);
  const made = (await actors()).get('Marrow Ferries');
  expect(made?.aliases).toEqual(expect.arrayContaining(['Marrow Island Ferry Company', 'MIFC']));
});

test('T gives the next type, R rejects, and M says it is one the library has', async () => {
  await goTo(/^Coast Herald/);
  await window.keyboard.press('t');
  await expect(card()).toContainText('New state');
  await expect(option(/^Coast Herald/)).toContainText('State');
  await window.keyboard.press('r');
  await expect(option(/^Coast Herald/)).toHaveCount(0);
  await goTo(/^Ministry of Transport/);
  await window.keyboard.press('m');
  await expect(window.getByRole('combobox', { name: /^Which actor/ })).toBeFocused();
  await window.keyboard.type('transp');
  await window.keyboard.press('Enter');
  await expect(option(/^Ministry of Transport/)).toHaveCount(0);
  expect((await actors()).get('Transport department')?.aliases).toEqual(['Ministry of Transport']);
  expect((await documentOf('Ferry line'))?.dismissed).toEqual([
    { kind: 'actor', key: 'coast herald' },
  ]);
});

test('the forms for a name and for a speaker, in every theme', async () => {
  for (const theme of themes) {
    await useTheme(window, theme);
    await goTo(/Nobody asked the sheep/);
    await window.keyboard.press('m');
    await judge(dictum, 'suggestions-speaker', theme, async () => {
      await expect(window.getByRole('combobox', { name: 'Who speaks' })).toBeInViewport();
    });
    await window.keyboard.press('Escape');
    await expect(list()).toBeFocused();
    await goTo(/^Inga Solheim/);
    await window.keyboard.press('e');
    await judge(dictum, 'suggestions-form', theme, async () => {
      await expect(window.getByRole('textbox', { name: 'Name', exact: true })).toBeInViewport();
    });
    await window.keyboard.press('Escape');
    await expect(list()).toBeFocused();
  }
  await useTheme(window, 'light');
});

test('quotes become passages with their speakers, all at once where they are known', async () => {
  await goTo(/We lose a boat every winter/);
  await window.keyboard.press('Shift+A');
  await expect(option(/This winter we shall lose none/)).toHaveCount(0);
  await goTo(/Nobody asked the sheep/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: 'Who speaks' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(option(/Nobody asked the sheep/)).toHaveCount(0);
  const document = await documentOf('Ferry line');
  const { passages, links } = await callLibrary(window, 'document', { id: document?.id ?? '' });
  const all = await actors();
  const speakers = new Map(
    links.map((link) => [passages.find(({ id }) => id === link.passage)?.quote, link]),
  );
  expect(speakers.get('We lose a boat every winter,')).toMatchObject({
    role: 'speaker',
    actor: all.get('Oskar Bream')?.id,
  });
  expect(speakers.get('Two hundred people live there,')).toMatchObject({
    role: 'speaker',
    actor: all.get('Inga Solheim')?.id,
  });
  expect(speakers.get('Nobody asked the sheep,')).toMatchObject({
    actor: all.get('a farmer')?.id,
  });
});

test('one is taken back alone; leaving the sheet tells what was done and takes all of it back', async () => {
  const document = (await documentOf('Ferry line'))?.id ?? '';
  const before = await callLibrary(window, 'document', { id: document });
  await window.getByRole('tab', { name: 'Passages' }).click();
  const told = window
    .getByRole('dialog')
    .filter({ hasText: /Accepted \d+ suggestions, rejected 1\./ });
  await expect(told).toBeVisible();
  await expect(passageRows(window)).toHaveCount(4);
  // The last one alone, and again.
  await readingText(window).focus();
  await window.keyboard.press('Control+z');
  await expect(passageRows(window)).toHaveCount(3);
  expect((await actors()).has('a farmer')).toBe(false);
  await window.keyboard.press('Control+y');
  await expect(passageRows(window)).toHaveCount(4);
  await told.getByRole('button', { name: 'Undo all' }).click();
  await expect(passageRows(window)).toHaveCount(0);
  // One step after the other is taken back.
  await expect.poll(async () => [...(await actors()).keys()]).toEqual(['Transport department']);
  expect((await documentOf('Ferry line'))?.dismissed).toBeUndefined();
  for (let steps = 0; steps < 6; steps += 1) await window.keyboard.press('Control+y');
  await expect(passageRows(window)).toHaveCount(4);
  const after = await callLibrary(window, 'document', { id: document });
  expect(after.links).toEqual(before.links);
});

test('after a restart what was decided is not proposed again', async () => {
  await dictum.close();
  dictum = await launchDictum({ library: dictum.library });
  window = dictum.window;
  await libraryRow(window, 'Ferry line').click();
  await expect(readingText(window)).toContainText('Marrow Island');
  await window.keyboard.press('Control+Shift+s');
  await expect(list()).toBeFocused();
  await expect(option(/^Coast Herald/)).toHaveCount(0);
  await expect(option(/We lose a boat/)).toHaveCount(0);
  // What is left of a group is rejected at once, and taken back at once.
  await goTo(/carry the post/);
  await window.keyboard.press('Shift+R');
  await expect(option(/carry the post/)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(option(/carry the post/)).toHaveCount(1);
});

test('in an interview the quote inside an answer is the one quoted', async () => {
  await importText(dictum, folder, 'orrin.txt', interview);
  await expect(readingText(window)).toContainText('who owns the harbour');
  await window.keyboard.press('Control+Shift+s');
  await expect(list()).toBeFocused();
  await goTo(/The harbour is a rumour/);
  await expect(card()).toContainText('Karl Vance');
  await window.keyboard.press('a');
  await expect(option(/The harbour is a rumour/)).toHaveCount(0);
  await expect(list()).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  const id = (await documentOf('Interview with'))?.id ?? '';
  await dictum.close();
  const quotes = await runCli([
    'list',
    'quotes',
    '--document',
    id,
    '--json',
    '--library',
    dictum.library,
  ]);
  expect(quotes.stdout).toContain('"status":"accepted"');
  const rest = await runCli(['suggest', '--document', id, '--json', '--library', dictum.library]);
  expect(rest.stdout).toContain('Harbour Trust');
  dictum = await launchDictum({ library: dictum.library });
});
