// A library in whose every field a text stands that makes trouble, or runs script in a page without protection.
// Its web page and its PDF run nothing, load nothing, and say what they are to say.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { ExportFormat, ExportSubject } from '#core/export-api.ts';
import { libraryJson } from '#core/formats/json/write.ts';
import { hostileHtml, publicHostileHtml } from '../cases/hostile-html.ts';
import { answerSaveDialog, libraryRow } from '../end-to-end/support/hands.ts';
import { ask } from '../end-to-end/support/answers.ts';
import { launchDictum, temporaryFolder } from '../end-to-end/support/launch.ts';
import { pdfText } from '../end-to-end/support/pdf-text.ts';
import type { Trouble } from '../fixtures/formats/naughty-library.ts';
import {
  asTrouble,
  idsOf,
  naughtyLibrary,
  shortTroubles,
} from '../fixtures/formats/naughty-library.ts';
import { isDrill } from './support/drill.ts';
import { onePixel } from './support/one-pixel.ts';
import { rawPage, unprotected, watchSessions, withoutPolicy } from './support/unprotected.ts';

const isLong = isDrill('hostile');

/** A library as a file, with one picture that all documents show. */
function fileOf(texts: readonly Trouble[]): string {
  const records = naughtyLibrary(texts);
  const sha256 = createHash('sha256').update(onePixel, 'base64').digest('hex');
  const documents = records.documents.map((one) => ({ ...one, original: null }));
  const json = [...libraryJson({ ...records, documents }, [{ sha256, base64: onePixel }])];
  return json.join('').replaceAll(/"asset": ?"[0-9a-f]{64}"/g, `"asset":"${sha256}"`);
}

/** Where a PDF leads to outside of itself, and what it holds that could run or be opened. */
function doings(pdf: PDFDocument): { addresses: string[]; found: string[] } {
  const addresses = new Set<string>();
  for (const page of pdf.getPages())
    for (const one of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(one, PDFDict);
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
      if (!link.has(PDFName.of('Dest'))) addresses.add(address?.decodeText() ?? link.toString());
    }
  const risky = [
    'OpenAction',
    'AA',
    'AcroForm',
    'JavaScript',
    'JS',
    'EmbeddedFiles',
    'Launch',
    'XFA',
  ];
  const found = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict)
      for (const name of risky) if (object.has(PDFName.of(name))) found.add(name);
  return { addresses: [...addresses].toSorted(), found: [...found] };
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** Whether the fonts of a page have every sign of it, and none is there to be shown otherwise. */
const isPlain = (text: string): boolean =>
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f–—‘’“”…]*$/u.test(text);

test('a web page and a PDF of hostile texts run nothing, load nothing and say them', async () => {
  test.setTimeout(isLong ? 900_000 : 120_000);
  const hostile = [...hostileHtml, ...(isLong ? await publicHostileHtml() : [])];
  const every = isLong ? 1 : 12;
  const texts = [
    ...hostile.map(asTrouble).filter(({ line }) => line.length <= 200),
    ...shortTroubles().filter((_text, at) => at % every === 0),
  ];
  const folder = await temporaryFolder('hostile-exports');
  const library = join(folder, 'library');
  await writeFile(join(folder, 'library.json'), fileOf(texts), { mode: 0o644 });
  await ask(library, ['import', join(folder, 'library.json')]);

  const dictum = await launchDictum({ library });
  const { app, window } = dictum;
  await expect(libraryRow(window, /./).first()).toBeVisible();
  const asked = await watchSessions(app);
  const write = async (subject: ExportSubject, format: ExportFormat): Promise<string> => {
    const out = join(folder, `all.${format}`);
    await answerSaveDialog(app, out);
    const request = JSON.stringify({ subject, format });
    const outcome = await window.evaluate(
      (text) => globalThis.window.dictum.desktop.exportTo(JSON.parse(text)),
      request,
    );
    expect(outcome?.path).toBe(out);
    return out;
  };

  const page = await write({ kind: 'all', id: null }, 'html');
  const html = await readFile(page, 'utf8');
  expect(html).toContain('data:font/woff2;base64,');
  const bareWords = bare(html.replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, ''));
  expect(bareWords).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  const probe = join(folder, 'probe.html');
  await writeFile(probe, withoutPolicy(html), { mode: 0o644 });
  const raw = join(folder, 'raw.html');
  await writeFile(raw, rawPage(hostile), { mode: 0o644 });
  const control = await unprotected(app, raw);
  expect(control.fired).toBeGreaterThanOrEqual(25);
  expect(control.requests.length).toBeGreaterThan(0);
  for (const file of [page, probe])
    expect(await unprotected(app, file)).toEqual({ fired: 0, requests: [] });

  // A PDF of all of them has a thousand pages; the test run prints some.
  const some = isLong ? texts : texts.filter((_text, at) => at % 4 === 0);
  const ids = some.map((text) => idsOf(texts.indexOf(text)));
  const before = (await asked()).length;
  const pdf = await write(
    {
      kind: 'selection',
      id: null,
      documents: ids.map(({ document }) => document),
      actors: ids.map(({ actor }) => actor),
      notes: ids.map(({ note }) => note),
    },
    'pdf',
  );
  const requests = (await asked()).slice(before);
  expect(requests.length).toBeGreaterThan(0);
  const expected =
    /^app:\/\/print\/(|(fonts|style|running)\.css|print-fonts\/[\w-]+\.woff2|asset\/[0-9a-f]{64})$/;
  expect(requests.filter((one) => !expected.test(one))).toEqual([]);
  await dictum.close();

  const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false });
  expect(doings(document)).toEqual({
    addresses: ['https://example.org/a_(b)', 'https://example.org/source'],
    found: [],
  });
  const words = bare(await pdfText(pdf));
  const plain = some.filter(({ lines }) => isPlain(lines.replaceAll('\n', '')));
  expect(plain.length).toBeGreaterThan(some.length / 2);
  for (const { line } of plain) expect(words).toContain(bare(`${line}: so it is.`));
  console.log(
    `${texts.length} texts in every field: the page ran 0 and asked for 0; raw, ${hostile.length} fired ${control.fired} times and asked for ${control.requests.length} addresses; the PDF of ${some.length}: ${document.getPageCount()} pages, ${requests.length} requests, all its own, ${plain.length} texts read back`,
  );
});
