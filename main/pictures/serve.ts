// Pictures of the library's assets under `app://HOST/asset/SHA256`, with the type their bytes have.

import { stat } from 'node:fs/promises';
import type { Assets } from '../assets.ts';
import type { PageFile } from '../page-files.ts';
import { rasterKind } from './raster.ts';

/** The largest asset that is shown as a picture, in bytes; originals can be far larger. */
const mostBytes = 32_000_000;

/**
 * Answers the name of a request (`/asset/SHA256`) with the picture of that hash; null when it is no asset, is
 * missing, damaged or too large, or is no raster picture.
 */
export async function servedPicture(assets: Assets, name: string): Promise<PageFile | null> {
  const [, sha256] = /^\/asset\/([0-9a-f]{64})$/.exec(name) ?? [];
  if (sha256 === undefined) return null;
  const found = await stat(assets.pathOf(sha256)).catch(() => null);
  if (found === null || found.size > mostBytes) return null;
  const body = await assets.read(sha256).catch(() => null);
  const kind = body === null ? null : rasterKind(body);
  return body === null || kind === null ? null : { body, type: kind.mediaType };
}
