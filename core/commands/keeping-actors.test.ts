import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DictumError } from '../errors.ts';
import { tableNames } from '../records/tables.ts';
import { holdingsOf } from './actor-holdings.ts';
import { previewDeletion, previewMerge } from './preview-actors.ts';
import { actorActs } from './testing/random-actor-actions.ts';
import { randomStep, stepKinds } from './testing/random-actions.ts';
import type { RandomTarget } from './testing/random-target.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const targetOf = (library: MemoryLibrary): RandomTarget => ({
  run: (name, args) => library.run(name, args),
  undo: () => library.undo(),
  redo: () => library.redo(),
  records: (table) => library.read.all(table),
});

/** Every record to the byte, in a fixed order. */
const bytesOf = ({ records }: MemoryLibrary): string =>
  JSON.stringify(
    tableNames.map((table) => [
      table,
      [...records[table]].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );

/** A library in which steps of every kind have been taken, so that actors hold things. */
async function grown(
  steps: readonly (readonly [number, number, number])[],
): Promise<MemoryLibrary> {
  const library = new MemoryLibrary();
  const target = targetOf(library);
  const firstOfActors = stepKinds - actorActs.length;
  for (const a of [0, 1]) await randomStep(target, [0, a, 0]);
  for (const b of [3, 17, 31]) await randomStep(target, [1, b, b]);
  // Statements, links and decisions are what this is about: the steps that make them come often.
  for (const [kind, a, b] of steps)
    await randomStep(target, [
      kind % 3 === 0 ? 2 : firstOfActors + ([3, 3, 10, 11, 16][kind % 5] ?? 3),
      a,
      b,
    ]);
  return library;
}

/** What the library says, with each actor as `name` calls it; sets, so that what is doubled shows apart. */
function toldOf({ records }: MemoryLibrary, name: (actor: string) => string) {
  const slot = (actor: string | null): string | null => (actor === null ? null : name(actor));
  return {
    links: new Set(
      [...records.links.values()].map((one) => `${one.passage} ${one.role} ${name(one.actor)}`),
    ),
    statements: new Map(
      [...records.statements.values()].map((one) => [
        one.id,
        [slot(one.speaker), slot(one.organisation), ...new Set(one.targets.map(name))],
      ]),
    ),
    decided: new Set(
      [...records.decisions.values()].map(
        (one) => `${one.document} ${one.at.section} ${one.at.offset} ${name(one.actor)}`,
      ),
    ),
    labels: [...records.documents.values()].map((one) => [
      one.id,
      (one.speakers ?? []).map((label) => [label.label, slot(label.actor)]),
    ]),
  };
}

const steps = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)), {
  minLength: 15,
  maxLength: 40,
});
const seeded = { seed: 20261130, numRuns: 60 };

describe('merging and splitting actors', () => {
  it('a merge says the same of one actor as was said of several; nothing is lost or doubled', async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1000), fc.nat(255), async (sequence, a, bits) => {
        const library = await grown(sequence);
        const actors = await library.read.all('actors');
        const into = actors[a % actors.length];
        const ids = actors.filter((_one, at) => ((bits >> (at % 8)) & 1) === 1).map(({ id }) => id);
        if (into === undefined || !ids.some((id) => id !== into.id)) return;
        const others = actors.filter(({ id }) => ids.includes(id) && id !== into.id);
        const before = bytesOf(library);
        const named = (actor: string): string => (ids.includes(actor) ? into.id : actor);
        const expected = toldOf(library, named);
        const holdings = await holdingsOf([into.id, ...ids], library.read);
        const preview = previewMerge(into, others, holdings, actors);
        const own = [...library.records.decisions.values()].filter((one) => one.actor === into.id);
        const linksBefore = library.records.links.size;
        const decisionsBefore = library.records.decisions.size;

        await library.run('merge-actors', { into: into.id, ids });

        expect(toldOf(library, (actor) => actor)).toEqual(expected);
        expect(library.records.links.size).toBe(expected.links.size);
        expect(library.records.decisions.size).toBe(expected.decided.size);
        // What the survivor had was decided stays decided so.
        for (const one of own) expect(library.records.decisions.get(one.id)).toEqual(one);
        for (const { id } of others) expect(library.records.actors.has(id)).toBe(false);
        const { changedAt: _at, ...kept } = library.records.actors.get(into.id) ?? into;
        expect(preview.merged).toMatchObject(kept);
        expect(preview.doubledLinks).toBe(linksBefore - library.records.links.size);
        expect(preview.doubledDecisions).toBe(decisionsBefore - library.records.decisions.size);

        const after = bytesOf(library);
        await library.undo();
        expect(bytesOf(library)).toBe(before);
        await library.redo();
        expect(bytesOf(library)).toBe(after);
        merged += 1;
      }),
      seeded,
    );
    expect(merged).toBeGreaterThan(30);
  });

  it('a split, merged again, says what was said before', async () => {
    let split = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1000), fc.nat(1000), async (sequence, a, b) => {
        const library = await grown(sequence);
        const start = bytesOf(library);
        const told = toldOf(library, (actor) => actor);
        const actors = await library.read.all('actors');
        const acted = actorActs[2]?.(targetOf(library), a, b);
        if ((await acted?.then(() => false, isRefusal)) === true) return;
        const known = new Set(actors.map(({ id }) => id));
        const made = (await library.read.all('actors')).find(({ id }) => !known.has(id));
        // The step took the first actor by this number.
        const from = actors[a % actors.length];
        if (made === undefined || from === undefined) return;
        const one = (actor: string): string => (actor === made.id ? from.id : actor);
        expect(toldOf(library, one)).toEqual(told);
        expect(library.records.links.size).toBe(told.links.size);
        const after = bytesOf(library);
        await library.undo();
        expect(bytesOf(library)).toBe(start);
        await library.redo();
        expect(bytesOf(library)).toBe(after);
        split += 1;
      }),
      seeded,
    );
    expect(split).toBeGreaterThan(30);
  });

  it('any sequence of them can be taken back step by step, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (sequence, more) => {
        const library = await grown(sequence);
        const target = targetOf(library);
        const states = [bytesOf(library)];
        for (const [kind, a, b] of more.slice(0, 12)) {
          const count = library.changes.length;
          const [first, second, third] = actorActs;
          await [first, second, third][kind % 3]?.(target, a, b).catch(isRefusal);
          if (library.changes.length > count) states.push(bytesOf(library));
        }
        for (let at = states.length - 2; at >= 0; at -= 1) {
          await library.undo();
          expect(bytesOf(library)).toBe(states[at]);
        }
        for (let at = 1; at < states.length; at += 1) {
          await library.redo();
          expect(bytesOf(library)).toBe(states[at]);
        }
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  it('the preview of a deletion counts what goes and what is emptied', async () => {
    const library = await grown([3, 1, 2, 4, 6, 8, 11, 12].map((kind) => [kind, kind, kind * 7]));
    const [first] = await library.read.all('actors');
    if (first === undefined) throw new Error('There is no actor.');
    const holdings = await holdingsOf([first.id], library.read);
    const preview = previewDeletion(new Set([first.id]), holdings);
    const links = library.records.links.size;
    await library.run('delete-actors', { ids: [first.id] });
    expect(preview.links).toBe(links - library.records.links.size);
    const changed = library.changes.at(-1)?.ops ?? [];
    expect(preview.statements).toBe(
      changed.filter((op) => op.op === 'put' && op.table === 'statements').length,
    );
  });
});

function isRefusal(thrown: unknown): true {
  if (thrown instanceof DictumError) return true;
  throw thrown;
}
