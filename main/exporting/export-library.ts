// Exports: records in, a file or a folder on disk out, and a report of what did not fit.

import { dirname } from 'node:path';
import type {
  ExportFormat,
  ExportOptions,
  ExportOutcome,
  ExportProgress,
  ExportSubject,
  MarkdownOptions,
} from '#core/export-api.ts';
import {
  dataFormats,
  defaultMarkdownOptions,
  defaultVaultOptions,
  isMany,
} from '#core/export-api.ts';
import { invalidInput } from '#core/errors.ts';
import { libraryKeys, pandocKeys } from './citation-keys.ts';
import { dataExport } from '#core/formats/data-formats.ts';
import type { ExportModel } from '#core/formats/export-model.ts';
import { exportModel } from '#core/formats/export-model.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { fileName } from '#core/formats/file-names.ts';
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
import { count } from '#core/formats/report.ts';
import { removeLeftovers, writeFileAtomic } from '../atomic-file.ts';
import type { FileToWrite } from './export-folder.ts';
import { writeExportFolder } from './export-folder.ts';
import type { ExportSource } from './load-records.ts';
import { loadRecords } from './load-records.ts';
import type { AssetSource, Picture } from './pictures.ts';
import { readPictures } from './pictures.ts';
import { templateText, usualTemplate } from './template-export.ts';
import { exportVault } from './vault/export-vault.ts';
import type { MadePdf, PdfTools } from './make-pdf.ts';
import { makePdf } from './make-pdf.ts';

export interface ExportTask {
  subject: ExportSubject;
  format: ExportFormat;
  options?: ExportOptions;
  /** The file to write; for several things as Markdown, the folder. An absolute path. */
  out: string;
  library: ExportSource;
  assets: AssetSource;
  tools: PdfTools;
  /** Told how far an export of many files has come. */
  progress?: (progress: ExportProgress) => void;
  /** Stops it: the export then rejects, and every file is whole. */
  signal?: AbortSignal;
}

/**
 * Writes an export. Throws `NotFoundError` when the subject is gone, `SaveFailedError` when it cannot be
 * written (a file of that name is then as it was), `ConflictError` when a folder holds files that are not
 * ours to overwrite.
 */
export async function exportLibrary(task: ExportTask): Promise<ExportOutcome> {
  if (task.format === 'vault') return writeVault(task);
  const records = await loadRecords(task.library, task.subject);
  task.signal?.throwIfAborted();
  const { format, subject, out } = task;
  if (format === 'json') {
    const { bytes, report } = await jsonBytes(relatedRecords(records, subject), task.assets);
    return writeOne(out, bytes, report);
  }
  const dataFormat = dataFormats.find((one) => one === format);
  if (dataFormat !== undefined) {
    const keys = await libraryKeys(task.library);
    const { text, report } = dataExport(records, subject, dataFormat, keys);
    return writeOne(out, Buffer.from(text, 'utf8'), report);
  }
  if (format === 'template') {
    const template = task.options?.template?.text ?? usualTemplate;
    const { text, report } = await templateText(task.library, records, subject, template);
    return writeOne(out, Buffer.from(text, 'utf8'), report);
  }
  const model = exportModel(records, subject);
  const pictures = await readPictures(records, task.assets);
  if (format === 'markdown') {
    const options = task.options?.markdown ?? defaultMarkdownOptions;
    const citationKey =
      options.citations === 'pandoc' ? await pandocKeys(task.library, records) : undefined;
    if (isMany(subject)) return writeFolder(out, model, pictures, options, citationKey);
    const { text, report } = singleMarkdown(model, options, citationKey);
    return writeOne(out, Buffer.from(text, 'utf8'), report);
  }
  const page = task.options?.page ?? defaultPageOptions;
  if (format === 'html') {
    const { html, report } = htmlPage(model, {
      page,
      styles: 'inline',
      picture: dataAddress(pictures),
      pages: null,
    });
    return writeOne(out, Buffer.from(html, 'utf8'), report);
  }
  const { withWriter, creator, now } = task.tools;
  const { bytes, report } =
    format === 'docx'
      ? await withWriter((writer) =>
          writer.docx({ model, options: page, pictures, creator, at: now() }),
        )
      : await makePdf(model, page, pictures, task.tools);
  return writeOne(out, bytes, report);
}

/** The PDF of a subject, not written yet. Throws as `exportLibrary` does. */
export async function pdfOf(
  task: Omit<ExportTask, 'format' | 'out' | 'progress' | 'signal'>,
): Promise<MadePdf> {
  const records = await loadRecords(task.library, task.subject);
  const model = exportModel(records, task.subject);
  const pictures = await readPictures(records, task.assets);
  return makePdf(model, task.options?.page ?? defaultPageOptions, pictures, task.tools);
}

/** A name to propose for an export, legal everywhere, without extension. */
export async function suggestedName(
  library: ExportSource,
  subject: ExportSubject,
): Promise<string> {
  if (subject.kind === 'all') return 'Dictum library';
  if (subject.kind === 'selection') return 'Dictum selection';
  const { documents, actors, notes } = await library.overview(null);
  const titles = {
    document: () => documents.find(({ id }) => id === subject.id)?.title,
    actor: () => actors.find(({ id }) => id === subject.id)?.name,
    note: () => notes.find(({ id }) => id === subject.id)?.title,
  };
  return fileName(titles[subject.kind]() ?? '', '');
}

function writeVault({ subject, options, ...task }: ExportTask): Promise<ExportOutcome> {
  if (subject.kind !== 'all' && subject.kind !== 'selection')
    throw invalidInput('A vault is made of the whole library or of a selection.');
  return exportVault({ ...task, subject, options: options?.vault ?? defaultVaultOptions });
}

/** Writes one file, whole or not at all. */
export async function writeOne(
  out: string,
  bytes: Uint8Array,
  report: string[],
): Promise<ExportOutcome> {
  await removeLeftovers(dirname(out));
  await writeFileAtomic(out, bytes);
  return { path: out, report };
}

async function writeFolder(
  out: string,
  model: ExportModel,
  pictures: ReadonlyMap<string, Picture>,
  options: MarkdownOptions,
  citationKey: CitationKey | undefined,
): Promise<ExportOutcome> {
  const extensions = new Map([...pictures].map(([hash, { extension }]) => [hash, extension]));
  const folder = markdownFolder(model, extensions, options, citationKey);
  const files = folder.files.map(({ path, text }): FileToWrite => ({
    path,
    bytes: Buffer.from(text, 'utf8'),
  }));
  for (const { path, asset } of folder.pictures) {
    const picture = pictures.get(asset);
    if (picture !== undefined) files.push({ path, bytes: picture.bytes });
  }
  const kept = await writeExportFolder(out, files);
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

async function jsonBytes(
  records: ExportRecords,
  assets: AssetSource,
): Promise<{ bytes: Uint8Array; report: string[] }> {
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
          `${count(missing, 'original file')} missing from the library folder or damaged, and so from the export.`,
        ];
  const parts: Buffer[] = [];
  for (const piece of libraryJson(records, kept)) parts.push(Buffer.from(piece, 'utf8'));
  return { bytes: Buffer.concat(parts), report };
}
