import { createElement } from 'react';
import type { ExportFormat, ExportOutcome, ExportSubject } from '#core/desktop-api.ts';
import { desktop } from '../services/desktop.ts';
import { showError, showToast } from '../ui/toast.tsx';

/** Asks where to and writes; tells the file's place and what did not fit. */
export function exportTo(subject: ExportSubject, format: ExportFormat): void {
  desktop('exportTo', { subject, format }).then(
    (outcome) => {
      if (outcome !== null) tellExport(outcome);
    },
    (error: unknown) => showError(error),
  );
}

/** Tells where an export was written, and what did not fit. */
export function tellExport({ path, report }: ExportOutcome): void {
  const lines = report.map((line, index) => createElement('li', { key: index }, line));
  showToast(report.length === 0 ? 'Exported' : 'Exported, with a report', {
    detail: createElement(
      'div',
      null,
      createElement('p', null, path),
      lines.length === 0 ? null : createElement('ul', { 'aria-label': 'What did not fit' }, lines),
    ),
    // What did not fit must be read in peace.
    timeout: report.length === 0 ? 10_000 : 0,
    action: {
      label: 'Show in folder',
      run: () => void desktop('reveal', { path }).catch((error: unknown) => showError(error)),
    },
  });
}
