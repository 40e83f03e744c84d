// Which bytes are a raster picture. Nothing else is shown or kept as one: an SVG is a program of its own.

import type { PictureType } from '#core/records/actor.ts';

interface RasterKind {
  mediaType: PictureType;
  /** With its dot. */
  extension: string;
}

const kinds: readonly (RasterKind & { start: string })[] = [
  { mediaType: 'image/png', extension: '.png', start: '89504e470d0a1a0a' },
  { mediaType: 'image/jpeg', extension: '.jpg', start: 'ffd8ff' },
  { mediaType: 'image/gif', extension: '.gif', start: '47494638' },
];

/** What sort of raster picture these bytes are, by how they begin; null for anything else. */
export function rasterKind(bytes: Uint8Array): RasterKind | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  const found = kinds.find((kind) => start.startsWith(kind.start));
  if (found !== undefined) return { mediaType: found.mediaType, extension: found.extension };
  // RIFF, four bytes of length, WEBP.
  return /^52494646.{8}57454250$/.test(start)
    ? { mediaType: 'image/webp', extension: '.webp' }
    : null;
}
