import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect, it } from 'vitest';
import type { PageFacts } from '#core/formats/page-facts.ts';
import { finishPdf, openPdf } from './finish-pdf.ts';
import { pdfFacts } from './pdf-facts.ts';

async function pdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) document.addPage().drawText(`Page ${page}`);
  return document.save();
}

const facts: PageFacts = {
  title: 'Bread & “salt” 👩‍🚀 </dc:title>',
  author: 'A. Oru',
  subject: 'Speech, 2025',
  keywords: ['low water', 'harbour'],
  language: 'sv',
};

async function finished(hasTitlePage: boolean): Promise<PDFDocument> {
  const printed = await openPdf(await pdf(3));
  expect(pdfFacts(printed).pages).toBe(3);
  const bytes = await finishPdf(printed, {
    running: await pdf(3),
    facts,
    creator: 'Dictum 1.0',
    at: '2025-06-24T10:00:00.000Z',
    hasTitlePage,
    hasOutline: true,
  });
  return PDFDocument.load(bytes, { updateMetadata: false });
}

it('a finished PDF says what it is, twice', async () => {
  const document = await finished(false);
  expect(document.getTitle()).toBe(facts.title);
  expect(document.getAuthor()).toBe('A. Oru');
  expect(document.getKeywords()).toBe('low water, harbour');
  expect(document.getCreationDate()?.toISOString()).toBe('2025-06-24T10:00:00.000Z');
  expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(sv)');
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
  expect(xmp).toContain('Bread &amp; “salt” 👩‍🚀 &lt;/dc:title&gt;');
  expect(xmp).toContain('<rdf:li>low water</rdf:li><rdf:li>harbour</rdf:li>');
});

it('its pages have labels and running lines that no reader takes for text', async () => {
  for (const [hasTitlePage, nums] of [
    [false, '[ 0 <<\n/S /D\n>> ]'],
    [true, '[ 0 <<\n/P <FEFF005400690074006C0065>\n>> 1 <<\n/S /D\n/St 2\n>> ]'],
  ] as const) {
    const document = await finished(hasTitlePage);
    const labels = document.catalog.lookup(PDFName.of('PageLabels'), PDFDict);
    expect(labels.lookup(PDFName.of('Nums'), PDFArray).toString()).toBe(nums);
    for (const page of document.getPages()) {
      const objects = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
      expect(objects?.keys()).toHaveLength(1);
    }
  }
});
