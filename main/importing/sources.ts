// What a batch is made of: the files named, and the text files in the folders named.

import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One thing to import: a file or folder, or text from memory such as the clipboard's. */
export type BatchSource =
  | { kind: 'path'; path: string }
  | { kind: 'text'; text: string; title: string };

/** One document to be: a file, a text, or something that cannot be taken in, with the sentence that says why. */
export type BatchItem =
  | { kind: 'file'; file: string }
  | { kind: 'text'; file: string; text: string; title: string }
  | { kind: 'refused'; file: string; reason: string };

const textFile = /\.(?:txt|text|md|markdown|srt|vtt)$/i;
const naturally = new Intl.Collator('en', { numeric: true });

function byName(a: string, b: string): number {
  const order = naturally.compare(a, b);
  return order !== 0 ? order : Number(a > b) - Number(a < b);
}

/**
 * Spreads folders out into the text files below them, in order of their names (2 before 10), and keeps
 * files that were named as they are. Links inside folders are not followed and hidden files not looked
 * at. The same path named twice comes once.
 */
export async function expandSources(
  sources: readonly BatchSource[],
  signal?: AbortSignal,
): Promise<BatchItem[]> {
  const items: BatchItem[] = [];
  const seen = new Set<string>();
  const add = (item: BatchItem): void => {
    if (item.kind === 'file' && seen.has(item.file)) return;
    seen.add(item.file);
    items.push(item);
  };
  for (const source of sources) {
    if (source.kind === 'text') {
      const file = source.title.trim() === '' ? 'Pasted text' : source.title.trim();
      items.push({ ...source, file });
      continue;
    }
    const found = await stat(source.path).catch(() => null);
    if (found?.isDirectory() !== true) add({ kind: 'file', file: source.path });
    else for (const item of await folderItems(source.path, signal)) add(item);
  }
  return items;
}

async function folderItems(folder: string, signal?: AbortSignal): Promise<BatchItem[]> {
  const files: BatchItem[] = [];
  const refused: BatchItem[] = [];
  async function walk(path: string): Promise<void> {
    if (signal?.aborted === true) return;
    let names: string[];
    try {
      names = (await readdir(path)).sort(byName);
    } catch {
      refused.push({
        kind: 'refused',
        file: path,
        reason: `The folder “${basename(path)}” cannot be opened.`,
      });
      return;
    }
    for (const name of names) {
      if (name.startsWith('.')) continue;
      const inner = join(path, name);
      const found = await lstat(inner).catch(() => null);
      if (found?.isDirectory() === true) await walk(inner);
      else if (found?.isFile() === true && textFile.test(name))
        files.push({ kind: 'file', file: inner });
    }
  }
  await walk(folder);
  if (files.length === 0 && refused.length === 0)
    refused.push({
      kind: 'refused',
      file: folder,
      reason: `The folder “${basename(folder)}” holds no text files (.txt, .md, .srt, .vtt).`,
    });
  return [...files, ...refused];
}
