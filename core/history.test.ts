import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Op } from './change.ts';
import type { RandomTarget } from './commands/testing/random-target.ts';
import { lastingKinds, randomStep, stepKinds } from './commands/testing/random-actions.ts';
import { importArgs, mayor } from './commands/testing/fixtures.ts';
import { MemoryLibrary } from './commands/testing/memory-library.ts';
import { isEqual } from './equal.ts';
import { referencesOf } from './records/references.ts';
import { tableNames } from './records/tables.ts';
import { emptyHistory, historyAfter, historyState, longestHistory } from './history.ts';

const steps = fc.array(fc.tuple(fc.nat(stepKinds - 1), fc.nat(1000), fc.nat(1000)), {
  minLength: 20,
  maxLength: 50,
});
const seeded = { seed: 20261122, numRuns: 60 };

const targetOf = (library: MemoryLibrary): RandomTarget => ({
  run: (name, args) => library.run(name, args),
  undo: () =>
    library
      .undo()
      .catch((thrown: unknown) => (thrown instanceof RangeError ? null : Promise.reject(thrown))),
  redo: () =>
    library
      .redo()
      .catch((thrown: unknown) => (thrown instanceof RangeError ? null : Promise.reject(thrown))),
  records: (table) => library.read.all(table),
});

/** Every record belongs to something that stands, and nothing is said twice. */
function expectWhole({ records }: MemoryLibrary): void {
  for (const table of tableNames)
    for (const record of records[table].values())
      for (const [owner, id] of referencesOf(record))
        expect(records[owner].has(id), `${table} ${record.id} needs ${owner} ${id}`).toBe(true);
  for (const { document, passage } of [...records.links.values(), ...records.statements.values()])
    expect(records.passages.get(passage)?.document).toBe(document);
  const links = [...records.links.values()].map(
    ({ passage, actor, role }) => `${passage} ${actor} ${role}`,
  );
  expect(new Set(links).size).toBe(links.length);
  const decided = [...records.decisions.values()].map(
    ({ actor, document, at }) => `${actor} ${document} ${at.section} ${at.offset}`,
  );
  expect(new Set(decided).size).toBe(decided.length);
  for (const { targets } of records.statements.values())
    expect(new Set(targets).size).toBe(targets.length);
  for (const section of records.sections.values())
    expect(
      [records.documents, records.notes, records.versions].some((one) => one.has(section.owner)),
    ).toBe(true);
  for (const document of records.documents.values())
    for (const one of document.sections) expect(records.sections.has(one.id)).toBe(true);
  for (const note of [...records.notes.values(), ...records.versions.values()])
    expect(records.sections.has(note.section.id)).toBe(true);
}

describe('undo and redo', () => {
  it('after anything, undoing an action gives back the very records, redoing it the others', async () => {
    let turned = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const library = new MemoryLibrary();
        for (const step of sequence) {
          const before = structuredClone(library.records);
          const changes = library.changes.length;
          await randomStep(targetOf(library), step);
          expectWhole(library);
          const last = library.changes.at(-1);
          if (library.changes.length === changes) expect(library.records).toEqual(before);
          else if (last?.kind === 'do') {
            const after = structuredClone(library.records);
            await library.undo();
            expect(library.records).toEqual(before);
            await library.redo();
            expect(library.records).toEqual(after);
            turned += 1;
          }
        }
      }),
      seeded,
    );
    expect(turned).toBeGreaterThan(200);
  });

  it('takes back everything, when no text was saved and nothing deleted for good between', async () => {
    const withoutTexts = steps.map((list) => list.filter(([kind]) => !lastingKinds.has(kind)));
    await fc.assert(
      fc.asyncProperty(withoutTexts, async (sequence) => {
        const library = new MemoryLibrary();
        for (const step of sequence) await randomStep(targetOf(library), step);
        const end = structuredClone(library.records);
        const depth = library.history.undo.length;
        for (let count = 0; count < depth; count += 1) await library.undo();
        for (const table of Object.values(library.records)) expect(table.size).toBe(0);
        for (let count = 0; count < depth; count += 1) await library.redo();
        expect(library.records).toEqual(end);
      }),
      seeded,
    );
  });

  it('refuses to take back what was changed since, and says what', async () => {
    const library = new MemoryLibrary();
    const { id } = await library.run('create-note', { title: 'Reading', blocks: [] });
    await library.run('save-note', { id, blocks: [{ type: 'rule' }, { type: 'rule' }] });
    await expect(library.undo()).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'The note “Reading” has been changed since.',
    });
  });

  it('takes back only what it changed, and keeps what was written since', async () => {
    const library = new MemoryLibrary();
    const { id } = await library.run('create-note', { title: 'Reading', blocks: [] });
    await library.run('rename-note', { id, title: 'Reading twice' });
    await library.run('save-note', { id, blocks: [{ type: 'rule' }, { type: 'rule' }] });
    const written = library.records.notes.get(id);
    await library.undo();
    expect(library.records.notes.get(id)).toEqual({ ...written, title: 'Reading' });
    await library.redo();
    expect(library.records.notes.get(id)).toEqual(written);
  });

  it('refuses an edit whose own field was changed since', async () => {
    const library = new MemoryLibrary();
    const actor = await library.run('create-actor', mayor);
    await library.run('edit-actor', { id: actor.id, fields: { name: 'First' } });
    library.records.actors.set(actor.id, { ...actor, name: 'Second' });
    await expect(library.undo()).rejects.toMatchObject({
      message: '“Second” has been changed since.',
    });
  });

  it('refuses to bring back what has lost what it belongs to', async () => {
    const library = new MemoryLibrary();
    const { id } = await library.run('import-document', importArgs('a'));
    const passages = [{ document: id, start: 0, end: 3, colour: 1 as const }];
    const { ids } = await library.run('create-passages', { passages });
    await library.run('delete-passages', { ids });
    library.records.documents.clear();
    await expect(library.undo()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'The document it belongs to is no longer in the library.',
    });
  });

  it('refuses to take away what something new belongs to', async () => {
    const library = new MemoryLibrary();
    await library.run('import-document', importArgs('a'));
    const actor = await library.run('create-actor', mayor);
    library.records.links.set('l', {
      id: 'l',
      passage: 'p',
      actor: actor.id,
      role: 'about',
      document: 'd',
      createdAt: '',
    });
    await expect(library.undo()).rejects.toMatchObject({ name: 'ConflictError' });
  });
});

describe('historyAfter', () => {
  const change = (seq: number, kind: Change['kind'], of?: string): Change => {
    const ops: Op[] = [{ op: 'splice', section: 's', at: 0, removed: [], inserted: [] }];
    const base = { seq, id: `c${seq}`, at: '', label: `Did ${seq}`, kind, ops };
    return of === undefined ? base : { ...base, of };
  };

  it('drops an action that could not be turned back, for those before it', () => {
    const done = [change(1, 'do'), change(2, 'do')].reduce(historyAfter, emptyHistory);
    const skipped = historyAfter(done, { ...change(3, 'undo', 'c2'), ops: [] });
    expect(historyState(skipped)).toEqual({ undo: 'Did 1', redo: null });
    const undone = historyAfter(done, change(3, 'undo', 'c2'));
    expect(historyState(undone)).toEqual({ undo: 'Did 1', redo: 'Did 2' });
  });

  it('tells when an action was done, and a group when it was last', () => {
    const at = (seq: number, group?: string): Change => {
      const one = { ...change(seq, 'do'), at: `2025-01-0${seq}T00:00:00.000Z` };
      return group === undefined ? one : { ...one, group };
    };
    const { undo } = [at(1), at(2, 'g'), at(3, 'g')].reduce(historyAfter, emptyHistory);
    expect(undo.map((one) => one.at?.slice(0, 10))).toEqual(['2025-01-01', '2025-01-03']);
  });

  it('keeps a limited number, newest last', () => {
    let history = emptyHistory;
    for (let seq = 1; seq <= longestHistory + 5; seq += 1)
      history = historyAfter(history, change(seq, 'do'));
    expect(history.undo).toHaveLength(longestHistory);
    expect(history.undo[0]?.seqs).toEqual([6]);
  });

  it('moves an action between the stacks and names what comes next', () => {
    let history = emptyHistory;
    for (const next of [
      change(1, 'do'),
      change(2, 'do'),
      change(3, 'undo', 'c2'),
      change(4, 'text'),
    ])
      history = historyAfter(history, next);
    expect(historyState(history)).toEqual({ undo: 'Did 1', redo: 'Did 2' });
    expect(historyState(historyAfter(history, change(5, 'redo', 'c2')))).toEqual({
      undo: 'Did 2',
      redo: null,
    });
    expect(historyState(historyAfter(history, change(5, 'do')))).toEqual({
      undo: 'Did 5',
      redo: null,
    });
  });
});

describe('isEqual', () => {
  it.each([
    [1, 1, true],
    ['a', 'b', false],
    [null, {}, false],
    [[], {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [1], false],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: { b: [1] } }, { a: { b: [1] } }, true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(isEqual(a, b)).toBe(expected);
    expect(isEqual(b, a)).toBe(expected);
  });
});
