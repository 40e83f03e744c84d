// Exports: records in, a file or a folder on disk out, and a report of what did not fit.

import type {
  ExportOutcome,
  ExportProgress,
  ExportRequest,
  MarkdownOptions,
} from '#core/export-api.ts';
import {
  dataFormats,
  defaultMarkdownOptions,
  defaultVaultOptions,
  isFolder,
} from '#core/export-api.ts';
import { invalidInput } from '#core/errors.ts';
import { libraryKeys, pandocKeys } from './citation-keys.ts';
import { dataExport } from '#core/formats/data-formats.ts';
import type { ExportModel } from '#core/formats/export-model.ts';
import { exportModel } from '#core/formats/export-model.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { docxFile } from '#core/formats/docx/file.ts';
import { htmlPage } from '#core/formats/html/page.ts';
import type { JsonAsset } from '#core/formats/json/format.ts';
import { assetsOf, libraryJson } from '#core/formats/json/write.ts';
import {
  actorMarkdown,
  alone,
  documentMarkdown,
  noteMarkdown,
} from '#core/formats/markdown/files.ts';
import type { MarkdownFile } from '#core/formats/markdown/files.ts';
import type { CitationKey } from '#core/formats/markdown/write-runs.ts';
import { markdownFolder } from '#core/formats/markdown/folder.ts';
import { defaultPageOptions } from '#core/formats/page-options.ts';
import { relatedRecords } from '#core/formats/related-records.ts';
import { counted } from '#core/counted.ts';
import type { FileToWrite } from './export-folder.ts';
import { writeExportFolder } from './export-folder.ts';
import type { ExportSource } from './load-records.ts';
import { loadRecords } from './load-records.ts';
import type { AssetSource, Picture } from './pictures.ts';
import { fontsFor } from './page-fonts.ts';
import { readPictures } from './pictures.ts';
import { templateText, usualTemplate } from './template-export.ts';
import { exportVault } from './vault/export-vault.ts';
import type { MadePdf, PdfTools } from './make-pdf.ts';
import { makePdf, pdfSteps } from './make-pdf.ts';
import { writeOne } from './write-one.ts';

/** What is exported, of which library, and where to. */
export interface ExportTask extends ExportRequest {
  /** The file to write; for several things as Markdown, the folder. An absolute path. */
  out: string;
  library: ExportSource;
  assets: AssetSource;
  tools: PdfTools;
  /** Told how far an export has come. */
  progress?: (progress: ExportProgress) => void;
  /** Stops an export of many files: it then rejects, and every file is whole. */
  signal?: AbortSignal;
}

/**
 * Writes an export. Throws `NotFoundError` when the subject is gone, `SaveFailedError` when it cannot be
 * written (a file of that name is then as it was), `ConflictError` when a folder holds files that are not
 * ours to overwrite.
 */
export async function exportLibrary(task: ExportTask): Promise<ExportOutcome> {
  if (task.format === 'vault') return writeVault(task);
  if (isFolder(task.subject, task.format)) return writeFolder(task);
  const { bytes, report } = task.format === 'pdf' ? await pdfOf(task) : await fileOf(task);
  return writeOne(task.out, bytes, report);
}

/** The PDF of a subject, not written yet. Throws as `exportLibrary` does. */
export async function pdfOf(task: Omit<ExportTask, 'format' | 'out' | 'signal'>): Promise<MadePdf> {
  const { progress } = task;
  progress?.({ unit: 'steps', done: 0, total: pdfSteps, current: 'Reading the library' });
  const records = await loadRecords(task.library, task.subject);
  const model = exportModel(records, task.subject);
  const pictures = await readPictures(records, task.assets);
  const options = task.options?.page ?? defaultPageOptions;
  return makePdf(model, options, new Set(pictures.keys()), task.tools, progress);
}

interface MadeFile {
  bytes: Uint8Array;
  report: string[];
}

/** An export of one file that is no PDF. */
async function fileOf(task: ExportTask): Promise<MadeFile> {
  const records = await loadRecords(task.library, task.subject);
  const { format, subject } = task;
  if (format === 'json') return jsonBytes(relatedRecords(records, subject), task.assets);
  const dataFormat = dataFormats.find((one) => one === format);
  if (dataFormat !== undefined) {
    const keys = await libraryKeys(task.library);
    return inUtf8(dataExport(records, subject, dataFormat, keys));
  }
  if (format === 'template') {
    const template = task.options?.template?.text ?? usualTemplate;
    return inUtf8(await templateText(task.library, records, subject, template));
  }
  const model = exportModel(records, subject);
  if (format === 'markdown') {
    const options = task.options?.markdown ?? defaultMarkdownOptions;
    return inUtf8(singleMarkdown(model, options, await keysFor(task, records, options)));
  }
  const page = task.options?.page ?? defaultPageOptions;
  const pictures = await readPictures(records, task.assets);
  if (format === 'html') {
    const fonts = page.fonts ? fontsFor(await task.tools.fonts()) : () => '';
    const { html, report } = htmlPage(model, {
      page,
      fonts,
      styles: 'inline',
      picture: dataAddress(pictures),
      pages: null,
    });
    return inUtf8({ text: html, report });
  }
  const { creator, now } = task.tools;
  return docxFile({ model, options: page, pictures, creator, at: now() });
}

function inUtf8({ text, report }: { text: string; report: string[] }): MadeFile {
  return { bytes: Buffer.from(text, 'utf8'), report };
}

async function keysFor(
  { library }: ExportTask,
  records: ExportRecords,
  { citations }: MarkdownOptions,
): Promise<CitationKey | undefined> {
  return citations === 'pandoc' ? await pandocKeys(library, records) : undefined;
}

function writeVault({ subject, options, ...task }: ExportTask): Promise<ExportOutcome> {
  if (subject.kind !== 'all' && subject.kind !== 'selection')
    throw invalidInput('A vault is made of the whole library or of a selection.');
  return exportVault({ ...task, subject, options: options?.vault ?? defaultVaultOptions });
}

async function writeFolder(task: ExportTask): Promise<ExportOutcome> {
  const { out, subject, signal, progress } = task;
  const records = await loadRecords(task.library, subject);
  signal?.throwIfAborted();
  const options = task.options?.markdown ?? defaultMarkdownOptions;
  const citationKey = await keysFor(task, records, options);
  const pictures = await readPictures(records, task.assets);
  const extensions = new Map([...pictures].map(([hash, { extension }]) => [hash, extension]));
  const model = exportModel(records, subject);
  const folder = markdownFolder(model, extensions, options, citationKey);
  const files = folder.files.map(({ path, text }): FileToWrite => ({
    path,
    bytes: Buffer.from(text, 'utf8'),
  }));
  for (const { path, asset } of folder.pictures) {
    const picture = pictures.get(asset);
    if (picture !== undefined) files.push({ path, bytes: picture.bytes });
  }
  const kept = await writeExportFolder(out, files, { signal, progress });
  return { path: out, report: [...folder.report, ...kept] };
}

function singleMarkdown(
  model: ExportModel,
  options: MarkdownOptions,
  citationKey: CitationKey | undefined,
): MarkdownFile {
  const places = citationKey === undefined ? alone : { ...alone, citationKey };
  const [document] = model.documents;
  if (document !== undefined) return documentMarkdown(document, places, options);
  const [note] = model.notes;
  if (note !== undefined) return noteMarkdown(note, places, options);
  const [actor] = model.actors;
  if (actor !== undefined) return actorMarkdown(actor, places, options);
  return { text: '', report: [] };
}

function dataAddress(pictures: ReadonlyMap<string, Picture>): (asset: string) => string | null {
  return (asset) => {
    const picture = pictures.get(asset);
    if (picture === undefined) return null;
    return `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  };
}

async function jsonBytes(records: ExportRecords, assets: AssetSource): Promise<MadeFile> {
  const kept: JsonAsset[] = [];
  let missing = 0;
  for (const sha256 of assetsOf(records)) {
    const bytes = await assets.read(sha256).catch(() => null);
    if (bytes === null) missing += 1;
    else kept.push({ sha256, base64: Buffer.from(bytes).toString('base64') });
  }
  const report =
    missing === 0
      ? []
      : [
          `${counted(missing, 'original file')} missing from the library folder or damaged, and so from the export.`,
        ];
  const parts: Buffer[] = [];
  for (const piece of libraryJson(records, kept)) parts.push(Buffer.from(piece, 'utf8'));
  return { bytes: Buffer.concat(parts), report };
}
