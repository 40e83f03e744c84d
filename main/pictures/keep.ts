// Taking a picture into the library: its bytes are looked at, and stand synced in the assets before any Change
// names it.

import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { invalidInput } from '#core/errors.ts';
import type { Picture } from '#core/records/actor.ts';
import { mostPictureBytes } from '#core/records/actor.ts';
import type { Assets } from '../assets.ts';
import { rasterKind } from './raster.ts';

const tooLarge = (what: string): Error =>
  invalidInput(
    `${what} is too large: a picture has at most ${mostPictureBytes / 1_000_000} megabytes.`,
  );

/**
 * Keeps the bytes of a PNG, JPEG, WebP or GIF and answers how a record names them. Throws `InvalidInputError`,
 * naming `what` in the sentence, for anything else and for what is too large.
 */
export async function keepPicture(
  assets: Assets,
  bytes: Uint8Array,
  what = 'What was given',
): Promise<Picture> {
  if (bytes.byteLength > mostPictureBytes) throw tooLarge(what);
  const kind = rasterKind(bytes);
  if (kind === null)
    throw invalidInput(`${what} is no picture that can be shown: use PNG, JPEG, WebP or GIF.`);
  return { sha256: await assets.keep(bytes), mediaType: kind.mediaType };
}

/** Keeps a file's picture; nothing of a file that is too large is read. */
export async function keepPictureFile(assets: Assets, path: string): Promise<Picture> {
  const name = `“${basename(path)}”`;
  const file = await open(path).catch(() => null);
  if (file === null) throw invalidInput(`${name} cannot be read.`);
  try {
    if ((await file.stat()).size > mostPictureBytes) throw tooLarge(name);
    return await keepPicture(assets, await file.readFile(), name);
  } finally {
    await file.close();
  }
}
