// The PDF that is being looked at before it is saved. It stands in memory, one at a time, and is what is
// saved in the end, to the byte.

import { randomUUID } from 'node:crypto';
import type { ExportSubject, PdfPreview } from '#core/export-api.ts';
import { notFound } from '#core/errors.ts';
import type { PageFile } from '../page-files.ts';
import type { MadePdf } from './make-pdf.ts';

interface Kept {
  id: string;
  subject: ExportSubject;
  made: MadePdf;
}

/** Holds the last one made, until it is dropped or another takes its place. */
export class PdfPreviews {
  private kept: Kept | null = null;

  /** Keeps a PDF in place of the one before. */
  keep(subject: ExportSubject, made: MadePdf): PdfPreview {
    const id = randomUUID();
    this.kept = { id, subject, made };
    return { id, address: `/preview/${id}.pdf`, report: made.report };
  }

  /** The PDF of that id. Throws `NotFoundError` when another one has taken its place. */
  get(id: string): Omit<Kept, 'id'> {
    if (this.kept?.id !== id) throw notFound('This preview is gone; make it anew.');
    return this.kept;
  }

  /** Frees what it holds. */
  drop(): void {
    this.kept = null;
  }

  /** What the window is served under the preview's address; null for any other name. */
  served(name: string): PageFile | null {
    if (this.kept === null || name !== `/preview/${this.kept.id}.pdf`) return null;
    return { body: this.kept.made.bytes, type: 'application/pdf' };
  }
}
