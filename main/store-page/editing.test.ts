import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyOps, emptyRecords } from '#core/apply.ts';
import type { Change } from '#core/change.ts';
import { put } from '#core/change.ts';
import { fields, importArgs } from '#core/commands/testing/fixtures.ts';
import { emptyHistory } from '#core/history.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { paragraph } from '#core/text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { applyChanges } from './apply-changes.ts';
import { LibraryDatabase } from './database.ts';
import type { IndexApi } from './search/index-api.ts';
import { indexInMemory } from './testing/node-index.ts';
import { retyped } from './testing/retype.ts';
import { TestStore, allRecords, freshName, reopened, wholeDatabase } from './testing/test-store.ts';

let index: IndexApi;
let store: TestStore;
let document: string;
beforeEach(async () => {
  index = await indexInMemory();
  store = new TestStore(freshName(), index);
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
  document = (await store.run('import-document', importArgs('a'))).id;
});

/** Overwrites the first `old` of the document, as an editor saves it. */
async function retype(old: string, typed: string, session = 'session'): Promise<void> {
  const { sections } = await store.owner.document({ id: document });
  await store.run('edit-text', retyped(document, sections, session, old, typed));
}

async function text(of: TestStore = store): Promise<string> {
  const { sections } = await of.owner.document({ id: document });
  return joinSections(sections.map((section) => plainTextOfBlocks(section.blocks)));
}

/** The database that the journal alone gives. */
async function replayed(of: TestStore) {
  const copy = new TestStore(freshName(), index);
  await copy.owner.open({ expected: true, rebuild: true });
  await copy.owner.replay({ changes: of.journal });
  return await wholeDatabase(copy.name);
}

async function found(word: string, of: TestStore = store): Promise<string[]> {
  await of.owner.settle(null);
  return (await of.owner.search({ text: word, limit: 9 })).map((hit) => hit.kind);
}

describe('the paragraphs of passages', () => {
  it('are counted over the whole document; those that are gone are absent', async () => {
    const { sections } = await store.owner.document({ id: document });
    const lines = joinSections(sections.map(({ blocks }) => plainTextOfBlocks(blocks))).split('\n');
    const starts = lines.map(
      (_line, at) => lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1),
    );
    const wanted = starts.filter((_start, at) => (lines[at]?.length ?? 0) > 2);
    const { ids } = await store.run('create-passages', {
      passages: wanted.map((start) => ({ document, start, end: start + 2, colour: 1 as const })),
    });
    const numbers = await store.owner.paragraphs({ ids: [...ids, 'gone'] });
    expect(ids.map((id) => numbers[id])).toEqual(wanted.map((start) => starts.indexOf(start) + 1));
    expect(Object.keys(numbers)).toHaveLength(ids.length);
  });
});

describe('an editing session', () => {
  it('is one step of undo, after a restart as well', async () => {
    await store.run('create-passages', {
      passages: [{ document, start: 23, end: 29, colour: 1 }],
    });
    const before = await allRecords(store.owner);
    await retype('Mayor', 'Major');
    await retype('Major', 'Mayoress');
    await retype('council', 'counsel');
    const after = await allRecords(store.owner);
    const again = await reopened(store);
    expect((await again.owner.history(null)).undo.map((one) => one.label)).toEqual([
      'Edited the text of “The harbour vote”',
      'Highlighted “Tessel” in “The harbour vote”',
      'Imported “The harbour vote”',
    ]);
    await again.owner.undo({ id: 'undo' });
    expect(await allRecords(again.owner)).toEqual(before);
    await again.owner.redo({ id: 'redo' });
    expect(await allRecords(again.owner)).toEqual(after);
  });

  it('moves the passages behind it and keeps them on their quotes', async () => {
    await store.run('create-passages', {
      passages: [
        { document, start: 23, end: 29, colour: 1 },
        { document, start: 4, end: 11, colour: 2 },
      ],
    });
    await retype('The', 'Oh, the');
    await retype('Mayor ', '');
    const { passages, sections } = await store.owner.document({ id: document });
    const whole = plainTextOfBlocks(sections[0]?.blocks ?? []);
    const quoted = passages.map(({ anchor, quote }) => [
      whole.slice(anchor.start.offset, anchor.end.offset),
      quote,
    ]);
    expect(new Set(quoted)).toEqual(
      new Set([
        ['Tessel', 'Tessel'],
        ['harbour', 'harbour'],
      ]),
    );
  });
});

describe('the history', () => {
  it('tells what can be taken back and done again, the next first, and survives a restart', async () => {
    await retype('council', 'counsel');
    await retype('counsel', 'council', 'another');
    await store.owner.undo({ id: 'undo' });
    const list = await store.owner.history(null);
    expect(list).toMatchObject({
      undo: [
        { label: 'Edited the text of “The harbour vote”', at: '2026-01-01T00:00:01.000Z' },
        { label: 'Imported “The harbour vote”', at: '2026-01-01T00:00:00.000Z' },
      ],
      redo: [{ label: 'Edited the text of “The harbour vote”', at: '2026-01-01T00:00:02.000Z' }],
    });
    expect(await (await reopened(store)).owner.history(null)).toEqual(list);
  });

  it('keeps the ops of a step of many Changes while it may be taken back, and no longer', async () => {
    const database = new LibraryDatabase(freshName());
    await database.open();
    const actor: ActorRecord = {
      id: 'a',
      name: '0',
      type: 'person',
      aliases: [],
      description: '',
      createdAt: '',
      changedAt: '',
    };
    const step = (seq: number, more: Partial<Change>): Change => {
      const ops = [put('actors', seq === 1 ? null : actor, { ...actor, name: String(seq) })];
      return { seq, id: `c${seq}`, at: '', label: '', kind: 'do', ops, ...more };
    };
    const saves = Array.from({ length: 1200 }, (_, at) => step(at + 1, { group: 'session' }));
    let standing = { appliedSeq: 0, history: emptyHistory };
    for (let at = 0; at < saves.length; at += 100)
      standing = await applyChanges(database, standing, saves.slice(at, at + 100));
    const kept = async () => (await database.changes.toArray()).filter((row) => row.ops !== null);
    expect(standing.history.undo.map((one) => one.seqs.length)).toEqual([1200]);
    expect(await kept()).toHaveLength(1200);
    const undo = step(1201, { kind: 'undo', of: 'c1' });
    standing = await applyChanges(database, standing, [undo]);
    expect(standing.history.redo.map((one) => one.seqs.length)).toEqual([1200]);
    expect(await kept()).toHaveLength(1200);
    // What is done now can no longer be followed by what was taken back.
    standing = await applyChanges(database, standing, [step(1202, {})]);
    expect((await kept()).map((row) => row.seq)).toEqual([1202]);
    expect(await database.changes.count()).toBe(1000);
    database.close();
  });
});

describe('the search', () => {
  it('finds what was typed and no longer what was deleted, after a restart as well', async () => {
    expect(await found('council')).toEqual(['document']);
    await retype('council', 'assembly');
    expect(await found('council')).toEqual([]);
    expect(await found('assembly')).toEqual(['document']);
    const again = await reopened(store);
    expect(await found('council', again)).toEqual([]);
    expect(await found('assembly', again)).toEqual(['document']);
    await again.owner.undo({ id: 'undo' });
    expect(await found('council', again)).toEqual(['document']);
    expect(await found('assembly', again)).toEqual([]);
  });

  it('follows a document that was given another text, and passages that went with the old one', async () => {
    await store.run('create-passages', {
      passages: [{ document, start: 17, end: 29, colour: 1 }],
    });
    const blocks = [
      paragraph('The council of Ost has sold the lighthouse, it was told on Friday.'),
    ];
    await store.run('replace-text', { document, blocks, original: null });
    expect(await found('lighthouse')).toEqual(['document']);
    expect(await found('either')).toEqual([]);
    // What was marked is no longer in the text, but is not lost.
    expect(await found('mayor')).toEqual(['passage']);
    const again = await reopened(store);
    expect(await found('lighthouse', again)).toEqual(['document']);
    await again.owner.undo({ id: 'undo' });
    expect(await found('lighthouse', again)).toEqual([]);
    expect(await found('either', again)).toEqual(['document']);
    expect(await wholeDatabase(again.name)).toEqual(await replayed(again));
  });

  it('finds a passage by its quote as it stands now', async () => {
    await store.run('create-passages', {
      passages: [{ document, start: 17, end: 29, colour: 1 }],
    });
    expect(await found('mayor')).toEqual(['passage', 'document']);
    await retype('ayor', 'inister');
    expect(await found('mayor')).toEqual([]);
    expect(await found('minister')).toEqual(['passage', 'document']);
  });
});

/** An index that is always complete: these tests search nothing. */
const noIndex: IndexApi = {
  open: () => Promise.resolve({ indexedSeq: -1, persistent: false, detail: '' }),
  clear: () => Promise.resolve(null),
  update: () => Promise.resolve(null),
  query: () => Promise.resolve([]),
  rows: () => Promise.resolve(0),
};

it('random editing gives the very database again from the journal, and no passage off its quote', async () => {
  const words = ['harbour', 'sold', 'council', 'Tessel', 'x', 'Ost', 'either'];
  const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(200), fc.nat(words.length - 1)), {
    minLength: 10,
    maxLength: 25,
  });
  let edits = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 9 }), async (sequence, batch) => {
      store = new TestStore(freshName(), noIndex);
      await store.owner.open({ expected: false, rebuild: false });
      await store.owner.start(null);
      const filler = Array.from({ length: 5 }, (_, i) => paragraph(`${i} ${'word '.repeat(1000)}`));
      const blocks = [...filler, ...importArgs('a').blocks, ...filler];
      document = (await store.run('import-document', { fields, blocks, original: null })).id;
      for (const [kind, number, word] of sequence) {
        const whole = await text();
        const typed = words[word] ?? '';
        const at = (number * 397) % (whole.length - 30);
        if (kind < 2) {
          const end = kind === 0 ? at + 25 : Math.min(whole.length, at + 17_000);
          await store.run('create-passages', {
            passages: [{ document, start: at, end, colour: 1 }],
          });
        } else if (kind < 5) {
          const old = whole.slice(at, at + 4);
          if (/^[\w ]+$/.test(old)) {
            await retype(old, typed, `session-${number % 3}`);
            edits += 1;
          }
        } else if ((await store.owner.history(null)).undo.length > 1)
          await store.owner.undo({ id: `undo-${store.journal.length}` });
      }
      const { passages, sections } = await store.owner.document({ id: document });
      const texts = new Map(sections.map((one) => [one.id, plainTextOfBlocks(one.blocks)]));
      for (const { anchor, quote, state } of passages)
        if (state === 'anchored' && anchor.start.section === anchor.end.section)
          expect(
            texts.get(anchor.start.section)?.slice(anchor.start.offset, anchor.end.offset),
          ).toBe(quote);

      const copy = new TestStore(freshName(), noIndex);
      await copy.owner.open({ expected: true, rebuild: true });
      for (let at = 0; at < store.journal.length; at += batch)
        await copy.owner.replay({ changes: store.journal.slice(at, at + batch) });
      expect(await wholeDatabase(copy.name)).toEqual(await wholeDatabase(store.name));
      const records = emptyRecords();
      for (const change of store.journal) applyOps(records, change.ops);
      const all = await allRecords(store.owner);
      expect(new Set(all['passages'])).toEqual(new Set(records.passages.values()));
      expect(new Set(all['sections'])).toEqual(new Set(records.sections.values()));
    }),
    { seed: 20261122, numRuns: 7 },
  );
  expect(edits).toBeGreaterThan(25);
});
