// The original files of documents, handed out as copies: the library's own bytes are never given away.

import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '#core/errors.ts';
import type { DocumentRecord, Original } from '#core/records/document.ts';
import { writeFileAtomic } from '../atomic-file.ts';
import { copyName } from './copy-name.ts';

/** What copies of originals are made from. */
export interface OriginalsParts {
  /** Where copies that are opened stand; emptied at each start. */
  folder: string;
  document: (id: string) => Promise<DocumentRecord>;
  /** The bytes of an asset, checked against their hash. */
  read: (sha256: string) => Promise<Uint8Array>;
}

/** A copy that can be made of a document's original. */
export interface OriginalCopy {
  /** The copy's file name, made harmless. */
  name: string;
  bytes: Uint8Array;
  original: Original;
}

/** One a library; call `clear` at each start. */
export class Originals {
  private readonly parts: OriginalsParts;

  constructor(parts: OriginalsParts) {
    this.parts = parts;
  }

  /** Removes the copies an earlier run opened; whatever still shows one keeps what it has read. */
  async clear(): Promise<void> {
    await rm(this.parts.folder, { recursive: true, force: true });
  }

  /**
   * A document's original with its bytes. Throws `NotFoundError` when the document is gone, was not made
   * of a file or its file is missing, `LibraryDamagedError` when the file is damaged.
   */
  async of(document: string): Promise<OriginalCopy> {
    const { original } = await this.parts.document(document);
    if (original === null) throw notFound('This document was not made of a file.');
    const bytes = await this.parts.read(original.sha256);
    return { name: copyName(original.name), bytes, original };
  }

  /**
   * Writes a copy to be opened by another program and answers its path. It is read-only, so that nobody
   * takes it for the library's own. The same original has the same path while the program runs.
   */
  async copyToOpen({ name, bytes, original }: OriginalCopy): Promise<string> {
    const folder = join(this.parts.folder, original.sha256);
    const path = join(folder, name);
    const known = await stat(path).catch(() => null);
    if (known?.isFile() === true && known.size === bytes.byteLength) return path;
    await mkdir(folder, { recursive: true });
    await writeFileAtomic(path, bytes);
    await chmod(path, 0o444);
    return path;
  }
}
