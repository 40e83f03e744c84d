// Originals and pictures, stored under the SHA-256 of their bytes: the same file is kept once.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DictumError } from '#core/errors.ts';
import { writeFileAtomic } from './atomic-file.ts';

/**
 * The folder of assets; a file in it never changes. `keep` rejects with `SaveFailedError` when the disk
 * refuses.
 */
export class Assets {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps the bytes and answers their SHA-256, once they are synced to the disk. */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    const path = this.pathOf(sha256);
    const known = await stat(path).catch(() => null);
    if (known?.size !== bytes.byteLength)
      await writeFileAtomic(path, bytes, undefined, 'The file was not kept in the library');
    return sha256;
  }

  /** The bytes of an asset, checked against their name. */
  async read(sha256: string): Promise<Uint8Array> {
    const bytes = await readFile(this.pathOf(sha256)).catch(() => null);
    if (bytes === null)
      throw new DictumError(
        'NotFoundError',
        'The original file is missing from the library folder.',
        sha256,
      );
    if (hashOf(bytes) !== sha256)
      throw new DictumError(
        'LibraryDamagedError',
        'The original file in the library folder is damaged.',
        sha256,
      );
    return bytes;
  }

  /** Where an asset stands on disk. */
  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256))
      throw new DictumError('InvalidInputError', 'That is no asset.');
    return join(this.folder, sha256);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
