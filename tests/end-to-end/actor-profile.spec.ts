import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { answerOpenDialog, libraryRow } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { newDocument } from './support/new-document.ts';
import type { MayorLibrary } from './support/mayor-library.ts';
import { fillMayorLibrary } from './support/mayor-library.ts';
import { seriousFindings } from './support/screens.ts';

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
    .poll(async () => (await whole(made.ada)).actor)
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
  const { picture } = (await whole(made.ada)).actor;
  expect(picture?.mediaType).toBe('image/png');
  const asset = join(dictum.library, 'assets', picture?.sha256 ?? '');
  expect(await readFile(asset)).toEqual(png);

  // Another one is pasted, and dropped; each takes the place of the one before, and no drop is an import.
  const give = (event: 'paste' | 'drop', content: Buffer): Promise<void> =>
    field.evaluate(
      (element, { kind, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'other.png', { type: 'image/png' }));
        const how = { bubbles: true, cancelable: true };
        element.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: data, ...how })
            : new DragEvent('drop', { dataTransfer: data, ...how }),
        );
      },
      { kind: event, base64: content.toString('base64') },
    );
  const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
  const shownHash = async () => (await whole(made.ada)).actor.picture?.sha256;
  for (const [event, more] of [
    ['paste', 'one'],
    ['drop', 'two'],
  ] as const) {
    const content = Buffer.concat([png, Buffer.from(more)]);
    await give(event, content);
    await expect.poll(shownHash).toBe(hash(content));
  }
  await expect(window.getByText('Drop to import')).toBeHidden();
  expect((await callLibrary(window, 'overview', null)).documents).toHaveLength(1);
  // Undo brings the first one back, whose file is still there.
  await field.getByRole('button', { name: 'Change…' }).focus();
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect.poll(shownHash).toBe(picture?.sha256);

  const before = await whole(made.ada);
  const { library } = dictum;
  await dictum.close();
  dictum = await launchDictum({ library });
  window = dictum.window;
  await window.keyboard.press('Control+Shift+3');
  await libraryRow(window, 'Ada Holm').click();
  expect(await whole(made.ada)).toEqual(before);
  const again = window.getByRole('group', { name: 'Picture' }).locator('img');
  await expect.poll(() => again.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
});

test('documents that mention an actor come by twenties; where the button goes, the first that came has the focus', async () => {
  for (let index = 2; index <= 45; index += 1) {
    const words = 'Ada Holm was there. '.repeat(index === 45 ? 8 : 1);
    const paper = newDocument(`Paper ${index}`, [paragraph(words)]);
    await runCommand(window, 'import-document', paper);
  }
  const part = window.getByRole('region', { name: 'Mentions' });
  await expect(part).toContainText('in 45 documents');
  const found = part.getByRole('heading', { level: 3 });
  const further = part.getByRole('button', { name: 'Show more documents' });
  await expect(found).toHaveCount(20);
  await further.focus();
  await window.keyboard.press('Enter');
  await expect(found).toHaveCount(40);
  await expect(further).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(found).toHaveCount(45);
  await expect(further).toHaveCount(0);
  await expect(part.getByRole('button', { name: 'Paper 41', exact: true })).toBeFocused();
  // So it is with the places of one document.
  const last = part.getByRole('region', { name: 'Paper 45' });
  const places = last.getByRole('listitem');
  await expect(places).toHaveCount(6);
  await last.getByRole('button', { name: 'Show 2 more in Paper 45' }).focus();
  await window.keyboard.press('Enter');
  await expect(places).toHaveCount(8);
  await expect(places.nth(6).getByRole('button').first()).toBeFocused();
});
