import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '../apply.ts';
import { applyOps, emptyRecords } from '../apply.ts';
import type { Op } from '../change.ts';
import { inverse, inverseOps } from '../change.ts';
import type { TextEdit } from '../anchoring/text-edit.ts';
import type { Script } from './testing/random-edits.ts';
import { bits, faultsIn, overlaps, worldOf } from './testing/random-edits.ts';
import type { Keystroke } from './testing/text-world.ts';
import { writtenRecords } from './testing/text-world.ts';

const bit = fc.constantFrom(...bits);

/** One edit: mostly small, now and then over several blocks, or over all. */
const keystroke: fc.Arbitrary<Keystroke> = fc.tuple(
  fc.nat(400),
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) },
    { weight: 1, arbitrary: fc.constant(400) },
  ),
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: bit }),
);
const scriptOf = (saves: number): fc.Arbitrary<Script> =>
  fc.record({
    text: fc.array(bit, { minLength: 4, maxLength: 40 }),
    perSection: fc.integer({ min: 1, max: 4 }),
    passages: fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 8 })), {
      minLength: 1,
      maxLength: 6,
    }),
    saves: fc.array(fc.array(keystroke, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: saves,
    }),
  });

/** Compares what is written down, to the letter; what differs is shown as data. */
function expectSame(is: string, wanted: string): void {
  if (is === wanted) return;
  expect(JSON.parse(is)).toEqual(JSON.parse(wanted));
  expect(is).toBe(wanted);
}

const copyOf = ({ documents, sections, passages }: Records): Records => ({
  ...emptyRecords(),
  documents: new Map(documents),
  sections: new Map(sections),
  passages: new Map(passages),
});

function expectNone(faults: readonly string[]): void {
  if (faults.length > 0) expect(faults).toEqual([]);
}

async function play(script: Script): Promise<void> {
  const { world, ids } = await worldOf(script, script.perSection);
  const { library } = world;
  const replayed = copyOf(library.records);
  const before = world.written;
  const changes = library.changes.length;
  let overlapping = overlaps(world, ids);
  for (const save of script.saves) {
    await world.save(save);
    expectNone(faultsIn(world, ids));
    const now = overlaps(world, ids);
    expectNone(now.some((one, index) => one && !overlapping[index]) ? ['neighbours overlap'] : []);
    overlapping = now;
  }
  const after = world.written;
  const done = library.changes.slice(changes);
  const ops = done.flatMap((one): Op[] => one.ops);
  expectSame(JSON.stringify(ops.map((op) => inverse(inverse(op)))), JSON.stringify(ops));
  if (done.length > 0) {
    await library.undo();
    expectSame(world.written, before);
    await library.redo();
    expectSame(world.written, after);
  }
  applyOps(replayed, ops);
  expectSame(writtenRecords(replayed), after);
  applyOps(replayed, inverseOps(ops));
  expectSame(writtenRecords(replayed), before);
}

const seed = 20261122;

/** Ten thousand scripts take some 15 s where nothing else runs. */
const patience = 120_000;

describe('random edit scripts', () => {
  it.each([1, 2, 3, 4])(
    'keep every passage on its characters, and are undone to the letter (2,500 of 10,000: %i)',
    async (shard) => {
      const property = fc.asyncProperty(scriptOf(2), play);
      await fc.assert(property, { seed: seed + shard, numRuns: 2500 });
    },
    patience,
  );

  it(
    'give the same text and passages in small sections as in one',
    async () => {
      const property = fc.asyncProperty(scriptOf(3), async (script) => {
        const worlds = [await worldOf(script, script.perSection), await worldOf(script, 1000)];
        for (const save of script.saves) {
          const seen: string[] = [];
          for (const { world, ids } of worlds) {
            await world.save(save);
            seen.push(JSON.stringify([world.text, ids.map((id) => world.place(id))]));
          }
          expectSame(seen[0] ?? '', seen[1] ?? '');
        }
      });
      await fc.assert(property, { seed, numRuns: 800 });
    },
    patience,
  );

  it(
    'are taken back by the editor itself to the very same passages',
    async () => {
      const property = fc.asyncProperty(scriptOf(1), async (script) => {
        const { world, ids } = await worldOf(script, script.perSection);
        // Saved as one hunk over everything, after which the borders of sections may be others.
        const passages = (): string =>
          JSON.stringify(
            ids.map((id) => {
              const { passage, start, end } = world.passage(id);
              return { ...passage, anchor: { start, end } };
            }),
          );
        const [before, text] = [passages(), world.text];
        const places = ids.map((id) => world.place(id));
        await world.save(script.saves[0] ?? []);
        const [after, typed] = [passages(), world.text];
        const typedPlaces = ids.map((id) => world.place(id));
        await world.replaceAll(text, places);
        expectSame(passages(), before);
        await world.replaceAll(typed, typedPlaces);
        expectSame(passages(), after);
      });
      await fc.assert(property, { seed, numRuns: 800 });
    },
    patience,
  );

  it(
    'of an editor that tells the wrong edits leave no passage off its words',
    async () => {
      const wrong: fc.Arbitrary<TextEdit[]> = fc.array(
        fc.record({ from: fc.nat(60), cut: fc.nat(4), grown: fc.nat(4) }),
        { maxLength: 3 },
      );
      const property = fc.asyncProperty(scriptOf(1), wrong, async (script, edits) => {
        const { world, ids } = await worldOf(script, script.perSection);
        await world.save(script.saves[0] ?? [], { edits });
        const { text } = world;
        for (const id of ids) {
          const { passage, start, end } = world.passage(id);
          const { state, quote, prefix, suffix } = passage;
          const stands =
            text.slice(start, end) === quote &&
            text.endsWith(prefix, start) === text.startsWith(prefix, start - prefix.length) &&
            text.startsWith(suffix, end);
          expectNone(
            state === 'anchored' && !stands ? [`“${quote}” does not stand at ${start}`] : [],
          );
        }
      });
      await fc.assert(property, { seed, numRuns: 800 });
    },
    patience,
  );

  it(
    'with highlights made, moved and deleted between the saves, are undone step by step',
    async () => {
      const act = fc.tuple(fc.nat(5), fc.nat(400), fc.integer({ min: 1, max: 8 }));
      const property = fc.asyncProperty(
        scriptOf(1),
        fc.array(fc.tuple(fc.array(keystroke, { minLength: 1, maxLength: 2 }), act), {
          minLength: 2,
          maxLength: 6,
        }),
        async (script, steps) => {
          const { world } = await worldOf(script, script.perSection);
          const { library } = world;
          const states = [world.written];
          const record = (): void => {
            const depth = library.history.undo.length - first;
            states.length = Math.min(states.length, depth + 1);
            states[depth] = world.written;
          };
          const first = library.history.undo.length;
          for (const [save, [kind, border, graphemes]] of steps) {
            await world.save(save);
            record();
            const [start, end] = world.spanAt(border, graphemes);
            const standing = [...library.records.passages.keys()];
            const id = standing[border % Math.max(1, standing.length)];
            if (kind === 1 && start < end) await world.highlight([start, end]);
            if (kind === 2 && id !== undefined && start < end)
              await library.run('move-passage', { id, start, end });
            if (kind === 3 && id !== undefined) await library.run('delete-passages', { ids: [id] });
            record();
          }
          const depth = library.history.undo.length - first;
          for (let at = depth - 1; at >= 0; at -= 1) {
            await library.undo();
            expectSame(world.written, states[at] ?? '');
          }
          for (let at = 1; at <= depth; at += 1) {
            await library.redo();
            expectSame(world.written, states[at] ?? '');
          }
        },
      );
      await fc.assert(property, { seed, numRuns: 500 });
    },
    patience,
  );
});
