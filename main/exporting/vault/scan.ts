// What stands in a vault's folder before an export: every file's name, and which files are of which record,
// wherever the user has moved them and whatever they are called now.

import type { Dirent } from 'node:fs';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { conflict } from '#core/errors.ts';
import { compare } from '#core/formats/export-records.ts';
import { splitFront } from '#core/formats/vault/merge-file.ts';

/** What stands in a vault's folder before an export. */
export interface Scan {
  /** The files that name a record in their properties, by its id; relative paths with `/`. */
  byProperty: Map<string, string[]>;
  /** The files that hold a part of a record's. */
  byPart: Map<string, string[]>;
  /** Every file and folder there is, relative, with `/`; links are named, never followed. */
  paths: Set<string>;
}

/** Files longer than this are the user's own for sure; bytes. */
const longest = 32 * 1024 * 1024;
/** A vault deeper than this is a circle of mounts. */
const deepest = 40;

/** Looks through a folder, which need not exist. Throws `ConflictError` when it is something else. */
export async function scanVault(folder: string, signal?: AbortSignal): Promise<Scan> {
  const there = await lstat(folder).catch(() => null);
  if (there !== null && !there.isDirectory())
    throw conflict(`“${basename(folder)}” is not a folder; nothing was written.`);
  const scan: Scan = { byProperty: new Map(), byPart: new Map(), paths: new Set() };
  if (there !== null) await walk(folder, '', 0, scan, signal);
  for (const lists of [scan.byProperty, scan.byPart])
    for (const paths of lists.values()) paths.sort(compare);
  return scan;
}

async function walk(
  folder: string,
  inside: string,
  depth: number,
  scan: Scan,
  signal?: AbortSignal,
): Promise<void> {
  if (depth > deepest) return;
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(
    (): Dirent[] => [],
  );
  for (const entry of entries) {
    signal?.throwIfAborted();
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    // Programs keep their own things in hidden folders: `.obsidian`, `.git`, `.trash`.
    if (entry.name.startsWith('.')) continue;
    scan.paths.add(path);
    if (entry.isDirectory()) await walk(folder, path, depth + 1, scan, signal);
    else if (entry.isFile() && /\.md$/i.test(entry.name)) await note(folder, path, scan);
  }
}

async function note(folder: string, path: string, scan: Scan): Promise<void> {
  const text = await readText(join(folder, path));
  if (text === null) return;
  const { property, parts } = recordsIn(text);
  if (property !== null) add(scan.byProperty, property, path);
  for (const id of parts) add(scan.byPart, id, path);
}

function add(lists: Map<string, string[]>, id: string, path: string): void {
  const paths = lists.get(id);
  if (paths === undefined) lists.set(id, [path]);
  else paths.push(path);
}

/** The record a file names in its properties, and those of which it holds parts. */
function recordsIn(text: string): { property: string | null; parts: Set<string> } {
  const { front } = splitFront(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  const property = /^id:[ \t]*(["']?)([\w-]{1,64})\1[ \t]*$/m.exec(front ?? '')?.[2] ?? null;
  const marks = text.matchAll(/^%%[ \t]*dictum:begin id=([\w-]{1,64}) /gm);
  return { property, parts: new Set(Array.from(marks, (match) => match[1] ?? '')) };
}

/**
 * The file of a record: where the last export wrote it if it is still there, else where the user has moved
 * it to. Of several copies the first by name; undefined when there is none.
 */
export function fileOf(scan: Scan, id: string, before: string | undefined): string | undefined {
  const named = scan.byProperty.get(id) ?? [];
  const holding = scan.byPart.get(id) ?? [];
  if (before !== undefined && (named.includes(before) || holding.includes(before))) return before;
  return named[0] ?? holding[0];
}

/** The further files that hold parts of a record: copies of its own, and files the user has put a part into. */
export function copiesOf(scan: Scan, id: string, own: string): { path: string; isOwn: boolean }[] {
  const named = new Set(scan.byProperty.get(id));
  const all = new Set([...named, ...(scan.byPart.get(id) ?? [])]);
  all.delete(own);
  return [...all].map((path) => ({ path, isOwn: named.has(path) }));
}

/** A file's text; null when it is no plain file, too long, or not UTF-8. */
export async function readText(path: string): Promise<string | null> {
  const there = await lstat(path).catch(() => null);
  if (there === null || !there.isFile() || there.size > longest) return null;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
