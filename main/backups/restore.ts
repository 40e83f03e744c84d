// Restoring: what a copy holds becomes a database of its own, beside the library's; only when that is whole,
// a Change in the journal says that it is the library from now on. Until then nothing has happened.

import { randomUUID } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from '#core/backup/one-item.ts';
import { OneItem } from '#core/backup/one-item.ts';
import type { Change } from '#core/change.ts';
import { refusedFile } from '#core/errors.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { Library } from '../library.ts';
import { runPatiently } from '../run-patiently.ts';
import type { CopySource } from './copy-source.ts';
import { eachRecord } from './copy-source.ts';
import { loadSnapshot, newDatabaseName } from './recovery.ts';
import { writeSnapshot } from './snapshot-file.ts';
import { snapshotName } from './snapshot-names.ts';

/** What a restore needs of the library. */
export type RestoredLibrary = Pick<
  Library,
  'version' | 'folder' | 'assets' | 'journal' | 'snapshots' | 'record'
> & { store: Pick<Library['store'], 'replaceWith'> };

/**
 * Puts a copy in the library's place. The copy is checked whole first; what stands there now is kept as a
 * snapshot for 30 days. When anything fails, the library is as it was.
 */
export async function restoreCopy(library: RestoredLibrary, source: CopySource): Promise<void> {
  await source.verify();
  await keepOriginals(library, source);
  const { journal, snapshots, folder, store } = library;
  if (journal.lastSeq > 0) await snapshots.take('restore');
  await store.replaceWith(async (pages) => {
    const { counts, at: made } = source.facts;
    const seq = journal.lastSeq + 1;
    const at = new Date().toISOString();
    const snapshot = snapshotName({ at, seq, reason: 'restored' });
    const path = join(folder.backups, snapshot);
    const header = {
      format: 'dictum-snapshot' as const,
      version: 1 as const,
      app: library.version,
      schema: schemaVersion,
      seq,
      at,
      counts,
    };
    await writeSnapshot(path, header, source.lines());
    try {
      const database = newDatabaseName();
      await loadSnapshot(pages, path, database);
      const change: Change = {
        seq,
        id: randomUUID(),
        at,
        label: `Restored the library of ${made}`,
        kind: 'text',
        ops: [],
        restored: { snapshot, database },
      };
      await journal.turn();
      await journal.append(change);
      return database;
    } catch (thrown) {
      await unlink(path).catch(() => undefined);
      throw thrown;
    }
  });
  await library.record();
}

/** Originals are files of their own: they come first, so that no record names one that is not there. */
async function keepOriginals(
  { assets }: Pick<RestoredLibrary, 'assets'>,
  source: CopySource,
): Promise<void> {
  for (const hash of source.originals)
    if ((await assets.keep(await source.original(hash))) !== hash)
      throw refusedFile('An original in this backup is damaged; nothing was restored.');
}

/**
 * Brings one document or note of a copy back, as one step of undo. When the library still has it, it
 * comes as a further one beside it. Answers its id and the step.
 */
export async function restoreItem(
  library: Pick<Library, 'store' | 'assets'>,
  source: CopySource,
  item: Item,
): Promise<{ id: string; title: string; step: string }> {
  const one = new OneItem(item);
  const wanted = new Set<string>();
  await eachRecord(source, (table, record) => one.add(table, record));
  const { documents, notes } = await library.store.library.overview(null);
  const stands = [...documents, ...notes].some(({ id }) => id === item.id);
  const addition = `(of ${source.facts.at.slice(0, 10)})`;
  const records = one.records(stands ? { newId: randomUUID, addition } : null);
  for (const { record } of records)
    if ('original' in record && record.original !== null) wanted.add(record.original.sha256);
    else if ('blocks' in record)
      for (const block of record.blocks) if (block.type === 'image') wanted.add(block.asset);
  for (const hash of wanted)
    if (source.originals.includes(hash)) await library.assets.keep(await source.original(hash));
  const main = records.findLast(({ record }) => 'title' in record)?.record;
  const title = main !== undefined && 'title' in main ? main.title : '';
  const step = randomUUID();
  const label = `Brought back “${title}”`;
  await runPatiently(library.store, {
    id: step,
    command: 'import-records',
    args: { records },
    label,
  });
  return { id: main?.id ?? item.id, title, step };
}
