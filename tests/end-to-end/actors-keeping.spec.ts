import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { answerOpenDialog, libraryRow } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { runFromPalette, seriousFindings } from './support/screens.ts';

let dictum: Dictum;
let window: Page;
/** Ids of what the tests begin with, by a short name. */
const made: Record<string, string> = {};

const person = (name: string, aliases: string[] = []) => ({
  name,
  type: 'person' as const,
  aliases,
  description: '',
});

async function actor(name: string, aliases: string[] = []): Promise<string> {
  const record = await runCommand(window, 'create-actor', person(name, aliases));
  return String((record as { id: string }).id);
}

/** A document with four passages, three actors of whom two are the same person, links and statements. */
async function fill(): Promise<void> {
  const text =
    'Ada Tessel said the harbour stays. Mayor Tessel denied it. Ivo Tessel wept. The council met.';
  const { id: document } = (await runCommand(window, 'import-document', {
    fields: {
      title: 'The harbour vote',
      author: null,
      publisher: null,
      date: '2025-03',
      url: null,
      language: 'en',
      kind: 'article',
    },
    blocks: [paragraph(text)],
    original: null,
  })) as { id: string };
  const spans = [
    [0, 34],
    [35, 58],
    [59, 75],
  ] as const;
  const { ids } = (await runCommand(window, 'create-passages', {
    passages: spans.map(([start, end]) => ({ document, start, end, colour: 1 as const })),
  })) as { ids: string[] };
  const [first = '', second = '', third = ''] = ids;
  made['ada'] = await actor('Ada Tessel');
  made['mayor'] = await actor('Mayor Tessel', ['the mayor']);
  made['hall'] = await actor('Town hall', ['The Mayor']);
  const link = (passage: string, who: string, role: 'about' | 'speaker'): Promise<unknown> =>
    runCommand(window, 'link-passages', { passages: [passage], actor: who, role });
  await link(first, made['ada'], 'speaker');
  await link(first, made['mayor'], 'speaker');
  await link(second, made['mayor'], 'about');
  await link(third, made['mayor'], 'about');
  await runCommand(window, 'create-statement', {
    passage: second,
    statement: {
      speaker: made['mayor'],
      organisation: made['hall'],
      concept: { name: 'The harbour stays', parent: null, definition: '' },
      stance: 'opposes',
      targets: [made['ada'], made['mayor']],
      date: null,
      note: '',
    },
  });
}

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await expect(window.getByRole('button', { name: 'Open the sample library' })).toBeVisible();
  await fill();
});
test.afterAll(() => dictum.close());

const whole = async (id: string) => {
  const { seq: _seq, ...bundle } = await callLibrary(window, 'actor', { id });
  return bundle;
};
const names = async (): Promise<string[]> =>
  (await callLibrary(window, 'overview', null)).actors.map((one) => one.name).toSorted();
const dialog = (): Locator => window.getByRole('dialog', { name: 'Merge actors' });
const toast = (words: string | RegExp): Locator =>
  window.getByRole('dialog').filter({ hasText: words });

test('two actors are merged by keyboard: what changes is seen before, and one Undo takes it back', async () => {
  const before = [await whole(made['ada'] ?? ''), await whole(made['mayor'] ?? '')];
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Ada Tessel').focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Shift+ArrowDown');
  const bar = window.getByRole('toolbar', { name: 'Actors that are chosen' });
  await expect(bar).toContainText('2 chosen');
  await window.keyboard.press('Control+Shift+M');
  await expect(dialog().getByRole('radio', { name: /^Ada Tessel/ })).toBeFocused();
  const changes = dialog().getByRole('region', { name: 'What changes' });
  await expect(changes.getByRole('listitem')).toHaveText([
    '3 links to passages pass over; 1 of them would stand twice and is joined.',
    '1 statement will name the one that stays.',
    '1 actor is taken out of the list.',
  ]);
  await expect(dialog().getByText('also a name of Town hall')).toBeVisible();
  expect(await seriousFindings(window)).toEqual([]);
  // The other one may stay as well; arrow keys choose.
  await window.keyboard.press('ArrowDown');
  await expect(dialog().getByRole('radio', { name: /^Mayor Tessel/ })).toBeChecked();
  await expect(changes.getByRole('listitem').first()).toHaveText(
    '1 link to passages passes over; 1 of them would stand twice and is joined.',
  );
  await window.keyboard.press('ArrowUp');
  // An alias that is unticked is not kept.
  await dialog()
    .getByRole('checkbox', { name: /^the mayor/ })
    .focus();
  await window.keyboard.press('Space');
  await expect(dialog().getByText('also a name of Town hall')).toBeHidden();
  await window.keyboard.press('Enter');
  await expect(dialog()).toBeHidden();
  await expect(window.getByRole('heading', { level: 1, name: 'Ada Tessel' })).toBeVisible();
  const after = await whole(made['ada'] ?? '');
  expect(after.actor.aliases).toEqual(['Mayor Tessel']);
  expect(after.links.map((one) => one.role).toSorted()).toEqual(['about', 'about', 'speaker']);
  expect(after.statements).toMatchObject([{ speaker: made['ada'], targets: [made['ada']] }]);
  expect(await names()).toEqual(['Ada Tessel', 'Town hall']);
  await toast('Merged Mayor Tessel into Ada Tessel.').getByRole('button', { name: 'Undo' }).click();
  await expect(libraryRow(window, 'Mayor Tessel')).toBeVisible();
  expect([await whole(made['ada'] ?? ''), await whole(made['mayor'] ?? '')]).toEqual(before);
});

test('merging begins from the palette, too, and takes others in by their names', async () => {
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Town hall').click();
  await runFromPalette(window, 'Merge actors…');
  const field = dialog().getByRole('combobox', { name: 'Add an actor to the merge' });
  await expect(field).toBeFocused();
  await window.keyboard.type('nobody');
  await window.keyboard.press('Enter');
  await expect(dialog()).toBeVisible();
  await field.fill('ada');
  await window.keyboard.press('Enter');
  await expect(dialog().getByRole('radio')).toHaveCount(2);
  await expect(dialog().getByRole('button', { name: /^Merge into Town hall/ })).toBeEnabled();
  await window.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  expect(await names()).toEqual(['Ada Tessel', 'Mayor Tessel', 'Town hall']);
});

test('an actor is split by keyboard: what is chosen goes to the second one', async () => {
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Mayor Tessel').click();
  const before = await whole(made['mayor'] ?? '');
  await runFromPalette(window, 'Split this actor…');
  const form = window.getByRole('form', { name: 'Split Mayor Tessel' });
  const name = form.getByRole('textbox', { name: 'Name of the second actor' });
  await expect(name).toBeFocused();
  await window.keyboard.type('The mayor');
  await expect(form.getByText('“The mayor” is a name of Mayor Tessel, too.')).toBeVisible();
  const list = form.getByRole('listbox', { name: 'What goes to the second actor' });
  await list.focus();
  // The alias, then the passage on which the actor speaks, then one slot of the statement.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await expect(form.getByText('is a name of Mayor Tessel')).toBeHidden();
  const option = (words: string | RegExp): Locator =>
    list.getByRole('option').filter({ hasText: words });
  await expect(option('the mayor')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await expect(option('Ada Tessel said')).toHaveAttribute('aria-selected', 'true');
  await form.getByRole('textbox', { name: 'Filter what names it' }).fill('as target');
  await expect(list.getByRole('option')).toHaveCount(2);
  await list.focus();
  await window.keyboard.press('End');
  await window.keyboard.press('Space');
  await expect(form.getByText('To the second: 1 alias, 1 link, 1 statement.')).toBeVisible();
  expect(await seriousFindings(window)).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'The mayor' })).toBeVisible();
  const { actors } = await callLibrary(window, 'overview', null);
  const second = actors.find((one) => one.name === 'The mayor')?.id ?? '';
  const [left, right] = [await whole(made['mayor'] ?? ''), await whole(second)];
  expect(left.actor.aliases).toEqual([]);
  expect([left.links.length, right.links.map((one) => one.role)]).toEqual([2, ['speaker']]);
  expect(right.statements).toMatchObject([
    { speaker: made['mayor'], targets: [made['ada'], second] },
  ]);
  await toast('Split The mayor from Mayor Tessel.').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toEqual(['Ada Tessel', 'Mayor Tessel', 'Town hall']);
  expect(await whole(made['mayor'] ?? '')).toEqual(before);
});

test('several are chosen, and get a type, a colour and an attribute, each in one step', async () => {
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Ada Tessel').click();
  await libraryRow(window, 'Town hall').click({ modifiers: ['Control'] });
  await libraryRow(window, 'Ada Tessel').click({ modifiers: ['Control'] });
  const bar = window.getByRole('toolbar', { name: 'Actors that are chosen' });
  await expect(bar).toContainText('2 chosen');
  const ids = [made['ada'] ?? '', made['hall'] ?? ''];
  const chosen = async () => {
    const { actors } = await callLibrary(window, 'overview', null);
    return ids.map((id) => actors.find((one) => one.id === id));
  };
  const before = await chosen();
  await bar.getByRole('button', { name: 'Attributes of these actors' }).click();
  await window.getByRole('combobox', { name: 'Attribute', exact: true }).fill('country');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Ost');
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await chosen()).map((one) => one?.attributes))
    .toEqual([[{ name: 'country', value: 'Ost' }], [{ name: 'country', value: 'Ost' }]]);
  await bar.getByRole('button', { name: 'Colour of these actors' }).click();
  await window
    .getByRole('group', { name: 'Colour of these actors' })
    .getByRole('button', { name: 'Blue', exact: true })
    .click();
  await expect.poll(async () => (await chosen()).map((one) => one?.colour)).toEqual([3, 3]);
  await bar.getByRole('button', { name: 'Type of these actors' }).click();
  await window.getByRole('menuitem', { name: 'Group' }).click();
  await expect
    .poll(async () => (await chosen()).map((one) => one?.type))
    .toEqual(['group', 'group']);
  // What they have now can be filtered by.
  await window.getByRole('button', { name: 'Filter the actors' }).click();
  await window.getByRole('combobox', { name: 'Attribute', exact: true }).selectOption('country');
  await window.keyboard.press('Escape');
  await expect(window.locator('button[data-row]')).toHaveCount(2);
  await window.getByRole('button', { name: 'Do not filter by country' }).click();
  await expect(window.locator('button[data-row]')).toHaveCount(3);
  await window.getByRole('button', { name: 'Order of actors' }).click();
  await window.getByRole('menuitem', { name: 'Most passages first' }).click();
  await expect(window.locator('button[data-row]').first()).toContainText('Mayor Tessel');
  await libraryRow(window, 'Mayor Tessel').focus();
  await window.keyboard.press('Escape');
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('Control+z');
  await expect.poll(chosen).toEqual(before);
});

test('a profile is written: a name kept as an alias, exclusions, attributes, identifiers', async () => {
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Ada Tessel').focus();
  await window.keyboard.press('F2');
  const side = window.getByRole('complementary', { name: 'Side panel' });
  await expect(side.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await window.keyboard.type('Ada Holm');
  await window.keyboard.press('Tab');
  await expect(side.getByRole('checkbox', { name: 'Keep “Ada Tessel” as an alias' })).toBeFocused();
  await window.keyboard.press('Space');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Ada Holm' })).toBeVisible();
  await side.getByRole('textbox', { name: 'Add an exclusion' }).fill('Ada Street');
  await window.keyboard.press('Enter');
  await side.getByRole('combobox', { name: 'Name of a new attribute' }).fill('party');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Quay');
  await window.keyboard.press('Enter');
  await expect(side.getByRole('combobox', { name: 'Name of a new attribute' })).toBeFocused();
  await expect(side.getByRole('textbox', { name: 'Value of party' })).toHaveValue('Quay');
  const identifier = side.getByRole('textbox', { name: 'Add an identifier' });
  await identifier.fill('0000-0002-1825-0098');
  await window.keyboard.press('Enter');
  await expect(side.getByRole('alert')).toHaveText(
    '“0000-0002-1825-0098” is no ORCID: its last digit does not fit the others.',
  );
  await identifier.fill('https://www.wikidata.org/wiki/Q42');
  await window.keyboard.press('Enter');
  await expect(side.getByRole('list', { name: 'Identifiers' })).toContainText('WikidataQ42');
  await expect
    .poll(async () => (await whole(made['ada'] ?? '')).actor)
    .toMatchObject({
      name: 'Ada Holm',
      aliases: ['Ada Tessel'],
      exclusions: ['Ada Street'],
      attributes: [{ name: 'party', value: 'Quay' }],
      identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
    });
  expect(await seriousFindings(window)).toEqual([]);
});

/** The smallest PNG: one grey pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture is kept in the library’s assets before anything names it, shown, and still there after a restart', async () => {
  const folder = await temporaryFolder('pictures');
  const drawing = join(folder, 'ada.svg');
  await writeFile(drawing, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await answerOpenDialog(dictum.app, [drawing]);
  const field = window.getByRole('group', { name: 'Picture' });
  await field.getByRole('button', { name: 'Choose a picture…' }).click();
  await expect(
    window.getByRole('region', { name: 'Notifications' }).getByText('“ada.svg” is no picture that'),
  ).toBeVisible();
  const file = join(folder, 'ada.png');
  await writeFile(file, png);
  await answerOpenDialog(dictum.app, [file]);
  await field.getByRole('button', { name: 'Choose a picture…' }).click();
  const shown = field.locator('img');
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
  const { picture } = (await whole(made['ada'] ?? '')).actor;
  expect(picture?.mediaType).toBe('image/png');
  const asset = join(dictum.library, 'assets', picture?.sha256 ?? '');
  expect(await readFile(asset)).toEqual(png);

  // Pasted, another one takes its place; undo brings the first one back, whose file is still there.
  await field.getByRole('button', { name: 'Change…' }).focus();
  await field.evaluate(
    (element, base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'other.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    Buffer.concat([png, Buffer.from('more')]).toString('base64'),
  );
  await expect
    .poll(async () => (await whole(made['ada'] ?? '')).actor.picture?.sha256)
    .not.toBe(picture?.sha256);
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await whole(made['ada'] ?? '')).actor.picture).toEqual(picture);

  const before = await whole(made['ada'] ?? '');
  const { library } = dictum;
  await dictum.close();
  dictum = await launchDictum({ library });
  window = dictum.window;
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Ada Holm').click();
  expect(await whole(made['ada'] ?? '')).toEqual(before);
  const again = window.getByRole('group', { name: 'Picture' }).locator('img');
  await expect.poll(() => again.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
});
