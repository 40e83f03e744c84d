import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#core/change.ts';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { LibraryDatabase } from '../store-page/database.ts';
import type { PackRow } from '../store-page/passage-packs.ts';
import { indexInMemory } from '../store-page/testing/node-index.ts';
import { retyped } from '../store-page/testing/retype.ts';
import { TestStore, freshName } from '../store-page/testing/test-store.ts';
import type { CheckedLibrary } from './check-library.ts';
import { checkLibrary } from './check-library.ts';

let store: TestStore;
let document: string;
beforeEach(async () => {
  store = new TestStore(freshName(), await indexInMemory());
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
  document = (await store.run('import-document', importArgs('a'))).id;
  const { ids } = await store.run('create-passages', {
    passages: [
      { document, start: 4, end: 11, colour: 1 },
      { document, start: 23, end: 29, colour: 2 },
    ],
  });
  await store.run('link-passages', { passages: ids, actor: mayor, role: 'about' });
});

/** The hash of an asset that is not there. */
const gone = 'e'.repeat(64);

/** The library with the journal as it is or as given. */
function library(changes: readonly Change[] = store.journal): CheckedLibrary {
  return {
    store: { library: store.owner },
    assets: {
      read: (sha256) =>
        sha256 === gone ? Promise.reject(new Error('gone')) : Promise.resolve(new Uint8Array()),
    },
    journal: {
      lastSeq: changes.length,
      firstSeq: () => Promise.resolve(Math.min(1, changes.length)),
      faults: () => Promise.resolve([]),
      async *changesAfter() {
        yield* await Promise.resolve(changes);
      },
    },
    snapshots: {
      list: () => Promise.resolve([]),
      verify: () => Promise.reject(new Error('none')),
      records: () => Promise.reject(new Error('none')),
    },
  };
}

async function problems(changes?: readonly Change[]): Promise<string[]> {
  return (await checkLibrary(library(changes))).problems;
}

/** Writes past the journal, as a damage would. */
async function damage(act: (database: LibraryDatabase) => Promise<unknown>): Promise<void> {
  const database = new LibraryDatabase(store.name);
  await database.open();
  await act(database);
  database.close();
}

const changePack = (change: (pack: PackRow) => Partial<PackRow>) =>
  damage((database) =>
    database.packs.toCollection().modify((pack) => void Object.assign(pack, change(pack))),
  );

const changeFirst = (change: (passage: PassageRecord) => Partial<PassageRecord>) =>
  changePack(({ passages }) => {
    return { passages: passages.map((one, at) => (at > 0 ? one : { ...one, ...change(one) })) };
  });

describe('a library', () => {
  it('is whole, also after its text was edited and passages lost theirs', async () => {
    for (const [old, typed] of [
      ['The harbour', 'Harbour'],
      ['Mayor Tessel said', 'It was said'],
      ['Harbour', 'The port'],
    ] as const) {
      const { sections } = await store.owner.document({ id: document });
      await store.run('edit-text', retyped(document, sections, 'session', old, typed));
    }
    const { passages } = await store.owner.document({ id: document });
    expect(passages.map((one) => one.state)).toContain('orphaned');
    expect(await checkLibrary(library())).toMatchObject({
      problems: [],
      counts: { documents: 1, passages: 2, links: 2, actors: 1 },
      changes: 6,
    });
    await store.owner.undo({ id: 'undo' });
    expect(await problems()).toEqual([]);
  });

  it('with a passage off its quote is told', async () => {
    await changeFirst(() => ({ quote: 'port' }));
    expect(await problems()).toEqual([
      expect.stringMatching(/^Passage .* in “The harbour vote” does not stand on its quote\.$/),
      expect.stringContaining('The database and the journal differ in passages'),
    ]);
  });

  it.each(['anchored', 'uncertain', 'orphaned'] as const)(
    'with a passage that stands nowhere is told (%s)',
    async (state) => {
      const nowhere = { section: 'none', offset: 0 };
      await changeFirst(() => ({ state, anchor: { start: nowhere, end: nowhere } }));
      expect(await problems()).toContainEqual(
        expect.stringMatching(/^Passage .* has lost its place\.$/),
      );
    },
  );

  it('that counts wrongly is told', async () => {
    await changePack(() => ({ size: 7 }));
    expect(await problems()).toContain('The store counts 7 passages, but has 2.');
  });

  it('whose passages are not where they should be is told', async () => {
    await damage((database) => database.places.clear());
    expect(await problems()).toEqual([
      expect.stringMatching(/^Passage .* is not found by its id\.$/),
      expect.stringMatching(/^Passage .* is not found by its id\.$/),
    ]);
  });

  it('that differs from its journal is told', async () => {
    const changes = store.journal.slice(0, 2);
    expect(await problems(changes)).toContainEqual(
      expect.stringContaining('The database and the journal differ in links'),
    );
    await damage((database) => database.records('actors').clear());
    expect(await problems()).toContainEqual(expect.stringContaining('The database lacks actors'));
  });
});

it('tells of an actor whose picture is gone', async () => {
  const picture = { sha256: gone, mediaType: 'image/png' as const };
  const { id } = await store.run('create-actor', { ...mayor, name: 'Bo', picture });
  expect(await problems()).toEqual([`Actor ${id} (“Bo”): its picture is missing or damaged.`]);
});
