import { describe, expect, it } from 'vitest';
import { planCommand } from './all.ts';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { sectionSize } from '../text/sections.ts';
import type { CommandArgs } from './catalogue.ts';
import { momentOf } from './testing/memory-library.ts';
import { faultsIn } from './testing/random-edits.ts';
import { hunksBetween } from './testing/text-model.ts';
import { TextWorld } from './testing/text-world.ts';

/** Edits the world as an editor would, in one save. */
async function save(world: TextWorld, from: number, cut: number, text: string): Promise<void> {
  const lines = world.model.lines;
  world.model.edit(from, cut, text);
  world.model.settle();
  const hunks = hunksBetween(lines, world.model.lines);
  const edits = [{ from, cut, grown: text.length }];
  const { document } = world;
  await world.library.run('edit-text', { document, session: 's', hunks, edits });
}

const lastOps = ({ library }: TextWorld) => library.changes.at(-1)?.ops ?? [];
const kinds = (world: TextWorld): string[] =>
  lastOps(world).map((op) => (op.op === 'put' ? `put ${op.table}` : op.op));

/** Undoing gives back what stood, doing again what came of it. */
async function expectTurnedBack(world: TextWorld, before: string): Promise<void> {
  const after = world.written;
  await world.library.undo();
  expect(world.written).toBe(before);
  await world.library.redo();
  expect(world.written).toBe(after);
}

describe('the stored sections', () => {
  it('one that grows too long is divided, and its passages move to the new ones', async () => {
    const world = new TextWorld('one\ntwo\nthree', 1);
    const ids = await world.highlight([0, 3], [4, 5], [6, 7], [8, 13]);
    const before = world.written;
    const line = `${'x'.repeat(999)}\n`;
    await save(world, 5, 0, line.repeat(40));
    expect(faultsIn(world, ids)).toEqual([]);
    const lengths = world.record.sections.map((one) => one.length);
    expect(lengths).toHaveLength(5);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(sectionSize);
    const third = world.passage(ids[2] ?? '').passage.anchor.start.section;
    expect(world.record.sections[3]?.id).toBe(third);
    expect(kinds(world)).toContain('put documents');
    await expectTurnedBack(world, before);
  });

  it('one block stays whole in its section, however long it is', async () => {
    const world = new TextWorld('one\ntwo', 1);
    await save(world, 1, 0, 'x'.repeat(50_000));
    expect(world.record.sections).toHaveLength(2);
    expect(kinds(world)).toEqual(['edit']);
  });

  it('one that is emptied goes, with the line break before it', async () => {
    const world = new TextWorld('one\ntwo\nthree', 1);
    const ids = await world.highlight([0, 3], [4, 7], [8, 13]);
    const before = world.written;
    await save(world, 3, 4, '');
    expect(world.record.sections.map((one) => one.id)).toEqual(['section-0', 'section-2']);
    expect(faultsIn(world, ids)).toEqual([]);
    await expectTurnedBack(world, before);
  });

  it('an emptied document keeps one section with one empty paragraph', async () => {
    const world = new TextWorld('one\ntwo\nthree', 1);
    const ids = await world.highlight([0, 3], [8, 13]);
    const before = world.written;
    const removed = world.model.blocks;
    const edits = [{ from: 0, cut: 13, grown: 0 }];
    world.model.edit(0, 13, '');
    world.model.settle();
    const { document, library } = world;
    const hunks = [{ at: 0, removed, inserted: [] }];
    await library.run('edit-text', { document, session: 's', hunks, edits });
    const [section] = world.record.sections;
    expect(world.record.sections).toHaveLength(1);
    expect(library.records.sections.get(section?.id ?? '')?.blocks).toEqual([paragraph('')]);
    expect(faultsIn(world, ids)).toEqual([]);
    await expectTurnedBack(world, before);
  });

  it('an edit over a border becomes an edit in each', async () => {
    const world = new TextWorld('one\ntwo\nthree\nfour', 2);
    const ids = await world.highlight([0, 3], [5, 12], [14, 18]);
    const before = world.written;
    await save(world, 6, 4, 'X');
    expect(world.text).toBe('one\ntwXree\nfour');
    const edits = lastOps(world).flatMap((op) => (op.op === 'edit' ? [op.section] : []));
    expect(edits).toEqual(['section-0', 'section-1']);
    expect(kinds(world)).not.toContain('put sections');
    expect(faultsIn(world, ids)).toEqual([]);
    await expectTurnedBack(world, before);
  });
});

describe('context', () => {
  it('is read from as many small sections as it needs', async () => {
    const lines = Array.from({ length: 80 }, (_, number) => `line ${number + 10}`);
    const world = new TextWorld(lines.join('\n'), 1);
    const ids = await world.highlight([50 * 8, 50 * 8 + 7]);
    const before = world.written;
    await save(world, 10 * 8, 40 * 8, '');
    expect(faultsIn(world, ids)).toEqual([]);
    await expectTurnedBack(world, before);
  });
});

describe('what is written', () => {
  const edit = (world: TextWorld) => {
    const [op] = lastOps(world);
    return op?.op === 'edit' ? op : null;
  };

  it('is what was typed, where it was typed, inside one run', async () => {
    const world = new TextWorld('one\ntwo\naaaa', 3);
    await save(world, 10, 0, 'a');
    expect(edit(world)).toMatchObject({
      at: 2,
      text: { run: 0, offset: 2, removed: '', inserted: 'a' },
      from: 10,
      cut: 0,
      grown: 1,
    });
  });

  it('is the blocks that differ, when they are not one run', async () => {
    const world = new TextWorld('one\ntwo\nthree', 3);
    await save(world, 5, 0, '\n');
    expect(edit(world)?.text).toEqual({
      removed: [paragraph('two')],
      inserted: [paragraph('t'), paragraph('wo')],
    });
  });

  it('leaves places alone when only the look of the text changes', async () => {
    const world = new TextWorld('one two', 3);
    const ids = await world.highlight([4, 7]);
    const bold: Block = {
      type: 'paragraph',
      runs: [{ type: 'text', text: 'one two', marks: ['bold'] }],
    };
    const hunks = [{ at: 0, removed: [paragraph('one two')], inserted: [bold] }];
    const { document, library } = world;
    await library.run('edit-text', { document, session: 's', hunks, edits: [] });
    expect(kinds(world)).toEqual(['edit']);
    expect(edit(world)).toMatchObject({ cut: 0, grown: 0 });
    expect(faultsIn(world, ids)).toEqual([]);
  });

  it('is nothing when nothing changes', async () => {
    const world = new TextWorld('one two', 3);
    const [same] = world.model.blocks;
    const hunks = [{ at: 0, removed: [same ?? paragraph('')], inserted: [same ?? paragraph('')] }];
    const { document, library } = world;
    await library.run('edit-text', { document, session: 's', hunks, edits: [] });
    expect(library.changes).toEqual([]);
  });

  it('names the passages that do not follow by arithmetic, and no others', async () => {
    const world = new TextWorld(
      'one two three four five six seven eight nine ten eleven twelve',
      1,
    );
    const [inside = '', , far = ''] = await world.highlight([0, 3], [4, 7], [56, 62]);
    await save(world, 1, 0, 'X');
    const puts = lastOps(world).flatMap((op) => (op.op === 'put' ? [op.key] : []));
    expect(edit(world)?.except).toEqual(puts);
    expect(puts).toContain(inside);
    expect(puts).not.toContain(far);
  });

  it('does not touch when a passage was changed', async () => {
    const world = new TextWorld('one two', 3);
    const [id = ''] = await world.highlight([0, 3]);
    const { changedAt } = world.passage(id).passage;
    await save(world, 1, 0, 'X');
    expect(world.passage(id).passage).toMatchObject({ quote: 'oXne', changedAt });
    expect(world.record.changedAt).not.toBe(momentOf(0));
  });
});

describe('the arguments', () => {
  const world = new TextWorld('one\ntwo\nthree', 2);
  const hunk = (at: number, removed: string, inserted: string) => {
    return { at, removed: [paragraph(removed)], inserted: [paragraph(inserted)] };
  };
  const context = { now: momentOf(1), newId: () => 'new' };
  const plan = (args: Partial<Record<keyof CommandArgs<'edit-text'>, unknown>>) =>
    planCommand(
      'edit-text',
      { document: world.document, session: 's', hunks: [], edits: [], ...args },
      world.library.read,
      context,
    );

  it.each([
    ['another text', { hunks: [hunk(1, 'deux', 'drei')] }, 'ConflictError'],
    ['no such block', { hunks: [hunk(3, 'four', 'vier')] }, 'ConflictError'],
    ['a place beyond the text', { hunks: [{ at: 4, removed: [], inserted: [] }] }, 'ConflictError'],
    ['another document', { document: 'none' }, 'NotFoundError'],
    ['no order', { hunks: [hunk(1, 'two', 'x'), hunk(0, 'one', 'y')] }, 'InvalidInputError'],
    ['twice', { hunks: [hunk(1, 'two', 'x'), hunk(1, 'two', 'y')] }, 'InvalidInputError'],
    ['no session', { session: '' }, 'InvalidInputError'],
    [
      'foreign blocks',
      { hunks: [{ at: 0, removed: [{ type: 'x' }], inserted: [] }] },
      'InvalidInputError',
    ],
    ['foreign fields', { edits: [{ from: 0, cut: 0, grown: 0, what: 1 }] }, 'InvalidInputError'],
    ['half an edit', { edits: [{ from: 0.5, cut: 0, grown: 0 }] }, 'InvalidInputError'],
    [
      'a state',
      { restored: [{ id: 'p', start: 0, end: 1, state: 'x', quote: 'o' }] },
      'InvalidInputError',
    ],
  ])('%s is refused', async (_what, args, name) => {
    await expect(plan(args)).rejects.toMatchObject({ name });
  });

  it('says what became of an edit of another text', async () => {
    await expect(plan({ hunks: [hunk(1, 'deux', 'drei')] })).rejects.toThrow(
      'The text of “The harbour vote” was changed elsewhere in the meantime, so this edit was not saved.',
    );
  });

  it('is labelled, and grouped by its session', async () => {
    expect(await plan({ hunks: [hunk(1, 'two', 'zwei')] })).toMatchObject({
      label: 'Edited the text of “The harbour vote”',
      kind: 'do',
      group: 's',
    });
  });
});

describe('places an editor’s own undo puts back', () => {
  it.each([
    { what: 'where the words stand', start: 4, state: 'anchored' },
    { what: 'nowhere else', start: 5, state: 'orphaned' },
  ])('are taken $what', async ({ start, state }) => {
    const world = new TextWorld('one two three', 1);
    const [id = ''] = await world.highlight([4, 7]);
    const before = world.passage(id).passage;
    const place = world.place(id);
    await save(world, 4, 3, '');
    expect(world.passage(id).passage.state).toBe('orphaned');
    const { document, library } = world;
    await library.run('edit-text', {
      document,
      session: 's',
      hunks: [
        { at: 0, removed: [paragraph('one  three')], inserted: [paragraph('one two three')] },
      ],
      edits: [{ from: 4, cut: 0, grown: 3 }],
      restored: [
        { ...place, start, end: start + 3 },
        { ...place, id: 'deleted-since' },
      ],
    });
    const { passage } = world.passage(id);
    expect(passage.state).toBe(state);
    if (state === 'anchored') expect(passage).toEqual(before);
  });
});
