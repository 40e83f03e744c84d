import type { Locator } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { clickOn, dragOver, passageRows, readingText } from './support/hands.ts';
import { runCommand } from './support/library-calls.ts';
import type { Minutes } from './support/minutes.ts';
import { openMinutes } from './support/minutes.ts';
import { seriousFindings, useTheme } from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let minutes: Minutes;
test.beforeAll(async () => {
  minutes = await openMinutes();
});
test.afterAll(() => minutes.dictum.close());
test.beforeEach(() => minutes.clear());

test('where passages overlap: a click lists them, a key goes round, a key reads them out', async () => {
  const { window, make, spoken } = minutes;
  const ids = await make(
    { quote: 'Mayor Tessel said the harbour will not be sold', colour: 3 },
    { quote: 'the harbour will', colour: 1, comment: 'Which harbour?' },
    { quote: 'harbour will not', colour: 4 },
  );
  await clickOn(window, 'harbour will');
  const list = window.getByRole('dialog', { name: '3 passages here' });
  await expect(list.getByRole('button')).toHaveCount(3);
  await expect(list.getByRole('button').first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await expect(list.getByRole('button').nth(2)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(list).toBeHidden();
  const card = window.getByLabel('Selected passage', { exact: true });
  await expect(card).toContainText('Mayor Tessel');
  await expect(readingText(window)).toBeFocused();

  await window.keyboard.press('Alt+o');
  await expect(spoken(/^Passage 2 of 3, yellow: “the harbour will”/)).toBeAttached();
  await window.keyboard.press('Alt+o');
  await expect(spoken(/^Passage 3 of 3, red/)).toBeAttached();
  await window.keyboard.press('Alt+o');
  await expect(spoken(/^Passage 1 of 3, blue/)).toBeAttached();

  await clickOn(window, 'harbour will');
  await window.keyboard.press('Escape');
  await readingText(window).focus();
  await window.keyboard.press('Alt+Shift+P');
  await expect(
    spoken(
      '3 passages here: blue, “Mayor Tessel said the harbour will not be sold”; yellow, “the harbour will”, comment: Which harbour?; red, “harbour will not”',
    ),
  ).toBeAttached();
  // Whoever types fast presses Enter in the moment in which the list is there.
  await window.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      const shown = document.querySelector('[role="dialog"][aria-label="3 passages here"]');
      if (shown === null) return;
      observer.disconnect();
      document.body.dataset['atOnce'] = String(shown.contains(document.activeElement));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await window.keyboard.press('Alt+p');
  await expect(list).toBeVisible();
  await expect(window.locator('body')).toHaveAttribute('data-at-once', 'true');
  await window.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(card).toContainText(/the harbour will/);
  expect(ids).toHaveLength(3);
});

test('the margin shows how far each passage reaches; a click there selects it', async () => {
  const { window, make, placeOf } = minutes;
  const fourth = { quote: 'will', colour: 5 as const };
  const [outer = '', inner = ''] = await make(
    { quote: 'Mayor Tessel said the harbour will not be sold. The council', colour: 3 },
    { quote: 'said the harbour will not', colour: 2 },
    { quote: 'the harbour will', colour: 1 },
    fourth,
    { quote: 'The very last words' },
  );
  const bar = (id: string): Locator => window.locator(`[data-bar="${id}"]`);
  await expect(window.locator('[data-bar]')).toHaveCount(3);
  const tall = await bar(outer).boundingBox();
  const line = await placeOf('Mayor', 'start');
  expect((tall?.y ?? 0) < line.y && (tall?.y ?? 0) + (tall?.height ?? 0) > line.y).toBe(true);
  await bar(inner).hover();
  await expect(window.getByText('said the harbour will not', { exact: true }).last()).toBeVisible();
  await bar(inner).click();
  await expect(window.getByLabel('Selected passage', { exact: true })).toContainText(
    'said the harbour',
  );
  await expect(bar(inner)).toHaveAttribute('data-selected', 'true');
  await window.getByRole('button', { name: '1 more passages overlap here' }).click();
  await expect(window.getByRole('dialog', { name: '4 passages here' })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('h');
  await expect(window.locator('[data-bar]')).toHaveCount(0);
  // Hidden is not gone, and is said for eyes and ears; a press on the sign brings them back.
  await expect(window.getByRole('status').getByText('Highlights hidden')).toBeAttached();
  await window.getByRole('button', { name: 'Highlights hidden' }).click();
  await expect(window.locator('[data-bar]')).toHaveCount(3);
  await readingText(window).focus();
  await window.keyboard.press('Control+End');
  await expect(window.locator('[data-bar]')).toHaveCount(1);
});

test('the list is filtered, and the text shows only what fits', async () => {
  const { window, make, spoken } = minutes;
  const [claim = ''] = await make(
    { quote: 'the harbour will not be sold', colour: 3, comment: 'Check' },
    { quote: 'The council of Ost', colour: 3 },
    { quote: 'Fees rise', colour: 2, tags: ['money'] },
  );
  await runCommand(window, 'link-passages', {
    passages: [claim],
    actor: { name: 'Bo Rask', type: 'person', aliases: [], description: '' },
    role: 'speaker',
  });
  await readingText(window).focus();
  await window.keyboard.press('Control+Home');
  await expect(window.locator('[data-bar]')).toHaveCount(3);
  await window.keyboard.press('f');
  const field = window.getByRole('textbox', { name: 'Filter the passages by words' });
  await expect(field).toBeFocused();
  await window.keyboard.type('money');
  await expect(passageRows(window)).toHaveCount(1);
  await expect(spoken(/^1 of 3$/)).toBeVisible();
  await expect(window.locator('[data-bar]')).toHaveCount(1);
  await window.getByRole('checkbox', { name: 'Hide the others in the text' }).uncheck();
  await expect(window.locator('[data-bar]')).toHaveCount(3);
  await window.getByRole('checkbox', { name: 'Hide the others in the text' }).check();
  await field.fill('bo rask');
  await expect(passageRows(window)).toHaveText([/the harbour/]);
  await field.press('Escape');
  await expect(passageRows(window)).toHaveCount(3);

  await window
    .getByRole('button', { name: 'Filter by colour, actor, speaker, statement, comment or state' })
    .click();
  const choices = window.getByRole('dialog', {
    name: 'Filter by colour, actor, speaker, statement, comment or state',
  });
  await choices.getByRole('button', { name: 'Blue' }).click();
  await expect(passageRows(window)).toHaveCount(2);
  await choices.getByLabel('Role').selectOption('Speaker');
  await choices.getByLabel('Comment').selectOption('With a comment');
  await choices.getByLabel('State').selectOption('In the text');
  await choices.getByLabel('Actor').selectOption('Bo Rask');
  await expect(passageRows(window)).toHaveCount(1);
  await choices.getByLabel('State').selectOption('To be checked');
  await expect(window.getByText('No passage fits the filter')).toBeVisible();
  expect(await seriousFindings(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Do not filter by To be checked' }).click();
  await expect(passageRows(window)).toHaveCount(1);
  await window.getByRole('button', { name: 'Clear' }).click();
  await expect(passageRows(window)).toHaveCount(3);
});

test('several passages are coloured, tagged, linked and deleted, each as one step', async () => {
  const { window, bundle, make, spoken } = minutes;
  await make(
    { quote: 'the harbour will not be sold', colour: 3, tags: ['port', 'old'] },
    { quote: 'The council of Ost', colour: 1, tags: ['port'] },
    { quote: 'Fees rise', colour: 2 },
  );
  await passageRows(window).first().click();
  await window.keyboard.press('Control+a');
  await expect(spoken('3 passages selected')).toBeAttached();
  await window.keyboard.press('6');
  await expect
    .poll(async () => (await bundle()).passages.map((passage) => passage.colour))
    .toEqual([6, 6, 6]);
  const card = window.getByLabel('Selected passages');
  await card.getByRole('combobox', { name: 'Add a tag' }).fill('new');
  await window.keyboard.press('Enter');
  const tags = async () =>
    (await bundle()).passages.map((passage) => passage.tags.toSorted().join()).toSorted();
  await expect.poll(tags).toEqual(['new', 'new,old,port', 'new,port']);
  await card.getByRole('button', { name: 'Remove port' }).click();
  await expect.poll(tags).toEqual(['new', 'new', 'new,old']);
  await passageRows(window).nth(1).click();
  await window.keyboard.press('Control+z');
  await expect.poll(tags).toEqual(['new', 'new,old,port', 'new,port']);
  await window.keyboard.press('Control+z');
  await expect.poll(tags).toEqual(['', 'old,port', 'port']);
  await window.keyboard.press('Control+z');
  await expect
    .poll(async () =>
      (await bundle()).passages.map((passage) => passage.colour).toSorted((a, b) => a - b),
    )
    .toEqual([1, 2, 3]);

  await passageRows(window).first().click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(spoken('2 passages selected')).toBeAttached();
  await window.keyboard.press('Delete');
  await expect(passageRows(window)).toHaveCount(1);
  await window.keyboard.press('Control+z');
  await expect(passageRows(window)).toHaveCount(3);
});

test('a comment is one step of undo, however often it was saved on the way', async () => {
  const { window, passageOf, make } = minutes;
  const [id = ''] = await make({ quote: 'Fees rise' });
  await clickOn(window, 'Fees rise');
  await window.keyboard.press('c');
  await window.keyboard.type('First');
  await expect.poll(async () => (await passageOf(id)).comment).toBe('First');
  await window.keyboard.type(' and second');
  await expect.poll(async () => (await passageOf(id)).comment).toBe('First and second');
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await passageOf(id)).comment).toBe('');
});

test('a passage inside a selected one keeps its own tint', async () => {
  const { window, make } = minutes;
  await make(
    { quote: 'Mayor Tessel said the harbour will not be sold', colour: 3 },
    { quote: 'the harbour', colour: 4 },
  );
  await passageRows(window).first().click();
  const painted = () =>
    window.evaluate(() =>
      [...CSS.highlights]
        .filter(([, highlight]) => highlight.size > 0)
        .toSorted(([, a], [, b]) => a.priority - b.priority)
        .map(([name]) => name),
    );
  await expect.poll(painted).toEqual(['mark-selected-3-0', 'mark-4-1']);
  await dragOver(window, 'Fees');
  await expect(window.getByRole('toolbar', { name: 'Highlight the selected text' })).toBeVisible();
});

test('highlights have the colours of the theme, also when it changes', async () => {
  const { window, make } = minutes;
  await make({ quote: 'Fees rise', colour: 2 });
  const drawn = () =>
    readingText(window).evaluate(
      (root) => getComputedStyle(root, '::highlight(mark-2-0)').backgroundColor,
    );
  for (const [theme, colour] of [
    ['dark', 'rgb(34, 70, 33)'],
    ['sepia', 'rgb(208, 223, 165)'],
    ['light', 'rgb(207, 238, 198)'],
  ] as const) {
    await useTheme(window, theme);
    await expect.poll(drawn).toBe(colour);
  }
});
