// The codebook as a file: written, and taken in.

import { createElement } from 'react';
import type { CodebookFormat } from '#core/desktop-api.ts';
import { codebookFormats } from '#core/desktop-api.ts';
import type { AppCommand } from '../commands.ts';
import { desktop } from '../services/desktop.ts';
import { tellExport } from '../state/exports.ts';
import { offerUndo } from '../state/undoing.ts';
import { plural } from '../ui/plural.ts';
import { showToast } from '../ui/toast.tsx';

/** The formats as they are shown. */
export const codebookFormatWords: Readonly<Record<CodebookFormat, string>> = {
  json: 'JSON (to import again)',
  csv: 'CSV (concepts only)',
  markdown: 'Markdown',
};

/** Asks where to and writes; tells the file's place. */
export async function exportCodebook(format: CodebookFormat): Promise<void> {
  const outcome = await desktop('exportCodebook', { format });
  if (outcome !== null) tellExport(outcome);
}

/** Asks for a file and takes it in; tells what was taken, what was not, and offers to undo it. */
export async function importCodebook(): Promise<void> {
  const imported = await desktop('importCodebook', null);
  if (imported === null) return;
  const { added, defined, signs, report } = imported.report;
  const detail =
    report.length === 0
      ? undefined
      : createElement(
          'ul',
          { 'aria-label': 'What was left as it is' },
          report.slice(0, 100).map((line, index) => createElement('li', { key: index }, line)),
        );
  if (added === 0 && defined === 0 && !signs) {
    showToast('The library has all of this codebook already.', { detail });
    return;
  }
  const parts = [
    `${plural(added, 'concept')} added`,
    ...(defined === 0 ? [] : [`${plural(defined, 'definition')} filled in`]),
    ...(signs ? ['colours and roles filled in'] : []),
  ];
  offerUndo(`Codebook imported: ${parts.join(', ')}.`, {
    step: imported.step,
    detail,
    // What was left as it is must be read in peace.
    timeout: report.length === 0 ? 10_000 : 0,
  });
}

/** Registered in `renderer.tsx`. */
export const codebookFileCommands: readonly AppCommand[] = [
  {
    id: 'import-codebook',
    title: 'Import a codebook…',
    section: 'Library',
    run: importCodebook,
  },
  ...codebookFormats.map((format): AppCommand => ({
    id: `export-codebook-${format}`,
    title: `Export the codebook as ${codebookFormatWords[format]}`,
    section: 'Library',
    run: () => exportCodebook(format),
  })),
];
