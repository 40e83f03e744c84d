// A library of 1,000 documents and 20,000 passages as a vault, from the dialog of the running application:
// new, once more, stopped on the way; what it takes of memory, and how long it keeps main from its work.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { answerSaveDialog } from '../end-to-end/support/hands.ts';
import { launchDictum, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { endSampling, startSampling } from './main-sampling.ts';
import { writeRow } from './measure.ts';
import { prose } from './texts.ts';

const documents = 1000;
const passagesEach = 20;
const characters = 10_000;
const actors = 200;
const notes = 100;
const what = `${documents} documents, ${documents * passagesEach} passages, ${(documents * characters) / 1_000_000} million characters`;

type Given = CommandArgs<'import-records'>['records'][number];

const momentOf = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();

function actorRecords(): Given[] {
  return Array.from({ length: actors }, (_one, number): Given => {
    const moments = { createdAt: momentOf(number), changedAt: momentOf(number) };
    const name = `Person ${number}`;
    return {
      table: 'actors',
      record: { id: `a${number}`, name, type: 'person', aliases: [], description: '', ...moments },
    };
  });
}

function documentRecords(number: number): Given[] {
  const [document, section] = [`d${number}`, `s${number}`];
  const blocks = prose(characters, number + 1);
  const text = plainTextOfBlocks(blocks);
  const moments = { createdAt: momentOf(number), changedAt: momentOf(number) };
  const records: Given[] = [
    { table: 'sections', record: { id: section, owner: document, blocks } },
    {
      table: 'documents',
      record: {
        id: document,
        title: `Report ${number}`,
        author: `Author ${number % 90}`,
        publisher: null,
        date: `20${10 + (number % 16)}-0${1 + (number % 9)}-11`,
        url: null,
        language: 'en',
        kind: 'report',
        sections: [{ id: section, length: text.length }],
        original: null,
        ...moments,
      },
    },
  ];
  for (let at = 0; at < passagesEach; at += 1) {
    const start = Math.floor((text.length / passagesEach) * at);
    const end = start + 120;
    const passage = `p${number}-${at}`;
    records.push(
      {
        table: 'passages',
        record: {
          id: passage,
          document,
          anchor: { start: { section, offset: start }, end: { section, offset: end } },
          quote: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          colour: 1,
          comment: at % 2 === 0 ? 'Compare what was said in March.' : '',
          tags: ['flow'],
          state: 'anchored',
          ...moments,
        },
      },
      {
        table: 'links',
        record: {
          id: `l${number}-${at}`,
          passage,
          actor: `a${(number * 7 + at) % actors}`,
          role: 'speaker',
          document,
          createdAt: momentOf(number),
        },
      },
    );
  }
  return records;
}

test('vault', async () => {
  const dictum = await launchDictum();
  const { app, window } = dictum;
  await runCommand(window, 'import-records', { records: actorRecords() });
  for (let from = 0; from < documents; from += 100)
    await runCommand(window, 'import-records', {
      records: Array.from({ length: 100 }, (_one, at) => documentRecords(from + at)).flat(),
    });
  for (let note = 0; note < notes; note += 1)
    await runCommand(window, 'create-note', {
      title: `Note ${note}`,
      blocks: [paragraph('Something to think about.')],
    });
  expect((await callLibrary(window, 'overview', null)).documents).toHaveLength(documents);

  const folder = await temporaryFolder('vault-bench');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  const begin = async (out: string): Promise<number> => {
    await answerSaveDialog(app, out);
    await window.keyboard.press('Control+e');
    await dialog.getByText('Whole library', { exact: true }).click();
    await dialog.getByText('Obsidian vault', { exact: true }).click();
    await startSampling(app);
    const begun = performance.now();
    await window.keyboard.press('Enter');
    return begun;
  };
  const row = (measure: string, unit: string, value: number, target?: [string, boolean]): void =>
    writeRow(
      { bench: 'vault', measure: `${measure}, ${what}`, unit },
      [value],
      value,
      target === undefined ? undefined : { target: target[0], met: target[1] },
    );

  for (const name of ['a new vault', 'the same once more, nothing changed']) {
    const begun = await begin(join(folder, 'vault'));
    await expect(dialog.getByText(/Writing [\d,]+ of [\d,]+/)).toBeVisible({ timeout: 60_000 });
    const shown = performance.now() - begun;
    await expect(dialog.getByText('Exported. Nothing was left out.')).toBeVisible({
      timeout: 300_000,
    });
    const taken = (performance.now() - begun) / 1000;
    const { main, writer, longest, computed } = await endSampling(app);
    row(name, 's', taken, ['under 30 s', taken < 30]);
    row(`${name}: until progress is shown`, 'ms', shown);
    row(`${name}: most memory of main`, 'MB', main);
    row(`${name}: most memory of the writer`, 'MB', writer);
    row(`${name}: longest that main did nothing else`, 'ms', longest);
    row(`${name}: most that main computed at once`, 'ms', computed, [
      'at most 50 ms',
      computed <= 50,
    ]);
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }
  expect((await readdir(join(folder, 'vault', 'Sources'))).length).toBe(documents);

  await begin(join(folder, 'stopped'));
  await expect(dialog.getByText(/Writing [\d,]+ of [\d,]+/)).toBeVisible({ timeout: 60_000 });
  const begun = performance.now();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('radiogroup', { name: 'Format' })).toBeVisible();
  row('from Cancel until it has stopped', 'ms', performance.now() - begun);
  await endSampling(app);
  const written = await readdir(join(folder, 'stopped', 'Sources'));
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(documents);
  await dictum.close();
});
