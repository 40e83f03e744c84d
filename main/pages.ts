// The built pages, and the folder they stand in.

import { join } from 'node:path';
import type { PageFiles } from './page-files.ts';
import { readPageFiles } from './page-files.ts';
import type { Host } from './security.ts';

/** Reads a page's files from the build beside this bundle (inside the package: from its archive). */
export function readPage(host: Host): Promise<PageFiles> {
  return readPageFiles(join(__dirname, '../pages'), host);
}

/** Where the sample library's texts stand. */
export const sampleFolder = join(__dirname, '../assets/sample');

/** Where the fonts of printed pages stand, with a style sheet that names them. */
export const printFontsFolder = join(__dirname, '../assets/print-fonts');
