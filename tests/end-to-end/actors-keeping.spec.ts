import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { libraryRow } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
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
