import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { ask } from './support/answers.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  closeErrors,
  libraryRow,
  passageRows,
  readingText,
  treeRows,
} from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { runFromPalette, settledFindings } from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let folder: string;

test.beforeAll(async () => {
  folder = await temporaryFolder('codebook');
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => dictum.close());

const item = (name: string): Locator => window.getByRole('treeitem', { name });
const tree = (): Promise<string[]> => treeRows(window);
const concepts = async () => (await callLibrary(window, 'overview', null)).concepts;
const named = async (name: string) => (await concepts()).find((one) => one.name === name);
async function made(name: string): Promise<void> {
  await window.keyboard.press('Control+Shift+K');
  await expect(window.getByRole('textbox', { name: 'Name of the new concept' })).toBeFocused();
  await window.keyboard.type(name);
  await window.keyboard.press('Enter');
  await expect(item(name)).toBeFocused();
}

test('concepts are made, put below each other, moved, opened and closed by keys', async () => {
  for (const name of ['River', 'Water is shared', 'Dam']) await made(name);
  await expect.poll(tree).toEqual(['1 Dam', '1 River', '1 Water is shared']);
  await item('Water is shared').focus();
  await window.keyboard.press('Control+ArrowRight');
  await expect.poll(tree).toEqual(['1 Dam', '1 River', '2 Water is shared']);
  await expect(item('Water is shared')).toBeFocused();
  await item('Dam').focus();
  await window.keyboard.press('Insert');
  await window.keyboard.type('Open its records');
  await window.keyboard.press('Enter');
  await expect(item('Open its records')).toBeFocused();
  await expect.poll(tree).toEqual(['1 Dam', '2 Open its records', '1 River', '2 Water is shared']);
  // Arrow keys go out, close, open and go in.
  await window.keyboard.press('ArrowLeft');
  await expect(item('Dam')).toBeFocused();
  await window.keyboard.press('ArrowLeft');
  await expect(item('Dam')).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(tree).toEqual(['1 Dam', '1 River', '2 Water is shared']);
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(item('Open its records')).toBeFocused();
  await window.keyboard.press('F2');
  await window.keyboard.press('End');
  await window.keyboard.type(' daily');
  await window.keyboard.press('Enter');
  await expect(item('Open its records daily')).toBeFocused();
  await window.keyboard.press('Control+ArrowLeft');
  await expect
    .poll(tree)
    .toEqual(['1 Dam', '1 Open its records daily', '1 River', '2 Water is shared']);
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await tree()).length).toBe(4);
  await expect
    .poll(tree)
    .toEqual(['1 Dam', '2 Open its records daily', '1 River', '2 Water is shared']);
  expect(await settledFindings(window)).toEqual([]);
});

test('a name that is taken is refused, and the filter keeps what the found ones are part of', async () => {
  await item('River').focus();
  await window.keyboard.press('F2');
  await window.keyboard.type('dam');
  await window.keyboard.press('Enter');
  await expect(window.getByText('There is already a concept called “Dam”.').first()).toBeVisible();
  // The message stays for a while, and is none of what the next tests look at.
  await closeErrors(window);
  await window.getByRole('searchbox', { name: 'Filter concepts' }).fill('shared');
  await expect.poll(tree).toEqual(['1 River', '2 Water is shared']);
  await window.getByRole('searchbox', { name: 'Filter concepts' }).fill('');
});

test('a concept is dragged below another', async () => {
  await item('Dam').first().dragTo(item('River'));
  await expect
    .poll(tree)
    .toEqual(['1 River', '2 Dam', '3 Open its records daily', '2 Water is shared']);
});

test('its page shows statements by stance and speaker, and several are coded anew', async () => {
  await window.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(window, 'Haldria denies').click();
  const { documents } = await callLibrary(window, 'overview', null);
  const ids = documents.find((one) => one.title.startsWith('Haldria'))?.id ?? '';
  const { passages } = await callLibrary(window, 'document', { id: ids });
  for (const [index, passage] of passages.slice(0, 3).entries())
    await callLibrary(window, 'run', {
      id: crypto.randomUUID(),
      command: 'create-statement',
      args: {
        passage: passage.id,
        statement: {
          speaker: { name: 'Marra Teel', type: 'person', aliases: [], description: '' },
          organisation: null,
          concept: (await named(index === 2 ? 'Dam' : 'Water is shared'))?.id ?? null,
          stance: index === 0 ? 'supports' : 'opposes',
          targets: [],
          date: null,
          note: '',
        },
      },
    });
  await window.keyboard.press('Control+Shift+4');
  await expect(item('River')).toContainText('0 statements, 3 with those below');
  await item('Water is shared').click();
  const page = window.getByRole('article', { name: 'Water is shared' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /Supports.*1 statement/s,
    /Opposes.*1 statement/s,
  ]);
  await page.getByRole('checkbox').first().check();
  await expect(page).toContainText('2 of 2 selected');
  await page.getByRole('button', { name: 'Code anew' }).click();
  const form = window.getByRole('dialog', { name: 'Code the selected statements anew' });
  await form.getByRole('radiogroup', { name: 'Stance' }).getByText('Mixed').click();
  await form.getByRole('button', { name: 'Change 2 statements' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/Mixed.*2 statements/s]);
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  await page
    .getByRole('region', { name: 'Supports' })
    .getByRole('listitem')
    .getByRole('button')
    .click();
  await expect(window.getByLabel('Selected passage')).toContainText(/Marra Teel\s+supports/);
});

test('merging tells before what it changes, and one Undo brings all back', async () => {
  const before = await concepts();
  await item('Dam').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Merge into another…' }).click();
  const form = window.getByRole('dialog', { name: 'Merge the concept' });
  await expect(form.getByRole('combobox', { name: 'Merge into' })).toBeFocused();
  await window.keyboard.type('shared');
  await window.keyboard.press('Enter');
  await expect(form.getByRole('list', { name: 'What changes' }).getByRole('listitem')).toHaveText([
    '1 statement will be about “Water is shared”.',
    '1 concept below it will stand there.',
    '“Dam” goes. Undo brings it back.',
  ]);
  await form.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(tree).toEqual(['1 River', '2 Water is shared', '3 Open its records daily']);
  await expect(item('Water is shared')).toContainText('3 statements');
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(concepts).toEqual(before);
});

test('deleting leaves the statements, moves up what is below, and can be undone', async () => {
  const before = await concepts();
  await item('Dam').focus();
  await window.keyboard.press('Delete');
  await expect(
    window.getByText('Deleted the concept “Dam”. 1 statement stays without a concept.').first(),
  ).toBeVisible();
  await expect.poll(tree).toEqual(['1 River', '2 Open its records daily', '2 Water is shared']);
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(concepts).toEqual(before);
});

test('the codebook is written in place', async () => {
  await window.keyboard.press('Control+Shift+B');
  const page = window.getByRole('article', { name: 'Codebook' });
  const [first = ''] = (await callLibrary(window, 'overview', null)).settings.colourNames;
  await page.getByRole('button', { name: 'Add a definition of River' }).click();
  await window.keyboard.type('All that flows.');
  await window.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'All that flows.' })).toBeFocused();
  await page.getByRole('button', { name: `Add a definition of ${first}` }).click();
  await window.keyboard.type('A claim.');
  await page.getByRole('button', { name: 'Add a definition of Speaker' }).click();
  await window.keyboard.type('Says it.');
  await page.getByRole('textbox', { name: 'Name of colour 2' }).fill('Ground');
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await callLibrary(window, 'overview', null)).settings)
    .toMatchObject({
      colourNames: expect.arrayContaining([first, 'Ground']) as unknown,
      colourDefinitions: ['A claim.', '', '', '', '', '', '', ''],
      roleDefinitions: ['', 'Says it.', '', ''],
    });
  expect((await named('River'))?.definition).toBe('All that flows.');
  expect(await settledFindings(window)).toEqual([]);
});

test('it is exported in three formats, and read back by another library', async () => {
  const page = window.getByRole('article', { name: 'Codebook' });
  for (const [name, extension] of [
    ['JSON', 'json'],
    ['CSV', 'csv'],
    ['Markdown', 'md'],
  ] as const) {
    await answerSaveDialog(dictum.app, join(folder, `out.${extension}`));
    await page.getByRole('button', { name: 'Export' }).click();
    await window.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    await expect(window.getByText(`out.${extension}`).first()).toBeVisible();
  }
  const json = await readFile(join(folder, 'out.json'), 'utf8');
  expect(json).toContain('"format": "dictum-codebook"');
  expect(await readFile(join(folder, 'out.md'), 'utf8')).toContain('- **River**: All that flows.');
  expect(await readFile(join(folder, 'out.csv'), 'utf8')).toContain('River,,All that flows.,');

  // What is there already changes nothing.
  await answerOpenDialog(dictum.app, [join(folder, 'out.json')]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(
    window.getByText('The library has all of this codebook already.').first(),
  ).toBeVisible();
  await writeFile(
    join(folder, 'more.csv'),
    'name,parent,definition\nFlood,River,Too much.\nRiver,,Another.\n',
  );
  await answerOpenDialog(dictum.app, [join(folder, 'more.csv')]);
  await runFromPalette(window, 'Import a codebook…');
  await expect(window.getByText('Codebook imported: 1 concept added.').first()).toBeVisible();
  await expect(window.getByText('“River” keeps its own definition.').first()).toBeVisible();
  expect(await named('Flood')).toMatchObject({ definition: 'Too much.' });
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => named('Flood')).toBeUndefined();

  const other = await temporaryFolder('library');
  const [first] = await ask(other, ['import', join(folder, 'out.json')]);
  expect(first).toMatchObject({
    status: 'imported',
    id: null,
    reason: '4 concepts added, colours and roles filled in.',
  });
  expect(await ask(other, ['import', join(folder, 'out.csv')])).toMatchObject([
    { status: 'duplicate' },
  ]);
  const again = join(folder, 'again.json');
  expect(await ask(other, ['export', '--format', 'codebook', '--out', again])).toMatchObject([
    { path: again, format: 'codebook' },
  ]);
  expect(await readFile(again, 'utf8')).toBe(json);
  const wrong = await runCli([
    'export',
    '--format=codebook',
    '--document=x',
    `--out=${again}`,
    `--library=${other}`,
  ]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('The codebook belongs to the whole library.');
});

test('a concept is found by the search, and passages are filtered by concept and stance', async () => {
  await window.keyboard.press('Control+Shift+F');
  await window.keyboard.type('shared');
  const results = window.getByRole('listbox', { name: 'Search the library' });
  await results.getByRole('option', { name: 'Water is shared' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Water is shared' })).toBeVisible();
  await window.getByRole('button', { name: 'End the search' }).click();

  await window.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(window, 'Haldria denies').click();
  await expect(passageRows(window).first()).toBeVisible();
  await window.getByRole('button', { name: /^Filter by colour/ }).click();
  const choices = window.getByRole('dialog', { name: /^Filter by colour/ });
  // What is below counts, too.
  await choices.getByRole('combobox', { name: 'Concept' }).selectOption({ label: 'River' });
  await expect(passageRows(window)).toHaveCount(3);
  await choices.getByRole('combobox', { name: 'Stance' }).selectOption({ label: 'Supports' });
  await expect(passageRows(window)).toHaveCount(1);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Do not filter by River' }).click();
  await window.getByRole('button', { name: 'Do not filter by Has: supports' }).click();
  await expect(passageRows(window)).toHaveCount(9);
});
