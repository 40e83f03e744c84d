// Reads a file that is to be imported, or says in a sentence why it cannot be.

import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DictumError } from '#core/errors.ts';
import { refusedFile } from '#core/errors.ts';
import { largestFile } from '#core/import-api.ts';

/** The largest JSON export of a library that is taken in, in bytes. */
const largestExport = 400 * 1024 * 1024;

/** Reads a file whole. Throws `RefusedFileError`, naming the file, when it is missing, closed or too large. */
export async function readOriginal(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    // Looked at before it is opened: opening a pipe would wait for a writer.
    const found = await stat(path);
    if (found.isDirectory()) throw refusedFile(`“${name}” is a folder.`);
    if (!found.isFile()) throw refusedFile(`“${name}” is not a file that can be read.`);
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const most = /\.json$/i.test(name) ? largestExport : largestFile;
      if (size > most)
        throw refusedFile(`“${name}” is larger than ${Math.round(most / 1024 / 1024)} MB.`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw refusal(error, name);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read: permission is missing',
  EPERM: 'may not be read: permission is missing',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads nowhere',
  ENAMETOOLONG: 'has too long a name',
  EBUSY: 'is in use by another program',
  EIO: 'could not be read from the disk',
  EMFILE: 'could not be opened: too many files are open',
};

function refusal(error: unknown, name: string): DictumError | Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && error.name === 'RefusedFileError') return error;
  const reason = reasons[code] ?? 'could not be read';
  return refusedFile(
    `“${name}” ${reason}.`,
    error instanceof Error ? error.message : String(error),
  );
}
