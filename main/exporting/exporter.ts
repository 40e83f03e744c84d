// Exports as a window asks for them: where to, then one at a time, with progress and a way to stop.

import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import { conflict } from '#core/errors.ts';
import type {
  ExportFormat,
  ExportOutcome,
  ExportProgress,
  ExportRequest,
  PdfPreview,
} from '#core/export-api.ts';
import { isFolder } from '#core/export-api.ts';
import type { Library } from '../library.ts';
import { showIn } from '../show-in.ts';
import { tell } from '../window.ts';
import type { PdfPreviews } from './pdf-previews.ts';
import { suggestedName } from './suggested-name.ts';
import { writeOne } from './write-one.ts';
import type { WriterTask } from './writer-process.ts';
import { makePreview, writeExport } from './writer-process.ts';

const kinds: Readonly<Record<ExportFormat, { name: string; extension: string }>> = {
  markdown: { name: 'Markdown', extension: 'md' },
  vault: { name: 'Obsidian vault', extension: '' },
  template: { name: 'Markdown', extension: 'md' },
  html: { name: 'Web page', extension: 'html' },
  pdf: { name: 'PDF', extension: 'pdf' },
  docx: { name: 'Word document', extension: 'docx' },
  json: { name: 'JSON', extension: 'json' },
  'passages-csv': { name: 'Table of passages', extension: 'passages.csv' },
  'links-csv': { name: 'Table of links', extension: 'links.csv' },
  'statements-csv': { name: 'Table of statements', extension: 'statements.csv' },
  annotations: { name: 'Web annotations', extension: 'jsonld' },
  csl: { name: 'CSL-JSON', extension: 'csl.json' },
  bibtex: { name: 'BibTeX', extension: 'bib' },
};

/** What exports from a window need. */
export interface ExporterParts {
  library: Library;
  window: () => BrowserWindow | null;
  previews: PdfPreviews;
  /** Told of each path that was written. */
  written: (path: string) => void;
}

/** One a window. A second export while one is under way is refused with `ConflictError`. */
export class Exporter {
  private running: AbortController | null = null;
  private readonly parts: ExporterParts;

  constructor(parts: ExporterParts) {
    this.parts = parts;
  }

  /** Asks where to, then writes; null when the user cancelled the dialog or stopped the export. */
  async exportTo(request: ExportRequest): Promise<ExportOutcome | null> {
    this.refuseSecond();
    const out = await this.chooseTarget(request);
    if (out === null) return null;
    const outcome = await this.underWay(request, (task) => writeExport(task, out));
    if (outcome !== null) this.parts.written(outcome.path);
    return outcome;
  }

  /**
   * Makes a PDF to be looked at; null when the user stopped it. Throws `ConflictError` while an export is under
   * way.
   */
  async previewPdf(request: ExportRequest): Promise<PdfPreview | null> {
    const made = await this.underWay(request, makePreview);
    return made === null ? null : this.parts.previews.keep(request.subject, made);
  }

  private refuseSecond(): void {
    if (this.running !== null) throw conflict('Another export is being written; wait for its end.');
  }

  /** Does the work of an export, told to the window as it goes on; null when it was stopped. */
  private async underWay<T>(
    request: ExportRequest,
    work: (task: WriterTask) => Promise<T>,
  ): Promise<T | null> {
    this.refuseSecond();
    const { library, window } = this.parts;
    const stop = new AbortController();
    this.running = stop;
    const progress = (now: ExportProgress): void => tell(window(), 'exporting', now);
    try {
      return await work({ ...request, library, progress, signal: stop.signal });
    } catch (thrown) {
      if (stop.signal.aborted) return null;
      throw thrown;
    } finally {
      this.running = null;
      progress(null);
    }
  }

  /** Asks where to, then writes the PDF that is looked at. */
  async savePreview(id: string): Promise<ExportOutcome | null> {
    const { subject, made } = this.parts.previews.get(id);
    const out = await this.chooseTarget({ subject, format: 'pdf' });
    if (out === null) return null;
    const outcome = await writeOne(out, made.bytes, made.report);
    this.parts.written(outcome.path);
    return outcome;
  }

  /** Stops the export that is under way, if there is one. */
  cancel(): void {
    this.running?.abort();
  }

  private async chooseTarget({ subject, format }: ExportRequest): Promise<string | null> {
    const { library, window } = this.parts;
    const name = await suggestedName(library.store.library, subject);
    const { name: kind, extension } = kinds[format];
    const asFolder = isFolder(subject, format);
    const { canceled, filePath } = await showIn(window(), (parent) =>
      dialog.showSaveDialog(parent, {
        title: 'Export',
        defaultPath: asFolder ? name : `${name}.${extension}`,
        filters: asFolder ? [] : [{ name: kind, extensions: [extension.replace(/^.*\./, '')] }],
      }),
    );
    return canceled || filePath === '' ? null : filePath;
  }
}
