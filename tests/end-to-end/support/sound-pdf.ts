// What every PDF of the application must be, whatever it shows: read back from the file.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { PdfFacts } from '../../../main/writer/pdf-facts.ts';
import { pdfFacts } from '../../../main/writer/pdf-facts.ts';
import { pdfText } from './pdf-text.ts';

const run = promisify(execFile);

/** What a PDF says of itself, besides what is held of every one. */
export interface SoundPdf extends PdfFacts {
  document: PDFDocument;
  pages: number;
  text: string;
  /** Where links lead: addresses, and `within` for places in the file. */
  links: string[];
}

/** Where the links of all pages lead. */
function linksOf(document: PDFDocument): string[] {
  const kinds = new Set<string>();
  for (const page of document.getPages())
    for (const one of page.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(one, PDFDict);
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString);
      kinds.add(address?.asString() ?? (link.has(PDFName.of('Dest')) ? 'within' : 'unknown'));
    }
  return [...kinds].sort();
}

/** Expects a PDF to be tagged, with its fonts inside, numbered pages, an outline in order, and nothing that runs. */
export async function expectSoundPdf(path: string, title: string): Promise<SoundPdf> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  const { catalog } = document;
  const facts = pdfFacts(document);
  const pages = document.getPageCount();
  expect(document.getTitle()).toBe(title);
  expect(catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)');
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
  expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).has(PDFName.of('K'))).toBe(true);
  expect(catalog.lookup(PDFName.of('PageLabels'), PDFDict).toString()).toContain('/Nums');
  expect(document.getPage(0).node.MediaBox()).toBeInstanceOf(PDFArray);
  for (const name of ['OpenAction', 'AA', 'AcroForm', 'JavaScript'])
    expect(catalog.has(PDFName.of(name))).toBe(false);

  const { stdout: fonts } = await run('pdffonts', [path]);
  const lines = fonts.trim().split('\n').slice(2);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/ (CID )?TrueType .* yes yes yes/);

  const text = await pdfText(path);
  // Between narrow figures the spaces are not always told.
  expect(text.replaceAll(' / ', '/')).toContain(`${pages}/${pages}`);
  let from = 0;
  for (const { title: heading } of facts.outline
    .filter((one) => one.title !== 'Contents')
    .slice(1)) {
    from = text.indexOf(heading, from);
    expect(from, heading).toBeGreaterThan(0);
  }
  return { ...facts, document, pages, text, links: linksOf(document) };
}

/** A page as a picture of 48 dots an inch. */
export async function pageAsPicture(path: string, page: number): Promise<Buffer> {
  const args = ['-png', '-r', '48', '-f', `${page}`, '-l', `${page}`, path];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer' });
  return stdout;
}
