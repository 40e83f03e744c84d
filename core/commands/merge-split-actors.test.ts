import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorRecord } from '../records/actor.ts';
import { holdingsOf } from './actor-holdings.ts';
import type { NewActor } from './command-inputs.ts';
import { previewMerge, previewRename, previewSplit } from './preview-actors.ts';
import { importArgs } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';
import type { Block } from '../text/blocks.ts';

let library: MemoryLibrary;
let document: string;
let passages: string[];

const person = (name: string, more: Partial<NewActor> = {}): NewActor => ({
  name,
  type: 'person',
  aliases: [],
  description: '',
  ...more,
});
const make = (name: string, more: Partial<NewActor> = {}): Promise<ActorRecord> =>
  library.run('create-actor', person(name, more));
const stored = (id: string) => library.records.actors.get(id);
const link = async (actor: string, role: 'about' | 'speaker', at = 0): Promise<string> => {
  const { links } = await library.run('link-passages', {
    passages: [passages[at] ?? ''],
    actor,
    role,
  });
  return links[0]?.id ?? '';
};
const decide = (actor: string, verdict: 'accepted' | 'rejected', start = 4) =>
  library.run('decide-mentions', {
    document,
    mentions: [{ actor, start, end: start + 7, surface: 'harbour', verdict }],
  });

beforeEach(async () => {
  library = new MemoryLibrary();
  ({ id: document } = await library.run('import-document', importArgs('a')));
  ({ ids: passages } = await library.run('create-passages', {
    passages: [17, 30].map((start) => ({ document, start, end: start + 8, colour: 1 as const })),
  }));
});

describe('merging', () => {
  test('keeps what is known of both, once', async () => {
    const ada = await make('Ada Tessel', {
      aliases: ['Tessel'],
      description: 'Mayor.',
      attributes: [{ name: 'party', value: 'Quay' }],
    });
    const other = await make('A. Tessel', {
      aliases: ['Tessel', 'the mayor'],
      description: 'Of Ost.',
      exclusions: ['Tessel Street'],
      attributes: [
        { name: 'party', value: 'Quay' },
        { name: 'office', value: 'mayor' },
      ],
      identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
      colour: 3,
      picture: { sha256: 'a'.repeat(64), mediaType: 'image/png' },
    });
    await library.run('merge-actors', { into: ada.id, ids: [other.id, ada.id] });
    expect(stored(other.id)).toBeUndefined();
    expect(stored(ada.id)).toMatchObject({
      name: 'Ada Tessel',
      aliases: ['Tessel', 'A. Tessel', 'the mayor'],
      description: 'Mayor.\n\nOf Ost.',
      exclusions: ['Tessel Street'],
      attributes: [
        { name: 'party', value: 'Quay' },
        { name: 'office', value: 'mayor' },
      ],
      identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
      colour: 3,
      picture: { sha256: 'a'.repeat(64) },
    });
    expect(library.changes.at(-1)?.label).toBe('Merged “A. Tessel” into “Ada Tessel”');
  });

  test('takes only the names that are asked for', async () => {
    const ada = await make('Ada Tessel', { aliases: ['Ada'] });
    const other = await make('A. Tessel', { aliases: ['the mayor'] });
    await library.run('merge-actors', { into: ada.id, ids: [other.id], keepNames: ['the mayor'] });
    expect(stored(ada.id)?.aliases).toEqual(['Ada', 'the mayor']);
  });

  test('leaves one link of two on a passage in a role, and both in two roles', async () => {
    const ada = await make('Ada');
    const other = await make('Bo');
    const kept = await link(ada.id, 'about');
    await link(other.id, 'about');
    const speaks = await link(other.id, 'speaker');
    await library.run('merge-actors', { into: ada.id, ids: [other.id] });
    expect([...library.records.links.keys()]).toEqual([kept, speaks]);
    expect([...library.records.links.values()].map((one) => one.actor)).toEqual([ada.id, ada.id]);
  });

  test('lets the survivor’s decision stand where another contradicts it', async () => {
    const ada = await make('Ada');
    const other = await make('Bo');
    await decide(ada.id, 'accepted');
    await decide(other.id, 'rejected');
    const holdings = await holdingsOf([ada.id, other.id], library.read);
    const preview = previewMerge(ada, [other], holdings, library.records.actors.values());
    expect(preview).toMatchObject({ decisions: 1, doubledDecisions: 1 });
    await library.run('merge-actors', { into: ada.id, ids: [other.id] });
    expect([...library.records.decisions.values()]).toMatchObject([
      { actor: ada.id, verdict: 'accepted' },
    ]);
  });

  test('is mentioned in notes in place of the others', async () => {
    const [ada, other] = [await make('Ada'), await make('Bo')];
    const mention = (id: string): Block => ({
      type: 'paragraph',
      runs: [{ type: 'mention', kind: 'actor', id, text: 'Bo' }],
    });
    const blocks = [mention(other.id), mention(ada.id)];
    const { id } = await library.run('create-note', { title: 'N', blocks });
    const section = library.records.notes.get(id)?.section.id ?? '';
    await library.run('merge-actors', { into: ada.id, ids: [other.id] });
    expect(library.records.sections.get(section)?.blocks).toEqual([
      mention(ada.id),
      mention(ada.id),
    ]);
    await library.undo();
    expect(library.records.sections.get(section)?.blocks).toEqual(blocks);
  });

  test('names a target once, in its place, and gives labels to the survivor', async () => {
    const [ada, other, third] = [await make('Ada'), await make('Bo'), await make('Cy')];
    await library.run('create-statement', {
      passage: passages[0] ?? '',
      statement: {
        speaker: other.id,
        organisation: null,
        concept: null,
        stance: 'neutral',
        targets: [other.id, third.id, ada.id],
        date: null,
        note: '',
      },
    });
    await library.run('map-speakers', {
      document,
      speakers: [{ label: 'B:', actor: other.id, asks: true }],
    });
    await library.run('merge-actors', { into: ada.id, ids: [other.id] });
    expect([...library.records.statements.values()]).toMatchObject([
      { speaker: ada.id, targets: [ada.id, third.id] },
    ]);
    expect(library.records.documents.get(document)?.speakers).toEqual([
      { label: 'B:', actor: ada.id, asks: true },
    ]);
  });

  test('tells who else goes by the names it would have', async () => {
    const ada = await make('Ada Tessel');
    const other = await make('A. Tessel', { aliases: ['The  Mayor'] });
    const twin = await make('Ost town hall', { aliases: ['the mayor'] });
    const actors = [...library.records.actors.values()];
    const none = await holdingsOf([], library.read);
    const { clashes, newAliases } = previewMerge(ada, [other], none, actors);
    expect(newAliases).toEqual(['A. Tessel', 'The  Mayor']);
    expect(clashes).toEqual([{ name: 'The  Mayor', actor: twin }]);
    expect(previewMerge(ada, [other], none, actors, ['A. Tessel']).clashes).toEqual([]);
  });

  test.each([
    ['with itself', (id: string) => [id]],
    ['with nobody', () => []],
  ])('%s is refused', async (_what, ids) => {
    const ada = await make('Ada');
    await expect(
      library.run('merge-actors', { into: ada.id, ids: ids(ada.id) }),
    ).rejects.toMatchObject({ message: 'Select at least two actors to merge them.' });
  });

  test('is refused when there would be too many names', async () => {
    const names = (start: number): string[] =>
      Array.from({ length: 300 }, (_, index) => `name ${start + index}`);
    const ada = await make('Ada', { aliases: names(0) });
    const other = await make('Bo', { aliases: names(300) });
    await expect(
      library.run('merge-actors', { into: ada.id, ids: [other.id] }),
    ).rejects.toMatchObject({ message: expect.stringContaining('at most 500') });
  });
});

describe('splitting', () => {
  test('gives the second actor what is chosen and leaves the rest', async () => {
    const both = await make('Tessel', { aliases: ['Ada Tessel', 'Ivo Tessel'] });
    const first = await link(both.id, 'about');
    const second = await link(both.id, 'about', 1);
    const { id: statement } = await library.run('create-statement', {
      passage: passages[0] ?? '',
      statement: {
        speaker: both.id,
        organisation: null,
        concept: null,
        stance: 'supports',
        targets: [both.id],
        date: null,
        note: '',
      },
    });
    await library.run('map-speakers', { document, speakers: [{ label: 'I:', actor: both.id }] });
    const args = {
      id: both.id,
      actor: person('Ivo'),
      links: [second],
      statements: [{ id: statement, slots: ['targets' as const] }],
      decisions: [],
      aliases: ['Ivo Tessel'],
      labels: [{ document, label: 'I:' }],
    };
    const holdings = await holdingsOf([both.id], library.read);
    expect(previewSplit(args, holdings, library.records.actors.values())).toEqual({
      moved: { links: 1, statements: 1, decisions: 0, labels: 1 },
      left: { links: 1, statements: 1, decisions: 0, labels: 0 },
      clashes: [],
    });
    const made = await library.run('split-actor', args);
    expect(made).toMatchObject({ name: 'Ivo', aliases: ['Ivo Tessel'] });
    expect(stored(both.id)?.aliases).toEqual(['Ada Tessel']);
    expect(library.records.links.get(first)?.actor).toBe(both.id);
    expect(library.records.links.get(second)?.actor).toBe(made.id);
    expect(library.records.statements.get(statement)).toMatchObject({
      speaker: both.id,
      targets: [made.id],
    });
    expect(library.records.documents.get(document)?.speakers).toEqual([
      { label: 'I:', actor: made.id },
    ]);
  });

  test('is refused when something chosen is another’s', async () => {
    const [ada, other] = [await make('Ada'), await make('Bo')];
    const its = await link(other.id, 'about');
    const args = { id: ada.id, actor: person('Cy'), statements: [], decisions: [], aliases: [] };
    await expect(library.run('split-actor', { ...args, links: [its] })).rejects.toMatchObject({
      message: 'A link does not belong to “Ada”.',
    });
    await expect(
      library.run('split-actor', { ...args, links: [], aliases: ['Bo'] }),
    ).rejects.toMatchObject({ message: 'The alias “Bo” does not belong to “Ada”.' });
    expect(library.records.actors.size).toBe(2);
  });
});

describe('several at once', () => {
  test('get a type, a colour, attributes and an alias, in one step', async () => {
    const [ada, other] = [
      await make('Ada', { attributes: [{ name: 'party', value: 'Quay' }] }),
      await make('Bo'),
    ];
    await library.run('edit-actors', {
      ids: [ada.id, other.id],
      fields: {
        type: 'group',
        colour: 2,
        addAttributes: [{ name: 'country', value: 'Ost' }],
        removeAttributes: ['party'],
        addAliases: ['they'],
      },
    });
    for (const { id } of [ada, other])
      expect(stored(id)).toMatchObject({
        type: 'group',
        colour: 2,
        attributes: [{ name: 'country', value: 'Ost' }],
        aliases: ['they'],
      });
    await library.undo();
    expect([stored(ada.id), stored(other.id)]).toEqual([ada, other]);
  });

  test('of one name cannot get the same type', async () => {
    const one = await make('Ost');
    const state = await make('Ost', { type: 'state' });
    await expect(
      library.run('edit-actors', { ids: [one.id, state.id], fields: { type: 'place' } }),
    ).rejects.toMatchObject({ message: 'There is already a place called “Ost”.' });
  });
});

test('a rename keeps the old name as an alias when asked, and tells who else has the new one', async () => {
  const ada = await make('Ada Tessel', { aliases: ['Ada'] });
  const other = await make('Ada Vale');
  expect(previewRename(ada, ' ada VALE ', library.records.actors.values())).toEqual([
    { name: 'ada VALE', actor: other },
  ]);
  await library.run('edit-actor', { id: ada.id, fields: { name: 'Ada Holm' }, keepName: true });
  expect(stored(ada.id)).toMatchObject({ name: 'Ada Holm', aliases: ['Ada', 'Ada Tessel'] });
});
