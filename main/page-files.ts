// The files of the pages, read once at the start into a map. A request is answered from the map alone.

import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Host } from './security.ts';

/** A file as it is served; `type` is its media type. */
export interface PageFile {
  body: Uint8Array;
  type: string;
}

/** The files of a page by their paths: `/page.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Reads the built files of one page, named by their path from the page's root: `/assets/x.js`. */
export async function readPageFiles(pagesFolder: string, host: Host): Promise<PageFiles> {
  const root = join(pagesFolder, host);
  const files = new Map<string, PageFile>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = `/${path.slice(root.length + 1).replaceAll('\\', '/')}`;
    files.set(name, { body: await readFile(path), type });
  }
  return files;
}
