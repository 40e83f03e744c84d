// What the writer process does. One process serves one export, so it may keep the PDF it has read.

import type { PDFDocument } from 'pdf-lib';
import type { DocxTask } from '#core/formats/docx/file.ts';
import { docxFile } from '#core/formats/docx/file.ts';
import type { Finish } from './finish-pdf.ts';
import { finishPdf, openPdf } from './finish-pdf.ts';
import type { PdfFacts } from './pdf-facts.ts';
import { pdfFacts } from './pdf-facts.ts';

/** The calls of the writer. Their arguments and answers are copied between processes. */
export interface Writer {
  /** Reads a printed PDF and keeps it for `finishPdf`. */
  readPdf(bytes: Uint8Array): Promise<PdfFacts>;
  /** Finishes the PDF that was read last. */
  finishPdf(finish: Finish): Promise<Uint8Array>;
  /** A Word file of an export. */
  docx(task: DocxTask): Promise<{ bytes: Uint8Array; report: string[] }>;
}

/** The writer's work itself, in whatever process it is called. */
export function writerTasks(): Writer {
  let current: PDFDocument | null = null;
  return {
    async readPdf(bytes) {
      current = await openPdf(bytes);
      return pdfFacts(current);
    },
    async finishPdf(finish) {
      if (current === null) throw new Error('No PDF was read.');
      const document = current;
      current = null;
      return finishPdf(document, finish);
    },
    docx: docxFile,
  };
}
