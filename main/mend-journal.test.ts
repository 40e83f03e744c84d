import 'fake-indexeddb/auto';
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { snapshotRecovery } from './backups/recovery.ts';
import { readSnapshot } from './backups/snapshot-file.ts';
import type { BroughtUp } from './bring-up.ts';
import { bringUp } from './bring-up.ts';
import { readLine, writeLine } from './journal-line.ts';
import { Journal } from './journal.ts';
import type { LibraryFile } from './library-file.ts';
import { journalMender } from './mend-journal.ts';
import type { TestStore } from './store-page/testing/test-store.ts';
import { allRecords, freshName, storeOn } from './store-page/testing/test-store.ts';

let root = '';
let pages = '';
let backups = '';
let name = '';
let known: LibraryFile;
/** Whether the machine stops as soon as `library.json` is written. */
let isCut = false;
let whole: Awaited<ReturnType<typeof allRecords>>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dictum-mend-'));
  pages = join(root, 'journal');
  backups = join(root, 'backups');
  await mkdir(pages);
  await mkdir(backups);
  name = freshName();
  const journal = await Journal.open(pages);
  const store = await storeOn(journal, name);
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
  await store.run('import-document', importArgs('a'));
  await journal.turn();
  for (const one of ['Ada', 'Bo', 'Čapek'])
    await store.run('create-actor', { ...mayor, name: one });
  whole = await allRecords(store.owner);
  const { appliedSeq, ...counts } = await store.owner.counts(null);
  await journal.close();
  const writtenAt = '2026-11-30T12:00:00.000Z';
  known = {
    app: '1',
    schema: schemaVersion,
    electron: 33,
    appliedSeq,
    counts,
    database: name,
    writtenAt,
  };
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Opens the library as a start does. */
async function start(): Promise<{ up: BroughtUp; journal: Journal; store: TestStore }> {
  const journal = await Journal.open(pages);
  const store = await storeOn(journal, name);
  const mend = journalMender({
    journal,
    known,
    backups,
    app: '1',
    record: (file) => {
      known = file;
      return isCut ? Promise.reject(new Error('The power was cut.')) : Promise.resolve();
    },
    now: () => new Date('2026-11-30T13:00:00.000Z'),
  });
  const recovery = snapshotRecovery(backups);
  const applied = known.appliedSeq;
  const up = await bringUp(store.owner, journal, recovery, { name, expected: true, applied, mend });
  await store.owner.start(null);
  return { up, journal, store };
}

const newest = join('journal', '0002.ndjson');
/** Byte offsets behind the lines of a page. */
const endsOf = (bytes: Buffer): number[] =>
  [...bytes.keys()].filter((at) => bytes[at] === 0x0a).map((at) => at + 1);

const harms: Record<string, () => Promise<void>> = {
  'its last line gone': async () => {
    const path = join(root, newest);
    await truncate(path, endsOf(await readFile(path)).at(-2) ?? 0);
  },
  'its last line torn': async () => {
    const path = join(root, newest);
    await truncate(path, (await readFile(path)).length - 10);
  },
  'its last page emptied': () => truncate(join(root, newest), 0),
  'its last page gone': () => rm(join(root, newest)),
  'its first page gone, the gap unseen': () => rm(join(root, 'journal', '0001.ndjson')),
  'a hole between its pages': async () => {
    const path = join(root, newest);
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(endsOf(bytes)[0]));
  },
  'a byte of its last page changed': async () => {
    const path = join(root, newest);
    const bytes = await readFile(path);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
  'a byte of its first page changed': async () => {
    const path = join(root, 'journal', '0001.ndjson');
    const bytes = await readFile(path);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
  'all of it gone': async () => {
    for (const page of await readdir(pages)) await rm(join(pages, page));
  },
};

describe.each(Object.entries(harms))('a journal with %s', (what, harm) => {
  it('is made anew from a database that holds everything, and the library goes on', async () => {
    await harm();
    const { up, journal, store } = await start();
    expect(up).toMatchObject({ rebuilt: false, mended: !what.includes('unseen') });
    expect(await allRecords(store.owner)).toEqual(whole);
    const dee = { ...mayor, name: 'Dee' };
    await store.owner.run({ id: 'dee', command: 'create-actor', args: dee });
    expect(await journal.faults()).toEqual([]);
    await store.owner.undo({ id: 'undo-1' });
    await store.owner.undo({ id: 'undo-2' });
    expect((await store.owner.counts(null)).actors).toBe(2);
    await journal.close();
    if (!up.mended) return;
    const [snapshot = ''] = await readdir(backups);
    expect(await readSnapshot(join(backups, snapshot))).toMatchObject({ seq: 4 });
    // A database that is lost now comes back from the snapshot and the new journal.
    name = freshName();
    const again = await start();
    expect(again.up).toMatchObject({ rebuilt: true, mended: false });
    expect((await again.store.owner.counts(null)).actors).toBe(2);
    await again.journal.close();
  });
});

describe('what is not sure is refused, and nothing is changed', () => {
  const doubts: Record<string, () => void | Promise<void>> = {
    'the database has other records than it must': () => {
      known = { ...known, counts: { ...known.counts, actors: 7 } };
    },
    'the database is behind what is known': () => {
      known = { ...known, appliedSeq: 9 };
    },
    'the library has another database': () => {
      known = { ...known, database: 'another' };
    },
    'the database is of an older version': () => {
      known = { ...known, schema: schemaVersion - 1 };
    },
    'the journal is another library’s': async () => {
      const path = join(root, newest);
      const [text = ''] = (await readFile(path, 'utf8')).split('\n');
      const change = readLine(text);
      if (change !== null) await writeFile(path, writeLine({ ...change, id: 'of another' }));
    },
    'damaged lines may tell of more': async () => {
      await writeFile(join(root, newest), 'x\n'.repeat(9));
    },
  };
  it.each(Object.entries(doubts))('%s', async (_what, doubt) => {
    await harms['its last line gone']?.();
    await doubt();
    const before = await readFile(join(root, newest));
    await expect(start()).rejects.toMatchObject({ name: 'LibraryDamagedError' });
    expect(await readFile(join(root, newest))).toEqual(before);
    expect(await readdir(pages)).toHaveLength(2);
    expect(await readdir(backups)).toEqual([]);
  });
});

it('one that was interrupted between its two steps is done at the next start', async () => {
  await harms['its last line gone']?.();
  // What is known is older than the database, as after a crash.
  known = { ...known, appliedSeq: 2 };
  isCut = true;
  await expect(start()).rejects.toThrow('cut');
  isCut = false;
  await harms['all of it gone']?.();
  const { up, store, journal } = await start();
  expect(up).toMatchObject({ mended: true });
  expect(await allRecords(store.owner)).toEqual(whole);
  await journal.close();
});
