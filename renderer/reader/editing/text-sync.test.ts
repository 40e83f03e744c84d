import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapSpanThrough } from '#core/anchoring/text-edit.ts';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlock, plainTextOfBlocks } from '#core/text/plain.ts';
import { intervalIndex } from '../interval-index.ts';
import type { Mark } from '../marks.ts';
import { adopted, hunksBetween, movedBy, withHunks } from './block-hunks.ts';
import type { ShownMarks } from './text-sync.ts';
import { TextSync } from './text-sync.ts';

const shown = (marks: readonly Mark[]): ShownMarks => {
  const all = intervalIndex(marks);
  return { all, drawn: all };
};
const noMarks = shown([]);
const lines = (...texts: string[]): Block[] => texts.map(paragraph);

/** A text that is typed into, one line break between two blocks. */
function writer(start: Block[], marks: readonly Mark[] = []) {
  let live = start;
  const sync = new TextSync(start, shown(marks), () => live);
  return {
    sync,
    text: () => plainTextOfBlocks(live),
    blocks: () => live,
    /** Puts letters into a block. */
    type(block: number, at: number, letters: string, cut = 0): void {
      const text = plainTextOfBlocks(live.slice(block, block + 1));
      const before = plainTextOfBlocks(live.slice(0, block)).length + (block > 0 ? 1 : 0);
      live = live.with(block, paragraph(text.slice(0, at) + letters + text.slice(at + cut)));
      sync.add([{ from: before + at, cut, grown: letters.length }], []);
    },
    take(blocks: Block[]): void {
      live = blocks;
    },
  };
}

test('what is typed is saved once, as whole blocks and as one edit', () => {
  const one = writer(lines('alpha', 'beta'));
  for (const [index, letter] of ['x', 'y', 'z'].entries()) one.type(1, index, letter);
  const next = one.sync.next();
  expect(next?.save).toEqual({
    hunks: [{ at: 1, removed: lines('beta'), inserted: lines('xyzbeta') }],
    edits: [{ from: 6, cut: 0, grown: 3 }],
    restored: [],
  });
  expect(one.sync.isSaved()).toBe(false);
  next?.saved();
  expect(one.sync.isSaved()).toBe(true);
  expect(one.sync.next()).toBeNull();
  expect(one.sync.follow(lines('alpha', 'xyzbeta'), noMarks)).toEqual({ kind: 'same' });
  expect(one.sync.next()).toBeNull();
});

test('a second save builds on the first, also before the library has told of it', () => {
  const one = writer(lines('alpha', 'beta'));
  one.type(0, 5, '!');
  one.sync.next()?.saved();
  one.type(1, 4, '?');
  expect(one.sync.next()?.save).toMatchObject({
    hunks: [{ at: 1, removed: lines('beta'), inserted: lines('beta?') }],
    edits: [{ from: 11, cut: 0, grown: 1 }],
  });
});

test('a save that was refused is part of the next one', () => {
  const one = writer(lines('alpha', 'beta'));
  one.type(0, 5, '!');
  one.sync.next()?.refused();
  one.type(1, 4, '?');
  const again = one.sync.next();
  expect(again?.save.hunks).toHaveLength(1);
  expect(again?.save.edits).toEqual([
    { from: 5, cut: 0, grown: 1 },
    { from: 11, cut: 0, grown: 1 },
  ]);
});

test('a save that seemed lost and was not is recognised by what the library holds', () => {
  const one = writer(lines('alpha', 'beta'));
  one.type(0, 5, '!');
  one.sync.next()?.refused();
  one.type(0, 6, '!');
  expect(one.sync.follow(lines('alpha!', 'beta'), noMarks)).toEqual({ kind: 'same' });
  expect(one.sync.next()?.save).toEqual({
    hunks: [{ at: 0, removed: lines('alpha!'), inserted: lines('alpha!!') }],
    edits: [{ from: 6, cut: 0, grown: 1 }],
    restored: [],
  });
});

test('what was written and taken back is not saved, and the marks stand as they stood', () => {
  const mark: Mark = { id: 'm', start: 0, end: 5, colour: 1, lane: 0 };
  const one = writer(lines('alpha'), [mark]);
  one.type(0, 0, '', 5);
  expect(one.sync.liveMarks().all.all).toEqual([]);
  one.type(0, 0, 'alpha');
  expect(one.sync.next()).toBeNull();
  expect(one.sync.liveMarks().all.all).toEqual([mark]);
  expect(one.sync.isSaved()).toBe(true);
});

test('another block changed elsewhere is taken over, what is typed moves with it and is kept', () => {
  const mark: Mark = { id: 'm', start: 11, end: 16, colour: 1, lane: 0 };
  const one = writer(lines('alpha', 'beta', 'gamma'), [mark]);
  one.type(2, 2, 'XX');
  const moved: Mark = { ...mark, start: 17, end: 22 };
  const theirs = lines('alpha longer', 'beta', 'gamma');
  const followed = one.sync.follow(theirs, shown([{ ...moved, start: 18, end: 23 }]));
  expect(followed).toEqual({
    kind: 'changed',
    hunks: [{ at: 0, removed: lines('alpha'), inserted: lines('alpha longer') }],
  });
  one.take(withHunks(one.blocks(), followed.kind === 'changed' ? followed.hunks : []));
  expect(one.text()).toBe('alpha longer\nbeta\ngaXXmma');
  expect(one.sync.liveMarks().all.all).toEqual([{ ...moved, start: 18, end: 25 }]);
  expect(one.sync.next()?.save).toEqual({
    hunks: [{ at: 2, removed: lines('gamma'), inserted: lines('gaXXmma') }],
    edits: [{ from: 20, cut: 0, grown: 2 }],
    restored: [],
  });
});

test('the same block changed here and elsewhere is a conflict that keeps what was typed', () => {
  const one = writer(lines('alpha', 'beta'));
  one.type(0, 5, '!');
  expect(one.sync.follow(lines('omega', 'beta'), noMarks)).toEqual({ kind: 'conflict' });
  expect(one.text()).toBe('alpha!\nbeta');
  expect(one.sync.giveUp(lines('omega', 'beta'), noMarks)).toEqual([
    { at: 0, removed: lines('alpha!'), inserted: lines('omega') },
  ]);
});

test('an empty document shown as one empty paragraph is no change', () => {
  const one = writer([]);
  one.take([paragraph('')]);
  expect(one.sync.next()).toBeNull();
  expect(one.sync.isSaved()).toBe(true);
});

const blockList = fc.array(fc.constantFrom('a', 'b', 'cc', 'dd', 'e'), { maxLength: 8 });

test('hunks lead from one list of blocks to the other, whatever objects they hold', () => {
  fc.assert(
    fc.property(blockList, blockList, (old, now) => {
      const before = lines(...old);
      const after = adopted(before, lines(...now));
      expect(after).toEqual(lines(...now));
      const hunks = hunksBetween(before, after);
      expect(withHunks(before, hunks)).toEqual(after);
      for (const [index, hunk] of hunks.entries())
        expect(hunk.at).toBeGreaterThanOrEqual(
          index === 0 ? 0 : (hunks[index - 1]?.at ?? 0) + (hunks[index - 1]?.removed.length ?? 0),
        );
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test('hunks of two hands that touch different blocks give the same in either order', () => {
  let count = 0;
  fc.assert(
    fc.property(blockList, blockList, blockList, (base, left, right) => {
      const blocks = lines(...base);
      const mine = hunksBetween(blocks, adopted(blocks, lines(...left)));
      const theirs = hunksBetween(blocks, adopted(blocks, lines(...right)));
      const onMine = movedBy(theirs, mine);
      const onTheirs = movedBy(mine, theirs);
      expect(onMine === null).toBe(onTheirs === null);
      if (onMine === null || onTheirs === null) return;
      count += 1;
      expect(withHunks(withHunks(blocks, mine), onMine)).toEqual(
        withHunks(withHunks(blocks, theirs), onTheirs),
      );
    }),
    { seed: 3, numRuns: 5000 },
  );
  expect(count).toBeGreaterThan(100);
});

const key = fc.record({ at: fc.nat(40), cut: fc.nat(2), letters: fc.constantFrom('', 'x', 'yz') });

test('marks are where the edits put them, whether saved in between or not', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12 }), fc.nat(12), (keys, savedAfter) => {
      const marks = [0, 5, 9, 20].map((start, lane): Mark => ({
        id: `m${lane}`,
        start,
        end: start + 6,
        colour: 1,
        lane: 0,
      }));
      const one = writer([paragraph('the quick brown fox jumps over it')], marks);
      const edits: TextEdit[] = [];
      for (const [index, { at, cut, letters }] of keys.entries()) {
        const from = Math.min(at, one.text().length);
        const taken = Math.min(cut, one.text().length - from);
        one.type(0, from, letters, taken);
        edits.push({ from, cut: taken, grown: letters.length });
        if (index === savedAfter && one.text() !== 'the quick brown fox jumps over it')
          one.sync.next()?.saved();
      }
      const expected = marks.flatMap((mark) => {
        const span = mapSpanThrough(mark, edits);
        return span === null || span.start >= span.end ? [] : [{ ...mark, ...span }];
      });
      const byId = (a: Mark, b: Mark): number => a.id.localeCompare(b.id);
      expect(one.sync.liveMarks().all.all.toSorted(byId)).toEqual(expected.toSorted(byId));
      expect(plainTextOfBlock(one.blocks()[0] ?? paragraph(''))).toBe(one.text());
    }),
    { seed: 11, numRuns: 3000 },
  );
});
