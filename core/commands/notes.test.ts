import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliced } from '../apply.ts';
import { paragraph } from '../text/blocks.ts';
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
    await library.run('delete-note', { id });
    expect([...library.records.notes.keys()]).toEqual([untitled.id]);
    expect(library.records.sections.size).toBe(1);
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
