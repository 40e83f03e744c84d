import { beforeEach, describe, expect, it } from 'vitest';
import { placeOfBookmark } from '../anchoring/find-bookmark.ts';
import type { Bookmark, SectionRef } from '../records/document.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { importArgs, text } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const plain = plainTextOfBlocks(text);
let library: MemoryLibrary;
let document: string;
beforeEach(async () => {
  library = new MemoryLibrary();
  document = (await library.run('import-document', importArgs('a'))).id;
});

const marks = () => library.records.documents.get(document)?.bookmarks;
const done = () => library.changes.at(-1)?.label;

describe('bookmarks', () => {
  it('keep the place and the text that follows, and are taken back in one step', async () => {
    const before = structuredClone(library.records);
    const offset = plain.indexOf('will not');
    const { id } = await library.run('add-bookmark', { document, offset, name: ' Sold? ' });
    const [section] = library.records.documents.get(document)?.sections ?? [];
    expect(marks()).toEqual([
      {
        id,
        name: 'Sold?',
        section: section?.id,
        offset,
        text: plain.slice(offset, offset + 60),
        createdAt: expect.any(String),
      },
    ]);
    expect(done()).toBe('Bookmarked “Sold?” in “The harbour vote”');
    await library.undo();
    expect(library.records).toEqual(before);
  });

  it('cut no character in two', async () => {
    const family = plain.indexOf('👩‍👩‍👧');
    await library.run('add-bookmark', { document, offset: family + 3, name: '' });
    await library.run('add-bookmark', { document, offset: family - 57, name: '' });
    const [inside, before] = marks() ?? [];
    // The 60th unit is inside the family of three.
    expect(inside).toMatchObject({ offset: family });
    expect(before?.text).toBe(plain.slice(family - 57, family));
    expect(done()).toMatch(/^Bookmarked “.*” in “The harbour vote”$/);
  });

  it('are renamed and deleted', async () => {
    const { id } = await library.run('add-bookmark', { document, offset: 0, name: 'Top' });
    await library.run('rename-bookmark', { document, id, name: 'Title' });
    expect(marks()).toMatchObject([{ id, name: 'Title' }]);
    expect(done()).toBe('Renamed the bookmark “Top” to “Title” in “The harbour vote”');
    const { changes } = library;
    const count = changes.length;
    await library.run('rename-bookmark', { document, id, name: 'Title' });
    expect(changes).toHaveLength(count);
    await library.run('delete-bookmark', { document, id });
    expect(library.records.documents.get(document)).not.toHaveProperty('bookmarks');
    expect(done()).toBe('Deleted the bookmark “Title” in “The harbour vote”');
    await library.undo();
    await library.undo();
    expect(marks()).toMatchObject([{ id, name: 'Top' }]);
  });

  it('at the end of a document have no text and a label all the same', async () => {
    await library.run('add-bookmark', { document, offset: plain.length, name: '' });
    expect(marks()).toMatchObject([{ offset: plain.length, text: '' }]);
    expect(done()).toBe('Bookmarked a place in “The harbour vote”');
  });

  it('refuse a place outside the document, and what is not there', async () => {
    const offset = plain.length + 1;
    await expect(library.run('add-bookmark', { document, offset, name: '' })).rejects.toMatchObject(
      {
        name: 'InvalidInputError',
      },
    );
    const gone = { name: 'NotFoundError', message: 'This bookmark is no longer in the document.' };
    await expect(
      library.run('rename-bookmark', { document, id: 'none', name: '' }),
    ).rejects.toMatchObject(gone);
    await expect(library.run('delete-bookmark', { document, id: 'none' })).rejects.toMatchObject(
      gone,
    );
  });
});

describe('placeOfBookmark', () => {
  const made = (section: string, offset: number, following: string): Bookmark => {
    return { id: 'b', name: '', section, offset, text: following, createdAt: '' };
  };
  it.each([
    {
      what: 'where it was made',
      texts: { a: 'one two', b: 'two' },
      mark: made('a', 4, 'two'),
      at: 4,
    },
    {
      what: 'nearest in its section, later',
      texts: { a: 'two one, two' },
      mark: made('a', 8, 'two'),
      at: 9,
    },
    {
      what: 'nearest in its section, earlier',
      texts: { a: 'two one, two' },
      mark: made('a', 3, 'two'),
      at: 0,
    },
    {
      what: 'in the section after',
      texts: { a: 'one', b: 'so two, two' },
      mark: made('a', 0, 'two'),
      at: 7,
    },
    {
      what: 'at the end of the section before',
      texts: { a: 'two, two', b: 'x' },
      mark: made('b', 1, 'two'),
      at: 5,
    },
    {
      what: 'in a document whose section is gone',
      texts: { a: 'x', b: 'two' },
      mark: made('z', 4, 'two'),
      at: 2,
    },
    {
      what: 'clamped when its text is gone',
      texts: { a: 'x', b: 'yes' },
      mark: made('b', 9, 'two'),
      at: 5,
    },
    { what: 'clamped without text', texts: { a: 'x', b: 'yes' }, mark: made('b', 2, ''), at: 4 },
    {
      what: 'at the start when nothing of it is left',
      texts: { a: 'x' },
      mark: made('z', 9, 'two'),
      at: 0,
    },
  ])('finds it $what', ({ texts, mark, at }) => {
    const entries = new Map(Object.entries(texts));
    const sections = [...entries].map(([id, one]): SectionRef => ({ id, length: one.length }));
    expect(placeOfBookmark(mark, sections, (id) => entries.get(id) ?? '')).toBe(at);
  });
});
