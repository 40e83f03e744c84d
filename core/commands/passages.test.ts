import { beforeEach, describe, expect, it } from 'vitest';
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

const spanOf = (quote: string) => {
  const start = plain.indexOf(quote);
  return { document, start, end: start + quote.length };
};

describe('create-passages', () => {
  it('keeps quote, context, comment and tags', async () => {
    const { ids, created } = await library.run('create-passages', {
      passages: [
        { ...spanOf('will not be sold'), colour: 3, comment: ' key ', tags: ['b', ' b', ''] },
      ],
    });
    expect(created).toBe(1);
    const passage = await library.read.get('passages', ids[0] ?? '');
    expect(passage).toMatchObject({
      quote: 'will not be sold',
      colour: 3,
      comment: 'key',
      tags: ['b'],
    });
    expect(plain).toContain(`${passage?.prefix}${passage?.quote}${passage?.suffix}`);
    expect(library.changes.at(-1)?.label).toBe(
      'Highlighted “will not be sold” in “The harbour vote”',
    );
  });

  it('makes all or none', async () => {
    const bad = { document, start: 5, end: 5, colour: 1 as const };
    const passages = [{ ...spanOf('Mayor'), colour: 1 as const }, bad];
    await expect(library.run('create-passages', { passages })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    expect(library.records.passages.size).toBe(0);
  });

  it('makes nothing where other words stand than the caller saw', async () => {
    const seen = { ...spanOf('will not be sold'), quote: 'will not be sold', colour: 1 as const };
    const shifted = { ...seen, start: seen.start + 1, end: seen.end + 1 };
    const both = [seen, shifted];
    await expect(library.run('create-passages', { passages: both })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(library.records.passages.size).toBe(0);
    expect(await library.run('create-passages', { passages: [seen] })).toMatchObject({
      created: 1,
    });
  });

  it('makes no second passage of an annotation, in one command or in two', async () => {
    const one = { ...spanOf('Mayor'), colour: 1 as const, annotation: 'urn:annotation:1' };
    const first = await library.run('create-passages', { passages: [one, one] });
    expect(first.created).toBe(1);
    expect(first.ids[0]).toBe(first.ids[1]);
    const second = await library.run('create-passages', { passages: [one] });
    expect(second).toEqual({ ids: [first.ids[0]], created: 0 });
    expect(library.changes).toHaveLength(2);
  });

  it('links to actors at once and refuses unknown ones', async () => {
    const actor = await library.run('create-actor', mayor);
    const link = { actor: actor.id, role: 'speaker' as const };
    await library.run('create-passages', {
      passages: [{ ...spanOf('Mayor'), colour: 1, links: [link, link] }],
    });
    expect([...library.records.links.values()]).toMatchObject([{ actor: actor.id, document }]);
    const unknown = { ...link, actor: 'nobody' };
    await expect(
      library.run('create-passages', {
        passages: [{ ...spanOf('Ost'), colour: 1, links: [unknown] }],
      }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('anchors 10,000 passages of a long document', async () => {
    const blocks = Array.from({ length: 3000 }, (_, i) =>
      paragraph(`${i} ${'ord för ord '.repeat(8)}`),
    );
    const { id } = await library.run('import-document', { fields, blocks, original: null });
    const whole = plainTextOfBlocks(blocks);
    const passages = Array.from({ length: 10_000 }, (_, i) => {
      return { document: id, start: i * 30, end: i * 30 + 45, colour: 1 as const };
    });
    const started = performance.now();
    const { ids } = await library.run('create-passages', { passages });
    console.info(
      `10,000 passages planned and applied in ${Math.round(performance.now() - started)} ms`,
    );
    for (const [index, passageId] of ids.entries())
      expect(library.records.passages.get(passageId)?.quote).toBe(
        whole.slice(index * 30, index * 30 + 45),
      );
  });
});

describe('edit-passages and delete-passages', () => {
  it('changes what is given, and only passages that differ', async () => {
    const { ids } = await library.run('create-passages', {
      passages: [
        { ...spanOf('Mayor'), colour: 1 },
        { ...spanOf('council'), colour: 2 },
      ],
    });
    await library.run('edit-passages', { ids, colour: 2 });
    expect(library.changes.at(-1)?.ops).toHaveLength(1);
    expect(library.changes.at(-1)?.label).toBe('Changed the colour of 2 passages');
    await library.run('edit-passages', { ids: ids.slice(0, 1), comment: 'note this' });
    expect(library.changes.at(-1)?.label).toBe('Commented on “Mayor”');
    expect(library.records.passages.get(ids[0] ?? '')).toMatchObject({
      colour: 2,
      comment: 'note this',
    });
  });

  it('deletes with the links, of these passages alone', async () => {
    const { ids } = await library.run('create-passages', {
      passages: [
        { ...spanOf('Mayor'), colour: 1 },
        { ...spanOf('council'), colour: 2 },
      ],
    });
    await library.run('link-passages', { passages: ids, actor: mayor, role: 'about' });
    await library.run('delete-passages', { ids: ids.slice(0, 1) });
    expect([...library.records.passages.keys()]).toEqual(ids.slice(1));
    expect([...library.records.links.values()].map((one) => one.passage)).toEqual(ids.slice(1));
    await expect(library.run('delete-passages', { ids })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});
