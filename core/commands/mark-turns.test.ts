import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { turnSpans } from '../text/turn-spans.ts';
import { linesOfBody } from '../import/turn-patterns.ts';
import { TextWorld } from './testing/text-world.ts';

const text = 'Ann: One.\nBob: Two.\nThree.\nAnn: Four.\nBob: Five.';

let world: TextWorld;

const blocks = (): Block[] =>
  (world.library.records.documents.get(world.document)?.sections ?? []).flatMap(
    ({ id }) => world.library.records.sections.get(id)?.blocks ?? [],
  );
const turns = (): string[] => turnSpans(blocks()).map(({ label, start }) => `${label} ${start}`);
const passages = (): unknown[] => [...world.library.records.passages.values()];

const mark = (start: number, label: string | null, length = 5) => ({
  start,
  words: text.slice(start, start + 4),
  turn: label === null ? null : { label, length },
});

beforeEach(() => {
  world = new TextWorld(text, 2);
});

describe('marking turns', () => {
  it('changes nothing but the marks, in one step that is taken back whole', async () => {
    await world.highlight([5, 9], [12, 22]);
    const before = passages();
    const { document } = world;
    await world.library.run('mark-turns', {
      document,
      marks: [mark(27, 'Ann'), mark(0, 'Ann'), mark(10, 'Bob')],
    });
    expect(turns()).toEqual(['Ann 0', 'Bob 10', 'Ann 27']);
    expect(plainTextOfBlocks(blocks())).toBe(text);
    expect(passages()).toEqual(before);

    await world.library.run('mark-turns', { document, marks: [mark(10, null)] });
    expect(turns()).toEqual(['Ann 0', 'Ann 27']);
    await world.library.undo();
    await world.library.undo();
    expect(turns()).toEqual([]);
    expect(passages()).toEqual(before);
    await world.library.redo();
    expect(turns()).toEqual(['Ann 0', 'Bob 10', 'Ann 27']);
  });

  it('refuses when other words stand there, and changes nothing', async () => {
    const { document } = world;
    const marks = [mark(0, 'Ann'), { ...mark(10, 'Bob'), words: 'Bill' }];
    await expect(world.library.run('mark-turns', { document, marks })).rejects.toThrow(
      'The text has changed',
    );
    const inside = [{ start: 3, words: '', turn: { label: 'x', length: 1 } }];
    await expect(world.library.run('mark-turns', { document, marks: inside })).rejects.toThrow();
    const beyond = [{ start: 4000, words: '', turn: null }];
    await expect(world.library.run('mark-turns', { document, marks: beyond })).rejects.toThrow();
    expect(turns()).toEqual([]);
  });

  it('makes a turn of a line inside a paragraph; the text stays the same to the letter', async () => {
    const runs: Block = {
      type: 'paragraph',
      runs: [
        { type: 'text', text: 'Ann: One.' },
        { type: 'break' },
        { type: 'text', text: 'Bob: ', marks: ['bold'] },
        { type: 'text', text: 'Two.' },
      ],
    };
    const [first] = world.library.records.sections.values();
    if (first === undefined) throw new Error('no section');
    world.library.records.sections.set(first.id, { ...first, blocks: [runs] });
    await world.library.run('mark-turns', { document: world.document, marks: [mark(10, 'Bob')] });
    expect(blocks()[1]).toEqual({
      type: 'paragraph',
      runs: [
        { type: 'text', text: 'Bob: ', marks: ['bold'] },
        { type: 'text', text: 'Two.' },
      ],
      turn: { label: 'Bob', length: 5 },
    });
    expect(plainTextOfBlocks(blocks())).toBe(text);
    await world.library.undo();
    expect(blocks()[0]).toEqual(runs);
  });

  it('whatever is marked, text and passages stay, and undo gives back the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[ab: ]{1,12}$/), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.array(fc.tuple(fc.nat(30), fc.option(fc.nat(14)))), { maxLength: 4 }),
        async (lines, perSection, rounds) => {
          world = new TextWorld(lines.join('\n'), perSection);
          const whole = plainTextOfBlocks(blocks());
          await world.highlight([0, Math.max(1, whole.length - 1)]);
          const [before, standing] = [passages(), blocks()];
          let steps = 0;
          for (const round of rounds) {
            const body = linesOfBody(blocks());
            const wanted = new Map(
              round.flatMap(([line, length]) => {
                const at = body[line % Math.max(1, body.length)];
                if (at === undefined) return [];
                const turn = length === null ? null : { label: 'x', length };
                return [[at.start, { start: at.start, words: at.text.slice(0, 5), turn }] as const];
              }),
            );
            const count = world.library.changes.length;
            await world.library.run('mark-turns', {
              document: world.document,
              marks: [...wanted.values()],
            });
            steps += world.library.changes.length - count;
            expect(plainTextOfBlocks(blocks())).toBe(whole);
            expect(passages()).toEqual(before);
          }
          for (let step = 0; step < steps; step += 1) await world.library.undo();
          expect(blocks()).toEqual(standing);
          expect(passages()).toEqual(before);
        },
      ),
      { seed: 4, numRuns: 100 },
    );
  });
});
