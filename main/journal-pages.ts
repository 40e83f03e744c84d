// Reading the journal's pages: files of whole lines, named 0001.ndjson, 0002.ndjson …

import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Change } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import { readLine } from './journal-line.ts';

const chunkSize = 256 * 1024;
const lineEnd = 0x0a;

/** The paths of a journal's pages, oldest first. */
export async function pagesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d{4,}\.ndjson$/.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => join(folder, name));
}

/** The file name of page number `page`, counted from 1. */
export function pageName(page: number): string {
  return `${String(page).padStart(4, '0')}.ndjson`;
}

/** A Change and the byte offset after its line. */
export interface PageEntry {
  change: Change;
  end: number;
}

/** A line with a line end: its Change, null when it is damaged, and the byte offsets at which it stands. */
export interface PageLine {
  change: Change | null;
  start: number;
  end: number;
}

/** What is wrong with a page, as one sentence; `start` is the byte at which the damaged line begins. */
export function damagedPage(path: string, start: number): DictumError {
  return new DictumError(
    'LibraryDamagedError',
    `The journal is damaged (${basename(path)}, near byte ${start}); nothing was changed. Restore that file from a backup.`,
  );
}

/**
 * Reads the Changes of one page in order. A last line without its line end was never acknowledged and
 * is left out; any other damage is an error, since it may hold acknowledged work.
 */
export async function* readPage(path: string): AsyncGenerator<PageEntry> {
  for await (const { change, start, end } of readLines(path)) {
    if (change === null) throw damagedPage(path, start);
    yield { change, end };
  }
}

/** Reads every line of a page that has its line end, the damaged ones, too. */
export async function* readLines(path: string): AsyncGenerator<PageLine> {
  const file = await open(path, 'r');
  try {
    const chunk = Buffer.alloc(chunkSize);
    let parts: Buffer[] = [];
    let start = 0;
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunkSize);
      if (bytesRead === 0) return;
      let from = 0;
      for (
        let at = chunk.indexOf(lineEnd);
        at !== -1 && at < bytesRead;
        at = chunk.indexOf(lineEnd, from)
      ) {
        const line = Buffer.concat([...parts, chunk.subarray(from, at)]);
        parts = [];
        const end = start + line.length + 1;
        yield { change: readLine(line.toString('utf8')), start, end };
        start = end;
        from = at + 1;
      }
      if (from < bytesRead) parts.push(Buffer.from(chunk.subarray(from, bytesRead)));
    }
  } finally {
    await file.close();
  }
}

/** The first Change of a page, or null when it holds none. */
export async function firstOf(path: string): Promise<Change | null> {
  for await (const entry of readPage(path)) return entry.change;
  return null;
}

/** The first Change of these pages that can be read, whatever is damaged before it; null when there is none. */
export async function firstReadable(paths: readonly string[]): Promise<Change | null> {
  for (const path of paths)
    for await (const { change } of readLines(path)) if (change !== null) return change;
  return null;
}
