// Writes a backup: one zip that holds everything and explains itself, read back and checked before it
// counts.

import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { FittingRecords } from '#core/backup/fit-together.ts';
import type { BackupManifest } from '#core/backup/manifest.ts';
import { assetPath, dataPath, manifestPath, readmePath } from '#core/backup/manifest.ts';
import { backupReadme } from '#core/backup/readme.ts';
import { readSnapshotLine } from '#core/backup/snapshot-lines.ts';
import { fileNamer } from '#core/formats/file-names.ts';
import { noteMarkdown } from '#core/formats/markdown/files.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { AnyRecord, TableName } from '#core/records/tables.ts';
import { recordChecks, tableNames } from '#core/records/tables.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { replaceFile } from '../atomic-file.ts';
import { OpenBackup } from './open-backup.ts';
import { snapshotLines } from './snapshots.ts';
import { ZipWriting } from './zip-writing.ts';

/** What a backup is made of. */
export interface BackupParts {
  app: string;
  library: Pick<StoreOwnerApi, 'beginSnapshot' | 'snapshotLines' | 'endSnapshot'>;
  /** Originals and pictures by hash; rejects when one is missing or damaged. */
  assets: { read(sha256: string): Promise<Uint8Array> };
  now(): number;
}

/** Writes the backup to `path` and answers what it says of itself. */
export async function writeBackup(path: string, parts: BackupParts): Promise<BackupManifest> {
  return await replaceFile(path, async (temporary) => {
    const zip = new ZipWriting();
    const written = pipeline(
      zip.output,
      createWriteStream(temporary, { flags: 'wx', flush: true }),
    );
    // The first of the two to fail tells why.
    const [, manifest] = await Promise.all([written, fill(zip, parts)]);
    const backup = await OpenBackup.open(temporary);
    try {
      await backup.verify();
    } finally {
      backup.close();
    }
    return manifest;
  });
}

async function fill(zip: ZipWriting, parts: BackupParts): Promise<BackupManifest> {
  const { library, assets, app } = parts;
  const { seq, counts } = await library.beginSnapshot(null);
  try {
    const at = new Date(parts.now()).toISOString();
    await zip.add(readmePath, [Buffer.from(backupReadme(at, app, counts))]);
    const records = new RecordStream(library);
    for (const table of tableNames) await zip.add(dataPath(table), records.of(table));
    await records.rest();
    const missing: string[] = [];
    for (const hash of [...records.fitting.assetHashes].toSorted()) {
      const bytes = await assets.read(hash).catch(() => null);
      if (bytes === null) missing.push(hash);
      else await zip.add(assetPath(hash), [Buffer.from(bytes)], bytes.byteLength);
    }
    const namer = fileNamer();
    for (const { note, section } of records.notes()) {
      const { text } = noteMarkdown({ note, blocks: section.blocks, changed: 0 });
      await zip.add(`notes/${namer.name(note.title, '.md')}`, [Buffer.from(text)]);
    }
    const { entries } = zip;
    const manifest: BackupManifest = {
      format: 'dictum-backup',
      version: 1,
      app,
      schema: schemaVersion,
      at,
      seq,
      counts,
      entries: [...entries],
      missing,
    };
    await zip.add(manifestPath, [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]);
    zip.end();
    return manifest;
  } catch (thrown) {
    await library.endSnapshot(null).catch(() => null);
    zip.output.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
    throw thrown;
  }
}

/** The records of a snapshot table by table, in the order in which the store tells them. */
class RecordStream {
  readonly fitting = new FittingRecords();
  private readonly lines: AsyncIterator<{ name: string; value: unknown }>;
  private waiting: { name: string; value: unknown } | null = null;
  private readonly noteTexts = new Map<string, SectionRecord>();
  private readonly noteRecords: NoteRecord[] = [];

  constructor(library: BackupParts['library']) {
    this.lines = separate(snapshotLines(library));
  }

  /** The lines of one table; to be asked for in the order of the tables. */
  async *of(table: TableName): AsyncGenerator<Buffer> {
    for (;;) {
      this.waiting ??= await this.next();
      if (this.waiting?.name !== table) return;
      const record = recordChecks[table](this.waiting.value, table);
      this.waiting = null;
      this.fitting.add(table, record);
      this.keep(record);
      yield Buffer.from(`${JSON.stringify(record)}\n`);
    }
  }

  /** Reads on to the end, which a backup does not hold: what belongs to undo. */
  async rest(): Promise<void> {
    while ((await this.next()) !== null);
  }

  /** The notes with their texts. */
  *notes(): Generator<{ note: NoteRecord; section: SectionRecord }> {
    for (const note of this.noteRecords) {
      const section = this.noteTexts.get(note.section.id);
      if (section !== undefined) yield { note, section };
    }
  }

  private async next(): Promise<{ name: string; value: unknown } | null> {
    const { value, done } = await this.lines.next();
    return done === true ? null : value;
  }

  private keep(record: AnyRecord): void {
    if ('section' in record && 'changedAt' in record) this.noteRecords.push(record);
    // Texts of documents are theirs; the others belong to notes, which come later.
    if ('owner' in record && 'blocks' in record && !this.fitting.has('documents', record.owner))
      this.noteTexts.set(record.id, record);
  }
}

async function* separate(
  portions: AsyncIterable<string>,
): AsyncGenerator<{ name: string; value: unknown }, undefined> {
  for await (const portion of portions)
    for (const line of portion.split('\n')) if (line !== '') yield readSnapshotLine(line);
}
