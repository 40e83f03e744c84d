import type { ExportFormat, ExportSubject } from '#core/desktop-api.ts';
import { exportFormats } from '#core/desktop-api.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { exportTo } from './exports.ts';

/** The formats as they are shown. */
export const formatWords: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  json: 'JSON',
};

/** Menu lines that export something, one a format, below a heading. */
export function exportEntries(subject: ExportSubject, heading = 'Export as'): MenuEntry[] {
  return [
    heading,
    ...exportFormats.map((format) => ({
      label: formatWords[format],
      run: () => exportTo(subject, format),
    })),
  ];
}
