// Reading a backup, which may come from anywhere: nothing of it is believed before it was checked, nothing is
// ever unpacked to a path of its own choosing, and nothing is read that is larger than it says.

import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { BackupEntry, BackupManifest } from '#core/backup/manifest.ts';
import {
  assetAt,
  backupManifest,
  dataPath,
  manifestPath,
  mostEntries,
  readmePath,
} from '#core/backup/manifest.ts';
import { damagedCopy, emptyCounts, snapshotLine } from '#core/backup/snapshot-lines.ts';
import { FittingRecords } from '#core/backup/fit-together.ts';
import { DictumError } from '#core/errors.ts';
import type { TableName } from '#core/records/tables.ts';
import { recordChecks, tableNames } from '#core/records/tables.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { Entry, Options, ZipFile } from 'yauzl';
import { open } from 'yauzl';

/** A zip that would grow to more than this many times its size, and more than that many bytes, is no backup. */
const mostGrowth = 250;
const alwaysFine = 64 * 1024 * 1024;
const longestManifest = 128 * 1024 * 1024;
const longestLine = 64 * 1024 * 1024;
/** Characters of records handed on at once. */
const portionSize = 500_000;

const openZip = promisify<string, Options, ZipFile>(open);

/** Where the files of a backup may stand. */
const known = (path: string): boolean =>
  path === manifestPath ||
  path === readmePath ||
  assetAt(path) !== null ||
  tableNames.some((table) => path === dataPath(table)) ||
  /^notes\/[^/]+\.md$/.test(path);

/** An open backup: what it says of itself, and its files one by one. To be closed. */
export class OpenBackup {
  private readonly zip: ZipFile;
  private readonly files: ReadonlyMap<string, Entry>;
  private readonly told: ReadonlyMap<string, BackupEntry>;
  readonly manifest: BackupManifest;

  private constructor(zip: ZipFile, files: ReadonlyMap<string, Entry>, manifest: BackupManifest) {
    this.zip = zip;
    this.files = files;
    this.manifest = manifest;
    this.told = new Map(manifest.entries.map((one) => [one.path, one]));
  }

  /**
   * Opens a backup and looks at its list of files. Throws `RefusedFileError` when it is none, damaged, or
   * would grow without measure, and `NewerLibraryError` when a newer Dictum made it.
   */
  static async open(path: string): Promise<OpenBackup> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(
      (thrown: unknown) => {
        throw refusal(thrown, 'This file is no backup of a Dictum library, or it is damaged.');
      },
    );
    try {
      const files = await filesOf(zip, (await stat(path)).size);
      const manifest = await manifestOf(zip, files);
      compare(files, manifest);
      return new OpenBackup(zip, files, manifest);
    } catch (thrown) {
      zip.close();
      throw refusal(thrown, 'This backup is damaged.');
    }
  }

  /** Lets go of the file. */
  close(): void {
    this.zip.close();
  }

  /** The hashes of the originals and pictures it holds. */
  get originals(): string[] {
    return this.manifest.entries.flatMap(({ path }) => assetAt(path) ?? []);
  }

  /** The bytes of an original, checked. */
  async original(hash: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const chunk of this.read(`originals/${hash}`)) parts.push(chunk);
    return Buffer.concat(parts);
  }

  /**
   * All records as lines of a snapshot, checked one by one, then together. What was given before an error
   * is worth nothing.
   */
  async *lines(): AsyncGenerator<string> {
    const fitting = new FittingRecords();
    const counts = emptyCounts();
    for (const table of tableNames) {
      let portion: string[] = [];
      let size = 0;
      for await (const line of this.linesOf(table)) {
        const record = recordOf(table, line);
        fitting.add(table, record);
        counts[table] += 1;
        const told = snapshotLine(table, record);
        portion.push(told);
        size += told.length;
        if (size < portionSize) continue;
        yield portion.join('');
        portion = [];
        size = 0;
      }
      if (portion.length > 0) yield portion.join('');
      if (counts[table] !== this.manifest.counts[table])
        throw damagedCopy(`This backup is damaged: it does not hold all its ${table}.`);
    }
    fitting.finish();
    const missing = new Set(this.manifest.missing);
    for (const hash of fitting.assetHashes)
      if (!this.files.has(`originals/${hash}`) && !missing.has(hash))
        throw damagedCopy('This backup is damaged: an original file is missing from it.', hash);
  }

  /** Reads everything once; throws `RefusedFileError` at the first thing that is not as it should be. */
  async verify(): Promise<void> {
    for await (const lines of this.lines()) void lines;
    for (const { path } of this.manifest.entries)
      if (!path.startsWith('data/')) for await (const chunk of this.read(path)) void chunk;
  }

  private async *linesOf(table: TableName): AsyncGenerator<string> {
    if (!this.files.has(dataPath(table))) return;
    let parts: Buffer[] = [];
    let held = 0;
    for await (const chunk of this.read(dataPath(table))) {
      let from = 0;
      for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
        yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString('utf8');
        parts = [];
        held = 0;
        from = at + 1;
      }
      parts.push(chunk.subarray(from));
      held += chunk.length - from;
      if (held > longestLine) throw damagedCopy('This backup is damaged: a line of it has no end.');
    }
    if (held > 0) throw damagedCopy(`This backup is damaged: ${dataPath(table)} breaks off.`);
  }

  /** The bytes of a file; size and hash are compared with the manifest's at the end. */
  private async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.files.get(path);
    const told = this.told.get(path);
    if (entry === undefined || told === undefined)
      throw damagedCopy(`This backup is damaged: ${path} is missing.`);
    const hash = createHash('sha256');
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        const bytes = Buffer.from(chunk);
        hash.update(bytes);
        yield bytes;
      }
    } catch (thrown) {
      throw refusal(thrown, `This backup is damaged: ${path} cannot be read.`);
    }
    const digest = hash.digest('hex');
    if (digest !== told.sha256 || (assetAt(path) ?? digest) !== digest)
      throw damagedCopy(`This backup is damaged: ${path} has another hash than it should.`);
  }
}

async function filesOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw damagedCopy('This file has too many parts for a backup.');
  const files = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (!known(fileName))
      throw damagedCopy(
        'This file is no backup of a Dictum library: it holds other files.',
        fileName,
      );
    if (files.has(fileName)) throw damagedCopy('This backup is damaged: a file is in it twice.');
    if (!entry.canDecodeFileData()) throw damagedCopy('This file is no backup: it is encrypted.');
    total += entry.uncompressedSize;
    if (total > alwaysFine && total > size * mostGrowth)
      throw damagedCopy('This file would grow without measure when read; it is no backup.');
    files.set(fileName, entry);
  }
  return files;
}

async function manifestOf(
  zip: ZipFile,
  files: ReadonlyMap<string, Entry>,
): Promise<BackupManifest> {
  const entry = files.get(manifestPath);
  if (entry === undefined)
    throw damagedCopy('This file is no backup of a Dictum library: it has no manifest.');
  if (entry.uncompressedSize > longestManifest)
    throw damagedCopy('This file is no backup: its manifest is too long.');
  const parts: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(chunk));
  const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  const manifest = backupManifest(value, 'The manifest');
  if (manifest.schema > schemaVersion)
    throw new DictumError(
      'NewerLibraryError',
      `This backup was made by a newer version of Dictum (${manifest.app}); please update to restore it.`,
    );
  return manifest;
}

/** The list of the zip and that of the manifest must be the same. */
function compare(files: ReadonlyMap<string, Entry>, { entries }: BackupManifest): void {
  const told = new Map<string, BackupEntry>(entries.map((one) => [one.path, one]));
  if (told.size !== entries.length || told.size !== files.size - 1)
    throw damagedCopy('This backup is damaged: its list of files does not fit.');
  for (const { path, size } of entries)
    if (files.get(path)?.uncompressedSize !== size)
      throw damagedCopy(`This backup is damaged: ${path} is missing or has another size.`);
}

function recordOf<T extends TableName>(table: T, line: string) {
  try {
    return recordChecks[table](JSON.parse(line), `${table} in the backup`);
  } catch (thrown) {
    throw refusal(
      thrown,
      `This backup is damaged: a record of its ${table} is not as it should be.`,
    );
  }
}

function refusal(thrown: unknown, sentence: string): DictumError {
  if (thrown instanceof DictumError && thrown.name !== 'InvalidInputError') return thrown;
  return damagedCopy(sentence, String(thrown));
}
