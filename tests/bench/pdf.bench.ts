// A document of 300 printed pages with passages as a PDF, from the command to the file.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { libraryJson } from '#core/formats/json/write.ts';
import { runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { printedLibrary } from '../fixtures/formats/printed-library.ts';
import { medianOf, runs, writeRow } from './measure.ts';

const bench = 'pdf';

test('pdf', async () => {
  const { records, report } = printedLibrary(46, 300);
  const documents = records.documents.map((one) => ({ ...one, original: null }));
  const folder = await temporaryFolder('pdf');
  const file = join(folder, 'library.json');
  await writeFile(file, [...libraryJson({ ...records, documents }, [])].join(''));
  const library = join(folder, 'library');
  const command = (...args: string[]) => runCli([...args, '--library', library, '--json']);
  expect((await command('import', file)).code).toBe(0);
  const out = join(await temporaryFolder('pdf-out'), 'out.pdf');
  const times: number[] = [];
  for (let round = 0; round <= Math.min(runs, 3); round += 1) {
    const begun = performance.now();
    const args = ['--format', 'pdf', '--document', report, '--out', out];
    expect((await command('export', ...args)).code).toBe(0);
    if (round > 0) times.push((performance.now() - begun) / 1000);
  }
  const pages = (await PDFDocument.load(await readFile(out))).getPageCount();
  writeRow({ bench, measure: 'pages of the PDF', unit: 'pages' }, [pages]);
  const target = { target: 'at most 30', met: medianOf(times) <= 30 };
  const measure = 'a document with 300 passages, from the command to the file';
  writeRow({ bench, measure, unit: 's' }, times, medianOf(times), target);
});
