import { beforeEach, describe, expect, test } from 'vitest';
import type { StatementRecord } from '../records/statement.ts';
import type { NewStatement } from './command-inputs.ts';
import { importArgs, mayor } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

let library: MemoryLibrary;
let document: string;
let passage: string;

const council = {
  name: 'Ost council',
  type: 'organisation' as const,
  aliases: [],
  description: '',
};
const sale = { name: 'Sell the harbour', parent: null, definition: '' };
const said: NewStatement = {
  speaker: mayor,
  organisation: council,
  concept: sale,
  stance: 'opposes',
  targets: [],
  date: null,
  note: ' Firm. ',
};

const all = async <T extends 'statements' | 'actors' | 'concepts' | 'links' | 'decisions'>(
  table: T,
) => await library.read.all(table);

async function code(statement: Partial<NewStatement> = {}): Promise<StatementRecord> {
  const { id } = await library.run('create-statement', {
    passage,
    statement: { ...said, ...statement },
  });
  const made = await library.read.get('statements', id);
  if (made === undefined) throw new Error('The statement was not kept.');
  return made;
}

beforeEach(async () => {
  library = new MemoryLibrary();
  ({ id: document } = await library.run('import-document', importArgs('a')));
  const { ids } = await library.run('create-passages', {
    passages: [{ document, start: 17, end: 40, colour: 1 }],
  });
  passage = ids[0] ?? '';
});

describe('a statement', () => {
  test('makes the actors and the concept it names, in one step', async () => {
    const before = library.changes.length;
    const made = await code();
    expect(library.changes.length).toBe(before + 1);
    const [first, second] = await all('actors');
    const [concept] = await all('concepts');
    expect([first?.name, second?.name, concept?.name]).toEqual([
      'Ada Tessel',
      'Ost council',
      'Sell the harbour',
    ]);
    expect(made).toMatchObject({
      document,
      speaker: first?.id,
      concept: concept?.id,
      note: 'Firm.',
    });
    expect(library.changes.at(-1)?.label).toContain('Coded Ada Tessel: opposes “Sell the harbour”');
    await library.undo();
    expect([await all('actors'), await all('concepts'), await all('statements')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('takes those that go by the name', async () => {
    const one = await code();
    const other = await code({
      speaker: { ...mayor, name: 'MAYOR TESSEL', aliases: [] },
      concept: { ...sale, name: 'sell the  harbour' },
    });
    expect([other.speaker, other.concept]).toEqual([one.speaker, one.concept]);
    expect(await all('actors')).toHaveLength(2);
  });

  test('of one name new twice makes one actor', async () => {
    const made = await code({ targets: [council, council, mayor] });
    expect(made.targets).toHaveLength(2);
    expect(await all('actors')).toHaveLength(2);
  });

  test('is recoded together with others', async () => {
    const ids = [(await code()).id, (await code({ stance: 'neutral' })).id];
    await library.run('edit-statements', {
      ids,
      fields: { concept: { ...sale, name: 'Lease it' }, stance: 'mixed' },
    });
    const after = await all('statements');
    expect(after.map((one) => one.stance)).toEqual(['mixed', 'mixed']);
    expect(new Set(after.map((one) => one.concept)).size).toBe(1);
    await library.undo();
    expect((await all('statements')).map((one) => one.stance)).toEqual(['opposes', 'neutral']);
  });

  test('goes with its passage and comes back with it', async () => {
    const made = await code();
    await library.run('delete-passages', { ids: [passage] });
    expect(await all('statements')).toEqual([]);
    await library.undo();
    expect(await all('statements')).toEqual([made]);
  });

  test('loses an actor that is deleted, and nothing else', async () => {
    const made = await code({ targets: [mayor, council] });
    await library.run('delete-actor', { id: made.speaker ?? '' });
    expect(await library.read.get('statements', made.id)).toEqual({
      ...made,
      speaker: null,
      targets: [made.organisation],
    });
    await library.undo();
    expect(await library.read.get('statements', made.id)).toEqual(made);
  });

  test('passes over to the passage that stays of a merge; the first half of a split keeps it', async () => {
    const { ids } = await library.run('create-passages', {
      passages: [{ document, start: 25, end: 60, colour: 2 }],
    });
    const made = await code();
    const { id: kept } = await library.run('merge-passages', { ids: [passage, ...ids] });
    expect((await library.read.get('statements', made.id))?.passage).toBe(kept);
    await library.run('split-passage', { id: kept, at: 30 });
    expect((await all('statements')).map((one) => one.passage)).toEqual([kept]);
  });

  test('cannot come back by an undo to an actor that is gone', async () => {
    const made = await code();
    await library.run('edit-statements', { ids: [made.id], fields: { speaker: null } });
    await library.run('delete-actor', { id: made.speaker ?? '' });
    const { undo } = library.history;
    library.history = { ...library.history, undo: undo.slice(0, -1) };
    await expect(library.undo()).rejects.toThrow(/actor it belongs to is no longer/);
  });
});

describe('concepts', () => {
  test('cannot be part of themselves, nor twins', async () => {
    const top = await library.run('create-concept', sale);
    const below = await library.run('create-concept', { ...sale, name: 'Lease', parent: top.id });
    await expect(
      library.run('edit-concept', { id: top.id, fields: { parent: below.id } }),
    ).rejects.toThrow('A concept cannot be part of itself.');
    await expect(
      library.run('edit-concept', { id: below.id, fields: { name: 'SELL the harbour' } }),
    ).rejects.toThrow('There is already a concept called “Sell the harbour”.');
  });

  test('are merged with their statements and those below, and parted again', async () => {
    const made = await code();
    const top = made.concept ?? '';
    const other = await library.run('create-concept', { ...sale, name: 'Other', parent: top });
    const child = await library.run('create-concept', { ...sale, name: 'Child', parent: other.id });
    const second = await code({ concept: other.id });
    const before = structuredClone([await all('concepts'), await all('statements')]);
    await library.run('merge-concepts', { into: top, ids: [other.id] });
    expect((await library.read.get('concepts', child.id))?.parent).toBe(top);
    expect((await library.read.get('statements', second.id))?.concept).toBe(top);
    await library.undo();
    expect([await all('concepts'), await all('statements')]).toEqual(before);
    await library.run('merge-concepts', { into: child.id, ids: [other.id, top] });
    expect(await all('concepts')).toMatchObject([{ id: child.id, parent: null }]);
  });

  test('that are deleted leave their statements, and hand those below up', async () => {
    const made = await code();
    const middle = await library.run('create-concept', {
      ...sale,
      name: 'Middle',
      parent: made.concept,
    });
    const low = await library.run('create-concept', { ...sale, name: 'Low', parent: middle.id });
    await library.run('delete-concepts', { ids: [middle.id, made.concept ?? ''] });
    expect((await library.read.get('concepts', low.id))?.parent).toBeNull();
    expect((await library.read.get('statements', made.id))?.concept).toBeNull();
  });
});

describe('decisions on mentions', () => {
  const at = (verdict: 'accepted' | 'rejected', actor: string) => {
    return { actor, start: 23, end: 29, surface: 'Tessel', verdict };
  };

  test('are kept once a place, link the passages around, and are forgotten', async () => {
    const actor = await library.run('create-actor', mayor);
    const decide = (verdict: 'accepted' | 'rejected') =>
      library.run('decide-mentions', { document, mentions: [at(verdict, actor.id)] });
    const first = await decide('rejected');
    expect(await all('links')).toEqual([]);
    const second = await decide('accepted');
    expect(second.ids).toEqual(first.ids);
    expect(await all('decisions')).toMatchObject([{ verdict: 'accepted', surface: 'Tessel' }]);
    expect(await all('links')).toMatchObject([{ passage, actor: actor.id, role: 'about' }]);
    await decide('accepted');
    expect(await all('links')).toHaveLength(1);
    await library.run('undecide-mentions', { ids: second.ids });
    expect(await all('decisions')).toEqual([]);
  });

  test('are refused when other words stand there', async () => {
    const actor = await library.run('create-actor', mayor);
    await expect(
      library.run('decide-mentions', {
        document,
        mentions: [{ ...at('accepted', actor.id), surface: 'Tassel' }],
      }),
    ).rejects.toThrow(/text has changed/);
  });
});

describe('speaker labels', () => {
  test('are mapped, made on the spot, forgotten, and lose an actor that goes', async () => {
    await library.run('map-speakers', {
      document,
      speakers: [
        { label: 'MAYOR', actor: mayor },
        { label: 'Q', actor: null, asks: true },
      ],
    });
    const [actor] = await all('actors');
    const speakers = async () => (await library.read.get('documents', document))?.speakers;
    expect(await speakers()).toEqual([
      { label: 'MAYOR', actor: actor?.id },
      { label: 'Q', actor: null, asks: true },
    ]);
    await library.run('delete-actor', { id: actor?.id ?? '' });
    expect(await speakers()).toEqual([
      { label: 'MAYOR', actor: null },
      { label: 'Q', actor: null, asks: true },
    ]);
    await library.undo();
    await library.run('map-speakers', { document, speakers: [{ label: 'Q', actor: null }] });
    expect(await speakers()).toEqual([{ label: 'MAYOR', actor: actor?.id }]);
  });
});

describe('several at once', () => {
  test('a statement on each of several passages is one step, and makes a new name once', async () => {
    const { ids } = await library.run('create-passages', {
      passages: [{ document, start: 0, end: 10, colour: 2 }],
    });
    const before = library.changes.length;
    const made = await library.run('create-statements', {
      statements: [passage, ids[0] ?? ''].map((one) => ({ passage: one, statement: said })),
    });
    expect(made.ids).toHaveLength(2);
    expect(library.changes.length).toBe(before + 1);
    expect((await all('actors')).map((one) => one.name)).toEqual(['Ada Tessel', 'Ost council']);
    expect(await all('concepts')).toHaveLength(1);
    await library.undo();
    expect([...(await all('statements')), ...(await all('actors'))]).toEqual([]);
  });

  test('nothing is coded when a passage is gone', async () => {
    await expect(
      library.run('create-statements', {
        statements: [
          { passage, statement: said },
          { passage: 'gone-passage-gone-passage', statement: said },
        ],
      }),
    ).rejects.toThrow('no longer in the library');
    expect(await all('actors')).toEqual([]);
  });
});

describe('definitions', () => {
  const settings = () => library.read.get('settings', 'settings');

  test('of colours and roles are kept, trimmed, and go when all are empty', async () => {
    const definitions = ['', ' Claims. ', '', '', '', '', '', ''];
    await library.run('define-colours', { definitions });
    await library.run('define-roles', { definitions: ['', 'Says it.', '', ''] });
    expect(await settings()).toMatchObject({
      colourDefinitions: ['', 'Claims.', '', '', '', '', '', ''],
      roleDefinitions: ['', 'Says it.', '', ''],
    });
    const before = library.changes.length;
    await library.run('define-roles', { definitions: ['', 'Says it.', '', ''] });
    expect(library.changes.length).toBe(before);
    await library.run('define-roles', { definitions: ['', '', '', ''] });
    expect(await settings()).not.toHaveProperty('roleDefinitions');
  });

  test('must be as many as there are', async () => {
    await expect(library.run('define-roles', { definitions: [''] })).rejects.toThrow('4 roles');
  });
});
