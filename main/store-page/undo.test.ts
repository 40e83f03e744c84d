import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mayor } from '#core/commands/testing/fixtures.ts';
import { paragraph } from '#core/text/blocks.ts';
import { LibraryDatabase } from './database.ts';
import { indexInMemory } from './testing/node-index.ts';
import { TestStore, allRecords, freshName, reopened } from './testing/test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = new TestStore(freshName(), await indexInMemory());
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
});

describe('undo and redo', () => {
  it('survive a restart', async () => {
    await store.run('create-actor', mayor);
    await store.run('create-actor', { ...mayor, name: 'Bo' });
    const full = await allRecords(store.owner);
    expect(await store.owner.undo({ id: 'u1' })).toEqual({
      seq: 3,
      label: 'Created the person “Bo”',
    });
    const again = await reopened(store);
    const { history } = await again.owner.overview(null);
    expect(history).toEqual({
      undo: 'Created the person “Ada Tessel”',
      redo: 'Created the person “Bo”',
    });
    expect(await again.owner.redo({ id: 'r1' })).toMatchObject({ seq: 4 });
    expect(await allRecords(again.owner)).toEqual(full);
    expect(await again.owner.redo({ id: 'r1' })).toMatchObject({ seq: 4 });
    await expect(again.owner.redo({ id: 'r2' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'There is nothing to redo.',
    });
  });
});

describe('calls of one group', () => {
  it('are one step with the name they were given, over a restart', async () => {
    const { owner } = store;
    await store.run('create-actor', mayor);
    for (const [index, name] of ['Bo', 'Cy', 'Di'].entries())
      await owner.run({
        id: `grouped-${name}`,
        command: 'create-actor',
        args: { ...mayor, name },
        group: 'batch',
        label: `Made ${index + 1} actors`,
      });
    const full = await allRecords(owner);
    expect((await owner.history(null)).undo.map((one) => one.label)).toEqual([
      'Made 3 actors',
      'Created the person “Ada Tessel”',
    ]);
    const again = await reopened(store);
    expect(await again.owner.undo({ id: 'u1' })).toEqual({ seq: 5, label: 'Made 3 actors' });
    expect((await again.owner.overview(null)).actors.map((one) => one.name)).toEqual([mayor.name]);
    await again.owner.redo({ id: 'r1' });
    expect(await allRecords(again.owner)).toEqual(full);
  });

  it('are taken back by name only while they are the last', async () => {
    const { owner } = store;
    for (const name of ['Bo', 'Cy'])
      await owner.run({
        id: `g-${name}`,
        command: 'create-actor',
        args: { ...mayor, name },
        group: 'g',
      });
    await store.run('create-actor', { ...mayor, name: 'Di' });
    const { seq } = await owner.overview(null);
    await expect(owner.undo({ id: 'u1', of: 'g' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Something else was done since'),
    });
    expect((await owner.overview(null)).seq).toBe(seq);
    await owner.undo({ id: 'u2' });
    await owner.undo({ id: 'u3', of: 'g' });
    expect((await owner.overview(null)).actors).toEqual([]);
  });

  it('are another step when something else was done between', async () => {
    const call = (id: string, group?: string) =>
      store.owner.run({
        id,
        command: 'create-actor',
        args: { ...mayor, name: id },
        ...(group === undefined ? {} : { group }),
      });
    await call('a', 'batch');
    await call('b');
    await call('c', 'batch');
    expect((await store.owner.history(null)).undo).toHaveLength(3);
  });
});

describe('an action that cannot be taken back', () => {
  it('says why, and does not bar the way to what was done before it', async () => {
    await store.run('create-actor', mayor);
    const { id } = await store.run('create-note', { title: 'Reading', blocks: [] });
    await store.run('save-note', { id, blocks: [paragraph('Written since')] });
    await expect(store.owner.undo({ id: 'first' })).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'The note “Reading” has been changed since. “Created the note “Reading”” was left as it is. Undo once more for what was done before.',
    });
    expect(await store.owner.undo({ id: 'second' })).toMatchObject({
      label: 'Created the person “Ada Tessel”',
    });
    const again = await reopened(store);
    expect((await again.owner.overview(null)).history).toEqual({
      undo: null,
      redo: 'Created the person “Ada Tessel”',
    });
    expect((await again.owner.note({ id })).section.blocks).toEqual([paragraph('Written since')]);
  });
});

describe('an undo', () => {
  it('that was refused is refused again under its id, and takes nothing else back', async () => {
    await store.run('create-actor', mayor);
    const { id } = await store.run('create-note', { title: 'Reading', blocks: [] });
    await store.run('save-note', { id, blocks: [paragraph('Written since')] });
    const first = await store.owner.undo({ id: 'same' }).catch((thrown: unknown) => thrown);
    const again = await reopened(store);
    const second = await again.owner.undo({ id: 'same' }).catch((thrown: unknown) => thrown);
    expect(second).toEqual(first);
    expect(second).toMatchObject({ name: 'ConflictError' });
    expect((await again.owner.overview(null)).actors).toHaveLength(1);
  });

  it('that cannot read the database for a moment loses nothing', async () => {
    await store.run('create-actor', mayor);
    // The search index reads the database as well.
    await store.owner.settle(null);
    const read = vi.spyOn(LibraryDatabase.prototype, 'records').mockImplementationOnce(() => {
      throw new DOMException('The disk did not answer.', 'UnknownError');
    });
    await expect(store.owner.undo({ id: 'first' })).rejects.toThrow('The disk did not answer.');
    read.mockRestore();
    expect(store.journal).toHaveLength(1);
    expect(await store.owner.undo({ id: 'second' })).toMatchObject({
      label: 'Created the person “Ada Tessel”',
    });
  });
});
