import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { libraryRow } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { watchLongTasks } from './support/long-tasks.ts';
import type { MayorLibrary } from './support/mayor-library.ts';
import { fillMayorLibrary } from './support/mayor-library.ts';
import { runFromPalette, seriousFindings } from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let made: MayorLibrary;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await expect(window.getByRole('button', { name: 'Open the sample library' })).toBeVisible();
  made = await fillMayorLibrary(window);
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
  const before = [await whole(made.ada), await whole(made.mayor)];
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
  const after = await whole(made.ada);
  expect(after.actor.aliases).toEqual(['Mayor Tessel']);
  expect(after.links.map((one) => one.role).toSorted()).toEqual(['about', 'about', 'speaker']);
  expect(after.statements).toMatchObject([{ speaker: made.ada, targets: [made.ada] }]);
  expect(await names()).toEqual(['Ada Tessel', 'Town hall']);
  await toast('Merged Mayor Tessel into Ada Tessel.').getByRole('button', { name: 'Undo' }).click();
  await expect(libraryRow(window, 'Mayor Tessel')).toBeVisible();
  expect([await whole(made.ada), await whole(made.mayor)]).toEqual(before);
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
  const before = await whole(made.mayor);
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
  const [left, right] = [await whole(made.mayor), await whole(second)];
  expect(left.actor.aliases).toEqual([]);
  expect([left.links.length, right.links.map((one) => one.role)]).toEqual([2, ['speaker']]);
  expect(right.statements).toMatchObject([{ speaker: made.mayor, targets: [made.ada, second] }]);
  await toast('Split The mayor from Mayor Tessel.').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toEqual(['Ada Tessel', 'Mayor Tessel', 'Town hall']);
  expect(await whole(made.mayor)).toEqual(before);
});

test('several are chosen, and get a type, a colour and an attribute, each in one step', async () => {
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Ada Tessel').click();
  await libraryRow(window, 'Town hall').click({ modifiers: ['Control'] });
  await libraryRow(window, 'Ada Tessel').click({ modifiers: ['Control'] });
  const bar = window.getByRole('toolbar', { name: 'Actors that are chosen' });
  await expect(bar).toContainText('2 chosen');
  const ids = [made.ada, made.hall];
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

test('several are deleted by one key, and one Undo brings them back with what named them', async () => {
  const before = [await whole(made.ada), await whole(made.mayor)];
  await libraryRow(window, 'Mayor Tessel').focus();
  await window.keyboard.press('Space');
  await libraryRow(window, 'Ada Tessel').focus();
  await window.keyboard.press('Space');
  // What goes with them is told before the button deletes; the key deletes at once, and can be undone.
  await window.getByRole('button', { name: 'Delete these actors' }).click();
  const lines = window.getByRole('list', { name: 'What goes with them' });
  await expect(lines).toContainText('4 links to passages go along.');
  await expect(lines).toContainText('1 statement stays, without them.');
  await window.keyboard.press('Escape');
  await expect(lines).toBeHidden();
  await libraryRow(window, 'Ada Tessel').focus();
  await window.keyboard.press('Delete');
  await expect.poll(names).toEqual(['Town hall']);
  await toast('Deleted 2 actors: 4 links went along, 1 statement stays without them.')
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(names).toEqual(['Ada Tessel', 'Mayor Tessel', 'Town hall']);
  expect([await whole(made.ada), await whole(made.mayor)]).toEqual(before);
});

test('a list of ten thousand actors is filtered, and all of it chosen, by keys; how long the window was held is told', async () => {
  test.setTimeout(120_000);
  const actors = Array.from({ length: 10_000 }, (_, index) => ({
    id: `many-${index}`,
    name: `Person ${(index * 7919) % 10_000}`,
    type: 'person',
    aliases: [`P. ${index}`],
    description: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
  }));
  await runCommand(window, 'import-records', {
    records: actors.map((record) => ({ table: 'actors', record: record as never })),
  });
  await expect(window.getByText('10,003 actors')).toBeVisible({ timeout: 30_000 });
  const longTasks = await watchLongTasks(window);
  const filter = window.getByRole('searchbox', { name: 'Filter actors' });
  await filter.focus();
  await window.keyboard.type('person 7777', { delay: 60 });
  await expect(libraryRow(window, 'Person 7777')).toBeVisible();
  await filter.fill('');
  await libraryRow(window, 'Ada Tessel').focus();
  await window.keyboard.press('Control+a');
  await expect(window.getByText('10,003 chosen')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('End');
  await expect(libraryRow(window, 'Town hall')).toBeFocused();
  const held = await longTasks();
  console.log(
    `Tasks over 50 ms while typing and choosing among 10,000 actors: ${held.join(', ')} ms`,
  );
});
