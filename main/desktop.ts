// What main does for a window: files, dialogs, preferences.

import { basename } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { BackupsApi } from '#core/backup/backups-api.ts';
import type { DesktopApi } from '#core/desktop-api.ts';
import { DictumError } from '#core/errors.ts';
import { writeCodebook } from './exporting/codebook.ts';
import { Exporter } from './exporting/exporter.ts';
import type { PdfPreviews } from './exporting/pdf-previews.ts';
import { previewTemplate } from './exporting/template-export.ts';
import type { Importer } from './importer.ts';
import type { Library } from './library.ts';
import { askThenOpen } from './open-outside.ts';
import { askThenOpenOriginal, saveOriginalCopy } from './originals/hand-out.ts';
import type { Originals } from './originals/originals.ts';
import { keepPicture, keepPictureFile } from './pictures/keep.ts';
import type { PreferenceStore } from './preferences.ts';
import { showIn } from './show-in.ts';
import { applyTheme, applyZoom, tell } from './window.ts';

/** What the calls of a window need. */
export interface DesktopParts {
  library: Library;
  preferences: PreferenceStore;
  importer: Importer;
  backups: BackupsApi;
  originals: Originals;
  window: () => BrowserWindow | null;
  previews: PdfPreviews;
  flushed: (unsaved: boolean) => void;
}

const textFilters = [
  { name: 'Texts', extensions: ['txt', 'md', 'markdown', 'text', 'srt', 'vtt', 'json', 'jsonld'] },
  { name: 'All files', extensions: ['*'] },
];

const codebookFilters = [
  { name: 'Codebooks', extensions: ['json', 'csv'] },
  { name: 'All files', extensions: ['*'] },
];

const codebookKinds = {
  csv: { name: 'Table', extension: 'csv' },
  json: { name: 'JSON', extension: 'json' },
  markdown: { name: 'Markdown', extension: 'md' },
} as const;

/** Implements the desktop API for one window. */
export function desktopApi(parts: DesktopParts): DesktopApi {
  const { library, preferences, importer, originals, previews } = parts;
  /** The paths this run has written files to: the only ones that may be shown. */
  const written = new Set<string>();

  const exporter = new Exporter({
    library,
    window: parts.window,
    previews,
    written: (path) => void written.add(path),
  });

  return {
    ...parts.backups,
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
    exportTo: (request) => exporter.exportTo(request),
    previewTemplate: ({ subject, text }) => previewTemplate(library.store.library, subject, text),
    previewPdf: (request) => exporter.previewPdf(request),
    savePreview: ({ id }) => exporter.savePreview(id),
    dropPreview() {
      previews.drop();
      return Promise.resolve(null);
    },
    cancelExport() {
      exporter.cancel();
      return Promise.resolve(null);
    },
    async exportCodebook({ format }) {
      const { name, extension } = codebookKinds[format];
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
    flushed({ unsaved }) {
      parts.flushed(unsaved);
      return Promise.resolve(null);
    },
  };
}
