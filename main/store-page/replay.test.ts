import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps, emptyRecords } from '#core/apply.ts';
import { randomStep, stepKinds } from '#core/commands/testing/random-actions.ts';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { NoteLinks } from './note-links.ts';
import { Counts } from './counts.ts';
import { LibraryDatabase } from './database.ts';
import { indexInMemory } from './testing/node-index.ts';
import { TestStore, allRecords, freshName, wholeDatabase } from './testing/test-store.ts';

const steps = fc.array(fc.tuple(fc.nat(stepKinds - 1), fc.nat(1000), fc.nat(1000)), {
  minLength: 15,
  maxLength: 40,
});

async function started(): Promise<TestStore> {
  const store = new TestStore(freshName(), await indexInMemory());
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
  return store;
}

describe('the journal', () => {
  it('rebuilds the very database, in batches of any size', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 20 }), async (sequence, batch) => {
        const store = await started();
        for (const step of sequence) if (await randomStep(store.target, step)) refused += 1;

        const copy = new TestStore(freshName(), await indexInMemory());
        await copy.owner.open({ expected: true, rebuild: true });
        for (let at = 0; at < store.journal.length; at += batch)
          await copy.owner.replay({ changes: store.journal.slice(at, at + batch) });
        expect(await wholeDatabase(copy.name)).toEqual(await wholeDatabase(store.name));

        const records = emptyRecords();
        for (const change of store.journal) applyOps(records, change.ops);
        const tables = new Map<string, ReadonlyMap<string, unknown>>(Object.entries(records));
        for (const [table, found] of Object.entries(await allRecords(store.owner)))
          expect(new Set<unknown>(found)).toEqual(new Set(tables.get(table)?.values()));
      }),
      { seed: 20261122, numRuns: 10 },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it('is applied once: what is known is skipped, a gap refused', async () => {
    const store = await started();
    await store.run('create-actor', mayor);
    await store.run('create-actor', { ...mayor, name: 'Bo' });
    await store.run('create-actor', { ...mayor, name: 'Cy' });
    const copy = new TestStore(freshName(), await indexInMemory());
    await copy.owner.open({ expected: false, rebuild: false });
    await copy.owner.replay({ changes: store.journal.slice(0, 1) });
    await expect(copy.owner.replay({ changes: store.journal.slice(2) })).rejects.toMatchObject({
      name: 'LibraryDamagedError',
    });
    expect(await copy.owner.counts(null)).toMatchObject({ actors: 1, appliedSeq: 1 });
    expect(await copy.owner.replay({ changes: store.journal })).toEqual({ appliedSeq: 3 });
    expect(await copy.owner.replay({ changes: store.journal })).toEqual({ appliedSeq: 3 });
    expect(await copy.owner.counts(null)).toMatchObject({ actors: 3 });
  });
});

describe('what is kept in memory', () => {
  it('agrees with the database after anything', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const store = await started();
        await store.owner.overview(null);
        for (const step of sequence) await randomStep(store.target, step);
        const { counts, linkCounts, conceptCounts, statementCounts } =
          await store.owner.overview(null);
        const database = new LibraryDatabase(store.name);
        await database.open();
        const fresh = await Counts.of(database);
        expect({ counts, linkCounts, conceptCounts, statementCounts }).toEqual({
          counts: fresh.byDocument(),
          linkCounts: fresh.byActor(),
          conceptCounts: fresh.statementsByConcept(),
          statementCounts: fresh.statementsByActor(),
        });
        await fresh.save(database, await database.appliedSeq());
        const saved = await Counts.of(database);
        expect(saved.byDocument()).toEqual(counts);
        expect(saved.byActor()).toEqual(linkCounts);
        expect(saved.statementsByActor()).toEqual(statementCounts);
        database.close();
      }),
      { seed: 20261122, numRuns: 8 },
    );
  });

  it('knows which notes cite a document', async () => {
    const store = await started();
    const { id } = await store.run('import-document', importArgs('a'));
    const { ids } = await store.run('create-passages', {
      passages: [{ document: id, start: 0, end: 3, colour: 1 }],
    });
    const passage = ids[0] ?? '';
    const citation = { type: 'citation' as const, passage, quote: 'The', source: 'Vote' };
    expect(await store.owner.citingNotes({ document: id })).toEqual([]);
    const note = await store.run('create-note', { title: 'One', blocks: [citation] });
    expect(await store.owner.citingNotes({ document: id })).toMatchObject([{ id: note.id }]);
    expect(await store.owner.citingNotes({ passage })).toMatchObject([{ id: note.id }]);
    await store.run('save-note', { id: note.id, blocks: [] });
    expect(await store.owner.citingNotes({ document: id })).toEqual([]);
    await store.run('save-note', { id: note.id, blocks: [citation] });
    expect(await store.owner.citingNotes({ passage })).toHaveLength(1);
    await store.run('trash-notes', { ids: [note.id] });
    expect(await store.owner.citingNotes({ passage })).toEqual([]);
    await store.owner.undo({ id: 'u' });
    const database = new LibraryDatabase(store.name);
    await database.open();
    const fresh = await new NoteLinks().notesTo([`passage ${passage}`], database);
    database.close();
    expect(await store.owner.citingNotes({ passage })).toEqual(fresh);
  });
});
