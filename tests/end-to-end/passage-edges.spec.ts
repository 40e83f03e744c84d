import { expect, test } from '@playwright/test';
import { clickOn, passageRows, readingText } from './support/hands.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import type { Minutes } from './support/minutes.ts';
import { openMinutes, plain } from './support/minutes.ts';
import { grasp } from './support/places.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let minutes: Minutes;
test.beforeAll(async () => {
  minutes = await openMinutes();
});
test.afterAll(() => minutes.dictum.close());
test.beforeEach(() => minutes.clear());

test('an edge follows the mouse; comment and actors stay; undo puts it back', async () => {
  const { window, bundle, passageOf, make, edge, spoken, placeOf, drag } = minutes;
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
  const { window, passageOf, make, edge, placeOf, drag } = minutes;
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
  const { window, passageOf, make, edge } = minutes;
  const [id = ''] = await make({ quote: 'Fees rise' });
  await clickOn(window, 'Fees rise');
  const box = await grasp(edge('End'));
  const view = await window.locator('[data-reading]').first().boundingBox();
  if (view === null) throw new Error('nothing to drag');
  await window.mouse.down();
  await window.mouse.move(box.x + 12, box.y + 60, { steps: 3 });
  await window.mouse.move(box.x + 40, view.y + view.height - 6, { steps: 3 });
  await expect
    .poll(async () => Number(await edge('End').getAttribute('aria-valuenow')), { timeout: 30_000 })
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
  const { window, passageOf, make, edge, spoken } = minutes;
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

test('Shift+S cuts at the caret, M makes one of both; notes cite the one that stays', async () => {
  const { window, bundle, passageOf, quotes, make } = minutes;
  const [id = ''] = await make({
    quote: 'the harbour will not be sold',
    comment: 'Key',
    tags: ['a'],
  });
  await clickOn(window, 'will not', 0);
  await window.keyboard.press('Shift+S');
  await expect(passageRows(window)).toHaveCount(2);
  expect(await quotes()).toEqual(['the harbour', 'will not be sold']);
  const second = (await bundle()).passages.find((passage) => passage.id !== id);
  expect(second).toMatchObject({ comment: '', tags: ['a'], colour: 1 });
  const note = await runCommand(window, 'create-note', {
    title: 'On the vote',
    blocks: [
      {
        type: 'citation',
        passage: second?.id ?? '',
        quote: 'will not be sold',
        source: 'The harbour vote',
      },
    ],
  });

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
  await runCommand(window, 'delete-notes', { ids: [note.id] });
});
