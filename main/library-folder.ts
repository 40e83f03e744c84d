// Where everything of a library stands on disk.

import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths of a library's parts. */
export interface LibraryFolder {
  root: string;
  /** Append-only Changes. */
  journal: string;
  /** The store page's session: IndexedDB and the search index. */
  store: string;
  /** Originals and images by SHA-256. */
  assets: string;
  /** Snapshots of the records. */
  backups: string;
  /** Electron's own files; its lock makes the library ours alone. */
  profile: string;
}

/**
 * Names the parts of the library at `root` and makes the folders that are missing. Throws the system's error when
 * one cannot be made or may not be written to.
 */
export function openLibraryFolder(root: string): LibraryFolder {
  const folder = {
    root,
    journal: join(root, 'journal'),
    store: join(root, 'store'),
    assets: join(root, 'assets'),
    backups: join(root, 'backups'),
    profile: join(root, '.profile'),
  };
  for (const path of Object.values(folder)) {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
  }
  return folder;
}
