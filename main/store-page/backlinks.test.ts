import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import type { Block, Run } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { LibraryDatabase } from './database.ts';
import { NoteLinks } from './note-links.ts';
import { indexInMemory } from './testing/node-index.ts';
import { TestStore, freshName } from './testing/test-store.ts';

async function started() {
  const store = new TestStore(freshName(), await indexInMemory());
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
  return store;
}

const line = (...runs: Run[]): Block => ({ type: 'paragraph', runs });
const words = (text: string): Run => ({ type: 'text', text });

it('notes that mention or cite something are told with their lines, live, without those of the trash', async () => {
  const store = await started();
  const { id: document } = await store.run('import-document', importArgs('a'));
  const passages = [{ document, start: 0, end: 3, colour: 1 as const }];
  const [passage = ''] = (await store.run('create-passages', { passages })).ids;
  const actor = (await store.run('create-actor', mayor)).id;
  await store.run('link-passages', { passages: [passage], actor, role: 'about' });
  const make = async (title: string, ...blocks: Block[]) =>
    (await store.run('create-note', { title, blocks })).id;
  const cited = await make(
    'Cites',
    paragraph('First.'),
    line(words('As in '), { type: 'citation', passage, quote: 'The', source: 'Vote' }),
  );
  const named = await make(
    'Names',
    line(words('By '), { type: 'mention', kind: 'actor', id: actor, text: 'Tessel' }),
    line({ type: 'mention', kind: 'note', id: cited, text: 'Cites' }),
  );
  const linked = await make(
    'Links',
    line({ type: 'mention', kind: 'document', id: document, text: 'The vote' }),
  );
  const to = async (kind: 'passage' | 'document' | 'actor' | 'note', id: string) => {
    const { notes } = await store.owner.backlinks({ kind, id });
    return notes.map((one) => [one.note, ...one.places.map((place) => place.text)]);
  };
  const asIn = expect.stringMatching(/^As in .*The/);
  expect(await to('passage', passage)).toEqual([[cited, asIn]]);
  expect(await to('document', document)).toEqual([
    [linked, 'The vote'],
    [cited, asIn],
  ]);
  expect(await to('actor', actor)).toEqual([
    [named, 'By Tessel'],
    [cited, asIn],
  ]);
  expect(await to('note', cited)).toEqual([[named, 'Cites']]);

  await store.run('trash-notes', { ids: [named] });
  expect(await to('note', cited)).toEqual([]);
  await store.owner.undo({ id: 'back' });
  expect(await to('note', cited)).toHaveLength(1);
  await store.run('save-note', { id: named, blocks: [] });
  expect(await to('note', cited)).toEqual([]);
  await store.run('delete-notes', { ids: [linked] });
  expect(await to('document', document)).toEqual([[cited, asIn]]);
});

it('of 10,000 notes only those that changed are read again', async () => {
  const database = new LibraryDatabase(freshName());
  await database.open();
  const at = '2026-01-01T00:00:00.000Z';
  const ids = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
  const mentionOf = (id: string): Run => ({ type: 'mention', kind: 'actor', id, text: 'Ada' });
  await database.records('notes').bulkAdd(
    ids.map((id) => {
      const section = { id: `s${id}`, length: 7 };
      return { id, title: id, section, createdAt: at, changedAt: at };
    }),
  );
  await database.records('sections').bulkAdd(
    ids.map((id, index) => {
      const blocks = [line(words('See '), mentionOf(`a${index % 100}`))];
      return { id: `s${id}`, owner: id, blocks };
    }),
  );
  const links = new NoteLinks();
  expect(await links.notesTo(['actor a7'], database)).toHaveLength(100);
  const begin = performance.now();
  for (let round = 0; round < 20; round += 1) {
    const note = await database.records('notes').get('n7');
    if (note !== undefined)
      links.apply([{ op: 'put', table: 'notes', key: 'n7', before: note, after: note }]);
    expect(await links.notesTo(['actor a7'], database)).toHaveLength(100);
  }
  expect((performance.now() - begin) / 20).toBeLessThan(100);
  database.close();
});
