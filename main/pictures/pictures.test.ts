import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mostPictureBytes } from '#core/records/actor.ts';
import { Assets } from '../assets.ts';
import { keepPicture, keepPictureFile } from './keep.ts';
import { servedPicture } from './serve.ts';

const bytes = (start: string, size = 40): Uint8Array =>
  Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(size)]);
const png = bytes('89504e470d0a1a0a');

let folder: string;
let assets: Assets;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-pictures-'));
  assets = new Assets(folder);
});
afterEach(() => rm(folder, { recursive: true }));

it('a picture is kept under its hash and served with the type of its bytes', async () => {
  const { sha256, mediaType } = await keepPicture(assets, png);
  expect(mediaType).toBe('image/png');
  expect(await readFile(join(folder, sha256))).toEqual(png);
  expect(await servedPicture(assets, `/asset/${sha256}`)).toEqual({ body: png, type: 'image/png' });
});

it('what is no picture is neither kept nor served', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await expect(keepPicture(assets, svg, 'That')).rejects.toMatchObject({
    name: 'InvalidInputError',
    message: 'That is no picture that can be shown: use PNG, JPEG, WebP or GIF.',
  });
  const original = await assets.keep(svg);
  for (const name of [
    `/asset/${original}`,
    `/asset/${'0'.repeat(64)}`,
    '/asset/../library.json',
    '/asset/',
    `/asset/${original}/`,
  ])
    expect(await servedPicture(assets, name)).toBeNull();
});

it('a damaged picture is not served', async () => {
  const { sha256 } = await keepPicture(assets, png);
  await writeFile(join(folder, sha256), bytes('89504e470d0a1a0a', 41));
  expect(await servedPicture(assets, `/asset/${sha256}`)).toBeNull();
});

it('a file too large is told by its name and limit', async () => {
  const path = join(folder, 'wall.png');
  await writeFile(path, bytes('89504e470d0a1a0a', mostPictureBytes));
  await expect(keepPictureFile(assets, path)).rejects.toMatchObject({
    message: '“wall.png” is too large: a picture has at most 5 megabytes.',
  });
  await expect(keepPictureFile(assets, join(folder, 'none.png'))).rejects.toMatchObject({
    message: '“none.png” cannot be read.',
  });
});
