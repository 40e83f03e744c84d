// What main and the writer process send each other. The library itself is read over a port of its own.

import type { ExportOutcome, ExportProgress, ExportRequest } from '#core/export-api.ts';
import type { ErrorMessage } from '#core/errors.ts';
import type { MadePdf } from '../exporting/make-pdf.ts';
import type { PrintPage } from '../exporting/print-page.ts';

/** One export; `out` null makes the PDF that is looked at before it is saved. */
export interface WriterJob extends ExportRequest {
  /** An absolute path. */
  out: string | null;
  /** The folder of the library's assets. */
  assets: string;
  /** The program and its version. */
  creator: string;
}

/** What main sends the writer. */
export type ToWriter =
  /** The first message; the library's port comes with it. */
  | { type: 'start'; job: WriterJob }
  | { type: 'printed'; bytes: Uint8Array }
  | { type: 'not-printed'; error: ErrorMessage }
  | { type: 'stop' };

/** What the writer sends main; `written`, `made` or `failed` is the last of it. */
export type FromWriter =
  | { type: 'progress'; progress: ExportProgress }
  /** Asks main to print; one page at a time. */
  | { type: 'print'; page: PrintPage }
  | { type: 'written'; outcome: ExportOutcome }
  | { type: 'made'; made: MadePdf }
  | { type: 'failed'; error: ErrorMessage };
