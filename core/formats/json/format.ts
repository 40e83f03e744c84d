// The JSON export: every record as the library keeps it, in one file. Stable: the same library always
// gives the same bytes, and what is read back is written again as it was.
//
//   { "format": "dictum-library", "version": 3,
//     "documents": [...], "sections": [...], "passages": [...], "actors": [...], "links": [...],
//     "concepts": [...], "statements": [...], "decisions": [...],
//     "notes": [...], "versions": [...], "settings": [...],
//     "assets": [{ "sha256": "…", "base64": "…" }] }
//
// Records are those of `core/records`, sorted by id, their fields in the order of their validators.
// Assets are the original files and pictures the records name, sorted by hash.

import type { TableName } from '../../records/tables.ts';

/** By this the file is known for what it is. */
export const formatName = 'dictum-library';
/** Version 1 had no concepts, statements and decisions, version 2 no versions of notes; both are still read. */
export const formatVersion = 3;
/** The versions that can be read. */
export const readVersions: readonly unknown[] = [1, 2, formatVersion];

/** The order in which tables are written: what is referred to comes first. */
export const tableOrder = [
  'documents',
  'sections',
  'passages',
  'actors',
  'links',
  'concepts',
  'statements',
  'decisions',
  'notes',
  'versions',
  'settings',
] as const satisfies readonly TableName[];

/** The bytes of an original file or a picture. */
export interface JsonAsset {
  sha256: string;
  base64: string;
}
