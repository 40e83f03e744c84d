// A document of 300 printed pages with passages as a PDF: from the dialog of the running application, with
// what that takes of main; stopped on the way; and from a command to the file.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { libraryJson } from '#core/formats/json/write.ts';
import { answerSaveDialog, libraryRow, readingText } from '../end-to-end/support/hands.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { printedLibrary } from '../fixtures/formats/printed-library.ts';
import { endSampling, startSampling } from './main-sampling.ts';
import { medianOf, runs, writeRow } from './measure.ts';

const bench = 'pdf';
const rounds = Math.min(runs, 3);

test('pdf', async () => {
  const { records, report } = printedLibrary(46, 300);
  const documents = records.documents.map((one) => ({ ...one, original: null }));
  const folder = await temporaryFolder('pdf');
  const file = join(folder, 'library.json');
  await writeFile(file, [...libraryJson({ ...records, documents }, [])].join(''));
  const library = join(folder, 'library');
  const command = (...args: string[]) => runCli([...args, '--library', library, '--json']);
  const imported = await command('import', file);
  expect(imported.code, imported.stderr).toBe(0);
  const outFolder = await temporaryFolder('pdf-out');
  const out = join(outFolder, 'out.pdf');

  const dictum = await launchDictum({ library });
  const { app, window } = dictum;
  await libraryRow(window, /What the gauges/).click();
  await expect(readingText(window)).toBeVisible({ timeout: 60_000 });
  const dialog = window.getByRole('dialog', { name: 'Export' });
  const begin = async (name: string): Promise<number> => {
    await answerSaveDialog(app, join(outFolder, name));
    await window.keyboard.press('Control+e');
    await dialog.getByRole('radio', { name: 'PDF', exact: true }).focus();
    await window.keyboard.press('Space');
    await startSampling(app);
    const begun = performance.now();
    await window.keyboard.press('Enter');
    return begun;
  };
  const times: number[] = [];
  const held: number[] = [];
  const busy: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const begun = await begin('out.pdf');
    await expect(dialog.getByRole('region', { name: 'Export done' })).toBeVisible({
      timeout: 300_000,
    });
    const taken = (performance.now() - begun) / 1000;
    const { longest, computed, writer } = await endSampling(app);
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    if (round === 0) continue;
    times.push(taken);
    held.push(longest);
    busy.push(computed);
    memory.push(writer);
  }
  const pages = (await PDFDocument.load(await readFile(out))).getPageCount();
  writeRow({ bench, measure: 'pages of the PDF', unit: 'pages' }, [pages]);
  const row = (measure: string, unit: string, values: number[], most?: number): void =>
    writeRow(
      { bench, measure, unit },
      values,
      medianOf(values),
      most === undefined ? undefined : { target: `at most ${most}`, met: medianOf(values) <= most },
    );
  row('a document with 300 passages, from the dialog to the file', 's', times, 30);
  row('longest that main did nothing else', 'ms', held);
  row('most that main computed at once', 'ms', busy, 50);
  row('most memory of the writer', 'MB', memory);

  const stopped: number[] = [];
  for (const step of [1, 2, 4]) {
    await begin('stopped.pdf');
    await expect(dialog.getByText(new RegExp(`^Step [${step + 1}-6] of 6$`))).toBeVisible({
      timeout: 120_000,
    });
    const begun = performance.now();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByRole('radiogroup', { name: 'Format' })).toBeVisible();
    stopped.push(performance.now() - begun);
    await endSampling(app);
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  expect(await readdir(outFolder)).toEqual(['out.pdf']);
  row('from Cancel until it has stopped', 'ms', stopped);
  await dictum.close();

  const commands: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const args = ['--format', 'pdf', '--document', report, '--out', out];
    const exported = await command('export', ...args);
    expect(exported.code, exported.stderr).toBe(0);
    commands.push((performance.now() - begun) / 1000);
  }
  row('the same from a command to the file, with the start of the program', 's', commands, 30);
});
