import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { ask } from './support/answers.ts';
import { libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { runFromPalette, seriousFindings } from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
let document: string;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
  await window.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(window, 'A gauge is a witness').click();
  await expect(passageRows(window).first()).toBeVisible();
  const { documents } = await callLibrary(window, 'overview', null);
  document = documents.find((one) => one.title.startsWith('A gauge is'))?.id ?? '';
});
test.afterAll(() => dictum.close());

const statements = async () => (await callLibrary(window, 'document', { id: document })).statements;
const form = (): Locator => window.getByRole('form', { name: /statement|Add to|Save/i });
const field = (name: string): Locator => form().getByRole('combobox', { name });
const told = (): Locator =>
  window.getByRole('list', { name: 'Statements of this passage' }).getByRole('listitem');

/** Presses keys that are no part of a name, and counts them. */
let pressed = 0;
async function press(key: string): Promise<void> {
  pressed += 1;
  await window.keyboard.press(key);
}

test('ten statements are coded by keys alone, each in under five beyond the names', async () => {
  await readingText(window).focus();
  const concepts = ['Read the gauge by machine', 'Open the daily record'];
  for (let at = 0; at < 5; at += 1) {
    await window.keyboard.press('Alt+ArrowDown');
    await expect(passageRows(window).and(window.locator('[aria-selected="true"]'))).toHaveCount(1);
    for (const [index, concept] of concepts.entries()) {
      const before = (await statements()).length;
      pressed = 0;
      await press('s');
      await expect(form()).toBeVisible();
      // The speaker is known by the turn or a link; else it is named, too.
      const who = field('Speaker');
      const isKnown = (await who.inputValue()) !== '';
      await expect(isKnown ? field('Concept') : who).toBeFocused();
      if (!isKnown) {
        await window.keyboard.type('Nela Harrow');
        await press('Enter');
      }
      await window.keyboard.type(concept);
      await press('Enter');
      await press(index === 0 ? 's' : 'o');
      await expect(field('Targets')).toBeFocused();
      await window.keyboard.type(index === 0 ? 'Amaur River Commission' : 'Stenrick Hydropower');
      await press('Enter');
      await expect(form()).toBeHidden();
      await expect.poll(async () => (await statements()).length).toBe(before + 1);
      // The first time, the concept and a target are made on the spot by the same keys.
      expect(pressed).toBeLessThan(isKnown ? 5 : 6);
      await expect(readingText(window)).toBeFocused();
    }
  }
  const coded = await statements();
  expect(coded).toHaveLength(10);
  const { actors, concepts: made } = await callLibrary(window, 'overview', null);
  expect(made.map((one) => one.name).toSorted()).toEqual(concepts.toSorted());
  expect(actors.filter((one) => one.name === 'Stenrick Hydropower')).toHaveLength(1);
  expect(coded.filter((one) => one.stance === 'supports')).toHaveLength(5);
  for (const one of coded) expect(one.targets).toHaveLength(1);
});

test('undo takes one back, redo brings it again', async () => {
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await statements()).length).toBe(9);
  await window.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await statements()).length).toBe(10);
});

test('a statement is told in a line, opened, edited, copied for another, and deleted', async () => {
  await expect(told()).toHaveCount(2);
  const first = told().first().getByRole('button').first();
  await expect(first).toContainText(/supports\s+Read the gauge by machine/);
  await first.focus();
  await window.keyboard.press('Enter');
  await expect(told().first()).toContainText('2 September 2024 (the document’s)');

  await window.keyboard.press('F2');
  await form().getByRole('button', { name: 'Note' }).click();
  await expect(form().getByRole('textbox', { name: 'Note' })).toBeFocused();
  await window.keyboard.type('Said twice.');
  await form().getByRole('button', { name: '2 September 2024' }).click();
  await window.keyboard.type('2024-9');
  await form().getByRole('button', { name: 'On behalf of' }).click();
  await window.keyboard.type('Open Banks Trust');
  expect(await seriousFindings(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(form()).toBeHidden();
  await expect(told().first()).toContainText('September 2024');
  await expect(told().first()).toContainText('Said twice.');
  await expect(told().first()).toContainText('Open Banks Trust');
  const edited = (await statements()).find((one) => one.note !== '');
  expect(edited).toMatchObject({ note: 'Said twice.', date: '2024-09', stance: 'supports' });

  // The same for another speaker.
  await expect(first).toBeFocused();
  await window.keyboard.press('+');
  await expect(field('Speaker')).toBeFocused();
  await expect(field('Concept')).toHaveValue('Read the gauge by machine');
  await window.keyboard.type('Tomas Ebrill');
  await window.keyboard.press('Control+Enter');
  await expect(told()).toHaveCount(3);
  await expect(told().last()).toContainText(/Tomas Ebrill\s+supports\s+Read the gauge by machine/);

  await told().last().getByRole('button').first().focus();
  await window.keyboard.press('Delete');
  await expect(told()).toHaveCount(2);
  await expect(passageRows(window)).toHaveCount(6);
  // A notification of before may still be there.
  await window
    .getByRole('dialog', { name: 'Deleted the statement.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(told()).toHaveCount(3);
});

test('Escape leaves a form that was begun, and nothing is coded', async () => {
  const count = (await statements()).length;
  await readingText(window).focus();
  await window.keyboard.press('s');
  await window.keyboard.type('Nothing');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(form()).toBeHidden();
  await expect(readingText(window)).toBeFocused();
  expect(await statements()).toHaveLength(count);
});

test('several passages get the same statement in one step', async () => {
  await passageRows(window).first().click();
  await passageRows(window)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await runFromPalette(window, 'Add a statement to the passage');
  await expect(form()).toBeVisible();
  await field('Concept').focus();
  await window.keyboard.type('River > Water is shared');
  await window.keyboard.press('Enter');
  await window.keyboard.press('n');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Added the statement to 3 passages.')).toBeVisible();
  await expect.poll(async () => (await statements()).length).toBe(14);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await statements()).length).toBe(11);
  // The concepts that were made for it went with it.
  const { concepts } = await callLibrary(window, 'overview', null);
  expect(concepts.map((one) => one.name)).not.toContain('River');
});

test('all of it stands after a restart, and the command line tells it', async () => {
  const before = await statements();
  await dictum.close();
  const lines = await ask(dictum.library, ['list', 'statements', '--document', document]);
  expect(lines).toHaveLength(before.length);
  const noted = lines.find((one) => one['note'] === 'Said twice.');
  expect(noted).toMatchObject({
    stance: 'supports',
    date: '2024-09',
    concept: { name: 'Read the gauge by machine', path: ['Read the gauge by machine'] },
    organisation: { name: 'Open Banks Trust' },
    targets: [{ name: 'Amaur River Commission' }],
    status: 'accepted',
  });
  dictum = await launchDictum({ library: dictum.library });
  window = dictum.window;
  await expect.poll(statements).toEqual(before);
});
