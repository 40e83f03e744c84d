// The pictures an export shows, read from the library's assets. Only raster pictures are: an SVG is a
// program of its own.

import type { ExportRecords } from '#core/formats/export-records.ts';
import { rasterKind } from '../pictures/raster.ts';

/** Where the library's assets are read from; `Assets` of the library is one. */
export interface AssetSource {
  /** The bytes of an asset; rejects when it is missing or damaged. */
  read(sha256: string): Promise<Uint8Array>;
}

/** A picture of the library that exports can show: PNG, JPEG, GIF or WebP. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: string;
  /** With its dot. */
  extension: string;
}

/** The pictures of all bodies by hash; those that cannot be read or shown are absent. */
export async function readPictures(
  records: ExportRecords,
  assets: AssetSource,
): Promise<Map<string, Picture>> {
  const hashes = new Set<string>();
  for (const { blocks } of records.sections)
    for (const block of blocks) if (block.type === 'image') hashes.add(block.asset);
  const pictures = new Map<string, Picture>();
  for (const sha256 of hashes) {
    const bytes = await assets.read(sha256).catch(() => null);
    const kind = bytes === null ? null : rasterKind(bytes);
    if (bytes !== null && kind !== null) pictures.set(sha256, { bytes, ...kind });
  }
  return pictures;
}
