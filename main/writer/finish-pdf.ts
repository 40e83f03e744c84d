// Makes a printed PDF a finished one: running lines on every page, metadata, page labels, a viewer that
// opens with the outline. The tags that Chromium wrote stay as they are.

import type { PDFPage } from 'pdf-lib';
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames as Ops,
  drawObject,
} from 'pdf-lib';

import type { PageFacts } from '#core/formats/page-facts.ts';
import { xmp } from '#core/formats/print/xmp.ts';

/** What a printed PDF is finished with. */
export interface Finish {
  /** A PDF with a page of running lines for each page. */
  running: Uint8Array;
  facts: PageFacts;
  /** The program that made it: `Dictum 0.1.0`. */
  creator: string;
  /** When it was made, ISO UTC. */
  at: string;
  hasTitlePage: boolean;
  hasOutline: boolean;
}

/** Changes the document and answers its bytes. */
export async function finishPdf(document: PDFDocument, finish: Finish): Promise<Uint8Array> {
  await drawRunningLines(document, finish.running);
  setFacts(document, finish);
  const { context, catalog } = document;
  const labels = finish.hasTitlePage
    ? [0, { P: PDFHexString.fromText('Title') }, 1, { S: 'D', St: 2 }]
    : [0, { S: 'D' }];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
  if (finish.hasOutline) catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  return document.save({ objectsPerTick: Infinity, addDefaultPage: false });
}

/** Opens a printed PDF, its own dates and names left alone. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { parseSpeed: Infinity, updateMetadata: false });
}

async function drawRunningLines(document: PDFDocument, running: Uint8Array): Promise<void> {
  const lines = await openPdf(running);
  const pages = document.getPages();
  const embedded = await document.embedPdf(lines, lines.getPageIndices().slice(0, pages.length));
  for (const [index, page] of pages.entries()) {
    const drawn = embedded[index];
    if (drawn === undefined) continue;
    // Decoration, to those who read by the tags.
    page.pushOperators(...artifact(page, page.node.newXObject('Running', drawn.ref)));
  }
}

function artifact(page: PDFPage, name: PDFName): PDFOperator[] {
  const kind = page.doc.context.obj({ Type: 'Pagination' });
  return [
    PDFOperator.of(Ops.BeginMarkedContentSequence, [PDFName.of('Artifact'), kind.toString()]),
    drawObject(name),
    PDFOperator.of(Ops.EndMarkedContent),
  ];
}

function setFacts(document: PDFDocument, { facts, creator, at }: Finish): void {
  const moment = new Date(at);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  if (facts.author !== '') document.setAuthor(facts.author);
  if (facts.subject !== '') document.setSubject(facts.subject);
  // One string: the setter's own separator is a space, which names hold, too.
  if (facts.keywords.length > 0) document.setKeywords([facts.keywords.join(', ')]);
  document.setCreator(creator);
  document.setProducer(creator);
  document.setCreationDate(moment);
  document.setModificationDate(moment);
  document.setLanguage(facts.language);
  const { context, catalog } = document;
  const stream = context.stream(Buffer.from(xmp(facts, creator, at), 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}
