// A vault's folder on disk: files are merged with what stands there, each written whole or not at all. No
// link is followed, and nothing of the user's is deleted.

import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { conflict } from '#core/errors.ts';
import { filledFields } from '#core/formats/vault/front.ts';
import type { MergeTrouble, VaultFile } from '#core/formats/vault/merge-file.ts';
import { mergeFile } from '#core/formats/vault/merge-file.ts';
import { errorCode, removeLeftovers, saveFailed, writeFileAtomic } from '../../atomic-file.ts';
import type { WrittenFiles } from './manifest.ts';
import { readText } from './scan.ts';

export interface VaultFolder {
  /** Writes a record's file, merged with what stands at that path; answers what could not be done as meant. */
  write(path: string, file: VaultFile): Promise<MergeTrouble[]>;
  /** Writes a file that is no note, unless one stands there. */
  writeOnce(path: string, bytes: Uint8Array): Promise<void>;
}

export interface FolderParts {
  root: string;
  /** What the last export wrote; brought up to date with each file. */
  written: WrittenFiles;
  resolve: (target: string) => string;
  /** `2025-06-24`. */
  today: string;
}

/** A file that cannot be merged: it is too long, not UTF-8, or no plain file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The folder, made when it does not exist (the one around it must). */
export async function openVaultFolder(parts: FolderParts): Promise<VaultFolder> {
  const { root, written, resolve, today } = parts;
  const made = new Set<string>();
  /** Each folder on the way must be one: a link could lead anywhere. */
  const makeFolder = async (inside: string): Promise<void> => {
    if (made.has(inside)) return;
    if (inside !== '.') await makeFolder(dirname(inside));
    const path = join(root, inside);
    await mkdir(path).catch((thrown: unknown) => {
      if (errorCode(thrown) !== 'EEXIST') throw saveFailed(path, thrown);
    });
    if (!(await lstat(path)).isDirectory())
      throw conflict(`“${inside}” in the vault is not a folder of its own; it was not written to.`);
    await removeLeftovers(path);
    made.add(inside);
  };
  await makeFolder('.');
  return {
    async write(path, file) {
      await makeFolder(dirname(path));
      const target = join(root, path);
      const existing = await readText(target);
      if (existing === null && (await lstat(target).catch(() => null)) !== null)
        throw new UnreadableFile(path);
      const base = written.get(file.id) ?? null;
      const merged = mergeFile(existing, file, base, { hash, resolve, today });
      if (merged.text !== existing) await writeFileAtomic(target, Buffer.from(merged.text, 'utf8'));
      written.set(file.id, {
        path,
        front: filledFields(file.front),
        parts: partNames(file, merged.trouble),
      });
      return merged.trouble;
    },
    async writeOnce(path, bytes) {
      await makeFolder(dirname(path));
      const target = join(root, path);
      if ((await lstat(target).catch(() => null)) === null) await writeFileAtomic(target, bytes);
    },
  };
}

/** The parts a file has had, those taken out by hand too: they are not written again. */
function partNames(file: VaultFile, trouble: readonly MergeTrouble[]): string[] {
  const names = new Set(file.parts.map(({ name }) => name));
  for (const one of trouble) if (one.kind === 'part-removed') names.add(one.part);
  return [...names];
}
