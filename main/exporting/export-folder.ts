// An export of many files. The folder keeps a list of what was written there, with hashes: only a file
// that still is what we wrote is ever overwritten or removed.

import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isObject } from '#core/check.ts';
import type { ExportProgress } from '#core/export-api.ts';
import { compare } from '#core/formats/export-records.ts';
import { conflict } from '#core/errors.ts';
import { errorCode, removeLeftovers, saveFailed, writeFileAtomic } from '../atomic-file.ts';

/** A file of the export; `path` is relative, with `/`, at most one folder deep. */
export interface FileToWrite {
  path: string;
  bytes: Uint8Array;
}

/** The list's own name, in the folder. */
export const manifestName = '.dictum-export.json';

/** What follows the writing of a folder. */
export interface FolderWatch {
  signal?: AbortSignal | undefined;
  progress?: ((progress: ExportProgress) => void) | undefined;
}

/** For each path, the hashes that are ours: one, or two while an export is under way. */
type Manifest = Map<string, string[]>;

/**
 * Writes the files into the folder, which is made when it does not exist (its parent must). A file that
 * stands there already and is not one we wrote and left unchanged is a `ConflictError`; then nothing at
 * all is written. What an earlier export wrote and this one does not is removed, unless it was changed;
 * answers a sentence for each file kept for that reason. When `signal` is aborted it rejects with its reason,
 * and each file is whole.
 */
export async function writeExportFolder(
  folder: string,
  files: readonly FileToWrite[],
  { signal, progress }: FolderWatch = {},
): Promise<string[]> {
  const manifest = await readManifest(folder);
  await refuseForeign(folder, files, manifest);
  try {
    const kinds = new Set(files.map(({ path }) => dirname(path)));
    for (const kind of ['.', ...kinds]) await makeFolder(join(folder, kind));
    for (const kind of kinds) await removeLeftovers(join(folder, kind));

    const hashes = new Map(files.map(({ path, bytes }) => [path, hashOf(bytes)]));
    // First both hashes, so that an export cut short can be repeated; at the end the new ones alone.
    const during: Manifest = new Map(manifest);
    for (const [path, hash] of hashes) during.set(path, [...(manifest.get(path) ?? []), hash]);
    await writeManifest(folder, during);
    for (const [done, { path, bytes }] of files.entries()) {
      signal?.throwIfAborted();
      progress?.({ unit: 'files', done, total: files.length, current: basename(path) });
      const target = join(folder, path);
      if ((await hashOnDisk(target)) !== hashes.get(path)) await writeFileAtomic(target, bytes);
    }
    const kept = await removeStale(folder, manifest, hashes);
    await writeManifest(folder, new Map([...hashes].map(([path, hash]) => [path, [hash]])));
    return kept;
  } catch (thrown) {
    signal?.throwIfAborted();
    throw saveFailed(folder, thrown);
  }
}

async function refuseForeign(
  folder: string,
  files: readonly FileToWrite[],
  manifest: Manifest,
): Promise<void> {
  const there = await lstat(folder).catch(() => null);
  if (there !== null && !there.isDirectory())
    throw conflict(`“${basename(folder)}” is not a folder; nothing was written.`);
  const paths = [...files.map(({ path }) => path), ...manifest.keys()];
  for (const kind of new Set(paths.map((path) => dirname(path)))) {
    const inside = await lstat(join(folder, kind)).catch(() => null);
    // A link could lead anywhere.
    if (kind !== '.' && inside !== null && !inside.isDirectory())
      throw conflict(`“${kind}” in “${basename(folder)}” is not a folder; nothing was written.`);
  }
  const ours = new Set(
    [...manifest].flatMap(([path, hashes]) => hashes.map((hash) => `${folded(path)} ${hash}`)),
  );
  for (const { path, bytes } of files) {
    const onDisk = await hashOnDisk(join(folder, path));
    if (onDisk === null || onDisk === hashOf(bytes)) continue;
    if (!ours.has(`${folded(path)} ${onDisk}`))
      throw conflict(
        `“${path}” in “${basename(folder)}” was not written by Dictum or was changed since; nothing was written. Choose another folder.`,
      );
  }
}

/** The hash of a file; null when there is none; an empty string for what is no plain file. */
async function hashOnDisk(path: string): Promise<string | null> {
  const there = await lstat(path).catch((thrown: unknown) => {
    if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') return null;
    throw saveFailed(path, thrown);
  });
  if (there === null) return null;
  return there.isFile() ? hashOf(await readFile(path)) : '';
}

/** On a disk that ignores case, another spelling is the same file. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((thrown: unknown) => {
    if (errorCode(thrown) !== 'EEXIST') throw saveFailed(path, thrown);
  });
}

async function removeStale(
  folder: string,
  manifest: Manifest,
  hashes: ReadonlyMap<string, string>,
): Promise<string[]> {
  const kept: string[] = [];
  const current = new Set([...hashes.keys()].map(folded));
  for (const [path, ours] of manifest) {
    if (current.has(folded(path))) continue;
    const onDisk = await hashOnDisk(join(folder, path));
    if (onDisk === null) continue;
    if (ours.includes(onDisk)) await unlink(join(folder, path));
    else kept.push(`“${path}” is left from an earlier export, because it was changed since.`);
  }
  return kept;
}

async function readManifest(folder: string): Promise<Manifest> {
  const manifest: Manifest = new Map();
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) return manifest;
  const files = parsedFiles(text);
  for (const [path, hashes] of Object.entries(files)) {
    // The list itself may have been tampered with: no path may lead out of the folder.
    if (!/^([a-z]+\/)?[^/\\:]+$/.test(path) || /^\.|\/\./.test(path)) continue;
    if (Array.isArray(hashes))
      manifest.set(
        path,
        hashes.filter((hash): hash is string => typeof hash === 'string' && hash !== ''),
      );
  }
  return manifest;
}

function parsedFiles(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    const files = isObject(parsed) && parsed['format'] === 'dictum-export' ? parsed['files'] : null;
    return isObject(files) ? files : {};
  } catch {
    // A damaged list vouches for nothing: every file there counts as foreign.
    return {};
  }
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const entries = [...manifest].sort(([a], [b]) => compare(a, b));
  const content = { format: 'dictum-export', version: 1, files: Object.fromEntries(entries) };
  const bytes = Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8');
  await writeFileAtomic(join(folder, manifestName), bytes);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
