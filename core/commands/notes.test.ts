import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliced } from '../apply.ts';
import { paragraph } from '../text/blocks.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { spliceTo } from './save-note.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const before = ['one', 'two', 'three'].map(paragraph);

async function withNote() {
  const library = new MemoryLibrary();
  const { id } = await library.run('create-note', { title: 'Reading', blocks: before });
  return { library, id };
}

describe('save-note', () => {
  it('writes only the blocks that changed, beside the undo stack', async () => {
    const { library, id } = await withNote();
    const after = ['one', 'two and a half', 'three'].map(paragraph);
    await library.run('save-note', { id, blocks: after });
    const change = library.changes.at(-1);
    expect(change).toMatchObject({ kind: 'text', label: 'Edited the note “Reading”' });
    expect(change?.ops[0]).toMatchObject({
      op: 'splice',
      at: 1,
      removed: [before[1]],
      inserted: [after[1]],
    });
    const note = library.records.notes.get(id);
    expect(note?.section.length).toBe(plainTextOfBlocks(after).length);
    expect(library.records.sections.get(note?.section.id ?? '')?.blocks).toEqual(after);
    expect(library.history.undo).toHaveLength(1);
  });

  it('writes nothing when nothing changed', async () => {
    const { library, id } = await withNote();
    await library.run('save-note', { id, blocks: structuredClone(before) });
    expect(library.changes).toHaveLength(1);
  });

  it('takes a splice of the text that stands, and refuses one of another', async () => {
    const { library, id } = await withNote();
    const inserted = ['two', 'and a half'].map(paragraph);
    const splice = { of: fingerprintOf(before), at: 1, removed: 1, inserted };
    await library.run('save-note', { id, splice });
    const section = library.records.notes.get(id)?.section;
    const after = ['one', 'two', 'and a half', 'three'].map(paragraph);
    expect(library.records.sections.get(section?.id ?? '')?.blocks).toEqual(after);
    expect(section?.length).toBe(plainTextOfBlocks(after).length);
    expect(library.changes.at(-1)?.ops[0]).toMatchObject({
      at: 2,
      removed: [],
      inserted: [after[2]],
    });
    const count = library.changes.length;
    for (const wrong of [splice, { ...splice, of: fingerprintOf(after), removed: 9 }])
      await expect(library.run('save-note', { id, splice: wrong })).rejects.toMatchObject({
        name: 'ConflictError',
      });
    expect(library.changes).toHaveLength(count);
  });

  it('turns any blocks into any others by one splice', () => {
    const blocks = fc.array(fc.constantFrom('a', 'b', 'c', '').map(paragraph), { maxLength: 8 });
    fc.assert(
      fc.property(blocks, blocks, (from, to) => {
        const section = { id: 's', owner: 'n', blocks: from };
        const splice = spliceTo(section, to);
        expect(splice === null ? from : spliced(section, splice).blocks).toEqual(to);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe('notes', () => {
  it('are named, renamed and deleted with their text', async () => {
    const { library, id } = await withNote();
    await library.run('rename-note', { id, title: ' Second reading ' });
    expect(library.records.notes.get(id)?.title).toBe('Second reading');
    await expect(library.run('rename-note', { id, title: ' ' })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    const untitled = await library.run('create-note', { title: '', blocks: [] });
    expect(library.records.notes.get(untitled.id)?.title).toBe('Untitled note');
    await library.run('delete-notes', { ids: [id] });
    expect([...library.records.notes.keys()]).toEqual([untitled.id]);
    expect(library.records.sections.size).toBe(1);
  });
});

/** A moment so many minutes after the first one of a library in memory. */
const minutes = (count: number): number => count * 60;

describe('the trash', () => {
  it('takes notes in, gives them back, and is emptied of what is old', async () => {
    const { library, id } = await withNote();
    const other = (await library.run('create-note', { title: 'Other', blocks: [] })).id;
    await library.run('trash-notes', { ids: [id, other] });
    expect(library.changes.at(-1)?.label).toBe('Moved 2 notes to the trash');
    await library.run('restore-notes', { ids: [other] });
    expect(library.records.notes.get(other)?.trashedAt).toBeUndefined();
    await library.run('keep-version', { note: id });
    const since = library.records.notes.get(id)?.trashedAt ?? '';
    expect(await library.run('empty-trash', { before: '2025-12-31T00:00:00.000Z' })).toEqual({
      deleted: 0,
    });
    expect(await library.run('empty-trash', { before: since })).toEqual({ deleted: 1 });
    expect([...library.records.notes.keys()]).toEqual([other]);
    expect([library.records.versions.size, library.records.sections.size]).toEqual([0, 1]);
    // What was deleted for good does not come back by undoing what was done before.
    await expect(library.undo()).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('gives a daily note its day back only while no other has it', async () => {
    const library = new MemoryLibrary();
    const make = () => library.run('create-note', { title: '', blocks: [], day: '2026-11-30' });
    const first = await make();
    expect(await make()).toEqual(first);
    await library.run('trash-notes', { ids: [first.id] });
    const second = await make();
    expect(second.id).not.toBe(first.id);
    await library.run('restore-notes', { ids: [first.id] });
    expect(library.records.notes.get(first.id)?.day).toBeUndefined();
    expect(library.records.notes.get(second.id)?.day).toBe('2026-11-30');
  });
});

describe('tags', () => {
  it('come and go on several notes in one step, and leave the moment of their last change', async () => {
    const { library, id } = await withNote();
    const other = (await library.run('create-note', { title: 'B', blocks: [], tags: ['x'] })).id;
    await library.run('edit-notes', { ids: [id, other], addTags: ['a/b', 'c'] });
    await library.run('edit-notes', { ids: [id, other], removeTags: ['x'], pinned: true });
    const note = library.records.notes.get(id);
    expect(note).toMatchObject({ tags: ['a/b', 'c'], pinned: true, changedAt: note?.createdAt });
    expect(library.records.notes.get(other)?.tags).toEqual(['a/b', 'c']);
    await library.run('edit-notes', { ids: [id], tags: [], pinned: false });
    expect(library.records.notes.get(id)).not.toHaveProperty('tags');
    expect(library.records.notes.get(id)).not.toHaveProperty('pinned');
    await library.undo();
    expect(library.records.notes.get(id)?.tags).toEqual(['a/b', 'c']);
    for (const wrong of ['', ' a', '#a', 'a//b', 'a,b'])
      await expect(
        library.run('edit-notes', { ids: [id], addTags: [wrong] }),
      ).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('are renamed and merged everywhere in one step', async () => {
    const library = new MemoryLibrary();
    const make = async (...tags: string[]) =>
      (await library.run('create-note', { title: 'N', blocks: [], tags })).id;
    const notes = [await make('a', 'a/b'), await make('ab'), await make('c/b', 'a/b')];
    const tagsOf = () => notes.map((id) => library.records.notes.get(id)?.tags);
    await library.run('rename-tag', { from: 'a', to: 'c' });
    expect(tagsOf()).toEqual([['c', 'c/b'], ['ab'], ['c/b']]);
    await library.undo();
    expect(tagsOf()).toEqual([['a', 'a/b'], ['ab'], ['c/b', 'a/b']]);
    await library.run('rename-tag', { from: 'a/b', to: null });
    expect(tagsOf()).toEqual([['a'], ['ab'], ['c/b']]);
  });
});

describe('versions', () => {
  const versionsOf = (library: MemoryLibrary, id: string) =>
    [...library.records.versions.values()].filter((one) => one.of === id);

  it('are kept every ten minutes of work, as the note stood before', async () => {
    const { library, id } = await withNote();
    for (const text of ['a', 'b'])
      await library.run('save-note', { id, blocks: [paragraph(text)] });
    expect(versionsOf(library, id)).toEqual([]);
    library.skip(minutes(10));
    await library.run('save-note', { id, blocks: [paragraph('c')] });
    await library.run('save-note', { id, blocks: [paragraph('d')] });
    const [version, ...others] = versionsOf(library, id);
    expect(others).toEqual([]);
    expect(version).toMatchObject({ title: 'Reading', section: { length: 1 } });
    expect(library.records.sections.get(version?.section.id ?? '')?.blocks).toEqual([
      paragraph('b'),
    ]);
  });

  it('are restored in one step that can be taken back, and what was is kept', async () => {
    const { library, id } = await withNote();
    await library.run('keep-version', { note: id });
    await library.run('rename-note', { id, title: 'Other' });
    await library.run('save-note', { id, blocks: [paragraph('new')] });
    const [version] = versionsOf(library, id);
    await library.run('restore-version', { id: version?.id ?? '' });
    const text = () => {
      const note = library.records.notes.get(id);
      return [note?.title, library.records.sections.get(note?.section.id ?? '')?.blocks];
    };
    expect(text()).toEqual(['Reading', before]);
    expect(library.records.notes.get(id)?.excerpt).toBe('one two three');
    expect(versionsOf(library, id).map(({ title, kept }) => [title, kept])).toEqual([
      ['Reading', true],
      ['Other', undefined],
    ]);
    await library.undo();
    expect(text()).toEqual(['Other', [paragraph('new')]]);
    await library.run('restore-version', { id: version?.id ?? '' });
    // The same once more changes nothing.
    const count = library.changes.length;
    await library.run('restore-version', { id: version?.id ?? '' });
    expect(library.changes).toHaveLength(count);
  });

  it('grow few over a year of daily work', async () => {
    const { library, id } = await withNote();
    for (let day = 0; day < 365; day += 1) {
      library.skip(minutes(24 * 60));
      await library.run('save-note', { id, blocks: [paragraph(`day ${day}`)] });
    }
    expect(versionsOf(library, id).length).toBeLessThanOrEqual(60);
    expect(library.records.sections.size).toBe(versionsOf(library, id).length + 1);
  });
});

describe('name-colours', () => {
  it('needs a name for each, and writes only a difference', async () => {
    const { library } = await withNote();
    const names = ['Claim', 'Fact', 'Blue', 'Red', 'Purple', 'Orange', 'Teal', 'Grey'];
    await library.run('name-colours', { colourNames: names });
    await library.run('name-colours', { colourNames: names });
    expect(library.changes).toHaveLength(2);
    expect(library.records.settings.get('settings')?.colourNames).toEqual(names);
    await library.undo();
    expect(library.records.settings.size).toBe(0);
    for (const wrong of [names.slice(1), names.with(2, ' ')])
      await expect(library.run('name-colours', { colourNames: wrong })).rejects.toMatchObject({
        name: 'InvalidInputError',
      });
  });
});
