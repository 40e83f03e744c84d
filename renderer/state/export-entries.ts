import type { ExportFormat, ExportSubject } from '#core/export-api.ts';
import { formatsFor, pageFormats } from '#core/export-api.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { exportTo, openExport } from './exports.ts';

/** The formats as they are shown. */
export const formatWords: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  vault: 'Obsidian vault',
  template: 'By a template',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  json: 'JSON',
  'passages-csv': 'CSV of passages',
  'links-csv': 'CSV of links',
  'statements-csv': 'CSV of statements',
  annotations: 'Web annotations',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
};

/** The formats that need no further choice. */
export function directFormats(subject: ExportSubject): readonly ExportFormat[] {
  return formatsFor(subject).filter((format) => format !== 'template');
}

/** Menu lines that export something to be read, one a format, below a heading; the last one opens the dialog. */
export function exportEntries(subject: ExportSubject, heading = 'Export as'): MenuEntry[] {
  return [
    heading,
    ...directFormats(subject)
      .filter((format) => pageFormats.some((one) => one === format))
      .map((format) => ({
        label: formatWords[format],
        run: () => exportTo(subject, format),
      })),
    { label: 'Other formats and choices…', run: () => openExport(subject) },
  ];
}
