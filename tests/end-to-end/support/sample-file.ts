import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryJson } from '#core/formats/json/write.ts';
import type { Sample } from '../../fixtures/formats/sample-records.ts';
import { sampleLibrary } from '../../fixtures/formats/sample-records.ts';
import { ask } from './answers.ts';
import { temporaryFolder } from './launch.ts';

/** A library on disk with the records of the sample, and the JSON export it was filled from. */
export interface FilledLibrary extends Sample {
  library: string;
  file: string;
}

/** Fills a new library with the sample records, through the command line; they have no original files. */
export async function filledLibrary(): Promise<FilledLibrary> {
  const sample = sampleLibrary();
  const documents = sample.records.documents.map((one) => ({ ...one, original: null }));
  const records = { ...sample.records, documents };
  const folder = await temporaryFolder('sample');
  const file = join(folder, 'sample.json');
  await writeFile(file, [...libraryJson(records, [])].join(''));
  const library = join(folder, 'library');
  await ask(library, ['import', file]);
  return { ...sample, records, library, file };
}
