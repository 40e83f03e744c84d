// The whole way of a text that changes: a long document is edited inside a passage, its source is replaced
// by an altered version, the review list is worked through by keys, and all of it is taken back.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
import { numbers } from '../bench/texts.ts';
import { answerOpenDialog, clickOn, dragOver, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const words =
  'harbour ferry council treaty gauge river minister report winter letter bridge village island season market lantern charter survey signal meadow'.split(
    ' ',
  );

/** Paragraphs of about 300 characters, each with words of its own at its start. */
function paragraphs(count: number): string[] {
  const next = numbers(5);
  const some = (): string => words[next(words.length)] ?? '';
  return Array.from({ length: count }, (_one, index) => {
    const rest = Array.from({ length: 38 }, some).join(' ');
    return `Entry ${index} of the log says that the ${some()} ${rest}.`;
  });
}

const count = 1000;
const texts = paragraphs(count);
const quoteOf = (index: number): string => (texts[index] ?? '').slice(0, 60);

interface Bundle {
  text: string;
  passages: PassageRecord[];
}

/** The document as the library has it: its text, and its passages in the order of their ids. */
async function standing(window: Page, id: string): Promise<Bundle> {
  const { sections, passages } = await callLibrary(window, 'document', { id });
  const text = sections
    .flatMap((section) => section.blocks)
    .map((block) =>
      'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '\n')).join('') : '',
    )
    .join('\n');
  return { text, passages: passages.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

async function importLog({ app, window }: Dictum, file: string): Promise<string> {
  await answerOpenDialog(app, [file]);
  await window.keyboard.press('Control+o');
  await expect(readingText(window)).toContainText('Entry 0 of the log');
  const { documents } = await callLibrary(window, 'overview', null);
  const id = documents[0]?.id ?? '';
  const { text } = await standing(window, id);
  expect(text.length).toBeGreaterThan(290_000);
  await runCommand(window, 'create-passages', {
    passages: texts.map((one, index) => {
      const start = text.indexOf(one);
      const colour: Colour = index % 2 === 0 ? 1 : 2;
      return { document: id, start, end: start + 60, colour };
    }),
  });
  await expect(window.getByRole('option', { name: /Entry 0 of the log/ }).first()).toBeVisible();
  return id;
}

/** The altered version: entries gone, moved, worded anew, doubled, and everything else as it was. */
function alteredTexts(edited: string): string[] {
  const altered = texts.map((one, index) => (index === 500 ? edited : one));
  altered[100] = (altered[100] ?? '').replace(
    'Entry 100 of the log says',
    'Entry 100 in the log said',
  );
  const [moved = ''] = altered.splice(700, 1);
  altered.splice(300, 0, moved);
  const gone = altered.indexOf(texts[800] ?? '');
  altered.splice(gone, 1);
  return altered;
}

test('a long text is edited, replaced and reviewed, and every step is taken back', async () => {
  test.setTimeout(120_000);
  const folder = await temporaryFolder('versions');
  const file = join(folder, 'log.txt');
  await writeFile(file, texts.join('\n\n'), { mode: 0o644 });
  const dictum = await launchDictum();
  const { app, window } = dictum;
  const id = await importLog(dictum, file);
  const before = await standing(window, id);
  expect(before.passages).toHaveLength(count);

  // Into the middle of a passage in the middle of the text, by the mouse and keys.
  await window.keyboard.press('Control+f');
  await window.keyboard.type('Entry 500 of the log');
  await window.keyboard.press('Enter');
  await expect(readingText(window).getByText(/Entry 500 of the log/)).toBeInViewport();
  await window.keyboard.press('Escape');
  await clickOn(window, 'Entry 500 of the log', 6);
  await window.keyboard.press('e');
  await window.keyboard.type('now ');
  await expect
    .poll(async () => (await standing(window, id)).text.includes('Entry now 500 of the log'))
    .toBe(true);
  await window.keyboard.press('Escape');
  const edited = await standing(window, id);
  const grown = edited.passages.filter(
    (passage, index) => passage.quote !== before.passages[index]?.quote,
  );
  expect(grown.map((passage) => passage.quote)).toEqual([
    quoteOf(500).replace('Entry 500', 'Entry now 500'),
  ]);
  for (const [index, passage] of edited.passages.entries())
    if (passage.id !== grown[0]?.id) {
      const { anchor: _now, ...now } = passage;
      const { anchor: _then, ...then } = before.passages[index] ?? passage;
      expect(now).toEqual(then);
    }

  // An altered version takes the text's place.
  const altered = alteredTexts((texts[500] ?? '').replace('Entry 500', 'Entry now 500'));
  const newer = join(folder, 'log, second edition.txt');
  await writeFile(newer, altered.join('\n\n'), { mode: 0o644 });
  await answerOpenDialog(app, [newer]);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('replace with a new version');
  await window.keyboard.press('Enter');
  const list = window.getByRole('listbox', { name: 'Passages to review' });
  await expect(list).toBeVisible({ timeout: 20_000 });
  const replaced = await standing(window, id);
  expect(replaced.text).toBe(altered.join('\n'));
  const byState = (state: string): string[] =>
    replaced.passages.flatMap((one) => (one.state === state ? one.quote : []));
  const waiting = replaced.passages.filter((one) => one.review !== undefined);
  // Every passage that is anchored stands on its words; the one whose text is gone says so.
  for (const one of replaced.passages)
    if (one.state === 'anchored') expect(replaced.text).toContain(one.quote);
  expect([...byState('orphaned'), ...byState('uncertain')]).toEqual([quoteOf(800)]);
  expect(new Set(waiting.map((one) => one.review?.quote))).toEqual(
    new Set([quoteOf(100), quoteOf(700), quoteOf(800)]),
  );
  await expect(list.getByRole('option')).toHaveCount(3);

  // Worked through by keys: accept, accept, attach the lost one to text selected by the mouse.
  await list.focus();
  await window.keyboard.press('Home');
  const card = window.getByRole('region', { name: 'Passage under review' });
  await expect(card).toContainText('Moved');
  await window.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(2);
  await window.keyboard.press('Home');
  await window.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(card).toContainText(quoteOf(800));
  const target = 'Entry 799 of the log';
  await dragOver(window, target);
  await window.keyboard.press('t');
  await expect(window.getByText('Nothing to review')).toBeVisible();
  const reviewed = await standing(window, id);
  expect(
    reviewed.passages.every((one) => one.state === 'anchored' && one.review === undefined),
  ).toBe(true);
  expect(reviewed.passages.filter((one) => one.quote === target)).toHaveLength(1);

  // All of it back: three decisions, the replacement, the editing session.
  await readingText(window).focus();
  for (let step = 0; step < 5; step += 1) {
    const { seq } = await callLibrary(window, 'overview', null);
    await window.keyboard.press('Control+z');
    await expect.poll(async () => (await callLibrary(window, 'overview', null)).seq).toBe(seq + 1);
  }
  const after = await standing(window, id);
  expect(after.text).toBe(before.text);
  expect(JSON.stringify(after.passages)).toBe(JSON.stringify(before.passages));
  await expect(readingText(window)).toContainText('Entry 500 of the log');
  await expect(readingText(window)).not.toContainText('Entry now 500');
  await dictum.close();
});
