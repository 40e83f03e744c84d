// What main does for a window: files, dialogs, preferences.

import { basename } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { DesktopApi, ExportFormat, ExportOutcome, ExportSubject } from '#core/desktop-api.ts';
import { DictumError } from '#core/errors.ts';
import { writeCodebook } from './exporting/codebook.ts';
import { exportLibrary, suggestedName } from './exporting/export-library.ts';
import { printToPdf } from './exporting/pdf.ts';
import type { Importer } from './importer.ts';
import type { Library } from './library.ts';
import { askThenOpen } from './open-outside.ts';
import { askThenOpenOriginal, saveOriginalCopy } from './originals/hand-out.ts';
import type { Originals } from './originals/originals.ts';
import { keepPicture, keepPictureFile } from './pictures/keep.ts';
import type { PreferenceStore } from './preferences.ts';
import { applyTheme, applyZoom, tell } from './window.ts';

export interface DesktopParts {
  library: Library;
  preferences: PreferenceStore;
  importer: Importer;
  originals: Originals;
  window: () => BrowserWindow | null;
  flushed: () => void;
}

const filters: Record<ExportFormat, { name: string; extension: string }> = {
  markdown: { name: 'Markdown', extension: 'md' },
  html: { name: 'Web page', extension: 'html' },
  pdf: { name: 'PDF', extension: 'pdf' },
  json: { name: 'JSON', extension: 'json' },
  'passages-csv': { name: 'Table of passages', extension: 'passages.csv' },
  'links-csv': { name: 'Table of links', extension: 'links.csv' },
  'statements-csv': { name: 'Table of statements', extension: 'statements.csv' },
  annotations: { name: 'Web annotations', extension: 'jsonld' },
  csl: { name: 'CSL-JSON', extension: 'csl.json' },
  bibtex: { name: 'BibTeX', extension: 'bib' },
};

const textFilters = [
  { name: 'Texts', extensions: ['txt', 'md', 'markdown', 'text', 'srt', 'vtt', 'json'] },
  { name: 'All files', extensions: ['*'] },
];

const codebookFilters = [
  { name: 'Codebooks', extensions: ['json', 'csv'] },
  { name: 'All files', extensions: ['*'] },
];

/** Implements the desktop API for one window. */
export function desktopApi(parts: DesktopParts): DesktopApi {
  const { library, preferences, importer, originals } = parts;
  /** The paths this run has written files to: the only ones that may be shown. */
  const written = new Set<string>();

  async function chooseTarget(
    subject: ExportSubject,
    format: ExportFormat,
  ): Promise<string | null> {
    const name = await suggestedName(library.store.library, subject);
    const { name: kind, extension } = filters[format];
    const isFolder = subject.kind === 'all' && format === 'markdown';
    const { canceled, filePath } = await showIn(parts.window(), (window) =>
      dialog.showSaveDialog(window, {
        title: 'Export',
        defaultPath: isFolder ? name : `${name}.${extension}`,
        filters: isFolder ? [] : [{ name: kind, extensions: [extension.replace(/^.*\./, '')] }],
      }),
    );
    return canceled || filePath === '' ? null : filePath;
  }

  async function exportTo(
    subject: ExportSubject,
    format: ExportFormat,
  ): Promise<ExportOutcome | null> {
    const out = await chooseTarget(subject, format);
    if (out === null) return null;
    const outcome = await exportLibrary({
      subject,
      format,
      out,
      library: library.store.library,
      assets: library.assets,
      printer: printToPdf,
    });
    written.add(outcome.path);
    return outcome;
  }

  return {
    info: () =>
      Promise.resolve({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
        library: library.folder.root,
      }),
    preferences: () => Promise.resolve(preferences.get()),
    async setPreferences(patch) {
      const values = await preferences.set(patch);
      applyTheme(values.theme);
      applyZoom(parts.window(), values.zoom);
      tell(parts.window(), 'preferences', values);
      return values;
    },
    async importChosen({ what }) {
      const properties: OpenDialogOptions['properties'] =
        what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'];
      const { canceled, filePaths } = await showIn(parts.window(), (window) =>
        dialog.showOpenDialog(window, {
          title: what === 'files' ? 'Import files' : 'Import a folder',
          properties,
          filters: what === 'files' ? textFilters : [],
        }),
      );
      if (canceled || filePaths.length === 0) return false;
      await importer.importPaths(filePaths);
      return true;
    },
    async importText({ text, title }) {
      await importer.importText(text, title);
      return true;
    },
    async importSample() {
      await importer.importSample();
      return true;
    },
    async replaceChosen({ document }) {
      const { canceled, filePaths } = await showIn(parts.window(), (window) =>
        dialog.showOpenDialog(window, {
          title: 'Replace with a new version',
          buttonLabel: 'Replace',
          properties: ['openFile'],
          filters: textFilters,
        }),
      );
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      tell(parts.window(), 'replacing', { document, file: basename(path) });
      return await importer.replaceDocument(document, path);
    },
    cancelImport() {
      importer.cancel();
      return Promise.resolve(null);
    },
    exportTo: ({ subject, format }) => exportTo(subject, format),
    async exportCodebook({ format }) {
      const { name, extension } =
        format === 'csv' ? { name: 'Table', extension: 'csv' } : filters[format];
      const { canceled, filePath } = await showIn(parts.window(), (window) =>
        dialog.showSaveDialog(window, {
          title: 'Export the codebook',
          defaultPath: `Codebook.${extension}`,
          filters: [{ name, extensions: [extension] }],
        }),
      );
      if (canceled || filePath === '') return null;
      const outcome = await writeCodebook(library.store.library, format, filePath);
      written.add(outcome.path);
      return outcome;
    },
    async importCodebook() {
      const { canceled, filePaths } = await showIn(parts.window(), (window) =>
        dialog.showOpenDialog(window, {
          title: 'Import a codebook',
          properties: ['openFile'],
          filters: codebookFilters,
        }),
      );
      const [path] = filePaths;
      return canceled || path === undefined ? null : await importer.importCodebook(path);
    },
    openOriginal: ({ document }) =>
      showIn(parts.window(), (window) => askThenOpenOriginal(originals, document, window)),
    async saveOriginal({ document }) {
      const path = await showIn(parts.window(), (window) =>
        saveOriginalCopy(originals, document, window),
      );
      if (path === null) return null;
      written.add(path);
      return { path };
    },
    async choosePicture() {
      const { canceled, filePaths } = await showIn(parts.window(), (window) =>
        dialog.showOpenDialog(window, {
          title: 'Choose a picture',
          properties: ['openFile'],
          filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'] }],
        }),
      );
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      return await keepPictureFile(library.assets, path);
    },
    keepPicture: ({ base64 }) => keepPicture(library.assets, Buffer.from(base64, 'base64')),
    reveal({ path }) {
      if (!written.has(path))
        throw new DictumError('InvalidInputError', 'That file was not written by an export.');
      shell.showItemInFolder(path);
      return Promise.resolve(null);
    },
    async openLink({ url }) {
      await askThenOpen(url, parts.window());
      return null;
    },
    flushed() {
      parts.flushed();
      return Promise.resolve(null);
    },
  };
}

async function showIn<T>(
  window: BrowserWindow | null,
  show: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  if (window === null) throw new DictumError('UnavailableError', 'There is no window to ask in.');
  return show(window);
}
