import type { ExportFormat, ExportSubject } from '#core/desktop-api.ts';
import { dataFormats, pageFormats } from '#core/desktop-api.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { exportTo } from './exports.ts';

/** The formats as they are shown. */
export const formatWords: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  json: 'JSON',
  'passages-csv': 'CSV of passages',
  'links-csv': 'CSV of links',
  'statements-csv': 'CSV of statements',
  annotations: 'Web annotations',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
};

/** Menu lines that export something to be read, one a format, below a heading. */
export function exportEntries(subject: ExportSubject, heading = 'Export as'): MenuEntry[] {
  return entriesOf(subject, heading, pageFormats);
}

/** Menu lines that export something as data for other programs. */
export function dataEntries(subject: ExportSubject, heading: string): MenuEntry[] {
  return entriesOf(subject, heading, dataFormats);
}

function entriesOf(
  subject: ExportSubject,
  heading: string,
  formats: readonly ExportFormat[],
): MenuEntry[] {
  return [
    heading,
    ...formats.map((format) => ({
      label: formatWords[format],
      run: () => exportTo(subject, format),
    })),
  ];
}
