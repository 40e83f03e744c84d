// What can be exported, in which formats, with which choices: shared by the window, main and the command
// line.

import type { Check } from './check.ts';
import type { PageOptions } from './formats/page-options.ts';
import { pageOptions } from './formats/page-options.ts';
import { flag, id, list, nullable, object, oneOf, optional } from './check.ts';
import { exportTemplateText } from './records/settings.ts';

/** Exports that hold data for other programs, in one file each. */
export const dataFormats = [
  'passages-csv',
  'links-csv',
  'statements-csv',
  'annotations',
  'csl',
  'bibtex',
] as const;
/** One of `dataFormats`. */
export type DataFormat = (typeof dataFormats)[number];

/** Exports to be read, and the one that holds everything. */
export const pageFormats = [
  'markdown',
  'vault',
  'template',
  'html',
  'pdf',
  'docx',
  'json',
] as const;
/** Every export format, as the command line and the window name them. */
export const exportFormats = [...pageFormats, ...dataFormats] as const;
/** One of `exportFormats`. */
export type ExportFormat = (typeof exportFormats)[number];

/** One document with its passages, one note, one actor's dossier, some of each, or all. */
export type ExportSubject =
  | { kind: 'document' | 'note' | 'actor'; id: string }
  | {
      kind: 'selection';
      id: null;
      documents: string[];
      actors: string[];
      notes: string[];
    }
  | { kind: 'all'; id: null };

/** Whether a subject is several things, which Markdown writes as a folder. */
export function isMany({ kind }: ExportSubject): boolean {
  return kind === 'all' || kind === 'selection';
}

/** Whether an export is a folder of files rather than one file. */
export function isFolder(subject: ExportSubject, format: ExportFormat): boolean {
  return format === 'vault' || (format === 'markdown' && isMany(subject));
}

/** The formats a subject can be written in: only several things make a vault. */
export function formatsFor(subject: ExportSubject): readonly ExportFormat[] {
  return exportFormats.filter((format) => format !== 'vault' || isMany(subject));
}

/** How a cited passage names its source in Markdown: in words, or by a key as Pandoc reads it. */
export const citationStyles = ['words', 'pandoc'] as const;
/** One of `citationStyles`. */
export type CitationStyle = (typeof citationStyles)[number];

/** What is chosen about Markdown files. */
export interface MarkdownOptions {
  citations: CitationStyle;
  /** Whether title, author, date and the like stand above the text as YAML. */
  frontMatter: boolean;
  /** Whether the passages of a document stand below its text. */
  passages: boolean;
}

/** What holds unless it is chosen otherwise. */
export const defaultMarkdownOptions: MarkdownOptions = {
  citations: 'words',
  frontMatter: true,
  passages: true,
};

/** What is chosen about a vault. */
export interface VaultOptions {
  /** Whether the text of the sources is written, or only their passages. */
  text: boolean;
  /** Whether what passages cover is highlighted in the text. */
  highlights: boolean;
  /** Whether each concept has a file of its own. */
  concepts: boolean;
  /** Whether the original files of the sources are copied along. */
  originals: boolean;
}

/** What holds unless it is chosen otherwise. */
export const defaultVaultOptions: VaultOptions = {
  text: true,
  highlights: true,
  concepts: true,
  originals: false,
};

/** What is chosen about an export by template. */
export interface TemplateOptions {
  /** The text of the template. */
  text: string;
}

/** The choices of each format that has any; what is absent is as usual. */
export interface ExportOptions {
  markdown?: MarkdownOptions;
  vault?: VaultOptions;
  template?: TemplateOptions;
  /** Of PDF, HTML and DOCX. */
  page?: PageOptions;
}

/** What to write and how; where to is asked by main. */
export interface ExportRequest {
  subject: ExportSubject;
  format: ExportFormat;
  options?: ExportOptions;
}

/** What came of an export. */
export interface ExportOutcome {
  /** The file or folder written. */
  path: string;
  /** What did not fit the format, or what else is to be known; one sentence each. */
  report: string[];
}

/** How an export by a template begins. */
export interface TemplatePreview {
  text: string;
  /** Whether this is all of it. */
  whole: boolean;
  /** Why there is none: one sentence, with the line of the template. */
  problem: string | null;
}

/** A PDF that was made and is not saved yet. */
export interface PdfPreview {
  /** Names it while the window shows it. */
  id: string;
  /** Where the window finds it: a path of the window's own host. */
  address: string;
  report: string[];
}

/** How far an export has come; null when none is under way. */
export type ExportProgress = {
  /** What is counted: files written, or the steps in which a PDF is made. */
  unit: 'files' | 'steps';
  done: number;
  total: number;
  /** What is being written, or what the step does. */
  current: string;
} | null;

const ids = list(id, 1_000_000);

/** Reads a subject; throws `InvalidInputError` when one that is a single record has no id. */
export const exportSubject: Check<ExportSubject> = (value, where) => {
  const read = object({
    kind: oneOf(['document', 'note', 'actor', 'selection', 'all']),
    id: nullable(id),
    documents: optional(ids),
    actors: optional(ids),
    notes: optional(ids),
  })(value, where);
  if (read.kind === 'all') return { kind: 'all', id: null };
  if (read.kind === 'selection') {
    const { documents = [], actors = [], notes = [] } = read;
    return { kind: 'selection', id: null, documents, actors, notes };
  }
  return { kind: read.kind, id: id(read.id, `${where}.id`) };
};

/** Reads options; what is left out holds as by default. */
export const exportOptions: Check<ExportOptions> = object({
  markdown: optional(
    object({ citations: oneOf(citationStyles), frontMatter: flag, passages: flag }),
  ),
  template: optional(object({ text: exportTemplateText })),
  vault: optional(object({ text: flag, highlights: flag, concepts: flag, originals: flag })),
  page: optional(pageOptions),
});

/** Reads what `previewTemplate` is asked. */
export const templateRequest = object({ subject: exportSubject, text: exportTemplateText });

/** Reads a request. */
export const exportRequest: Check<ExportRequest> = object({
  subject: exportSubject,
  format: oneOf(exportFormats),
  options: optional(exportOptions),
});
