// The mention radar in the window: faint marks, decisions by keys, texts and names that change.

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { MentionView } from '#core/mentions-api.ts';
import type { ActorType } from '#core/records/actor.ts';
import { paragraph } from '#core/text/blocks.ts';
import { clickOn, libraryRow, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { newDocument } from './support/new-document.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

const lines = [
  'Ines Karel came to the Pell bridge at noon, and Karel spoke first.',
  'Later Tomas Karel answered. Karel Street was closed, said the Harbour League.',
  'The Harbour League wrote to Ines Karel; nobody in Pell had asked the League.',
];
let dictum: Dictum;
let window: Page;
let document = '';
const actors: Record<string, string> = {};

async function actor(name: string, type: ActorType, ...aliases: string[]): Promise<void> {
  const made = await runCommand(window, 'create-actor', { name, type, aliases, description: '' });
  actors[name] = made.id;
}

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  const made = newDocument('Two of one name', lines.map(paragraph));
  document = (await runCommand(window, 'import-document', made)).id;
  await actor('Ines Karel', 'person', 'Karel');
  await actor('Tomas Karel', 'person', 'Karel');
  await actor('Pell', 'place');
  await libraryRow(window, 'Two of one name').click();
  await expect(readingText(window)).toBeVisible();
});
test.afterAll(() => dictum.close());

/** The words under the marks of one look, in the order of the text. */
function marked(look: string): Promise<string[]> {
  return window.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].map((one) => {
      const range = globalThis.document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      return range;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  }, look);
}

const popover = (name: RegExp | string) => window.getByRole('dialog', { name });

async function said(): Promise<string[]> {
  const { mentions } = await callLibrary(window, 'mentions', { document });
  const nameOf = (one: MentionView): string =>
    Object.entries(actors).find(([, id]) => id === one.actor)?.[0] ?? '?';
  return mentions.map((one) => `${one.surface} ${one.status} ${nameOf(one)}`);
}

test('mentions are marked faintly, the unclear ones apart', async () => {
  await expect
    .poll(() => marked('mention'))
    .toEqual(['Ines Karel', 'Pell', 'Tomas Karel', 'Ines Karel', 'Pell']);
  expect(await marked('mention-unclear')).toEqual(['Karel', 'Karel']);
  await readingText(window).focus();
  await window.keyboard.press('Shift+H');
  await expect.poll(() => marked('mention')).toEqual([]);
  await window.keyboard.press('Shift+H');
  await expect.poll(() => marked('mention-unclear')).toEqual(['Karel', 'Karel']);
});

test('keys lead from one to the next: accepted, told apart, rejected, and all of it undone', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('n');
  await expect(popover('Mention “Ines Karel”: Ines Karel, proposed')).toBeVisible();
  await expect.poll(() => marked('mention-current')).toEqual(['Ines Karel']);
  await window.keyboard.press('Enter');
  await expect(popover('Mention “Pell”: Pell, proposed')).toBeVisible();
  await window.keyboard.press('Delete');
  const unclear = popover(/Mention “Karel”: several actors/);
  await expect(unclear).toContainText('Who is “Karel” here?');
  await window.keyboard.press('1');
  await expect(popover('Mention “Tomas Karel”: Tomas Karel, proposed')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(popover(/Mention/)).toHaveCount(0);
  await expect(readingText(window)).toBeFocused();
  const after = [
    'Ines Karel accepted Ines Karel',
    'Pell rejected ?',
    'Karel accepted Ines Karel',
    'Tomas Karel proposed Tomas Karel',
    'Karel proposed ?',
    'Ines Karel proposed Ines Karel',
    'Pell proposed Pell',
  ];
  await expect.poll(said).toEqual(after);
  await expect.poll(() => marked('mention-accepted')).toEqual(['Ines Karel', 'Karel']);
  expect(await marked('mention')).toEqual(['Tomas Karel', 'Ines Karel', 'Pell']);
  for (const undone of ['Karel', 'Pell', 'Ines Karel']) {
    await window.keyboard.press('Control+z');
    await expect
      .poll(
        async () =>
          (await said()).filter(
            (one) => one === `${undone} proposed ?` || one.startsWith(`${undone} proposed`),
          ).length,
      )
      .toBeGreaterThan(1);
  }
  await expect.poll(() => marked('mention-accepted')).toEqual([]);
});

test('all mentions of an actor are accepted in one step, by a click and a key', async () => {
  await clickOn(window, 'Ines Karel came', 2);
  await expect(popover('Mention “Ines Karel”: Ines Karel, proposed')).toBeVisible();
  await window.keyboard.press('a');
  await expect.poll(() => marked('mention-accepted')).toEqual(['Ines Karel', 'Ines Karel']);
  await expect(window.getByText('Accepted 2 mentions as Ines Karel.')).toBeVisible();
  await expect(popover(/Mention/)).toHaveCount(0);
  await clickOn(window, 'Ines Karel came', 2);
  await expect(popover('Mention “Ines Karel”: Ines Karel, accepted')).toBeVisible();
  await window.keyboard.press('u');
  await expect.poll(() => marked('mention-accepted')).toEqual(['Ines Karel']);
});

test('a mention becomes a passage about its actor', async () => {
  await clickOn(window, 'Tomas Karel', 2);
  await expect(popover(/Tomas Karel/)).toBeVisible();
  await window.keyboard.press('h');
  await expect
    .poll(async () => (await callLibrary(window, 'document', { id: document })).links)
    .toMatchObject([{ actor: actors['Tomas Karel'], role: 'about' }]);
  await expect.poll(() => marked('mention-accepted')).toEqual(['Tomas Karel', 'Ines Karel']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => marked('mention-accepted')).toEqual(['Ines Karel']);
  expect((await callLibrary(window, 'document', { id: document })).links).toEqual([]);
});

test('a phrase in which a name means somebody else is left out from then on', async () => {
  await clickOn(window, 'Pell bridge', 1);
  await expect(popover(/Mention “Pell”/)).toBeVisible();
  await window.keyboard.press('x');
  const phrase = window.getByRole('textbox', { name: 'This phrase is not Pell' });
  await expect(phrase).toHaveValue('Pell bridge');
  await window.keyboard.press('Enter');
  await expect.poll(() => marked('mention')).toEqual(['Ines Karel', 'Tomas Karel', 'Pell']);
  await expect(window.getByText('“Pell bridge” is not Pell.')).toBeVisible();
});

test('a new name makes new mentions, and what is typed makes and unmakes them', async () => {
  await actor('Harbour League', 'organisation', 'the League');
  await expect.poll(() => marked('mention')).toContain('Harbour League');
  expect((await marked('mention')).filter((one) => one.includes('League'))).toHaveLength(3);
  await clickOn(window, 'Later Tomas', 0);
  await window.keyboard.press('e');
  await window.keyboard.type('By then Ines Karel sat. ');
  await expect
    .poll(async () => (await said()).filter((one) => one.startsWith('Ines Karel')))
    .toEqual([
      'Ines Karel proposed Ines Karel',
      'Ines Karel proposed Ines Karel',
      'Ines Karel accepted Ines Karel',
    ]);
  await expect.poll(() => marked('mention')).toContain('Tomas Karel');
  await expect
    .poll(async () => (await marked('mention')).filter((one) => one === 'Ines Karel'))
    .toHaveLength(2);
  // Within a name a letter makes it another word: it is unmarked at once.
  await clickOn(window, 'Tomas Karel', 3);
  await window.keyboard.type('x');
  await expect.poll(() => marked('mention')).not.toContain('Tomas Karel');
  await window.keyboard.press('Backspace');
  await expect.poll(() => marked('mention')).toContain('Tomas Karel');
  await window.keyboard.press('Escape');
  expect(await marked('mention-accepted')).toEqual(['Ines Karel']);
});

test('the panel lists who is named, what is unclear first; keys accept, reject and go there', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Alt+a');
  const rows = window
    .getByRole('list', { name: 'Actors named in this document' })
    .locator('[data-row]');
  await expect(rows.first()).toBeFocused();
  await expect(rows).toContainText([
    '“Karel”Ines Karel or Tomas Karel?',
    'Ines Karel1 accepted2 to decide',
    'Harbour Leaguethe League3 to decide',
    'Tomas KarelPerson1 to decide',
    'PellPlace1 to decide',
  ]);
  await window.keyboard.press('Enter');
  await expect(popover(/Mention “Karel”: several actors/).locator(':focus')).toBeVisible();
  await window.keyboard.press('2');
  await expect.poll(said).toContain('Karel accepted Tomas Karel');
  await expect(popover(/Mention “Karel”: several actors/)).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Alt+a');
  await expect(rows.filter({ hasText: 'Karel or' })).toHaveCount(1);
  const league = rows.filter({ hasText: 'Harbour League' });
  await expect(rows.first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(league).toBeFocused();
  await window.keyboard.press('a');
  await expect(league).toContainText('3 accepted');
  await rows.filter({ hasText: /^Pell/ }).focus();
  await window.keyboard.press('Delete');
  await expect(rows.filter({ hasText: /^Pell/ })).toContainText('1 rejected');
  const side = window.getByRole('complementary', { name: 'Side panel' });
  await side.getByRole('button', { name: 'Accept all' }).click();
  await expect
    .poll(async () => (await said()).filter((one) => one.includes('proposed')))
    .toEqual(['Karel proposed ?']);
  await window.keyboard.press('Control+z');
  await expect(rows.filter({ hasText: /^Ines/ })).toContainText('1 accepted2 to decide');
});

test('the actor’s page tells its mentions, and decides on them', async () => {
  await window.getByRole('button', { name: /^Actors/ }).click();
  const row = window.locator('[data-pane="left"] [data-row]').filter({ hasText: 'Ines Karel' });
  await expect(row).toContainText('4 mentions');
  await row.click();
  const part = window.getByRole('region', { name: 'Mentions' });
  await expect(part).toContainText('3 proposed · 1 accepted in 1 document');
  await expect(part.getByRole('listitem').first()).toContainText(
    'Ines Karel came to the Pell bridge',
  );
  await part.getByRole('button', { name: 'Reject “Ines Karel”' }).first().click();
  await expect(part).toContainText('2 proposed · 1 accepted · 1 rejected in 1 document');
  await part.getByText('All', { exact: true }).click();
  await expect(part.getByRole('listitem')).toHaveCount(4);
  await part.getByRole('button', { name: 'Accept all in Two of one name' }).click();
  await expect(part).toContainText('1 proposed · 2 accepted · 1 rejected');
  await part.getByRole('button', { name: /wrote to Ines Karel/ }).click();
  await expect(readingText(window)).toBeVisible();
});

test('after a new start all is as it was, and the command line tells the same', async () => {
  const before = await callLibrary(window, 'mentions', { document });
  const { library } = dictum;
  await dictum.close();
  const { code, stdout } = await runCli([
    'list',
    'mentions',
    '--json',
    '--document',
    document,
    '--library',
    library,
  ]);
  expect(code).toBe(0);
  const listed = stdout
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          start: number;
          surface: string;
          status: string;
          actor: string | null;
        },
    );
  expect(listed).toMatchObject(
    before.mentions.map(({ start, end, surface, status, actor: meant }) => ({
      start,
      end,
      surface,
      status,
      actor:
        status === 'rejected' ? (listed.find((one) => one.start === start)?.actor ?? null) : meant,
    })),
  );
  dictum = await launchDictum({ library });
  window = dictum.window;
  await expect(readingText(window)).toBeVisible();
  expect(await callLibrary(window, 'mentions', { document })).toEqual(before);
  await expect.poll(() => marked('mention-accepted')).not.toEqual([]);
});
