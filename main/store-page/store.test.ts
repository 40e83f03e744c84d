import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fields, importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { MemoryLibrary } from '#core/commands/testing/memory-library.ts';
import { DictumError } from '#core/errors.ts';
import { paragraph } from '#core/text/blocks.ts';
import { LibraryDatabase } from './database.ts';
import type { IndexApi } from './search/index-api.ts';
import { indexInMemory } from './testing/node-index.ts';
import { TestStore, freshName, reopened } from './testing/test-store.ts';

let index: IndexApi;
let store: TestStore;
beforeEach(async () => {
  index = await indexInMemory();
  store = new TestStore(freshName(), index);
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
});

describe('a command', () => {
  it('stands in the journal before it is applied, and is told after it was answered', async () => {
    const order: string[] = [];
    const eventsBefore = store.events.length;
    const answer = store.run('import-document', importArgs('a')).then(() => {
      order.push(`answered, told ${store.events.length - eventsBefore}`);
    });
    await answer;
    await vi.waitFor(() => expect(store.events).toHaveLength(1));
    expect(order).toEqual(['answered, told 0']);
    expect(store.journal).toHaveLength(1);
    expect(store.events[0]).toMatchObject({
      seq: 1,
      history: { undo: 'Imported “The harbour vote”', redo: null },
    });
    expect(store.events[0]?.ops).toEqual(store.journal[0]?.ops);
  });

  it('is applied once, however often its id is called', async () => {
    const call = { id: 'call', command: 'create-actor', args: mayor };
    const [first, second] = await Promise.all([store.owner.run(call), store.owner.run(call)]);
    expect(second).toEqual(first);
    const again = await reopened(store);
    expect(await again.owner.run(call)).toEqual(first);
    expect(store.journal).toHaveLength(1);
  });

  it('runs after those that came before', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `Actor ${number}`);
    await Promise.all(names.map((name) => store.run('create-actor', { ...mayor, name })));
    expect(store.journal.map((change) => change.seq)).toEqual(names.map((_, number) => number + 1));
    expect(store.journal.map((change) => change.label)).toEqual(
      names.map((name) => `Created the person “${name}”`),
    );
  });

  it('that decides nothing writes nothing', async () => {
    await store.run('import-document', importArgs('a'));
    const { seq } = await store.owner.run({
      id: 'again',
      command: 'import-document',
      args: importArgs('a'),
    });
    expect(seq).toBe(1);
    expect(store.journal).toHaveLength(1);
  });

  it.each([
    ['no-such-command', {}],
    ['toString', {}],
    ['create-actor', { ...mayor, extra: 1 }],
    ['create-actor', null],
  ])('%s with wrong arguments is refused', async (command, args) => {
    await expect(store.owner.run({ id: 'x', command, args })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    expect(store.journal).toHaveLength(0);
  });

  it('is flushed to the disk', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const watched = new TestStore(freshName(), index);
    await watched.owner.open({ expected: false, rebuild: false });
    await watched.owner.start(null);
    transactions.mockClear();
    await watched.run('create-actor', mayor);
    const writing = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
    transactions.mockRestore();
  });
});

describe('a fault', () => {
  it('of the disk is told, and the next command goes on', async () => {
    const error = new DictumError('SaveFailedError', 'The disk is full.');
    store.fault = { written: false, error };
    await expect(store.run('create-actor', mayor)).rejects.toMatchObject({
      name: 'SaveFailedError',
    });
    expect((await store.owner.overview(null)).actors).toEqual([]);
    await store.run('create-actor', mayor);
    expect(store.journal.map((change) => change.seq)).toEqual([1]);
    expect(store.broken).toEqual([]);
  });

  it.each([true, false])(
    'that leaves the journal unknown (written: %s) stops the page',
    async (written) => {
      store.fault = { written, error: new DictumError('UnavailableError', 'No answer.') };
      const call = { id: 'call', command: 'create-actor', args: mayor };
      await expect(store.owner.run(call)).rejects.toMatchObject({ name: 'UnavailableError' });
      expect(store.broken).toHaveLength(1);
      await expect(store.owner.overview(null)).rejects.toMatchObject({ name: 'UnavailableError' });
      await expect(store.owner.run(call)).rejects.toMatchObject({ name: 'UnavailableError' });
      const again = await reopened(store);
      await again.owner.run(call);
      expect((await again.owner.overview(null)).actors).toHaveLength(1);
      expect(again.journal).toHaveLength(1);
    },
  );

  it('of the engine, which closes the database, stops the page', async () => {
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    await store.run('create-actor', mayor);
    const table = puts.mock.contexts.find((one) => one instanceof IDBObjectStore);
    puts.mockRestore();
    table?.transaction.db.onclose?.(new Event('close'));
    expect(store.broken).toMatchObject([
      { name: 'UnavailableError', message: 'The library is being opened again.' },
    ]);
    await expect(store.run('create-actor', mayor)).rejects.toMatchObject({
      name: 'UnavailableError',
    });
    const again = await reopened(store);
    expect((await again.owner.overview(null)).actors).toHaveLength(1);
    expect(store.broken).toHaveLength(1);
  });

  it('between journal and database is healed by a replay', async () => {
    await store.run('create-actor', mayor);
    const call = { id: 'call', command: 'create-actor', args: { ...mayor, name: 'Bo' } };
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('The disk is full.', 'UnknownError');
    });
    await expect(store.owner.run(call)).rejects.toMatchObject({
      name: 'UnavailableError',
      message: 'Your change is saved; the library is being opened again.',
    });
    put.mockRestore();
    expect(store.journal).toHaveLength(2);
    expect(store.broken).toHaveLength(1);
    const again = await reopened(store);
    const { actors, seq } = await again.owner.overview(null);
    expect(actors.map((actor) => actor.name)).toEqual(['Ada Tessel', 'Bo']);
    expect(seq).toBe(2);
    expect(await again.owner.run(call)).toMatchObject({ seq: 2, result: { name: 'Bo' } });
  });
});

describe('10,000 passages', () => {
  it('are made and counted', async () => {
    const blocks = Array.from({ length: 2500 }, (_, i) => paragraph(`${i} ${'word '.repeat(25)}`));
    await store.owner.overview(null);
    const { id } = await store.run('import-document', { fields, blocks, original: null });
    const passages = Array.from({ length: 10_000 }, (_, i) => {
      return { document: id, start: i * 25, end: i * 25 + 40, colour: 1 as const };
    });
    const started = performance.now();
    await store.run('create-passages', { passages });
    console.info(
      `10,000 passages on fake-indexeddb: ${Math.round(performance.now() - started)} ms`,
    );
    const { counts } = await store.owner.overview(null);
    expect(counts).toEqual({ [id]: { passages: 10_000, actors: 0 } });
  });
});

describe('main’s calls', () => {
  it('are refused in the wrong order', async () => {
    const early = new TestStore(freshName(), index);
    await expect(early.owner.overview(null)).rejects.toMatchObject({ name: 'UnavailableError' });
    await early.owner.open({ expected: false, rebuild: false });
    await expect(early.owner.search({ text: 'a', limit: 1 })).rejects.toMatchObject({
      name: 'UnavailableError',
    });
    await early.owner.start(null);
    await expect(early.owner.open({ expected: true, rebuild: false })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(early.owner.replay({ changes: [] })).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('read records page by page and count them', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    for (const name of names) await store.run('create-actor', { ...mayor, name });
    const first = await store.owner.records({ table: 'actors', limit: 3 });
    const rest = await store.owner.records({ table: 'actors', after: first.next ?? '', limit: 3 });
    expect([first.records.length, rest.records.length, rest.next]).toEqual([3, 2, null]);
    expect(await store.owner.counts(null)).toMatchObject({
      actors: 5,
      documents: 0,
      appliedSeq: 5,
    });
  });
});

describe('the database', () => {
  it('keeps the newest Changes, and older ones only while they can be taken back', async () => {
    const memory = new MemoryLibrary();
    const { id } = await memory.run('create-note', { title: 'Note', blocks: [] });
    await memory.run('create-actor', mayor);
    for (let number = 0; number < 1010; number += 1)
      await memory.run('save-note', { id, blocks: [paragraph(`Line ${number}`)] });
    const filled = new TestStore(freshName(), index, memory.changes);
    await filled.owner.open({ expected: true, rebuild: true });
    for (const batch of [memory.changes.slice(0, 600), memory.changes.slice(600)])
      await filled.owner.replay({ changes: batch });

    const database = new LibraryDatabase(filled.name);
    await database.open();
    const rows = await database.changes.orderBy('seq').toArray();
    database.close();
    const newest = Array.from({ length: 1000 }, (_, number) => number + 13);
    expect(rows.map((row) => row.seq)).toEqual([1, 2, ...newest]);
    expect(rows.filter((row) => row.ops !== null).map((row) => row.seq)).toEqual([1, 2]);
    const { label } = await filled.owner.undo({ id: 'undo' });
    expect(label).toBe('Created the person “Ada Tessel”');
  });
});
