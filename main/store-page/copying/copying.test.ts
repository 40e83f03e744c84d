import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyCounts, readSnapshotLine } from '#core/backup/snapshot-lines.ts';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { randomStep, stepKinds } from '#core/commands/testing/random-actions.ts';
import { recordChecks, tableNames } from '#core/records/tables.ts';
import { LibraryDatabase } from '../database.ts';
import { indexInMemory } from '../testing/node-index.ts';
import { TestStore, freshName, wholeDatabase } from '../testing/test-store.ts';

const steps = fc.array(fc.tuple(fc.nat(stepKinds - 1), fc.nat(1000), fc.nat(1000)), {
  minLength: 25,
  maxLength: 60,
});

async function started(journal: TestStore['journal'] = []): Promise<TestStore> {
  const store = new TestStore(freshName(), await indexInMemory(), journal);
  await store.owner.open({ expected: false, rebuild: false });
  if (journal.length > 0) await store.owner.replay({ changes: journal });
  await store.owner.start(null);
  return store;
}

/** What a database holds, without what is only counted. */
async function contents(name: string): Promise<Record<string, unknown[]>> {
  const { meta, ...tables } = await wholeDatabase(name);
  const kept = meta?.filter((row) => JSON.stringify(row).includes('"counts"') === false);
  return { ...tables, meta: kept ?? [] };
}

it('a snapshot tells how everything stood when it began, whatever is done meanwhile; loaded, it is that database', async () => {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const meanwhile = [...after];
      const store = await started();
      await store.run('import-document', importArgs('a'));
      for (const step of before) await randomStep(store.target, step);
      const begun = await store.owner.beginSnapshot(null);
      const then = store.journal.slice();
      expect(begun.seq).toBe(then.length);
      const told: string[] = [];
      for (let done = false; !done;) {
        const step = meanwhile.shift();
        if (step !== undefined) await randomStep(store.target, step);
        const page = await store.owner.snapshotLines(null);
        told.push(page.lines);
        done = page.done;
      }
      const all = told.join('').trimEnd().split('\n').map(readSnapshotLine);
      lines += all.length;
      for (const table of tableNames) {
        const records = all.flatMap(({ name, value }) =>
          name === table ? [recordChecks[table](value, table)] : [],
        );
        expect(records).toHaveLength(begun.counts[table]);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
      }

      const loaded = freshName();
      await store.owner.beginLoad({ database: loaded });
      for (const page of told) await store.owner.loadLines({ lines: page });
      await store.owner.endLoad({ seq: begun.seq, counts: begun.counts });
      const expected = new TestStore(freshName(), await indexInMemory());
      await expected.owner.open({ expected: false, rebuild: false });
      await expected.owner.replay({ changes: then });
      expect(await contents(loaded)).toEqual(await contents(expected.name));
    }),
    { seed: 20261130, numRuns: 6 },
  );
  expect(lines).toBeGreaterThan(100);
});

it('a copy that lacks something, or was not loaded to its end, is no library', async () => {
  const store = await started();
  const name = freshName();
  await store.owner.beginLoad({ database: name });
  const counts = { ...emptyCounts(), actors: 1 };
  await expect(store.owner.endLoad({ seq: 4, counts })).rejects.toMatchObject({
    name: 'RefusedFileError',
  });
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);

  await store.owner.beginLoad({ database: name });
  const other = new TestStore(name, await indexInMemory());
  expect(await other.owner.open({ expected: true, rebuild: false })).toMatchObject({
    state: 'missing',
  });
});

it('what is no longer wanted is dropped, and a library opened under another name is that one', async () => {
  const store = await started();
  await store.run('create-actor', mayor);
  const copy = freshName();
  const { seq, counts } = await store.owner.beginSnapshot(null);
  await store.owner.beginLoad({ database: copy });
  for (let done = false; !done;) {
    const page = await store.owner.snapshotLines(null);
    await store.owner.loadLines({ lines: page.lines });
    done = page.done;
  }
  await store.owner.endLoad({ seq, counts });
  const again = new TestStore(freshName(), await indexInMemory(), store.journal);
  await again.owner.open({ expected: true, rebuild: false });
  expect(await again.owner.open({ expected: true, rebuild: false, database: copy })).toMatchObject({
    state: 'opened',
    appliedSeq: 1,
  });
  await again.owner.start(null);
  expect(await again.owner.undo({ id: 'back' })).toMatchObject({ seq: 2 });
  const idle = new LibraryDatabase(freshName());
  await idle.open();
  idle.close();
  const keep = (await indexedDB.databases()).flatMap((one) => one.name ?? []);
  await again.owner.dropOthers({ keep: keep.filter((one) => one !== idle.name) });
  const left = (await indexedDB.databases()).map((one) => one.name);
  expect(left).toContain(copy);
  expect(left).not.toContain(idle.name);
});
