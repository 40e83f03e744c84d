// A vault for Obsidian, written for the first time or again.

import { basename } from 'node:path';
import type {
  ExportOutcome,
  ExportProgress,
  ExportSubject,
  VaultOptions,
} from '#core/export-api.ts';
import { conflict } from '#core/errors.ts';
import { citationKeys } from '#core/formats/bibliography/csl.ts';
import { inOrder } from '#core/formats/export-records.ts';
import { lossReport } from '#core/formats/report.ts';
import type { IndexEntry, MadeFile, VaultContext } from '#core/formats/vault/vault-files.ts';
import {
  actorFile,
  conceptFile,
  goneFile,
  indexFile,
  indexId,
  noteFile,
  sourceFile,
} from '#core/formats/vault/vault-files.ts';
import type { PassagePlace } from '#core/formats/vault/vault-links.ts';
import { vaultLinks } from '#core/formats/vault/vault-links.ts';
import type { VaultPlaces, WantedFile } from '#core/formats/vault/places.ts';
import { vaultPlaces } from '#core/formats/vault/places.ts';
import { passageNames } from '#core/formats/vault/source-text.ts';
import { troubleInWords } from '#core/formats/vault/trouble-words.ts';
import type { ExportSource } from '../load-records.ts';
import type { AssetSource } from '../pictures.ts';
import { VaultAttachments } from './attachments.ts';
import type { VaultLibrary } from './load-vault.ts';
import { loadVault } from './load-vault.ts';
import type { WrittenFiles } from './manifest.ts';
import { readVaultList, writeVaultList } from './manifest.ts';
import type { Scan } from './scan.ts';
import { copiesOf, fileOf, scanVault } from './scan.ts';
import type { VaultFolder } from './vault-folder.ts';
import { UnreadableFile, openVaultFolder } from './vault-folder.ts';
import { WriteQueue } from './write-queue.ts';

/** One export of a vault. */
export interface VaultTask {
  subject: Extract<ExportSubject, { kind: 'selection' | 'all' }>;
  options: VaultOptions;
  /** The vault's folder, an absolute path; made when it does not exist. */
  out: string;
  library: ExportSource;
  assets: AssetSource;
  progress?: ((progress: ExportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** The moment it is, for what is kept aside. */
  now?: Date;
}

/**
 * Writes the vault. What the user wrote outside of our parts stays; files are found wherever they were moved;
 * none is deleted. Throws `ConflictError` when the folder holds another library's vault, `SaveFailedError`
 * when a file cannot be written; when `signal` is aborted, it rejects with its reason, and each file is whole.
 */
export async function exportVault(task: VaultTask): Promise<ExportOutcome> {
  const { out, options, signal } = task;
  const library = await loadVault(task.library, task.subject);
  signal?.throwIfAborted();
  const before = await readVaultList(out);
  refuseOther(out, before, library);
  const scan = await scanVault(out, signal);
  const places = placesOf(wantedFiles(library, options), scan, before);
  const folder = await openVaultFolder({
    root: out,
    written: before,
    resolve: (target) => places.resolve(target),
    today: (task.now ?? new Date()).toISOString().slice(0, 10),
  });
  const queue = new WriteQueue();
  try {
    const report = await writeAll(task, library, { scan, places, folder, written: before, queue });
    return { path: out, report };
  } finally {
    // What has begun is ended, so that the list tells what stands there.
    await queue.settle();
    await writeVaultList(out, before);
  }
}

function refuseOther(out: string, before: WrittenFiles, library: VaultLibrary): void {
  const ids = [...before.keys()].filter((id) => id !== indexId);
  if (ids.length > 0 && !ids.some((id) => library.has(id)))
    throw conflict(
      `“${basename(out)}” holds the vault of another library; nothing was written. Choose another folder.`,
    );
}

function wantedFiles(library: VaultLibrary, options: VaultOptions): WantedFile[] {
  return [
    { id: indexId, folder: '', title: 'Library' },
    ...library.documents.map(({ id, title }) => ({ id, folder: 'Sources', title })),
    ...library.actors.map(({ id, name }) => ({ id, folder: 'Actors', title: name })),
    ...library.notes.map(({ id, title }) => ({ id, folder: 'Notes', title })),
    ...(options.concepts
      ? library.concepts.map(({ id, name }) => ({ id, folder: 'Concepts', title: name }))
      : []),
  ];
}

function placesOf(wanted: readonly WantedFile[], scan: Scan, before: WrittenFiles): VaultPlaces {
  const known = new Map<string, string>();
  for (const { id } of wanted) {
    const path = fileOf(scan, id, before.get(id)?.path);
    if (path !== undefined) known.set(id, path);
  }
  return vaultPlaces(
    wanted,
    known,
    new Map([...before].map(([id, { path }]) => [id, path])),
    scan.paths,
  );
}

interface Opened {
  scan: Scan;
  places: VaultPlaces;
  folder: VaultFolder;
  written: WrittenFiles;
  queue: WriteQueue;
}

async function writeAll(
  task: VaultTask,
  library: VaultLibrary,
  { scan, places, folder, written, queue }: Opened,
): Promise<string[]> {
  const { options, signal } = task;
  const report = lossReport();
  const losses: string[] = [];
  const attachments = new VaultAttachments(task.assets, folder, scan);
  const passages = new Map<string, PassagePlace>();
  const links = vaultLinks(places, passages);
  const keys = citationKeys(inOrder(library.index.records.documents));
  const context: VaultContext = {
    options,
    links,
    picture: attachments.picture,
    nameOf: (id) => basename(places.path(id) ?? '', '.md'),
    citationKey: (id) => keys.get(id) ?? null,
  };
  const gone = [...written].filter(([id]) => id !== indexId && !library.has(id));
  const concepts = options.concepts ? library.concepts : [];
  const total =
    library.documents.length +
    library.actors.length +
    library.notes.length +
    concepts.length +
    gone.length +
    1;
  let done = 0;
  let told = 0;
  const write = async ({ file, report: lost }: MadeFile, title: string): Promise<void> => {
    signal?.throwIfAborted();
    const path = places.path(file.id);
    if (path === undefined) return;
    // A window is told twenty times a second at most.
    if (Date.now() - told >= 50) {
      told = Date.now();
      task.progress?.({ unit: 'files', done, total, current: title });
    }
    await queue.add(async () => {
      const told = lost.map((sentence) => `${path}: ${sentence}`);
      try {
        const trouble = await folder.write(path, file, copiesOf(scan, file.id, path));
        return [...told, ...trouble.map((one) => troubleInWords(one.path, one.trouble))];
      } catch (thrown) {
        if (!(thrown instanceof UnreadableFile)) throw thrown;
        return [...told, `${path}: it cannot be read as text and was left as it is.`];
      }
    });
    done += 1;
  };

  for (const record of library.documents) {
    const exported = await library.document(record);
    for (const [id, name] of passageNames(exported, options))
      passages.set(id, { document: record.id, name });
    await attachments.prepare(exported.blocks);
    const original = options.originals ? await attachments.original(record.original) : null;
    await write(sourceFile(exported, original, context), record.title);
  }
  for (const record of library.actors)
    await write(actorFile(library.actor(record), context), record.name);
  for (const record of library.notes) {
    const exported = library.note(record);
    await attachments.prepare(exported.blocks);
    await write(noteFile(exported, context), record.title);
  }
  for (const record of concepts) {
    const around = {
      parent: concepts.find(({ id }) => id === record.parent),
      children: concepts.filter(({ parent }) => parent === record.id),
    };
    await write(conceptFile(record, around, context), record.name);
  }
  losses.push(...(await queue.end()));
  for (const [id, { path }] of gone) {
    signal?.throwIfAborted();
    const there = fileOf(scan, id, path);
    if (there !== undefined) {
      const copies = copiesOf(scan, id, there);
      for (const one of await folder.write(there, goneFile(id), copies))
        if (one.trouble.kind === 'part-changed') losses.push(troubleInWords(one.path, one.trouble));
      losses.push(`${there}: it is no longer in the library; what you wrote there was left.`);
    }
    written.delete(id);
    done += 1;
  }
  const index = indexFile(indexGroups(library, concepts), context);
  await write({ file: index, report: [] }, 'Library');
  losses.push(...(await queue.end()));
  for (const sentence of attachments.losses()) report.lost(() => sentence);
  return [...losses, ...report.sentences()];
}

function indexGroups(
  library: VaultLibrary,
  concepts: VaultLibrary['concepts'],
): [string, IndexEntry[]][] {
  return [
    [
      'Sources',
      library.documents.map(({ id, title, date }) => ({ kind: 'document', id, title, more: date })),
    ],
    [
      'Actors',
      library.actors.map(({ id, name }) => ({ kind: 'actor', id, title: name, more: null })),
    ],
    ['Notes', library.notes.map(({ id, title }) => ({ kind: 'note', id, title, more: null }))],
    [
      'Concepts',
      concepts.map(({ id, name }) => ({ kind: 'concept', id, title: name, more: null })),
    ],
  ];
}
