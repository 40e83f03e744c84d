// Imports for the window and the command line: one batch at a time, each with a page of its own.

import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CodebookImported, ImportProgress, Replaced } from '#core/desktop-api.ts';
import { refusedFile } from '#core/errors.ts';
import { readLibrary } from '#core/formats/json/read.ts';
import { isObject } from '#core/check.ts';
import { annotate } from './annotating/annotate.ts';
import { openImportPage } from './import-page-owner.ts';
import type { BatchResult } from './importing/batch.ts';
import { importBatch } from './importing/batch.ts';
import { takeCodebook } from './importing/codebook.ts';
import { readOriginal } from './importing/read-original.ts';
import { replaceDocument } from './importing/replace-document.ts';
import type { BatchSource } from './importing/sources.ts';
import type { Library } from './library.ts';
import { sampleFolder } from './pages.ts';
import { runPatiently } from './run-patiently.ts';
import { fillSample } from './sample/fill-sample.ts';

/** One a library. Batches wait for one another. */
export class Importer {
  private readonly library: Library;
  private readonly tell: (progress: ImportProgress) => void;
  private running: Promise<unknown> = Promise.resolve();
  private cancelling = new AbortController();
  private underWay = 0;

  /** `tell` hears how far an import has come. */
  constructor(library: Library, tell: (progress: ImportProgress) => void) {
    this.library = library;
    this.tell = tell;
  }

  /** Imports files and folders; resolves when all are through. A batch under way is waited for. */
  importPaths(paths: readonly string[]): Promise<BatchResult> {
    return this.inTurn(async () => {
      if (await mayBeLarge(paths))
        await this.library.snapshots.takeIfChanged('import').catch((thrown: unknown) => {
          process.stderr.write(`No snapshot was taken before the import: ${String(thrown)}\n`);
        });
      return await this.batch(paths.map((path) => ({ kind: 'path', path })));
    });
  }

  /** Imports a text that was pasted. */
  importText(text: string, title: string): Promise<BatchResult> {
    return this.inTurn(() => this.batch([{ kind: 'text', text, title }]));
  }

  /** Gives a document the text of another file, as of a new version of its source. */
  replaceDocument(document: string, path: string): Promise<Replaced> {
    return this.inTurn(() =>
      replaceDocument({
        document,
        path,
        openImportPage,
        library: { run: (args) => runPatiently(this.library.store, args) },
        assets: this.library.assets,
        newId: randomUUID,
      }),
    );
  }

  /** Takes a codebook in, as one step of undo. */
  importCodebook(path: string): Promise<CodebookImported> {
    return this.inTurn(async () => {
      const step = randomUUID();
      const report = await takeCodebook(await readOriginal(path), basename(path), (args) =>
        runPatiently(this.library.store, { id: step, command: 'import-codebook', args }),
      );
      return { report, step };
    });
  }

  /** Brings the sample library in, as far as it is not there yet; answers a sentence. */
  importSample(): Promise<string> {
    return this.inTurn(async () => {
      const { library } = this.library.store;
      const step = { group: randomUUID(), label: 'Added the sample library' };
      const { message } = await fillSample({
        folder: sampleFolder,
        library: { ...library, run: (args) => library.run({ ...args, ...step }) },
        importFile: async (path) => {
          const { outcomes } = await this.batch([{ kind: 'path', path }], () => undefined, step);
          const [outcome] = outcomes;
          if (outcome === undefined || outcome.id === null)
            throw refusedFile(outcome?.reason ?? 'The sample was not imported.');
          return { id: outcome.id };
        },
      });
      return message;
    });
  }

  /** Whether anything is being imported. */
  get isRunning(): boolean {
    return this.underWay > 0;
  }

  /** Stops the batch under way; what was imported stays. */
  cancel(): void {
    this.cancelling.abort();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const next = this.running
      .then(() => {
        this.cancelling = new AbortController();
        return work();
      })
      .finally(() => (this.underWay -= 1));
    this.running = next.catch(() => undefined);
    return next;
  }

  private batch(
    sources: readonly BatchSource[],
    onProgress: (progress: ImportProgress) => void = this.tell,
    step: { group?: string; label?: string } = {},
  ): Promise<BatchResult> {
    return importBatch({
      sources,
      openImportPage,
      library: { run: (args) => runPatiently(this.library.store, { ...args, ...step }) },
      assets: this.library.assets,
      importJson: (text) => this.importJson(text),
      annotate: (text, group) =>
        annotate({ text, library: this.library.store.library, group: step.group ?? group }),
      newId: randomUUID,
      onProgress,
      signal: this.cancelling.signal,
    });
  }

  private async importJson(text: string): Promise<{ imported: number; existing: number }> {
    const { records, assets } = readLibrary(text);
    for (const { sha256, base64 } of assets)
      if ((await this.library.assets.keep(Buffer.from(base64, 'base64'))) !== sha256)
        throw refusedFile('An original in this library’s export is damaged; nothing was imported.');
    const { result } = await runPatiently(this.library.store, {
      id: randomUUID(),
      command: 'import-records',
      args: { records },
    });
    const imported = isObject(result) ? result['imported'] : null;
    const existing = isObject(result) ? result['existing'] : null;
    if (typeof imported !== 'number' || typeof existing !== 'number')
      throw new TypeError('The library answered something unexpected.');
    return { imported, existing };
  }
}

/** So many files are a large import; a folder or an export of a library may be one. */
const manyFiles = 20;

async function mayBeLarge(paths: readonly string[]): Promise<boolean> {
  if (paths.length > manyFiles || paths.some((path) => /\.json$/i.test(path))) return true;
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return found.some((one) => one?.isDirectory() === true);
}
