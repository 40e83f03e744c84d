// Snapshots on disk: compressed lines, the last of which carries the hash of all before it.

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { SnapshotHeader, SnapshotTable } from '#core/backup/snapshot-lines.ts';
import {
  damagedCopy,
  emptyCounts,
  readSnapshotHeader,
  readSnapshotLine,
  snapshotLine,
} from '#core/backup/snapshot-lines.ts';
import { isObject } from '#core/check.ts';
import { DictumError } from '#core/errors.ts';
import { recordChecks, tableNames } from '#core/records/tables.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { replaceFile } from '../atomic-file.ts';

/** The longest line that is read: a Change may hold a whole large document. */
const longestLine = 256 * 1024 * 1024;
/** Bytes that are read and checked at once. */
const atOnce = 64 * 1024;
/** Compressing harder saves little and costs the time in which a quit waits. */
const level = 4;

/**
 * Writes a snapshot: to a temporary file, read back whole and checked, then under its name. `lines` gives
 * whole lines, in portions.
 */
export async function writeSnapshot(
  path: string,
  header: SnapshotHeader,
  lines: AsyncIterable<string>,
): Promise<void> {
  await replaceFile(path, async (temporary) => {
    await pipeline(
      Readable.from(withFrame(header, lines)),
      createGzip({ level }),
      createWriteStream(temporary, { flags: 'wx', flush: true }),
    );
    await readSnapshot(temporary);
  });
}

async function* withFrame(
  header: SnapshotHeader,
  portions: AsyncIterable<string>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let count = 1;
  const hashed = (text: string): Buffer => {
    const bytes = Buffer.from(text, 'utf8');
    hash.update(bytes);
    return bytes;
  };
  yield hashed(snapshotLine('header', header));
  for await (const portion of portions) {
    count += portion.split('\n').length - 1;
    yield hashed(portion);
  }
  yield Buffer.from(snapshotLine('end', { lines: count, sha256: hash.digest('hex') }));
}

/**
 * The lines of a snapshot's records, in portions of whole lines, each checked; what was given before an
 * error is worth nothing. Returns the header when everything was as it should be: each record, their
 * numbers, the hash. Throws `RefusedFileError` when it is damaged or no snapshot, and `NewerLibraryError`
 * when a newer Dictum made it.
 */
export async function* snapshotRecords(path: string): AsyncGenerator<string, SnapshotHeader> {
  const reading = new SnapshotReading();
  try {
    for await (const text of wholeLines(path)) {
      const records = reading.read(text);
      if (records !== '') yield records;
    }
  } catch (thrown) {
    throw refusal(thrown);
  }
  return reading.finish();
}

/** Reads a snapshot to its end; `take` gets the lines of `snapshotRecords`. */
export async function readSnapshot(
  path: string,
  take?: (lines: string) => Promise<void>,
): Promise<SnapshotHeader> {
  const records = snapshotRecords(path);
  for (;;) {
    const { value, done } = await records.next();
    if (done === true) return value;
    await take?.(value);
  }
}

/** Only the first line of a snapshot: what it says of itself. */
export async function readHeader(path: string): Promise<SnapshotHeader> {
  try {
    for await (const text of wholeLines(path))
      return readSnapshotHeader(text.slice(0, text.indexOf('\n')));
  } catch (thrown) {
    throw refusal(thrown);
  }
  throw damagedCopy('The snapshot is empty.');
}

function refusal(thrown: unknown): DictumError {
  if (thrown instanceof DictumError && thrown.name !== 'InvalidInputError') return thrown;
  return damagedCopy('The snapshot is damaged.', String(thrown));
}

/** The text of a compressed file in portions of whole lines. */
async function* wholeLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = createGunzip({ chunkSize: atOnce });
  file.on('error', (error) => unzipped.destroy(error));
  file.pipe(unzipped);
  let parts: Buffer[] = [];
  let held = 0;
  try {
    for await (const chunk of unzipped) {
      const bytes = Buffer.from(chunk);
      const end = bytes.lastIndexOf(0x0a);
      if (end === -1) {
        parts.push(bytes);
        held += bytes.length;
        if (held > longestLine) throw damagedCopy('The snapshot has a line without an end.');
        continue;
      }
      yield Buffer.concat([...parts, bytes.subarray(0, end + 1)]).toString('utf8');
      // A window must not wait for a large snapshot: whoever has something to do comes in between.
      await setImmediate();
      parts = [bytes.subarray(end + 1)];
      held = bytes.length - end - 1;
    }
    if (held > 0) throw damagedCopy('The snapshot breaks off in the middle.');
  } finally {
    file.destroy();
    unzipped.destroy();
  }
}

/** A snapshot while it is being read. */
class SnapshotReading {
  private header: SnapshotHeader | null = null;
  private readonly hash = createHash('sha256');
  private readonly counts = emptyCounts();
  private lines = 0;
  private end: unknown = null;

  /** Checks whole lines; answers those that hold records. */
  read(text: string): string {
    const records: string[] = [];
    for (const line of text.split('\n')) {
      if (line === '') continue;
      if (this.end !== null) throw damagedCopy('The snapshot goes on behind its end.');
      this.lines += 1;
      if (this.header === null) {
        this.header = readSnapshotHeader(line);
        if (this.header.schema > schemaVersion)
          throw new DictumError(
            'NewerLibraryError',
            `This snapshot was made by a newer version of Dictum (${this.header.app}); please update to read it.`,
          );
      } else {
        const { name, value } = readSnapshotLine(line);
        if (name === 'end') {
          this.end = value;
          continue;
        }
        this.check(name, value);
        records.push(line, '\n');
      }
      this.hash.update(`${line}\n`);
    }
    return records.join('');
  }

  finish(): SnapshotHeader {
    const { header, end } = this;
    if (header === null || !isObject(end))
      throw damagedCopy('The snapshot breaks off before its end.');
    if (end['lines'] !== this.lines - 1 || end['sha256'] !== this.hash.digest('hex'))
      throw damagedCopy('The snapshot is damaged: its content has another hash.');
    const off = tableNames.find((table) => this.counts[table] !== header.counts[table]);
    if (off !== undefined)
      throw damagedCopy(`The snapshot is damaged: it does not hold all its ${off}.`);
    return header;
  }

  private check(name: string, value: unknown): void {
    const table = tableNames.find((one) => one === name);
    if (table !== undefined) {
      recordChecks[table](value, `${table} in the snapshot`);
      this.counts[table] += 1;
      return;
    }
    const extra: SnapshotTable | undefined = (['changes', 'history'] as const).find(
      (one) => one === name,
    );
    if (extra === undefined || !isObject(value))
      throw damagedCopy('The snapshot holds something unknown.', name.slice(0, 60));
  }
}
