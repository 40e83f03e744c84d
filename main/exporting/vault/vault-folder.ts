// A vault's folder on disk: files are merged with what stands there, each written whole or not at all. No
// link is followed, and nothing of the user's is deleted.

import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { conflict } from '#core/errors.ts';
import { filledFields } from '#core/formats/vault/front.ts';
import type { MergedFile, MergeTrouble, VaultFile } from '#core/formats/vault/merge-file.ts';
import { mergeFile } from '#core/formats/vault/merge-file.ts';
import { errorCode, removeLeftovers, saveFailed, writeFileAtomic } from '../../atomic-file.ts';
import type { WrittenFiles } from './manifest.ts';
import { readText } from './scan.ts';

/** Writes into a vault. Rejects with a `DictumError` when the disk refuses. */
export interface VaultFolder {
  /**
   * Writes a record's file, merged with what stands at that path; answers what could not be done as meant.
   * `copies` are further files that hold parts of it: their parts are brought up to date, too.
   */
  write(path: string, file: VaultFile, copies?: readonly Copy[]): Promise<VaultTrouble[]>;
  /** Writes a file that is no note, unless one stands there. */
  writeOnce(path: string, bytes: Uint8Array): Promise<void>;
}

/** A further file with parts of a record. */
export interface Copy {
  path: string;
  /** Whether it names the record as its own, as a duplicate of its file does. */
  isOwn: boolean;
}

/** What could not be done as meant, and in which file. */
export interface VaultTrouble {
  path: string;
  trouble: MergeTrouble;
}

/** What writing into a vault needs. */
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
  const inTurn = turns();
  const merge = (path: string, file: VaultFile, partsOnly: boolean): Promise<Merged> =>
    inTurn(path, async () => {
      const target = join(root, path);
      for (;;) {
        const seen = await signOf(target);
        const existing = await readText(target);
        if (existing === null && seen !== null) throw new UnreadableFile(path);
        const base = written.get(file.id) ?? null;
        const { text, trouble, found } = mergeFile(existing, file, base, {
          hash,
          resolve,
          today,
          partsOnly,
        });
        if (text === existing) return { trouble, found };
        if (seen?.isReadOnly === true) return { trouble: [{ kind: 'read-only' }], found };
        // What another program writes meanwhile is merged, too.
        const bytes = Buffer.from(text, 'utf8');
        const changed = conflict(`“${path}” was changed meanwhile.`);
        try {
          await writeFileAtomic(target, bytes, async () => {
            if ((await signOf(target))?.sign !== seen?.sign) throw changed;
          });
          return { trouble, found };
        } catch (thrown) {
          if (thrown !== changed) throw thrown;
        }
      }
    });
  return {
    async write(path, file, copies = []) {
      await makeFolder(dirname(path));
      const told: VaultTrouble[] = [];
      const elsewhere = new Set<string>();
      for (const copy of copies) {
        const merged = await merge(copy.path, file, !copy.isOwn).catch((thrown: unknown) => {
          if (thrown instanceof UnreadableFile) return { trouble: [], found: [] };
          throw thrown;
        });
        for (const name of merged.found) elsewhere.add(name);
        // What was taken out of a copy is nobody's loss.
        for (const trouble of merged.trouble)
          if (trouble.kind !== 'part-removed') told.push({ path: copy.path, trouble });
      }
      const { trouble } = await merge(path, file, false);
      written.set(file.id, {
        path,
        front: filledFields(file.front),
        parts: partNames(file, trouble),
      });
      for (const one of trouble)
        if (one.kind !== 'part-removed' || !elsewhere.has(one.part))
          told.push({ path, trouble: one });
      return told;
    },
    async writeOnce(path, bytes) {
      await makeFolder(dirname(path));
      const target = join(root, path);
      if ((await lstat(target).catch(() => null)) === null) await writeFileAtomic(target, bytes);
    },
  };
}

type Merged = Pick<MergedFile, 'trouble' | 'found'>;

/** What tells that a file is still the one that was read; null when there is none. */
async function signOf(path: string): Promise<{ sign: string; isReadOnly: boolean } | null> {
  const there = await lstat(path, { bigint: true }).catch(() => null);
  if (there === null) return null;
  const { ino, size, mtimeNs, mode } = there;
  return { sign: `${ino} ${size} ${mtimeNs}`, isReadOnly: (mode & 0o200n) === 0n };
}

/** Lets what is done to one file be done one after the other. */
function turns(): <T>(path: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (path, work) => {
    const done = (last.get(path) ?? Promise.resolve()).then(work, work);
    last.set(
      path,
      done.catch(() => undefined),
    );
    return done;
  };
}

/** The parts a file has had, those taken out by hand too: they are not written again. */
function partNames(file: VaultFile, trouble: readonly MergeTrouble[]): string[] {
  const names = new Set(file.parts.map(({ name }) => name));
  for (const one of trouble) if (one.kind === 'part-removed') names.add(one.part);
  return [...names];
}
