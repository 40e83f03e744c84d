// `library.json`: what the library is, in two copies, so that a start knows what must be there before it
// lets Chromium near the database.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '#core/check.ts';
import { DictumError } from '#core/errors.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { errorCode, writeFileAtomic } from './atomic-file.ts';

/** What stands in `library.json`. */
export interface LibraryFile {
  app: string;
  schema: number;
  /** Major version of the Electron that last opened the library. */
  electron: number;
  /** Number of the last Change the database is known to hold. */
  appliedSeq: number;
  /** Records by table when it was written. */
  counts: Record<string, number>;
  /** Name of the database that holds the library; another one after a restore or a recovery. */
  database: string;
  writtenAt: string;
}

/** What the database of a new library is called. */
export const firstDatabase = 'dictum';

const names = ['library.json', 'library.copy.json'] as const;

/** Reads the first of the two copies that is whole; null when there is none. */
export async function readLibraryFile(root: string): Promise<LibraryFile | null> {
  let damaged = false;
  for (const name of names) {
    const text = await readFile(join(root, name), 'utf8').catch((thrown: unknown) => {
      // One that is there and cannot be read is as good as damaged: this is no new library.
      if (errorCode(thrown) !== 'ENOENT') damaged = true;
      return null;
    });
    if (text === null) continue;
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    damaged = true;
  }
  if (damaged)
    throw new DictumError(
      'LibraryDamagedError',
      'Both copies of library.json are damaged or cannot be read; nothing was opened or changed. Restore one of them from a backup.',
    );
  return null;
}

/** Writes both copies, one after the other, so that one is whole at any moment. */
export async function writeLibraryFile(root: string, file: LibraryFile): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
  for (const name of names) await writeFileAtomic(join(root, name), bytes);
}

/** Refuses a library that a newer Dictum or a newer Electron has written. Nothing is touched. */
export function refuseNewer(file: LibraryFile, electronMajor: number): void {
  if (file.schema > schemaVersion)
    throw new DictumError(
      'NewerLibraryError',
      `This library was written by a newer version of Dictum (${file.app}); please update before opening it.`,
    );
  if (file.electron > electronMajor)
    throw new DictumError(
      'NewerLibraryError',
      `This library was last opened with Electron ${file.electron}, which this older version of Dictum (Electron ${electronMajor}) cannot safely read; please use the newer one.`,
    );
}

function parse(text: string): LibraryFile | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const { app, schema, electron, appliedSeq, writtenAt } = value;
    const counts = value['counts'];
    if (typeof app !== 'string' || typeof schema !== 'number' || typeof electron !== 'number')
      return null;
    if (typeof appliedSeq !== 'number' || typeof writtenAt !== 'string' || !isObject(counts))
      return null;
    const numbers = Object.entries(counts).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    );
    const database = typeof value['database'] === 'string' ? value['database'] : firstDatabase;
    return {
      app,
      schema,
      electron,
      appliedSeq,
      counts: Object.fromEntries(numbers),
      database,
      writtenAt,
    };
  } catch {
    return null;
  }
}
