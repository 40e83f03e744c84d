import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { PassageRecord } from '#core/records/passage.ts';
import { clickOn, dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { resize, seriousFindings, sizes } from './support/screens.ts';

const filler = Array.from(
  { length: 120 },
  (_, at) =>
    `Paragraph ${at + 1} of the minutes tells what was said on the quay that day, and by whom. Nobody objected.`,
);
const source = `# The harbour vote

Mayor Tessel said the harbour will not be sold. The council of Ost heard her in silence. 👩‍👩‍👧 Left early.

Fees rise by a third, she added, and nobody will pay them twice.

${filler.join('\n\n')}

The very last words stand here.
`;

let dictum: Dictum;
let window: Page;
let document: string;

test.beforeAll(async () => {
  const folder = await temporaryFolder('passages');
  const library = join(folder, 'library');
  const file = join(folder, 'vote.md');
  await writeFile(file, source, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  document = (JSON.parse(imported.stdout) as { id: string }).id;
  dictum = await launchDictum({ library });
  window = dictum.window;
  await resize(dictum.app, window, sizes.wide);
  await libraryRow(window, 'The harbour vote').click();
  await expect(readingText(window).getByText('Mayor Tessel')).toBeVisible();
});

test.afterAll(() => dictum.close());

const bundle = () => callLibrary(window, 'document', { id: document });

async function passageOf(id: string): Promise<PassageRecord> {
  const found = (await bundle()).passages.find((passage) => passage.id === id);
  if (found === undefined) throw new Error(`There is no passage ${id}.`);
  return found;
}

const quotes = async () => (await bundle()).passages.map((passage) => passage.quote).toSorted();

/** The plain text of the document as the offsets count it. */
const plain = source.replace('# ', '').trim().replaceAll('\n\n', '\n');

/** Makes passages on quotes, of which each stands in the text once; answers their ids. */
async function make(
  ...wanted: {
    quote: string;
    colour?: PassageRecord['colour'];
    comment?: string;
    tags?: string[];
  }[]
): Promise<string[]> {
  const passages = wanted.map(({ quote, colour = 1, ...more }) => {
    const start = plain.indexOf(quote);
    return { document, start, end: start + quote.length, colour, ...more };
  });
  const result = (await runCommand(window, 'create-passages', { passages })) as { ids: string[] };
  await expect(passageRows(window)).not.toHaveCount(0);
  return result.ids;
}

test.beforeEach(async () => {
  const { passages } = await bundle();
  if (passages.length > 0)
    await runCommand(window, 'delete-passages', { ids: passages.map((passage) => passage.id) });
  await expect(window.getByText('No passages yet')).toBeVisible();
});

const edge = (name: 'Start' | 'End'): Locator =>
  window.getByRole('slider', { name: `${name} of the passage` });

const spoken = (words: string | RegExp): Locator =>
  window.getByRole('status').filter({ hasText: words });

/** Where a quote ends (or begins) on the screen, in its line. */
const placeOf = (quote: string, at: 'start' | 'end') =>
  readingText(window).evaluate(
    (root, { words, side }) => {
      const walker = globalThis.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const index = node.textContent?.indexOf(words) ?? -1;
        if (index < 0) continue;
        const range = globalThis.document.createRange();
        const from = side === 'start' ? index : index + words.length - 1;
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        const box = range.getBoundingClientRect();
        return { x: side === 'start' ? box.left : box.right, y: (box.top + box.bottom) / 2 };
      }
      throw new Error(`“${words}” does not stand in the text`);
    },
    { words: quote, side: at },
  );

/** Drags a handle to a place; the pointer keeps its distance to the line. */
async function drag(handle: Locator, from: { y: number }, to: { x: number; y: number }) {
  const box = await handle.boundingBox();
  if (box === null) throw new Error('The handle is not on the screen.');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move((x + to.x) / 2, y, { steps: 4 });
  await window.mouse.move(to.x, to.y + (y - from.y), { steps: 4 });
}

test('an edge follows the mouse; comment and actors stay; undo puts it back', async () => {
  const [id = ''] = await make({ quote: 'the harbour', comment: 'Which?', tags: ['port'] });
  await runCommand(window, 'link-passages', {
    passages: [id],
    actor: { name: 'Ada Tessel', type: 'person', aliases: [], description: '' },
    role: 'speaker',
  });
  const before = await passageOf(id);
  const { links } = await bundle();
  await clickOn(window, 'the harbour will', 4);
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“the harbour”');
  await drag(
    edge('End'),
    await placeOf('the harbour', 'end'),
    await placeOf('will not be sold', 'end'),
  );
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“the harbour will not be sold”');
  expect((await passageOf(id)).quote).toBe('the harbour');
  await window.mouse.up();
  await expect(spoken('End moved to “the harbour will not be sold”')).toBeAttached();
  await expect.poll(async () => (await passageOf(id)).quote).toBe('the harbour will not be sold');
  const after = await passageOf(id);
  expect(after).toMatchObject({ comment: 'Which?', tags: ['port'], colour: 1, state: 'anchored' });
  expect((await bundle()).links).toEqual(links);

  const margin = await placeOf('Mayor', 'start');
  await drag(edge('Start'), await placeOf('the harbour', 'start'), { ...margin, x: margin.x - 40 });
  await window.mouse.up();
  await expect
    .poll(async () => (await passageOf(id)).quote)
    .toBe('Mayor Tessel said the harbour will not be sold');
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await passageOf(id)).quote).toBe('the harbour will not be sold');
  await window.keyboard.press('Control+z');
  await expect.poll(() => passageOf(id)).toEqual(before);
});

test('with Alt an edge goes by words; Escape while dragging leaves all as it was', async () => {
  const [id = ''] = await make({ quote: 'Tessel said' });
  await clickOn(window, 'Tessel said');
  const end = await placeOf('said', 'end');
  const inWord = await placeOf('the harbou', 'end');
  await window.keyboard.down('Alt');
  await drag(edge('End'), end, inWord);
  await window.mouse.up();
  await window.keyboard.up('Alt');
  await expect.poll(async () => (await passageOf(id)).quote).toBe('Tessel said the harbour');
  await drag(edge('End'), await placeOf('the harbour', 'end'), await placeOf('Tess', 'end'));
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“Tess”');
  await window.keyboard.press('Escape');
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“Tessel said the harbour”');
  await window.mouse.up();
  expect((await passageOf(id)).quote).toBe('Tessel said the harbour');
});

test('an edge is dragged beyond the viewport, into parts not yet laid out', async () => {
  const [id = ''] = await make({ quote: 'Fees rise' });
  await clickOn(window, 'Fees rise');
  const box = await edge('End').boundingBox();
  const view = await window.locator('[data-reading]').first().boundingBox();
  if (box === null || view === null) throw new Error('nothing to drag');
  await window.mouse.move(box.x + 12, box.y + 12);
  await window.mouse.down();
  await window.mouse.move(box.x + 12, box.y + 60, { steps: 3 });
  await window.mouse.move(box.x + 40, view.y + view.height - 6, { steps: 3 });
  await expect
    .poll(async () => Number(await edge('End').getAttribute('aria-valuenow')))
    .toBeGreaterThan(plain.indexOf('Paragraph 40 '));
  await window.mouse.up();
  await expect
    .poll(async () => (await passageOf(id)).quote.length)
    .toBeGreaterThan(plain.indexOf('Paragraph 40 ') - plain.indexOf('Fees rise'));
  const { quote } = await passageOf(id);
  expect(plain).toContain(quote);
  expect(quote.startsWith('Fees rise')).toBe(true);
});

test('keys move the edges by characters, words and sentences, as one step', async () => {
  const [id = ''] = await make({ quote: 'harbour will' });
  await clickOn(window, 'harbour will');
  await window.keyboard.press(']');
  await expect(edge('End')).toBeFocused();
  await window.keyboard.press('Control+ArrowRight');
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“harbour will not”');
  await window.keyboard.press('ArrowLeft');
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“harbour will no”');
  await window.keyboard.press('ArrowDown');
  await expect(edge('End')).toHaveAttribute('aria-valuetext', '“harbour will not be sold.”');
  await window.keyboard.press('ArrowDown');
  expect((await passageOf(id)).quote).toBe('harbour will');
  await window.keyboard.press('Enter');
  await expect(readingText(window)).toBeFocused();
  await expect(spoken(/^End moved to “…/)).toBeAttached();
  const long = 'harbour will not be sold. The council of Ost heard her in silence.';
  await expect.poll(async () => (await passageOf(id)).quote).toBe(long);

  await window.keyboard.press('[');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  expect((await passageOf(id)).quote).toBe(long);
  await window.keyboard.press('[');
  await window.keyboard.press('Control+ArrowLeft');
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await passageOf(id)).quote).toBe(`the ${long}`);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await passageOf(id)).quote).toBe('harbour will');
});

test('S cuts at the caret, M makes one of both; notes cite the one that stays', async () => {
  const [id = ''] = await make({
    quote: 'the harbour will not be sold',
    comment: 'Key',
    tags: ['a'],
  });
  await clickOn(window, 'will not', 0);
  await window.keyboard.press('s');
  await expect(passageRows(window)).toHaveCount(2);
  expect(await quotes()).toEqual(['the harbour', 'will not be sold']);
  const second = (await bundle()).passages.find((passage) => passage.id !== id);
  expect(second).toMatchObject({ comment: '', tags: ['a'], colour: 1 });
  const note = (await runCommand(window, 'create-note', {
    title: 'On the vote',
    blocks: [
      {
        type: 'citation',
        passage: second?.id ?? '',
        quote: 'will not be sold',
        source: 'The harbour vote',
      },
    ],
  })) as { id: string };

  await expect(window.getByRole('heading', { name: '2 passages' })).toBeVisible();
  await window.keyboard.press('m');
  await expect(passageRows(window)).toHaveCount(1);
  expect(await quotes()).toEqual(['the harbour will not be sold']);
  expect(await passageOf(id)).toMatchObject({ comment: 'Key', tags: ['a'] });
  const cited = async () => (await callLibrary(window, 'note', { id: note.id })).section.blocks;
  expect(await cited()).toMatchObject([{ passage: id, quote: 'will not be sold' }]);

  await window.keyboard.press('Control+z');
  await expect(passageRows(window)).toHaveCount(2);
  expect(await cited()).toMatchObject([{ passage: second?.id }]);
  await runCommand(window, 'delete-note', { id: note.id });
});

test('where passages overlap: a click lists them, a key goes round, a key reads them out', async () => {
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
  await window.keyboard.press('Alt+p');
  await expect(list).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(card).toContainText(/the harbour will/);
  expect(ids).toHaveLength(3);
});

test('the margin shows how far each passage reaches; a click there selects it', async () => {
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
  await window.keyboard.press('h');
  await expect(window.locator('[data-bar]')).toHaveCount(3);
  await readingText(window).focus();
  await window.keyboard.press('Control+End');
  await expect(window.locator('[data-bar]')).toHaveCount(1);
});

test('the list is filtered, and the text shows only what fits', async () => {
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
    .getByRole('button', { name: 'Filter by colour, actor, role, comment or state' })
    .click();
  const choices = window.getByRole('dialog', {
    name: 'Filter by colour, actor, role, comment or state',
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
  await card.getByRole('textbox', { name: 'Add a tag' }).fill('new');
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
    .poll(async () => (await bundle()).passages.map((passage) => passage.colour).toSorted())
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
