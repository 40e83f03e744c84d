// A PDF in its steps: the page is printed, read back, and printed again with the numbers of its pages in it;
// then the running lines are printed and laid over it.

import { isMany } from '#core/export-api.ts';
import type { ExportModel } from '#core/formats/export-model.ts';
import { htmlPage } from '#core/formats/html/page.ts';
import { printStyle } from '#core/formats/html/print-style.ts';
import { style } from '#core/formats/html/style.ts';
import type { PageOptions } from '#core/formats/page-options.ts';
import { runningLines, runningPages, runningStyle } from '#core/formats/print/running-heads.ts';
import type { PageFile } from '../page-files.ts';
import type { PdfFacts } from '../writer/pdf-facts.ts';
import type { Writer } from '../writer/tasks.ts';
import type { Picture } from './pictures.ts';
import type { PrintPage } from './print-page.ts';

/** What making a PDF needs of the machine. */
export interface PdfTools {
  /** Prints a page. */
  print: (page: PrintPage) => Promise<Uint8Array>;
  /** Gives a writer for as long as the work lasts. */
  withWriter: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** The program and its version. */
  creator: string;
  now: () => string;
}

export interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  report: string[];
}

/** Numbers have room kept for them, so the second print breaks as the first did; a third is a safeguard. */
const mostPrints = 3;

/** Makes the PDF of an export. Throws `UnavailableError` when it cannot be made. */
export function makePdf(
  model: ExportModel,
  options: PageOptions,
  pictures: ReadonlyMap<string, Picture>,
  tools: PdfTools,
): Promise<MadePdf> {
  const files = printedFiles(options, pictures);
  // The first print only tells where things stand, which needs no tags.
  const printOnce = async (numbers: ReadonlyMap<string, number> | null) => {
    const { html, facts, report } = htmlPage(model, {
      page: options,
      styles: ['/fonts.css', '/style.css'],
      picture: (asset) => (pictures.has(asset) ? `/asset/${asset}` : null),
      pages: (id) => String(numbers?.get(id) ?? '000'),
    });
    return { bytes: await tools.print({ html, files, isTagged: numbers !== null }), facts, report };
  };
  return tools.withWriter(async (writer) => {
    let printed = await printOnce(null);
    let read = await writer.readPdf(printed.bytes);
    let known = '';
    for (let round = 1; round < mostPrints && known !== numbersIn(read); round += 1) {
      known = numbersIn(read);
      printed = await printOnce(read.destinations);
      read = await writer.readPdf(printed.bytes);
    }
    const { facts, report } = printed;
    const levels = isMany(model.subject) ? 3 : 2;
    const lines = runningLines(facts.title, read.outline, read.pages, {
      level: levels,
      hasTitlePage: options.titlePage,
    });
    const running = await tools.print({
      html: runningPages(lines, ['/fonts.css', '/running.css']),
      files,
      isTagged: false,
    });
    const bytes = await writer.finishPdf({
      running,
      facts,
      creator: tools.creator,
      at: tools.now(),
      hasTitlePage: options.titlePage,
      hasOutline: read.outline.length > 1,
    });
    return { bytes, pages: read.pages, report };
  });
}

/** Where everything stands, to compare two prints. */
function numbersIn({ destinations }: PdfFacts): string {
  return [...destinations].map(([id, page]) => `${id} ${page}`).join('\n');
}

function printedFiles(
  { paper }: PageOptions,
  pictures: ReadonlyMap<string, Picture>,
): Map<string, PageFile> {
  const css = (text: string): PageFile => ({
    body: Buffer.from(text, 'utf8'),
    type: 'text/css; charset=utf-8',
  });
  return new Map([
    ['/style.css', css(style + printStyle(paper))],
    ['/running.css', css(runningStyle(paper))],
    ...[...pictures].map(
      ([asset, { bytes, mediaType }]) =>
        [`/asset/${asset}`, { body: Buffer.from(bytes), type: mediaType }] as const,
    ),
  ]);
}
