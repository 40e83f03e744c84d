import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { Assets } from '../assets.ts';
import { bringUp } from '../bring-up.ts';
import { Journal } from '../journal.ts';
import { openLibraryFolder } from '../library-folder.ts';
import type { TestStore } from '../store-page/testing/test-store.ts';
import { allRecords, freshName, storeOn } from '../store-page/testing/test-store.ts';
import { openCopy } from './copy-source.ts';
import { Hold } from './hold.ts';
import { OpenBackup } from './open-backup.ts';
import { previewOf } from './preview.ts';
import { snapshotRecovery } from './recovery.ts';
import type { RestoredLibrary } from './restore.ts';
import { restoreCopy } from './restore.ts';
import { dropUndone, listSnapshots } from './snapshot-list.ts';
import { Snapshots } from './snapshots.ts';
import { writeBackup } from './write-backup.ts';

let root = '';
let journal: Journal;
let assets: Assets;
let store: TestStore;
let backup = '';
let original = '';

const paths = () => openLibraryFolder(join(root, 'library'));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dictum-backup-'));
  await mkdir(join(root, 'library'));
  const folder = paths();
  journal = await Journal.open(folder.journal);
  assets = new Assets(folder.assets);
  store = await startedStore();
  const bytes = Buffer.from('The harbour will not be sold.');
  original = await assets.keep(bytes);
  const args = importArgs('a');
  await store.run('import-document', {
    ...args,
    original: args.original === null ? null : { ...args.original, sha256: original },
  });
  const { documents } = await store.owner.overview(null);
  await store.run('create-passages', {
    passages: [{ document: documents[0]?.id ?? '', start: 4, end: 11, colour: 1, comment: 'Why?' }],
  });
  await store.run('create-note', {
    title: 'Reading: 東京 / harbour?',
    blocks: [{ type: 'paragraph', runs: [{ type: 'text', text: 'My *own* words.' }] }],
  });
  backup = join(root, 'backup.zip');
  await writeBackup(backup, { app: '1.0.0', library: store.owner, assets, now: Date.now });
});
afterEach(async () => {
  await journal.close();
  await rm(root, { recursive: true, force: true });
});

async function startedStore(): Promise<TestStore> {
  const made = await storeOn(journal);
  await made.owner.open({ expected: false, rebuild: false });
  await made.owner.start(null);
  return made;
}

/** The library as a restore sees it; what it becomes is asked of `restarted`. */
function library(): RestoredLibrary {
  const folder = paths();
  return {
    version: '1.0.0',
    folder,
    assets,
    journal,
    store: {
      replaceWith: async (work: (pages: StoreOwnerApi) => Promise<string>) => {
        await work(store.owner);
      },
    },
    snapshots: new Snapshots({
      folder: folder.backups,
      app: '1.0.0',
      store: { library: store.owner },
      journal,
      hold: new Hold(folder.backups),
      now: Date.now,
    }),
    record: () => Promise.resolve(),
  };
}

/** What the next start finds. */
async function restarted(name = store.name): Promise<TestStore> {
  const folder = paths();
  await dropUndone(folder.backups, journal.lastSeq);
  const again = await storeOn(journal);
  const recovery = snapshotRecovery(folder.backups);
  await bringUp(again.owner, journal, recovery, { name, expected: true, applied: 0, mend: null });
  await again.owner.start(null);
  return again;
}

describe('a backup', () => {
  it('explains itself and holds everything, also for those without the program', async () => {
    const opened = await OpenBackup.open(backup);
    const { entries, counts } = opened.manifest;
    expect(entries.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'README.txt',
        'data/documents.ndjson',
        `originals/${original}`,
        'notes/Reading 東京 harbour.md',
      ]),
    );
    expect(counts).toMatchObject({ documents: 1, passages: 1, notes: 1 });
    expect(
      createHash('sha256')
        .update(await opened.original(original))
        .digest('hex'),
    ).toBe(original);
    opened.close();
  });

  it('is restored as it was, and what stood there before can be brought back', async () => {
    const then = await allRecords(store.owner);
    await store.run('create-actor', { ...mayor, name: 'Eve' });
    const { documents } = await store.owner.overview(null);
    await store.run('delete-document', { id: documents[0]?.id ?? '' });
    const before = await allRecords(store.owner);

    const source = await openCopy(backup, false);
    const preview = await previewOf(source, store.owner);
    expect(preview).toMatchObject({
      counts: { documents: 1, actors: 0 },
      now: { documents: 0, actors: 1 },
      items: [
        { kind: 'document', state: 'gone' },
        { kind: 'note', state: 'same' },
      ],
    });
    await restoreCopy(library(), source);
    source.close();
    store = await restarted();
    expect(await allRecords(store.owner)).toEqual(then);
    await store.run('create-actor', { ...mayor, name: 'Later' });
    expect(await allRecords((await restarted(freshName())).owner)).toMatchObject({
      actors: [{ name: 'Later' }],
    });

    const { backups } = paths();
    const kept = (await listSnapshots(backups)).find((one) => one.reason === 'restore');
    const back = await openCopy(join(backups, kept?.name ?? ''), true);
    await restoreCopy(library(), back);
    store = await restarted();
    expect(await allRecords(store.owner)).toEqual(before);
    await store.owner.undo({ id: 'undo' });
    expect(await store.owner.counts(null)).toMatchObject({ documents: 1, actors: 1 });
  });

  it('whose restore stopped anywhere before it was done has changed nothing', async () => {
    await store.run('create-actor', mayor);
    const before = await allRecords(store.owner);
    const stops = ['beginLoad', 'loadLines', 'endLoad', 'journal'] as const;
    for (const stop of stops) {
      const fail = (): Promise<never> => Promise.reject(new Error('The power went.'));
      const broken = library();
      const pages = stop === 'journal' ? store.owner : { ...store.owner, [stop]: fail };
      broken.store.replaceWith = async (work) => void (await work(pages));
      if (stop === 'journal')
        broken.journal = Object.assign(Object.create(journal), { append: fail });
      const source = await openCopy(backup, false);
      await expect(restoreCopy(broken, source)).rejects.toThrow('The power went.');
      source.close();
      expect(await allRecords((await restarted()).owner)).toEqual(before);
      const left = await readdir(paths().backups);
      expect(left.filter((name) => name.includes('restored'))).toEqual([]);
    }
  });
});

/** `npm run drill:backup` damages as many as it is meant to hold. */
const isDrill = process.env['DICTUM_DRILL'] === 'backup';

it('a backup that was damaged anywhere is refused with a sentence, or is the very same', async () => {
  const bytes = await readFile(backup);
  const whole: string[] = [];
  const opened = await OpenBackup.open(backup);
  for await (const lines of opened.lines()) whole.push(lines);
  opened.close();
  const path = join(root, 'damaged.zip');
  let refused = 0;
  const damage = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(4));
  await fc.assert(
    fc.asyncProperty(damage, async ([at, by, kind]) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ by;
      const damaged =
        kind === 0
          ? bytes.subarray(0, at)
          : kind === 1
            ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + by)])
            : kind === 2
              ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(0, by), bytes.subarray(at)])
              : copy;
      await writeFile(path, damaged);
      const read: string[] = [];
      try {
        const one = await OpenBackup.open(path);
        try {
          await one.verify();
          for await (const lines of one.lines()) read.push(lines);
        } finally {
          one.close();
        }
        expect(read.join('')).toBe(whole.join(''));
      } catch (thrown) {
        refused += 1;
        expect(thrown).toMatchObject({ name: 'RefusedFileError' });
      }
    }),
    { seed: 20261130, numRuns: isDrill ? 500 : 100 },
  );
  expect(refused).toBeGreaterThan(isDrill ? 400 : 70);
  if (isDrill) {
    const memory = Math.round(process.memoryUsage.rss() / 1e6);
    console.log(`${refused} refused, ${500 - refused} the very same; ${memory} MB`);
  }
});
