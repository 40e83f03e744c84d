// What making a PDF needs of the machine, for the application itself.

import { app } from 'electron';
import type { PdfTools } from './make-pdf.ts';
import { printToPdf } from './pdf.ts';
import { withWriter } from './writer-process.ts';

export function pdfTools(): PdfTools {
  return {
    print: printToPdf,
    withWriter,
    creator: `Dictum ${app.getVersion()}`,
    now: () => new Date().toISOString(),
  };
}
