// Opening the database without ever making one by mistake: Chromium answers a damaged database by an
// empty new one, and Dexie would open a newer version's as if it were its own.

import { Dexie } from 'dexie';
import { DictumError } from '#core/errors.ts';
import type { OpenedStore } from '#core/store-api.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { LibraryDatabase } from './database.ts';

/** What stands under the name: nothing, or a database with its version as IndexedDB counts. */
type Probed = { there: false; detail: string } | { there: true; version: number };

/** What Chromium adds to the event when it threw a damaged database away. */
function lossOf(event: IDBVersionChangeEvent): string {
  const loss = 'dataLoss' in event ? String(event.dataLoss) : 'none';
  const message = 'dataLossMessage' in event ? String(event.dataLossMessage) : '';
  return loss === 'none' ? 'There is no database.' : `The database was thrown away: ${message}`;
}

/** Looks without making anything: a database that would have to be made is aborted. */
function probe(name: string): Promise<Probed> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let absent: string | null = null;
    request.addEventListener('upgradeneeded', (event) => {
      absent = lossOf(event);
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      resolve({ there: true, version });
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (absent === null) reject(request.error ?? new Error('The database could not be opened.'));
      else resolve({ there: false, detail: absent });
    });
  });
}

/** As `probe`, but one that a copy was being loaded into when the program ended counts as not there. */
async function probeWhole(name: string): Promise<Probed> {
  const probed = await probe(name);
  if (!probed.there || probed.version > schemaVersion * nativeFactor) return probed;
  const database = new Dexie(name);
  const isHalf = await database
    .open()
    .then(() => database.table('meta').get('loading'))
    .finally(() => database.close());
  if (isHalf === undefined) return probed;
  await Dexie.delete(name);
  return { there: false, detail: 'The database had not been filled to its end.' };
}

/** Dexie multiplies its versions by ten. */
const nativeFactor = 10;

/**
 * Opens the database `name`, or says why not: `missing` when it is `expected` and not there (nothing is
 * made, unless `rebuild` says that the journal will fill it), `newer` when a later version of the app
 * wrote it.
 */
export async function openDatabase(
  name: string,
  { expected, rebuild }: { expected: boolean; rebuild: boolean },
): Promise<{ opened: OpenedStore; database: LibraryDatabase | null }> {
  const probed = await probeWhole(name).catch((thrown: unknown) => {
    throw unreadable(thrown);
  });
  if (!probed.there && expected && !rebuild)
    return {
      opened: { state: 'missing', appliedSeq: 0, lastId: null, detail: probed.detail },
      database: null,
    };
  if (probed.there && probed.version > schemaVersion * nativeFactor) {
    const detail = `The database has version ${probed.version / nativeFactor}, this app knows ${schemaVersion}.`;
    return { opened: { state: 'newer', appliedSeq: 0, lastId: null, detail }, database: null };
  }
  const database = new LibraryDatabase(name);
  await database.open();
  const appliedSeq = await database.appliedSeq();
  const opened: OpenedStore = {
    state: probed.there ? 'opened' : 'created',
    appliedSeq,
    lastId: (await database.changes.get(appliedSeq))?.id ?? null,
    detail: probed.there ? '' : probed.detail,
  };
  return { opened, database };
}

/** The engine cannot read the database, or it cannot be reached. */
export function unreadable(thrown: unknown): DictumError {
  return new DictumError(
    'DatabaseDamagedError',
    'The library’s database could not be opened; nothing was changed. Check that its folder can be read and written, and that the disk is not full.',
    thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown),
  );
}
