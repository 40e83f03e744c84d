// The library of tests of printed pages, on disk.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryJson } from '#core/formats/json/write.ts';
import { pictureAsset, printedLibrary } from '../../fixtures/formats/printed-library.ts';
import { ask } from './answers.ts';
import { testMachine } from './test-machine.ts';

/** Fills a new library below `folder` with `printedLibrary`, its picture included, and answers its path. */
export async function importPrintedLibrary(
  folder: string,
  chapters: number,
  passages: number,
): Promise<string> {
  const { records } = printedLibrary(chapters, passages);
  const png = await readFile(join(testMachine().projectFolder, 'docs/screenshots/note.png'));
  const sha256 = createHash('sha256').update(png).digest('hex');
  const documents = records.documents.map((one) => ({ ...one, original: null }));
  const assets = [{ sha256, base64: png.toString('base64') }];
  const json = [...libraryJson({ ...records, documents }, assets)].join('');
  const file = join(folder, 'library.json');
  await writeFile(file, json.replaceAll(pictureAsset, sha256));
  const library = join(folder, 'library');
  await ask(library, ['import', file]);
  return library;
}
