import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fields, importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { randomStep, stepKinds } from '#core/commands/testing/random-actions.ts';
import { paragraph } from '#core/text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { indexInMemory } from '../testing/node-index.ts';
import { TestStore, freshName } from '../testing/test-store.ts';
import type { IndexApi } from './index-api.ts';
import { matchExpression, readQuery } from './query.ts';

let index: IndexApi;
let store: TestStore;
beforeEach(async () => {
  index = await indexInMemory();
  store = new TestStore(freshName(), index);
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
});

async function find(text: string) {
  await store.owner.settle(null);
  return await store.owner.search({ text, limit: 50 });
}

const kinds = async (text: string) => (await find(text)).map((hit) => hit.kind);

describe('a search', () => {
  it('finds concepts, and statements by their notes', async () => {
    const { id: document } = await store.run('import-document', importArgs('a'));
    const { ids } = await store.run('create-passages', {
      passages: [{ document, start: 17, end: 29, colour: 1 }],
    });
    const { id } = await store.run('create-statement', {
      passage: ids[0] ?? '',
      statement: {
        speaker: mayor,
        organisation: null,
        concept: { name: 'Sell the quays', parent: null, definition: 'Any sale.' },
        stance: 'opposes',
        targets: [],
        date: null,
        note: 'Ironically meant.',
      },
    });
    const { title } = fields;
    expect(await find('ironic')).toMatchObject([
      { kind: 'statement', id, title, document, passage: ids[0], start: 17, end: 29 },
    ]);
    expect(await find('quays')).toMatchObject([{ kind: 'concept', title: 'Sell the quays' }]);
    expect(await find('any sale')).toMatchObject([{ kind: 'concept', snippet: 'Any sale.' }]);
    await store.run('delete-statements', { ids: [id] });
    expect(await find('ironic')).toEqual([]);
    expect(await kinds('quays')).toEqual(['concept']);
  });

  it('finds documents, passages, comments, notes and actors', async () => {
    const { id } = await store.run('import-document', importArgs('a'));
    const { ids } = await store.run('create-passages', {
      passages: [
        { document: id, start: 17, end: 29, colour: 1, comment: 'a firm denial', tags: ['hedge'] },
      ],
    });
    const { actor } = await store.run('link-passages', {
      passages: ids,
      actor: { ...mayor, description: 'Leads the town hall' },
      role: 'speaker',
    });
    const note = await store.run('create-note', {
      title: 'On denial',
      blocks: [paragraph('Sold or not?')],
    });
    const { title } = fields;
    expect(await find('denial')).toMatchObject([
      { kind: 'note', id: note.id, title: 'On denial', snippet: 'Sold or not?', start: 0, end: 0 },
      { kind: 'comment', id: ids[0], title, document: id, start: 17, end: 29 },
    ]);
    expect(await find('hedg')).toMatchObject([
      { kind: 'comment', snippet: 'a firm denial · hedge' },
    ]);
    expect(await find('tessel')).toMatchObject([
      {
        kind: 'actor',
        id: actor,
        title: 'Ada Tessel',
        snippet: 'Mayor Tessel · Leads the town hall',
      },
      { kind: 'passage', id: ids[0], document: id, start: 23, end: 29 },
      { kind: 'document', id, document: id, start: 23, end: 29 },
    ]);
    expect(await kinds('valdor')).toEqual(['document']);
    expect(await kinds('sold')).toEqual(['note', 'document']);
  });

  it('counts offsets in the whole document, in any script', async () => {
    const filler = Array.from({ length: 900 }, (_, i) =>
      paragraph(`${i} 👍🏽 ${'über '.repeat(12)}`),
    );
    const blocks = [...filler, paragraph('東京都の経済学 – رَئِيس – ประเทศไทยมีรัฐบาล – Ein Ziel')];
    const { id } = await store.run('import-document', { fields, blocks, original: null });
    const { sections } = await store.owner.document({ id });
    const text = joinSections(sections.map((section) => plainTextOfBlocks(section.blocks)));
    expect(sections.length).toBeGreaterThan(3);
    for (const [query, quote] of [
      ['経済', '経済'],
      ['رئيس', 'رَئِيس'],
      ['รัฐบาล', 'รัฐบาล'],
      ['ZIEL', 'Ziel'],
    ]) {
      const [hit, ...others] = await find(query ?? '');
      expect(others).toEqual([]);
      expect(text.slice(hit?.start, hit?.end)).toBe(quote);
      expect(hit?.highlights.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual([
        quote,
      ]);
    }
  });

  it('gives a document whose title and text both match once, at its text', async () => {
    const { id } = await store.run('import-document', importArgs('a'));
    const { sections } = await store.owner.document({ id });
    const text = joinSections(sections.map((section) => plainTextOfBlocks(section.blocks)));
    const hits = await find('harbour');
    expect(hits).toHaveLength(1);
    expect(text.slice(hits[0]?.start, hits[0]?.end).toLowerCase()).toBe('harbour');
    expect(text).not.toContain('Valdor');
    expect(await find('valdor')).toMatchObject([{ kind: 'document', id, start: 0, end: 0 }]);
  });

  it('follows what is changed, deleted and taken back', async () => {
    const { id } = await store.run('import-document', importArgs('a'));
    const note = await store.run('create-note', {
      title: 'N',
      blocks: [paragraph('harbour lights')],
    });
    expect(await kinds('harbour')).toEqual(['document', 'note']);
    await store.run('save-note', { id: note.id, blocks: [paragraph('quay lights')] });
    expect(await kinds('harbour')).toEqual(['document']);
    expect(await kinds('quay')).toEqual(['note']);
    await store.run('delete-document', { id });
    expect(await find('harbour')).toEqual([]);
    await store.owner.undo({ id: 'u' });
    expect(await kinds('harbour')).toEqual(['document']);
    await store.run('edit-document', { id, fields: { title: 'Other', author: 'Other' } });
    expect(await kinds('valdor')).toEqual([]);
  });

  it('can be limited to kinds and in number', async () => {
    await store.run('import-document', importArgs('a'));
    await store.run('create-note', { title: 'harbour', blocks: [] });
    await store.owner.settle(null);
    const notes = await store.owner.search({ text: 'harbour', limit: 50, kinds: ['note'] });
    expect(notes.map((hit) => hit.kind)).toEqual(['note']);
    expect(await store.owner.search({ text: 'harbour', limit: 1 })).toHaveLength(1);
  });

  it('is never an error, whatever is typed', async () => {
    await store.run('import-document', importArgs('a'));
    await store.owner.settle(null);
    const special = fc.string({
      unit: fc.constantFrom(
        '"',
        '*',
        '(',
        ')',
        ':',
        '^',
        '-',
        '+',
        ' ',
        'a',
        'AND',
        'NEAR',
        'é',
        '東',
        '\0',
        '\ud800',
        '½',
        '\u1d2e',
      ),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(special, fc.string({ unit: 'binary', maxLength: 30 })),
        async (text) => {
          const hits = await store.owner.search({ text, limit: 5 });
          expect(Array.isArray(hits)).toBe(true);
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });
});

describe('the index', () => {
  it('after anything, is what building it anew gives', async () => {
    const steps = fc.array(fc.tuple(fc.nat(stepKinds - 1), fc.nat(1000), fc.nat(1000)), {
      minLength: 15,
      maxLength: 40,
    });
    const queries = ['vote', 'harbour', 'caf', '語', 'ada', 'yes', 'capek', 'o'];
    const everything = async () => {
      const kindsOfAll = ['document', 'passage', 'comment', 'note', 'actor'] as const;
      const found: string[][] = [];
      for (const text of queries) {
        const expression = matchExpression(readQuery(text));
        const places = await index.query({ expression, kinds: [...kindsOfAll], limit: 1000 });
        found.push(places.map(({ kind, id, part }) => `${kind} ${id} ${part}`).sort());
      }
      return { rows: await index.rows(null), found };
    };
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        for (const step of sequence) await randomStep(store.target, step);
        await store.owner.settle(null);
        const followed = await everything();
        await store.owner.rebuildSearch(null);
        expect(await everything()).toEqual(followed);
      }),
      { seed: 20261122, numRuns: 8 },
    );
  });

  it('is built at the start when it is not of the last Change, and left alone when it is', async () => {
    await store.run('import-document', importArgs('a'));
    await store.owner.settle(null);
    const { indexedSeq } = await index.open(null);
    expect(indexedSeq).toBe(1);
    const cleared: number[] = [];
    const watched: IndexApi = {
      ...index,
      clear: (args) => {
        cleared.push(1);
        return index.clear(args);
      },
    };
    const restart = async (with_: IndexApi) => {
      const again = new TestStore(store.name, with_, store.journal);
      await again.owner.open({ expected: true, rebuild: false });
      await again.owner.start(null);
      await again.owner.settle(null);
      return again;
    };
    await restart(watched);
    expect(cleared).toHaveLength(0);
    await index.update({ removals: [], entries: [], seq: 7 });
    await restart(watched);
    expect(cleared).toHaveLength(1);
    expect((await index.open(null)).indexedSeq).toBe(1);
    const empty = await restart(await indexInMemory());
    expect(await empty.owner.search({ text: 'harbour', limit: 9 })).toHaveLength(1);
  });

  it('that lost a Change says so, and is whole again when it is built anew', async () => {
    const update = index.update.bind(index);
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(index, 'update').mockRejectedValueOnce(new Error('The index is full.'));
    await store.run('import-document', importArgs('a'));
    await store.owner.settle(null);
    const search = { text: 'harbour', limit: 9 };
    await expect(store.owner.search(search)).rejects.toMatchObject({ name: 'UnavailableError' });
    await store.run('create-note', { title: 'harbour', blocks: [] });
    await expect(store.owner.search(search)).rejects.toMatchObject({ name: 'UnavailableError' });
    expect((await index.open(null)).indexedSeq).not.toBe(2);
    vi.spyOn(index, 'update').mockImplementation(update);
    await store.owner.rebuildSearch(null);
    expect(await store.owner.search(search)).toHaveLength(2);
    expect(quiet).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});
