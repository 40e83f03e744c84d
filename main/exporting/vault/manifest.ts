// What the last export wrote into a vault: which file is of which record, and what it said. Where this list
// is lost, the files themselves still tell what they are.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '#core/check.ts';
import { compare } from '#core/formats/export-records.ts';
import type { FrontValue } from '#core/formats/vault/front.ts';
import type { FileBase } from '#core/formats/vault/merge-file.ts';
import { writeFileAtomic } from '../../atomic-file.ts';

/** The list's name, in the folder. */
export const vaultListName = '.dictum-vault.json';

/** What was written of a record the last time, and where. */
export interface WrittenFile extends FileBase {
  /** Relative, with `/`. */
  path: string;
}

/** By the id of the record. */
export type WrittenFiles = Map<string, WrittenFile>;

/** Reads the list; empty when there is none or it is damaged. */
export async function readVaultList(folder: string): Promise<WrittenFiles> {
  const files: WrittenFiles = new Map();
  const text = await readFile(join(folder, vaultListName), 'utf8').catch(() => null);
  for (const [id, value] of Object.entries(parsedFiles(text ?? ''))) {
    if (!isObject(value) || typeof value['path'] !== 'string') continue;
    const front: [string, FrontValue][] = [];
    for (const [key, one] of Object.entries(isObject(value['front']) ? value['front'] : {}))
      if (typeof one === 'string') front.push([key, one]);
      else if (Array.isArray(one)) front.push([key, one.map(String)]);
    const parts = Array.isArray(value['parts']) ? value['parts'].map(String) : [];
    files.set(id, { path: value['path'], front: Object.fromEntries(front), parts });
  }
  return files;
}

function parsedFiles(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    const files = isObject(parsed) && parsed['format'] === 'dictum-vault' ? parsed['files'] : null;
    return isObject(files) ? files : {};
  } catch {
    return {};
  }
}

/** Writes the list. */
export async function writeVaultList(folder: string, files: WrittenFiles): Promise<void> {
  const entries = [...files].sort(([a], [b]) => compare(a, b));
  const content = { format: 'dictum-vault', version: 1, files: Object.fromEntries(entries) };
  const bytes = Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8');
  await writeFileAtomic(join(folder, vaultListName), bytes);
}
