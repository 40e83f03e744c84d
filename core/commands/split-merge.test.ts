import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { offsetMap } from '../anchoring/offsets.ts';
import type { Records } from '../apply.ts';
import { roles } from '../records/link.ts';
import { colours } from '../records/passage.ts';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { fields, importArgs, mayor, text } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const plain = plainTextOfBlocks(text);
let library: MemoryLibrary;
let document: string;
beforeEach(async () => {
  library = new MemoryLibrary();
  document = (await library.run('import-document', importArgs('a'))).id;
});

/** Every record of the library, byte for byte. */
function bytes(records: Records): string {
  const tables = Object.entries(records).map(([name, table]) => [
    name,
    [...table.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return JSON.stringify(tables);
}

const spanOf = (quote: string, from = 0) => {
  const start = plain.indexOf(quote, from);
  return { document, start, end: start + quote.length, colour: 3 as const };
};

async function make(...quotes: string[]): Promise<string[]> {
  const passages = quotes.map((quote) => spanOf(quote));
  return (await library.run('create-passages', { passages })).ids;
}

const passageOf = (id: string | undefined) => {
  const passage = library.records.passages.get(id ?? '');
  if (passage === undefined) throw new Error(`no passage ${id}`);
  return passage;
};

const citation = (passage: string, quote: string): Block => {
  return { type: 'citation', passage, quote, source: 'The harbour vote' };
};

describe('split-passage', () => {
  it('cuts in two; white space at the cut belongs to neither', async () => {
    const [id = ''] = await make('said the harbour');
    await library.run('edit-passages', { ids: [id], comment: 'mine', tags: ['port'] });
    await library.run('link-passages', { passages: [id], actor: mayor, role: 'speaker' });
    const at = plain.indexOf('said the harbour') + 8;
    const { id: second } = await library.run('split-passage', { id, at });
    expect(passageOf(id)).toMatchObject({ quote: 'said the', comment: 'mine', tags: ['port'] });
    expect(passageOf(second)).toMatchObject({
      quote: 'harbour',
      comment: '',
      tags: ['port'],
      colour: 3,
    });
    const links = [...library.records.links.values()];
    expect(links.map((link) => link.passage).toSorted()).toEqual([id, second].toSorted());
    expect(new Set(links.map((link) => `${link.actor} ${link.role}`)).size).toBe(1);
    expect(library.changes.at(-1)?.label).toBe('Split “said the harbour”');
  });

  it.each([
    ['at its start', 'said the', 0],
    ['at its end', 'said the', 8],
    ['outside', 'said the', 30],
    ['where only white space would be left', 'said ', 4],
  ])('refuses %s', async (_where, quote, inside) => {
    const [id = ''] = await make(quote);
    const at = passageOf(id).anchor.start.offset + inside;
    await expect(library.run('split-passage', { id, at })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
  });

  it('never cuts a grapheme', async () => {
    const [id = ''] = await make('👩‍👩‍👧 agreed');
    const at = plain.indexOf('👩‍👩‍👧') + 3;
    await expect(library.run('split-passage', { id, at })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
  });

  it('the copy does not pass for the annotation the passage was made of', async () => {
    const { ids } = await library.run('create-passages', {
      passages: [{ ...spanOf('said the harbour'), annotation: 'urn:a' }],
    });
    const at = plain.indexOf('said the harbour') + 8;
    const { id } = await library.run('split-passage', { id: ids[0] ?? '', at });
    expect(passageOf(ids[0]).annotation).toBe('urn:a');
    expect(passageOf(id).annotation).toBeUndefined();
  });
});

describe('merge-passages', () => {
  it('is one passage of the first, with all comments, tags and actors', async () => {
    const [late = '', early = ''] = await make('not be sold', 'Mayor Tessel');
    await library.run('edit-passages', {
      ids: [late],
      comment: 'two',
      tags: ['b', 'a'],
      colour: 5,
    });
    await library.run('edit-passages', { ids: [early], comment: 'one', tags: ['a'] });
    await library.run('link-passages', { passages: [late, early], actor: mayor, role: 'speaker' });
    await library.run('link-passages', { passages: [late], actor: mayor, role: 'about' });
    const { id } = await library.run('merge-passages', { ids: [late, early] });
    expect(id).toBe(early);
    expect([...library.records.passages.values()]).toMatchObject([
      {
        id: early,
        quote: 'Mayor Tessel said the harbour “will not be sold',
        colour: 3,
        comment: 'one\n\ntwo',
        tags: ['a', 'b'],
      },
    ]);
    const links = [...library.records.links.values()];
    expect(links.map((link) => [link.passage, link.role])).toEqual([
      [early, 'speaker'],
      [early, 'about'],
    ]);
  });

  it('notes cite the one that stays, and say what they said', async () => {
    const [first = '', second = ''] = await make('Mayor', 'sold');
    const blocks = [paragraph('See:'), citation(second, 'sold'), citation(first, 'Mayor')];
    const { id: note } = await library.run('create-note', { title: 'Vote', blocks });
    const { id: other } = await library.run('create-note', {
      title: 'B',
      blocks: [paragraph('x')],
    });
    const untouched = library.records.notes.get(other);
    await library.run('merge-passages', { ids: [first, second] });
    const section = library.records.sections.get(library.records.notes.get(note)?.section.id ?? '');
    expect(section?.blocks).toEqual([
      paragraph('See:'),
      citation(first, 'sold'),
      citation(first, 'Mayor'),
    ]);
    expect(library.records.notes.get(other)).toBe(untouched);
  });

  it('refuses one alone, other documents and what has no place', async () => {
    const [first = '', second = ''] = await make('Mayor', 'sold');
    const { id: elsewhere } = await library.run('import-document', importArgs('b'));
    const { ids } = await library.run('create-passages', {
      passages: [{ ...spanOf('council'), document: elsewhere }],
    });
    for (const wanted of [[first], [first, first], [first, ids[0] ?? '']])
      await expect(library.run('merge-passages', { ids: wanted })).rejects.toMatchObject({
        name: 'InvalidInputError',
      });
    library.records.passages.set(second, { ...passageOf(second), state: 'orphaned' });
    await expect(library.run('merge-passages', { ids: [first, second] })).rejects.toMatchObject({
      message: 'A passage without a place in the text cannot be merged.',
    });
  });
});

/** A text over several sections, with graphemes of more than one unit. */
const long = Array.from({ length: 420 }, (_, i) =>
  paragraph(`${i} öre 👩‍👩‍👧 ${'ord för ord och åter '.repeat(4)}`),
);
const longPlain = plainTextOfBlocks(long);

const passage = fc.record({
  start: fc.nat(longPlain.length - 500),
  length: fc.integer({ min: 1, max: 400 }),
  colour: fc.constantFrom(...colours),
  comment: fc.constantFrom('', 'a', 'b', 'a\n\nb'),
  tags: fc.subarray(['x', 'y', 'z']),
  links: fc.array(fc.record({ actor: fc.nat(1), role: fc.constantFrom(...roles) }), {
    maxLength: 4,
  }),
});

type Made = typeof passage extends fc.Arbitrary<infer T> ? T : never;

async function prepared(wanted: readonly Made[]) {
  const own = new MemoryLibrary();
  const { id } = await own.run('import-document', { fields, blocks: long, original: null });
  const actors = [
    await own.run('create-actor', mayor),
    await own.run('create-actor', { ...mayor, name: 'Bo', aliases: [] }),
  ];
  const { ids } = await own.run('create-passages', {
    passages: wanted.map(({ start, length, links, ...rest }) => {
      const named = links.map((link) => {
        return { role: link.role, actor: actors[link.actor]?.id ?? '' };
      });
      return { ...rest, document: id, start, end: start + length, links: named };
    }),
  });
  const { id: note } = await own.run('create-note', {
    title: 'n',
    blocks: ids.map((one) => citation(one, 'q')),
  });
  return { own, ids, note, map: offsetMap(own.records.documents.get(id)?.sections ?? []) };
}

const pairsOf = (own: MemoryLibrary, of: ReadonlySet<string>): string[] =>
  [...own.records.links.values()]
    .filter((link) => of.has(link.passage))
    .map((link) => `${link.actor} ${link.role}`);

describe('for any passages', () => {
  it('merging loses and doubles nothing, and undo gives the very same library', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(passage, { minLength: 2, maxLength: 6 }), async (wanted) => {
        const { own, ids, note, map } = await prepared(wanted);
        const before = bytes(own.records);
        const was = ids.map((id) => own.records.passages.get(id));
        const pairs = new Set(pairsOf(own, new Set(ids)));
        const at = (side: 'start' | 'end') =>
          was.map((one) => map.offsetOf(one?.anchor[side] ?? { section: '', offset: 0 }) ?? -1);
        const start = Math.min(...at('start'));
        const end = Math.max(...at('end'));

        const { id } = await own.run('merge-passages', { ids });
        const after = own.records.passages.get(id);
        expect(own.records.passages.size).toBe(1);
        expect(after?.quote).toBe(longPlain.slice(start, end));
        const comments = new Set(was.map((one) => one?.comment).filter((one) => one !== ''));
        for (const one of comments) expect(after?.comment).toContain(one);
        expect(after?.comment.length).toBe(
          [...comments].reduce(
            (sum, one) => sum + (one?.length ?? 0) + 2,
            -2 * Number(comments.size > 0),
          ),
        );
        expect(after?.tags.toSorted()).toEqual(
          [...new Set(was.flatMap((one) => one?.tags ?? []))].toSorted(),
        );
        expect(pairsOf(own, new Set([id])).toSorted()).toEqual([...pairs].toSorted());
        expect(own.records.links.size).toBe(pairs.size);
        const section = own.records.notes.get(note)?.section.id ?? '';
        expect(own.records.sections.get(section)?.blocks).toEqual(ids.map(() => citation(id, 'q')));

        await own.undo();
        expect(bytes(own.records)).toBe(before);
      }),
      { seed: 23, numRuns: 60 },
    );
  });

  it('splitting keeps words, tags, actors and the comment; undo gives the very same library', async () => {
    await fc.assert(
      fc.asyncProperty(
        passage,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (wanted, part) => {
          const { own, ids, map } = await prepared([wanted]);
          const [id = ''] = ids;
          const before = bytes(own.records);
          const was = own.records.passages.get(id);
          if (was === undefined) throw new Error('no passage');
          const at = (map.offsetOf(was.anchor.start) ?? 0) + Math.floor(part * was.quote.length);
          const pairs = pairsOf(own, new Set([id])).toSorted();
          const answer = await own.run('split-passage', { id, at }).catch(() => null);
          if (answer === null) {
            expect(bytes(own.records)).toBe(before);
            return;
          }
          const first = own.records.passages.get(id);
          const second = own.records.passages.get(answer.id);
          const words = (text: string | undefined) => text?.replaceAll(/\s/g, '');
          expect(words(first?.quote + (second?.quote ?? ''))).toBe(words(was.quote));
          expect(first?.quote.trim()).not.toBe('');
          expect(second?.quote.trim()).not.toBe('');
          expect([first?.comment, second?.comment]).toEqual([was.comment, '']);
          expect([first?.tags, second?.tags]).toEqual([was.tags, was.tags]);
          expect([first?.colour, second?.colour]).toEqual([was.colour, was.colour]);
          expect(pairsOf(own, new Set([id])).toSorted()).toEqual(pairs);
          expect(pairsOf(own, new Set([answer.id])).toSorted()).toEqual(pairs);
          await own.undo();
          expect(bytes(own.records)).toBe(before);
        },
      ),
      { seed: 29, numRuns: 80 },
    );
  });
});
