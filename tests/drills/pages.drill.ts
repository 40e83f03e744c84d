// The PDF of a report of sixty pages with 400 passages, read back and compared with accepted pictures of its
// pages: `npm run drill:pages`. The test run does the same with a short report, a note and a dossier.

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { printedLibrary } from '../fixtures/formats/printed-library.ts';
import { temporaryFolder, runCli } from '../end-to-end/support/launch.ts';
import { importPrintedLibrary } from '../end-to-end/support/printed-library-file.ts';
import { expectSoundPdf, pageAsPicture } from '../end-to-end/support/sound-pdf.ts';

test('a long report with 400 passages', async () => {
  const { report } = printedLibrary(12, 400);
  const folder = await temporaryFolder('long-report');
  const library = await importPrintedLibrary(folder, 12, 400);
  const out = join(folder, 'report.pdf');
  const words = ['export', '--format', 'pdf', '--document', report, '--title-page'];
  const { code, stderr } = await runCli([...words, '--out', out, '--library', library]);
  expect(code, stderr).toBe(0);

  const { pages, outline, destinations, links, text } = await expectSoundPdf(
    out,
    'What the gauges of the Amaur showed',
  );
  const list = outline.find(({ title }) => title === 'Passages')?.page ?? 0;
  expect(list).toBeGreaterThan(60);
  expect(pages).toBeGreaterThan(100);
  for (let number = 1; number <= 400; number += 1) {
    const mark = destinations.get(`d1-m${number}`) ?? 0;
    expect(mark, `passage ${number}`).toBeGreaterThan(3);
    expect(mark, `passage ${number}`).toBeLessThan(list);
    expect(destinations.get(`d1-p${number}`), `passage ${number}`).toBeGreaterThanOrEqual(list);
  }
  for (let page = 2; page <= pages; page += 1) expect(text).toContain(`${page} / ${pages}`);
  expect(links).toEqual(['https://example.org/gauges', 'within']);
  for (const page of [1, 2, 4, 8, list, pages])
    expect(await pageAsPicture(out, page)).toMatchSnapshot(`long-report-${page}.png`, {
      threshold: 0.3,
      maxDiffPixelRatio: 0.02,
    });
  console.log(`${pages} pages, ${list - 4} of text, 400 passages, ${links.length} kinds of links`);
});
