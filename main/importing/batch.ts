// Imports a batch of files and texts: one after another, each reported, none able to stop the others.

import { basename } from 'node:path';
import { isObject } from '#core/check.ts';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { DocumentFields } from '#core/commands/command-inputs.ts';
import type { ImportOutcome, ImportProgress } from '#core/desktop-api.ts';
import { DictumError, refusedFile } from '#core/errors.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { toCodePoints } from '#core/text/code-points.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { AnnotateLine } from '../annotating/annotate.ts';
import { annotationsInWords, isAnnotationFile } from './annotations.ts';
import { codebookInWords, isCodebook, takeCodebook } from './codebook.ts';
import { isLibraryExport } from './library-export.ts';
import type { ReadingPage } from './page-keeper.ts';
import { Cancelled, PageKeeper } from './page-keeper.ts';
import { readBytes } from './read-bytes.ts';
import { readOriginal } from './read-original.ts';
import type { BatchItem, BatchSource } from './sources.ts';
import { expandSources } from './sources.ts';

/** What a batch of imports is made of. */
export interface Batch {
  sources: readonly BatchSource[];
  openImportPage(): Promise<ReadingPage>;
  library: Pick<LibraryApi, 'run'>;
  /** Keeps an original, synced, before the Change that names it. */
  assets: { keep(bytes: Uint8Array): Promise<string> };
  /** Takes a JSON export of a library in; answers how many of its records are new and how many known. */
  importJson(text: string): Promise<{ imported: number; existing: number }>;
  /** Takes Web Annotations in, as part of the step `group`; a line for each. */
  annotate(text: string, group: string): Promise<AnnotateLine[]>;
  newId(): string;
  onProgress?(progress: ImportProgress): void;
  signal?: AbortSignal;
  /** Milliseconds a small file may take to be read; a large one may take longer. */
  limit?: number;
}

/** How many outcomes are told of at most while a batch runs: all of them after each file would add up. */
const mostNotable = 100;

/** What was read out of a file, without its text. */
export interface ReadSummary {
  fields: DocumentFields;
  dateProposal?: string;
  turns: number;
  /** Unicode code points of the plain text. */
  characters: number;
  report: string[];
}

/** What came of one file, and what was read of it. */
export interface FileOutcome extends ImportOutcome {
  /** Null when the file was refused, or was a library's export, a codebook or annotations. */
  read: ReadSummary | null;
}

/** What came of a batch, a line a file; `cancelled` when some were not reached. */
export interface BatchResult {
  outcomes: FileOutcome[];
  cancelled: boolean;
}

/** Imports everything, telling how far it has come before and after each file and at the end. */
export async function importBatch(batch: Batch): Promise<BatchResult> {
  const { signal } = batch;
  const outcomes: FileOutcome[] = [];
  /** The newest of those the user may want to look at while the batch runs. */
  const notable: FileOutcome[] = [];
  const isCancelled = (): boolean => signal?.aborted === true;
  const items = await expandSources(batch.sources, signal);
  const tell = (running: boolean, current: string | null): void =>
    batch.onProgress?.({
      running,
      done: outcomes.length,
      total: items.length,
      current,
      cancelled: isCancelled(),
      outcomes: (running ? notable : outcomes).map(told),
    });
  const add = (outcome: FileOutcome): void => {
    outcomes.push(outcome);
    if (outcome.status !== 'imported') notable.push(outcome);
    if (notable.length > mostNotable) notable.shift();
  };

  const page = new PageKeeper(() => batch.openImportPage(), batch.limit ?? 20_000, signal);
  // One import is one step of undo.
  const group = batch.newId();
  let imported = 0;
  let stopped = false;
  try {
    for (const item of items) {
      if (isCancelled()) stopped = true;
      if (stopped) break;
      tell(true, item.file);
      try {
        const outcome = await importItem(item, batch, page, { group, before: imported });
        if (outcome.status === 'imported') imported += 1;
        add(outcome);
      } catch (error) {
        if (error instanceof Cancelled) stopped = true;
        else add(refusedOutcome(item, error));
      }
    }
  } finally {
    page.close();
  }
  tell(false, null);
  return { outcomes, cancelled: stopped };
}

/** An outcome as a window is told of it. */
function told({ read, ...outcome }: FileOutcome): ImportOutcome {
  if (read === null) return outcome;
  const { turns, report } = read;
  return {
    ...outcome,
    ...(turns === 0 ? {} : { turns }),
    ...(report.length === 0 ? {} : { report: report.slice(0, 20) }),
  };
}

/** `before` counts the documents that the same step has brought in already. */
async function importItem(
  item: BatchItem,
  batch: Batch,
  page: PageKeeper,
  { group, before }: { group: string; before: number },
): Promise<FileOutcome> {
  if (item.kind === 'refused') throw refusedFile(item.reason);
  const bytes =
    item.kind === 'file' ? await readOriginal(item.file) : new TextEncoder().encode(item.text);
  const name = item.kind === 'file' ? basename(item.file) : fileNameOf(item.file);
  if (isLibraryExport(bytes, name)) return await importExport(item.file, bytes, name, batch);
  if (isCodebook(bytes, name))
    return await importCodebook(item.file, bytes, name, (args) =>
      batch.library.run({ id: batch.newId(), command: 'import-codebook', args, group }),
    );
  if (isAnnotationFile(bytes, name)) {
    const lines = await batch.annotate(new TextDecoder().decode(bytes), group);
    const told = annotationsInWords(lines, name);
    return { file: item.file, id: null, title: null, read: null, ...told };
  }
  const read = await readBytes(bytes, name, page);
  const title =
    item.kind === 'text' && item.title.trim() !== '' ? item.title.trim() : read.fields.title;
  const fields = { ...read.fields, title };
  const sha256 = await batch.assets.keep(bytes);
  const { mediaType, encoding, blocks, dateProposal } = read;
  const proposal = dateProposal === undefined ? {} : { dateProposal };
  const args: CommandArgs<'import-document'> = {
    fields,
    ...proposal,
    blocks,
    original: { sha256, name, size: bytes.byteLength, mediaType, encoding },
  };
  const { result } = await batch.library.run({
    id: batch.newId(),
    command: 'import-document',
    args,
    group,
    ...(before === 0 ? {} : { label: `Imported ${(before + 1).toLocaleString('en')} documents` }),
  });
  const { status, id } = importResult(result);
  const plain = plainTextOfBlocks(blocks);
  return {
    file: item.file,
    status,
    id,
    title: fields.title,
    reason: status === 'duplicate' ? `“${name}” is already in the library.` : null,
    read: {
      fields,
      ...proposal,
      turns: read.turns,
      characters: toCodePoints(plain, plain.length),
      report: read.report,
    },
  };
}

/** What a pasted text is called as a file: its title, short and without slashes. */
function fileNameOf(title: string): string {
  return `${title
    .replace(/[/\\\s]+/g, ' ')
    .slice(0, 100)
    .trim()}.txt`;
}

function importResult(result: unknown): { status: 'imported' | 'duplicate'; id: string } {
  if (isObject(result) && typeof result['id'] === 'string')
    return {
      status: result['status'] === 'duplicate' ? 'duplicate' : 'imported',
      id: result['id'],
    };
  throw new DictumError('UnexpectedError', 'The library answered something unexpected.');
}

async function importExport(
  file: string,
  bytes: Uint8Array,
  name: string,
  batch: Batch,
): Promise<FileOutcome> {
  const { imported, existing } = await batch.importJson(new TextDecoder().decode(bytes));
  const isNew = imported > 0;
  return {
    file,
    status: isNew ? 'imported' : 'duplicate',
    id: null,
    title: null,
    reason: isNew ? null : `All ${existing} records of “${name}” are already in the library.`,
    read: null,
  };
}

/** A codebook among the files: new concepts are added, what is known is left as it is. */
async function importCodebook(
  file: string,
  bytes: Uint8Array,
  name: string,
  run: Parameters<typeof takeCodebook>[2],
): Promise<FileOutcome> {
  const taken = await takeCodebook(bytes, name, run);
  const isNew = taken.added > 0 || taken.defined > 0 || taken.signs;
  return {
    file,
    status: isNew ? 'imported' : 'duplicate',
    id: null,
    title: null,
    reason: isNew
      ? codebookInWords(taken)
      : `All concepts of “${name}” are already in the library.`,
    read: null,
  };
}

function refusedOutcome(item: BatchItem, error: unknown): FileOutcome {
  const name = item.kind === 'text' ? item.file : basename(item.file);
  const said =
    error instanceof DictumError && error.name !== 'UnexpectedError' ? error.message : '';
  const isWhole =
    error instanceof DictumError && error.name === 'RefusedFileError' && said.includes(name);
  const reason = isWhole
    ? said
    : `“${name}” could not be imported${said === '' ? '.' : `: ${said}`}`;
  return { file: item.file, status: 'refused', id: null, title: null, reason, read: null };
}
