/**
 * `npm run icons`: draws `assets/icons/icon.svg` (and `icon-small.svg` for sizes at which details
 * would blur) as PNG files, and packs them into the containers of Windows (`icon.ico`) and macOS
 * (`icon.icns`). The results are committed, so this runs only when the drawing has changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { isRoot } from './unprivileged.mjs';

const folder = join(projectFolder, 'assets', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const largestSmall = 32;

/** @param {number} size */
const pngPath = (size) => join(folder, 'png', `${size}x${size}.png`);

/**
 * An ICO file: a table of pictures, each a whole PNG.
 * @param {[number, Buffer][]} pictures
 */
function icoOf(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(([, png]) => png)]);
}

/**
 * An ICNS file: chunks of a four-letter type, a length and a whole PNG.
 * @param {[string, Buffer][]} pictures
 */
function icnsOf(pictures) {
  const chunks = pictures.map(([type, png]) => chunk(type, png));
  return chunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} type
 * @param {Buffer} body
 */
function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** The types of macOS; the `ic11` to `ic14` ones are for screens with twice the pixels. */
const macTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const runtime = await resolveElectron();
const stopDisplay = await ensureDisplay();
await mkdir(join(folder, 'png'), { recursive: true });
const jobs = sizes.map((size) => ({
  source: join(folder, size <= largestSmall ? 'icon-small.svg' : 'icon.svg'),
  size,
  target: pngPath(size),
}));
const renderer = join(projectFolder, 'scripts', 'icon-renderer');
const flags = isRoot() ? ['--no-sandbox'] : [];
const drawn = spawnSync(runtime.executable, [...flags, renderer, JSON.stringify(jobs)], {
  stdio: ['ignore', 'inherit', 'ignore'],
});
stopDisplay();
if (drawn.status !== 0) throw new Error('The icons could not be drawn.');

/** @param {number} size */
const png = (size) => readFile(pngPath(size));
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** @type {[number, Buffer][]} */
const forWindows = await Promise.all(icoSizes.map(async (size) => [size, await png(size)]));
await writeFile(join(folder, 'icon.ico'), icoOf(forWindows));
/** @type {[string, Buffer][]} */
const forMac = await Promise.all(macTypes.map(async ([type, size]) => [type, await png(size)]));
await writeFile(join(folder, 'icon.icns'), icnsOf(forMac));
console.log(`drew ${sizes.length} sizes, icon.ico and icon.icns into assets/icons`);
