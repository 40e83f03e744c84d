// The fonts of printed pages: their files and the style sheet that names them, as the build laid them out.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageFile } from '../page-files.ts';
import { printFontsFolder } from '../pages.ts';

/** `/fonts.css` and the font files it names. */
export async function printFonts(): Promise<Map<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(printFontsFolder)) {
    const body = await readFile(join(printFontsFolder, name));
    if (name === 'fonts.css') files.set('/fonts.css', { body, type: 'text/css; charset=utf-8' });
    if (name.endsWith('.woff2')) files.set(`/print-fonts/${name}`, { body, type: 'font/woff2' });
  }
  return files;
}
