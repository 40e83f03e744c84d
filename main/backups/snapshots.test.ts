import 'fake-indexeddb/auto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { bringUp } from '../bring-up.ts';
import { Journal } from '../journal.ts';
import type { TestStore } from '../store-page/testing/test-store.ts';
import { allRecords, freshName, storeOn } from '../store-page/testing/test-store.ts';
import { Hold } from './hold.ts';
import { snapshotRecovery } from './recovery.ts';
import { readSnapshot } from './snapshot-file.ts';
import { Snapshots } from './snapshots.ts';

let root = '';
let folder = '';
let journalFolder = '';
let journal: Journal;
let store: TestStore;
let now = Date.parse('2026-11-30T12:00:00.000Z');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dictum-snapshots-'));
  folder = join(root, 'backups');
  journalFolder = join(root, 'journal');
  await mkdir(folder);
  await mkdir(journalFolder);
  journal = await Journal.open(journalFolder);
  store = await storeOn(journal);
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
});
afterEach(async () => {
  await journal.close();
  await rm(root, { recursive: true, force: true });
});

const hold = (): Hold => new Hold(folder);
type Told = ConstructorParameters<typeof Snapshots>[0]['store']['library'];
const snapshots = (library: Told = store.owner): Snapshots =>
  new Snapshots({
    folder,
    app: '1.0.0',
    store: { library },
    journal,
    hold: hold(),
    now: () => now,
  });

async function take(): Promise<string> {
  now += 3_600_000;
  return (await snapshots().take('regular')).name;
}

const addActor = (name: string) => store.run('create-actor', { ...mayor, name });

/** Some work with a snapshot after each part, so that the journal has let go of its beginning. */
async function worked(): Promise<void> {
  await store.run('import-document', importArgs('a'));
  await addActor('Ada');
  await take();
  await addActor('Bo');
  await take();
  await addActor('Čapek');
  await take();
  await addActor('Dee');
}

/** The library after its database was lost: a new page on the folders as they are. */
async function restarted(): Promise<{ again: TestStore; up: Awaited<ReturnType<typeof bringUp>> }> {
  await journal.close();
  journal = await Journal.open(journalFolder);
  const again = await storeOn(journal);
  const recovery = snapshotRecovery(folder);
  const found = { name: freshName(), expected: true, applied: 0, mend: null };
  const up = await bringUp(again.owner, journal, recovery, found);
  await again.owner.start(null);
  return { again, up };
}

describe('a lost database', () => {
  it('is filled from the newest snapshot and the journal behind it, and all can still be undone', async () => {
    await worked();
    expect(await readdir(journalFolder)).toEqual(['0003.ndjson', '0004.ndjson']);
    expect(await journal.firstSeq()).toBe(4);
    const { again, up } = await restarted();
    expect(up).toMatchObject({ rebuilt: true, replayed: 1 });
    expect(await allRecords(again.owner)).toEqual(await allRecords(store.owner));
    expect(await again.owner.history(null)).toEqual(await store.owner.history(null));
    for (let index = 0; index < 5; index += 1) await again.owner.undo({ id: `undo-${index}` });
    expect(await again.owner.counts(null)).toMatchObject({
      documents: 0,
      actors: 0,
      appliedSeq: 10,
    });
    await again.owner.redo({ id: 'redo' });
    expect(await again.owner.counts(null)).toMatchObject({ documents: 1 });
  });

  it('is filled from an older snapshot when the newest is damaged; nothing is lost', async () => {
    await worked();
    const newest = (await snapshots().list()).at(-1)?.name ?? '';
    const bytes = await readFile(join(folder, newest));
    await writeFile(join(folder, newest), bytes.subarray(0, bytes.length / 2));
    const { again, up } = await restarted();
    expect(up).toMatchObject({ rebuilt: true, replayed: 2 });
    expect(await allRecords(again.owner)).toEqual(await allRecords(store.owner));
  });

  it('without any whole snapshot is refused once the journal has let go of its beginning; nothing is made', async () => {
    await worked();
    for (const { name } of await snapshots().list()) await writeFile(join(folder, name), 'gone');
    const before = await readdir(journalFolder);
    await expect(restarted()).rejects.toMatchObject({ name: 'LibraryDamagedError' });
    expect(await readdir(journalFolder)).toEqual(before);
  });

  it('with its journal is filled from the newest snapshot, and goes on from there', async () => {
    await worked();
    await rm(journalFolder, { recursive: true });
    await mkdir(journalFolder);
    const { again } = await restarted();
    expect(await again.owner.counts(null)).toMatchObject({ actors: 3, appliedSeq: 5 });
    await again.run('create-actor', { ...mayor, name: 'Eve' });
    expect(await journal.firstSeq()).toBe(5);
    expect(journal.lastSeq).toBe(6);
  });
});

describe('tidying up', () => {
  it('stops when many records are gone, until somebody says that this is right', async () => {
    for (let index = 0; index < 60; index += 1) await addActor(`Actor ${index}`);
    await take();
    const { actors } = await store.owner.overview(null);
    await store.run('delete-actors', { ids: actors.slice(0, 30).map((one) => one.id) });
    for (let index = 0; index < 20; index += 1) {
      now -= 3_500_000;
      await take();
    }
    expect(await hold().isSet()).toBe(true);
    expect(await snapshots().list()).toHaveLength(21);
    expect(await journal.firstSeq()).toBe(1);
    await hold().release();
    await take();
    expect((await snapshots().list()).length).toBeLessThan(12);
    expect(await journal.firstSeq()).toBeGreaterThan(1);
  });

  it('takes no snapshot when nothing has changed', async () => {
    expect(await snapshots().takeIfChanged('quit')).toBeNull();
    await addActor('Ada');
    const one = await snapshots().takeIfChanged('quit');
    expect(await snapshots().takeIfChanged('quit')).toMatchObject({ name: one?.name });
    expect(await snapshots().list()).toHaveLength(1);
  });
});

describe('before closing', () => {
  const never = new Promise<never>(() => {});

  it('takes a snapshot when there is time for it', async () => {
    await addActor('Ada');
    expect(await snapshots().takeBeforeClosing(10_000)).toBe(true);
    expect(await snapshots().list()).toMatchObject([{ seq: 1, reason: 'quit' }]);
  });

  it('gives up a snapshot that takes too long; the next start takes it, and only then', async () => {
    await addActor('Ada');
    const slow = snapshots({ ...store.owner, snapshotLines: () => never });
    expect(await slow.takeBeforeClosing(20)).toBe(false);
    expect(await slow.list()).toEqual([]);
    const { again } = await restarted();
    const next = snapshots(again.owner);
    expect(await next.catchUp()).toMatchObject({ seq: 1, reason: 'regular' });
    expect(await next.catchUp()).toBeNull();
    await again.run('create-actor', { ...mayor, name: 'Bo' });
    expect(await next.catchUp()).toBeNull();
  });

  it('takes none by itself any more, not even one that is owed', () => {
    vi.useFakeTimers();
    try {
      const stopped = snapshots();
      const catchUp = vi.spyOn(stopped, 'catchUp');
      stopped.start(() => undefined);
      stopped.stop();
      vi.advanceTimersByTime(3_600_000);
      expect(catchUp).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits no longer when another one is still being taken', async () => {
    await addActor('Ada');
    const slow = snapshots({ ...store.owner, snapshotLines: () => never });
    void slow.take('regular');
    expect(await slow.takeBeforeClosing(20)).toBe(false);
  });
});

it('a snapshot that was damaged anywhere is refused, or is the very same', async () => {
  await worked();
  const name = await take();
  const whole: string[] = [];
  const keep = (to: string[]) => (lines: string) => Promise.resolve(void to.push(lines));
  await readSnapshot(join(folder, name), keep(whole));
  const bytes = await readFile(join(folder, name));
  const path = join(root, 'damaged');
  let refused = 0;
  const damage = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(damage, async ([at, by, kind]) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ by;
      const damaged =
        kind === 0
          ? bytes.subarray(0, at)
          : kind === 1
            ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + by)])
            : copy;
      await writeFile(path, damaged);
      const read: string[] = [];
      const answer = await readSnapshot(path, keep(read)).catch((thrown: unknown) => {
        refused += 1;
        expect(thrown).toMatchObject({ name: 'RefusedFileError' });
        return null;
      });
      if (answer !== null) expect(read.join('')).toBe(whole.join(''));
    }),
    { seed: 20261130, numRuns: 120 },
  );
  expect(refused).toBeGreaterThan(90);
});
