// Exports as every feature may start them: at once in a format, or in the dialog with all choices.

import { createElement } from 'react';
import { create } from 'zustand';
import type {
  ExportFormat,
  ExportOptions,
  ExportOutcome,
  ExportProgress,
  ExportSubject,
} from '#core/export-api.ts';
import { desktop } from '../services/desktop.ts';
import { showError, showToast } from '../ui/toast.tsx';

interface ExportState {
  /** Whether the dialog is open. */
  open: boolean;
  /** What the dialog was opened for; null for what is shown just now. */
  asked: ExportSubject | null;
  /** The choices made last, kept for the next time. */
  format: ExportFormat;
  options: ExportOptions;
  /** How far the export under way has come; null while none is or none has told. */
  progress: ExportProgress;
}

/** What is asked for and under way, live. */
export const useExports = create<ExportState>(() => ({
  open: false,
  asked: null,
  format: 'markdown',
  options: {},
  progress: null,
}));

/** Opens the export dialog, for a subject or for what is shown. */
export function openExport(asked: ExportSubject | null = null): void {
  useExports.setState({ open: true, asked });
}

/** Asks where to and writes, as usual; tells the file's place and what did not fit. */
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
    action: { label: 'Show in folder', run: () => revealExport(path) },
  });
}

/** Shows a file that was written in the system's file manager. */
export function revealExport(path: string): void {
  desktop('reveal', { path }).catch((error: unknown) => showError(error));
}
