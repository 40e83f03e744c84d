// A PDF in its steps: the page is printed, read back, and printed again with the numbers of its pages in it;
// then the running lines are printed and laid over it.

import type { ExportProgress } from '#core/export-api.ts';
import { isMany } from '#core/export-api.ts';
import type { ExportModel } from '#core/formats/export-model.ts';
import { htmlPage } from '#core/formats/html/page.ts';
import { printStyle } from '#core/formats/html/print-style.ts';
import { style } from '#core/formats/html/style.ts';
import type { PageOptions } from '#core/formats/page-options.ts';
import { runningLines, runningPages, runningStyle } from '#core/formats/print/running-heads.ts';
import { counted } from '#core/counted.ts';
import type { PageFiles } from '../page-files.ts';
import { finishPdf, openPdf } from '../writer/finish-pdf.ts';
import type { PdfFacts } from '../writer/pdf-facts.ts';
import { pdfFacts } from '../writer/pdf-facts.ts';
import type { PrintPage } from './print-page.ts';

/** What making a PDF needs of the machine. */
export interface PdfTools {
  /** Prints a page. */
  print: (page: PrintPage) => Promise<Uint8Array>;
  /** The files of the fonts that pages are set in, with the style sheet that names them. */
  fonts: () => Promise<PageFiles>;
  /** The program and its version. */
  creator: string;
  now: () => string;
}

/** A finished PDF, not yet on the disk. */
export interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  report: string[];
}

/** Numbers have room kept for them, so the second print breaks as the first did; a third is a safeguard. */
const mostPrints = 3;
/** Reading the records, three prints, laying the lines over the pages, writing. */
export const pdfSteps = 6;

/**
 * Makes the PDF of an export. `pictures` names the assets that can be shown. Throws `UnavailableError` when it
 * cannot be made. `progress` is told of each step.
 */
export async function makePdf(
  model: ExportModel,
  options: PageOptions,
  pictures: ReadonlySet<string>,
  tools: PdfTools,
  progress?: (progress: ExportProgress) => void,
): Promise<MadePdf> {
  const tell = (done: number, current: string): void =>
    progress?.({ unit: 'steps', done, total: pdfSteps, current });
  const print = (html: string, isTagged: boolean): Promise<Uint8Array> =>
    tools.print({
      html: Buffer.from(html, 'utf8'),
      styles: {
        '/style.css': style + printStyle(options.paper),
        '/running.css': runningStyle(options.paper),
      },
      pictures: [...pictures],
      isTagged,
    });
  // The first print only tells where things stand, which needs no tags.
  const printOnce = async (numbers: ReadonlyMap<string, number> | null) => {
    const { html, facts, report } = htmlPage(model, {
      page: options,
      styles: ['/fonts.css', '/style.css'],
      picture: (asset) => (pictures.has(asset) ? `/asset/${asset}` : null),
      pages: (id) => String(numbers?.get(id) ?? '000'),
    });
    const document = await openPdf(await print(html, numbers !== null));
    return { document, facts, report, read: pdfFacts(document) };
  };
  tell(1, 'Breaking the text into pages');
  let printed = await printOnce(null);
  let known = '';
  for (let round = 1; round < mostPrints && known !== numbersIn(printed.read); round += 1) {
    tell(2, `Setting ${counted(printed.read.pages, 'page')} with their numbers`);
    known = numbersIn(printed.read);
    printed = await printOnce(printed.read.destinations);
  }
  const { document, facts, report, read } = printed;
  tell(3, 'Setting the running heads');
  const lines = runningLines(facts.title, read.outline, read.pages, {
    level: isMany(model.subject) ? 3 : 2,
    hasTitlePage: options.titlePage,
  });
  const running = await print(runningPages(lines, ['/fonts.css', '/running.css']), false);
  tell(4, `Putting ${counted(read.pages, 'page')} together`);
  const bytes = await finishPdf(document, {
    running,
    facts,
    creator: tools.creator,
    at: tools.now(),
    hasTitlePage: options.titlePage,
    hasOutline: read.outline.length > 1,
  });
  tell(5, 'Writing the file');
  return { bytes, pages: read.pages, report };
}

/** Where everything stands, to compare two prints. */
function numbersIn({ destinations }: PdfFacts): string {
  return [...destinations].map(([id, page]) => `${id} ${page}`).join('\n');
}
