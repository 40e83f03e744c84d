import { beforeEach, describe, expect, it } from 'vitest';
import { joinSections, plainTextOfBlocks } from '../text/plain.ts';
import { paragraph } from '../text/blocks.ts';
import { fields, importArgs, mayor, text } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

let library: MemoryLibrary;
beforeEach(() => {
  library = new MemoryLibrary();
});

describe('import-document', () => {
  it('stores the text in sections whose lengths it states', async () => {
    const long = Array.from({ length: 400 }, (_, i) => paragraph(`${i} ${'word '.repeat(20)}`));
    const { id, status } = await library.run('import-document', {
      fields,
      blocks: long,
      original: null,
    });
    expect(status).toBe('imported');
    const document = await library.read.get('documents', id);
    const sections = await library.read.where('sections', 'owner', [id]);
    expect(document?.sections.length).toBeGreaterThan(1);
    const texts = (document?.sections ?? []).map(({ id: one, length }) => {
      const plain = plainTextOfBlocks(sections.find((section) => section.id === one)?.blocks ?? []);
      expect(plain.length).toBe(length);
      return plain;
    });
    expect(joinSections(texts)).toBe(plainTextOfBlocks(long));
    expect(library.changes[0]?.label).toBe('Imported “The harbour vote”');
  });

  it('answers duplicate for the same bytes, and changes nothing', async () => {
    const first = await library.run('import-document', importArgs('a'));
    const again = await library.run('import-document', importArgs('a'));
    expect(again).toEqual({ status: 'duplicate', id: first.id });
    expect(library.changes).toHaveLength(1);
    expect((await library.run('import-document', importArgs('b'))).status).toBe('imported');
  });

  it('answers duplicate for an id that is there', async () => {
    await library.run('import-document', { ...importArgs('a'), id: 'mine' });
    const again = await library.run('import-document', { ...importArgs('b'), id: 'mine' });
    expect(again).toEqual({ status: 'duplicate', id: 'mine' });
  });

  it('takes a document without text, which still has a section', async () => {
    const { id } = await library.run('import-document', { fields, blocks: [], original: null });
    expect((await library.read.get('documents', id))?.sections).toMatchObject([{ length: 0 }]);
  });

  it('trims fields and refuses an empty title', async () => {
    const { id } = await library.run('import-document', {
      fields: { ...fields, title: '  Vote ', author: '  ', url: ' https://example.org ' },
      blocks: text,
      original: null,
    });
    const document = await library.read.get('documents', id);
    expect(document).toMatchObject({ title: 'Vote', author: null, url: 'https://example.org' });
    await expect(
      library.run('import-document', {
        fields: { ...fields, title: ' ' },
        blocks: text,
        original: null,
      }),
    ).rejects.toMatchObject({ name: 'InvalidInputError', message: 'A title must not be empty.' });
  });
});

describe('edit-document', () => {
  it('changes only what is given and drops a settled proposal', async () => {
    const { id } = await library.run('import-document', {
      ...importArgs('a'),
      dateProposal: '03/04/2025',
    });
    await library.run('edit-document', { id, fields: { title: 'Another title' } });
    expect(await library.read.get('documents', id)).toMatchObject({
      title: 'Another title',
      author: fields.author,
      dateProposal: '03/04/2025',
    });
    expect(library.changes.at(-1)?.label).toBe('Renamed “The harbour vote” to “Another title”');
    await library.run('edit-document', { id, fields: { date: '2025-04-03' } });
    expect((await library.read.get('documents', id))?.dateProposal).toBeUndefined();
    const before = library.changes.length;
    await library.run('edit-document', { id, fields: { title: 'Another title ' } });
    expect(library.changes).toHaveLength(before);
  });

  it.each([
    [{ title: '' }, 'InvalidInputError'],
    [{ date: '2025-13' }, 'InvalidInputError'],
  ])('refuses %o', async (given, name) => {
    const { id } = await library.run('import-document', importArgs('a'));
    await expect(library.run('edit-document', { id, fields: given })).rejects.toMatchObject({
      name,
    });
  });
});

describe('delete-document', () => {
  it('takes sections, passages and links along, and undo brings all back', async () => {
    const { id } = await library.run('import-document', importArgs('a'));
    const other = await library.run('import-document', importArgs('b'));
    const { ids } = await library.run('create-passages', {
      passages: [
        { document: id, start: 0, end: 3, colour: 1 },
        { document: other.id, start: 0, end: 3, colour: 2 },
      ],
    });
    await library.run('link-passages', { passages: ids, actor: mayor, role: 'about' });
    const before = structuredClone(library.records);
    await library.run('delete-document', { id });
    expect([...library.records.documents.keys()]).toEqual([other.id]);
    expect([...library.records.passages.keys()]).toEqual([ids[1]]);
    expect(library.records.links.size).toBe(1);
    expect([...library.records.sections.values()].every((one) => one.owner === other.id)).toBe(
      true,
    );
    await library.undo();
    for (const table of ['documents', 'sections', 'passages', 'links'] as const) {
      const after: ReadonlyMap<string, unknown> = library.records[table];
      expect(new Map(after)).toEqual(before[table]);
    }
  });

  it('says so when the document is gone', async () => {
    await expect(library.run('delete-document', { id: 'nowhere' })).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'This document is no longer in the library.',
    });
  });
});
