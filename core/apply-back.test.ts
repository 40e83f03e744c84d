import { describe, expect, it } from 'vitest';
import { applicable } from './apply-back.ts';
import { applyOps } from './apply.ts';
import type { Op } from './change.ts';
import { inverseOps } from './change.ts';
import { TextWorld } from './commands/testing/text-world.ts';
import { paragraph } from './text/blocks.ts';

// Edits that are not on the undo stack come from actions that were passed over (decision 0008).

const line = 'The council of Ost will not sell the harbour, said the mayor. ';

/** What the last Change did. */
const lastOps = ({ library }: TextWorld): Op[] => library.changes.at(-1)?.ops ?? [];

/** Takes ops back, whatever was done since. */
async function takeBack({ library }: TextWorld, ops: readonly Op[]): Promise<void> {
  applyOps(
    library.records,
    await applicable(inverseOps(ops), library.read, '2026-01-02T00:00:00.000Z'),
  );
}

/** Replaces a stretch of a document of one block a line. */
async function edit(world: TextWorld, from: number, cut: number, typed: string): Promise<void> {
  const removed = world.text.split('\n').map(paragraph);
  const text = world.text.slice(0, from) + typed + world.text.slice(from + cut);
  await world.library.run('edit-text', {
    document: world.document,
    session: 's',
    hunks: [{ at: 0, removed, inserted: text.split('\n').map(paragraph) }],
    edits: [{ from, cut, grown: typed.length }],
  });
}

describe('taking back a highlight', () => {
  it('deletes the passage wherever edits have moved it', async () => {
    const world = new TextWorld(line.repeat(3), 1);
    const [id = ''] = await world.highlight([70, 90]);
    const made = lastOps(world);
    await edit(world, 0, 0, 'More of it. ');
    await edit(world, 90, 2, '');
    expect(world.passage(id).passage.quote).not.toBe(line.repeat(3).slice(70, 90));
    await takeBack(world, made);
    expect(world.library.records.passages.size).toBe(0);
  });

  it('is refused when the user changed the passage', async () => {
    const world = new TextWorld(line, 1);
    const [id = ''] = await world.highlight([4, 11]);
    const made = lastOps(world);
    await world.library.run('edit-passages', { ids: [id], comment: 'key' });
    await expect(takeBack(world, made)).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'The passage “council” has been changed since.',
    });
  });
});

describe('taking back a deletion of a passage', () => {
  async function deleted(text: string, start: number, end: number) {
    const world = new TextWorld(text, 1);
    const [id = ''] = await world.highlight([start, end]);
    const before = world.passage(id).passage;
    await world.library.run('delete-passages', { ids: [id] });
    return { world, id, before, ops: lastOps(world) };
  }

  it('gives the very record back when nothing happened', async () => {
    const { world, id, before, ops } = await deleted(line, 4, 11);
    await takeBack(world, ops);
    expect(JSON.stringify(world.passage(id).passage)).toBe(JSON.stringify(before));
  });

  it('finds its words where edits have moved them', async () => {
    const { world, id, before, ops } = await deleted(line.repeat(2), 70, 90);
    await edit(world, 0, 0, 'More of it. ');
    await takeBack(world, ops);
    expect(world.passage(id)).toMatchObject({ start: 82, end: 102 });
    const { anchor: _moved, ...rest } = before;
    expect(world.passage(id).passage).toMatchObject(rest);
  });

  it('takes its context anew where only one side of it was edited', async () => {
    const { world, id, ops } = await deleted(line, 19, 27);
    await edit(world, 40, 0, 'X');
    await takeBack(world, ops);
    const { passage, start } = world.passage(id);
    expect(start).toBe(19);
    expect(passage.suffix).toBe(world.text.slice(27, 59));
    expect(passage.review).toBeUndefined();
  });

  it('goes to no twin of its words in silence', async () => {
    const { world, id, before, ops } = await deleted(`One: no.\nTwo: no.\nThree: yes.`, 5, 8);
    await edit(world, 0, 9, '');
    await takeBack(world, ops);
    const { passage, start, end } = world.passage(id);
    expect(passage).toMatchObject({
      state: 'uncertain',
      quote: before.quote,
      review: { outcome: 'uncertain', quote: before.quote, at: '2026-01-02T00:00:00.000Z' },
    });
    expect(start).toBe(end);
  });

  it('is to be reviewed as moved, found by one side of its context', async () => {
    const { world, id, before, ops } = await deleted(line, 35, 42);
    await edit(world, 42, 0, 'X');
    await edit(world, 0, 0, 'Now: ');
    await takeBack(world, ops);
    expect(world.passage(id)).toMatchObject({ start: 40, end: 47 });
    expect(world.passage(id).passage).toMatchObject({
      state: 'anchored',
      quote: before.quote,
      review: { outcome: 'moved', quote: before.quote },
    });
  });

  it('is uncertain where several places have one side of its context', async () => {
    const { world, id, ops } = await deleted(line, 35, 42);
    await edit(world, 42, 0, 'X');
    await edit(world, 0, 0, `${world.text}\n`);
    await edit(world, 0, 0, 'Now: ');
    await takeBack(world, ops);
    expect(world.passage(id).passage.state).toBe('uncertain');
  });

  it('comes back uncertain when its words are gone', async () => {
    const { world, id, ops } = await deleted(line, 4, 11);
    await edit(world, 4, 7, 'senate');
    await takeBack(world, ops);
    expect(world.passage(id)).toMatchObject({ passage: { state: 'uncertain' }, start: 4, end: 4 });
  });

  it('comes back uncertain when its section is gone', async () => {
    const { world, id, ops } = await deleted('One.\nTwo.\nThree.', 5, 8);
    await edit(world, 4, 5, '');
    expect(world.record.sections).toHaveLength(2);
    await takeBack(world, ops);
    expect(world.passage(id).passage.state).toBe('uncertain');
  });
});

describe('taking back an edit of the text', () => {
  it('loses no passage that was made on what was typed', async () => {
    const world = new TextWorld(line.repeat(2), 1);
    await edit(world, 10, 0, ' and the senate');
    const typed = lastOps(world);
    const [onTyped = '', around = '', later = ''] = await world.highlight(
      [15, 21],
      [0, 30],
      [100, 110],
    );
    const quotes = [onTyped, around, later].map((id) => world.passage(id).passage.quote);
    await takeBack(world, typed);
    expect(world.text).toBe(line.repeat(2));
    for (const [index, id] of [onTyped, around].entries())
      expect(world.passage(id).passage).toMatchObject({
        state: 'uncertain',
        quote: quotes[index],
        review: { outcome: 'uncertain' },
      });
    expect(world.passage(later)).toMatchObject({ start: 85, end: 95 });
    expect(world.passage(later).passage).toMatchObject({ state: 'anchored', quote: quotes[2] });
  });
});
