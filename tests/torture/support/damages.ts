// Eight ways in which a database comes to harm.

import { open, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from './drill.ts';

/** Damages the database of a library by chance, and says what was done. */
export type Damage = (library: string, chance: Chance) => Promise<string>;

const folderOf = (library: string): string =>
  join(library, 'store', 'IndexedDB', 'app_store_0.indexeddb.leveldb');

/** Files of LevelDB that hold something, largest last; `LOG` is only its diary. */
async function filesOf(library: string, kind: RegExp): Promise<string[]> {
  const folder = folderOf(library);
  const names = (await readdir(folder)).filter((name) => kind.test(name)).toSorted();
  const paths: string[] = [];
  for (const name of names)
    if ((await stat(join(folder, name))).size > 0) paths.push(join(folder, name));
  return paths;
}

const anyFile = /\.log$|\.ldb$|^MANIFEST|^CURRENT$/;

/** Writes into the file that is there, so that it keeps its owner. */
async function rewrite(path: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, change(await readFile(path)));
}

const short = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** One to eight bytes of a file of this kind get another value. */
function flip(kind: RegExp): Damage {
  return async (library, chance) => {
    const path = chance.of(await filesOf(library, kind));
    const count = 1 + chance.below(8);
    await rewrite(path, (bytes) => {
      for (let turn = 0; turn < count; turn += 1) {
        const at = chance.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 + chance.below(255));
      }
      return bytes;
    });
    return `${count} bytes of ${short(path)}`;
  };
}

const cut: Damage = async (library, chance) => {
  const path = chance.of(await filesOf(library, anyFile));
  let left = 0;
  await rewrite(path, (bytes) => {
    left = chance.below(bytes.length);
    return bytes.subarray(0, left);
  });
  return `${short(path)} cut to ${left} bytes`;
};

const zeros: Damage = async (library, chance) => {
  const path = chance.of(await filesOf(library, anyFile));
  await rewrite(path, (bytes) => {
    const from = chance.below(bytes.length);
    return bytes.fill(0, from, Math.min(bytes.length, from + 1 + chance.below(8192)));
  });
  return `zeros in ${short(path)}`;
};

const removed: Damage = async (library, chance) => {
  if (chance.below(5) === 0) {
    await rm(join(library, 'store'), { recursive: true });
    return 'the whole store gone';
  }
  const path = chance.of(await filesOf(library, anyFile));
  if (chance.below(2) === 0) await unlink(path);
  else await writeFile(path, '');
  return `${short(path)} emptied or gone`;
};

const swapped: Damage = async (library, chance) => {
  const paths = await filesOf(library, anyFile);
  const one = chance.of(paths);
  const other = chance.of(paths.filter((path) => path !== one));
  const bytes = await readFile(one);
  await writeFile(one, await readFile(other));
  await writeFile(other, bytes);
  return `${short(one)} and ${short(other)} swapped`;
};

/** Where IndexedDB keeps long values. */
const blobs: Damage = async (library, chance) => {
  const folder = join(library, 'store', 'IndexedDB', 'app_store_0.indexeddb.blob');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const path = chance.of(paths);
  const way = chance.below(3);
  if (way === 0) await unlink(path);
  else await rewrite(path, (bytes) => (way === 1 ? bytes.fill(0) : bytes.subarray(0, 100)));
  return `the long value ${short(path)} gone or spoilt`;
};

export const damages: Readonly<Record<string, Damage>> = {
  'bytes of the log': flip(/\.log$/),
  'bytes of a table': flip(/\.ldb$/),
  'bytes of the manifest': flip(/^MANIFEST|^CURRENT$/),
  'a file cut': cut,
  'zeros in a file': zeros,
  'a file gone': removed,
  'files swapped': swapped,
  'long values gone': blobs,
};

/** Ways in which one file comes to harm that is not the database's. */
export const fileDamages: Readonly<
  Record<string, (path: string, chance: Chance) => Promise<void>>
> = {
  cut: (path, chance) => rewrite(path, (bytes) => bytes.subarray(0, chance.below(bytes.length))),
  'bytes changed': (path, chance) =>
    rewrite(path, (bytes) => {
      for (let turn = 0; turn < 1 + chance.below(4); turn += 1) {
        const at = chance.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 + chance.below(255));
      }
      return bytes;
    }),
  zeros: (path, chance) =>
    rewrite(path, (bytes) => bytes.fill(0, chance.below(bytes.length), bytes.length)),
  emptied: (path) => writeFile(path, ''),
  gone: (path) => unlink(path),
  foreign: (path) => writeFile(path, 'This is no snapshot.\n'),
};

/** Overwrites all but the edges of every table of a database, as it lies there and may be open. */
export async function spoilTables(library: string): Promise<number> {
  const paths = await filesOf(library, /\.ldb$/);
  for (const path of paths) {
    const file = await open(path, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(Math.floor(size * 0.8), 0x5a), 0, null, Math.floor(size * 0.1));
    await file.close();
  }
  return paths.length;
}
