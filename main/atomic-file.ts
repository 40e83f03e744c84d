// Writing a file so that under its name there is always a whole one: the old until the new stands on
// the disk, complete and read back.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, readdir, realpath, rename, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DictumError } from '#core/errors.ts';

const chunk = 1024 * 1024;
/** Which machine writes: on a shared folder another machine's process ids mean nothing to us. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const temporaryName = /^\.dictum-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp$/;
/** The temporary files this process is writing just now. */
const underWay = new Set<string>();

/**
 * Writes the bytes to `path`: a temporary file in the same folder, all bytes, sync, read back and
 * compare, rename, sync of the folder. When anything fails, the old file is untouched, the temporary
 * one is removed, and a `SaveFailedError` says why. The folder must exist. `check` is called when all but the
 * rename is done; a `DictumError` that it throws passes as it is, and the old file is left. `failure` begins the
 * sentence for a file whose name the user does not know.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array,
  check?: () => Promise<void>,
  failure?: string,
): Promise<void> {
  const write = async (temporary: string): Promise<void> => {
    await fill(temporary, bytes);
    await compare(temporary, bytes);
    await check?.();
  };
  await replaceFile(path, write, failure);
}

/**
 * As `writeFileAtomic`, for what is too large to be in memory: `write` fills the temporary file, syncs it,
 * and makes sure of what stands there; what it answers is answered. Errors of its own pass as they are.
 */
export async function replaceFile<R>(
  path: string,
  write: (temporary: string) => Promise<R>,
  failure?: string,
): Promise<R> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const name = `.dictum-${machine}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
  const temporary = join(folder, name);
  underWay.add(name);
  let answer: R;
  try {
    answer = await write(temporary);
    await rename(temporary, target);
  } catch (thrown) {
    await unlink(temporary).catch(() => undefined);
    throw saveFailed(path, thrown, failure);
  } finally {
    underWay.delete(name);
  }
  await syncFolder(folder);
  return answer;
}

/**
 * Removes temporary files that a killed process of this machine left in a folder; those being written
 * now stay. Answers how many were removed. A folder that cannot be read has none.
 */
export async function removeLeftovers(folder: string): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const found = temporaryName.exec(name);
    if (found === null || found[1] !== machine || underWay.has(name)) continue;
    const owner = Number(found[2]);
    if (owner !== process.pid && isAlive(owner)) continue;
    const gone = await unlink(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (gone) removed += 1;
  }
  return removed;
}

/** Makes a rename or a new name in a folder last through a power cut, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the file system's own journal keeps the rename.
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** What went wrong while writing `path`, as one sentence for the user, which `what` begins. */
export function saveFailed(
  path: string,
  thrown: unknown,
  what = `“${basename(path)}” was not written`,
): DictumError {
  if (thrown instanceof DictumError) return thrown;
  const reason = reasons[errorCode(thrown)] ?? 'the system reported an error';
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new DictumError('SaveFailedError', `${what}: ${reason}.`, detail);
}

/** The system's code of an error (`ENOSPC`), or an empty string. */
export function errorCode(thrown: unknown): string {
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : '';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is too large for this disk',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk cannot be written to',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EISDIR: 'there is a folder of that name',
  EBUSY: 'another program has it open',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reported an error',
};

async function fill(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    // One write may take fewer bytes than it was given, as on a disk that is nearly full.
    for (let at = 0; at < bytes.byteLength;) {
      const { bytesWritten } = await handle.write(
        bytes,
        at,
        Math.min(chunk, bytes.byteLength - at),
        at,
      );
      if (bytesWritten === 0) throw new Error('Nothing more could be written.');
      at += bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function compare(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size !== bytes.byteLength || !(await holds(handle, bytes)))
      throw new Error('What was read back differs from what was written.');
  } finally {
    await handle.close();
  }
}

async function holds(handle: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const buffer = Buffer.alloc(Math.min(chunk, bytes.byteLength));
  for (let at = 0; at < bytes.byteLength;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
    if (bytesRead === 0) return false;
    const expected = bytes.subarray(at, at + bytesRead);
    if (Buffer.compare(buffer.subarray(0, bytesRead), expected) !== 0) return false;
    at += bytesRead;
  }
  return true;
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return !isEnded(owner);
  } catch (thrown) {
    return errorCode(thrown) === 'EPERM';
  }
}

/** On Linux a process that has ended keeps its number until somebody asks how; state Z or X of proc(5). */
function isEnded(owner: number): boolean {
  try {
    const stat = readFileSync(`/proc/${owner}/stat`, 'latin1');
    // The name before it may hold anything, brackets too.
    return /^\) [ZX]/.test(stat.slice(stat.lastIndexOf(')')));
  } catch {
    return false;
  }
}
