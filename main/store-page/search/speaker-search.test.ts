import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { fields, mayor } from '#core/commands/testing/fixtures.ts';
import { markTurns } from '#core/import/mark-turns.ts';
import { paragraphsOf } from '#core/import/paragraphs.ts';
import { indexInMemory } from '../testing/node-index.ts';
import { TestStore, freshName } from '../testing/test-store.ts';
import { isMeant, readSpokenQuery } from './speaker-query.ts';

test.each([
  ['speaker:Rutte', ['rutte'], ''],
  ['flood speaker:Rutte gates', ['rutte'], 'flood gates'],
  ['speaker:"Mark Rutte" flood', ['mark', 'rutte'], 'flood'],
  ['SPEAKER: Rutte', ['rutte'], ''],
  ['speaker:“Mark Ru', ['mark', 'ru'], ''],
  ['speaker:', null, 'speaker:'],
  ['loudspeaker:Rutte', null, 'loudspeaker:Rutte'],
])('%s', (text, speaker, rest) => {
  const read = readSpokenQuery(text);
  expect(read.speaker).toEqual(speaker);
  expect(read.rest.replace(/\s+/g, ' ').trim()).toBe(rest);
});

test.each([
  ['Mark Rutte', ['rutte'], true],
  ['Mark Rutte', ['mark', 'ru'], true],
  ['Mark Rutte', ['utte'], false],
  ['Zoë Ünal', ['zoe', 'unal'], true],
])('%s for %j: %s', (name, words, expected) => {
  expect(isMeant(name, words)).toBe(expected);
});

const text = [
  'A word on the harbour before anybody speaks.',
  'Q: Will the harbour be sold?',
  'TESSEL: The harbour will not be sold.',
  'Nor will the ferry.',
  'Q: And the ferry at the harbour?',
  'VAHL: The harbour is the harbour.',
].join('\n\n');

describe('searching in what somebody says', () => {
  let store: TestStore;
  let document: string;

  async function find(query: string): Promise<string[]> {
    await store.owner.settle(null);
    const hits = await store.owner.search({ text: query, limit: 50 });
    return hits.map(({ kind, start, end }) => `${kind} ${plain.slice(start, end)}@${start}`);
  }
  const { blocks } = markTurns(paragraphsOf(text));
  const plain = text.replaceAll('\n\n', '\n');

  beforeEach(async () => {
    store = new TestStore(freshName(), await indexInMemory());
    await store.owner.open({ expected: false, rebuild: false });
    await store.owner.start(null);
    ({ id: document } = await store.run('import-document', { fields, blocks, original: null }));
  });

  it('looks only into the turns of that speaker, by label', async () => {
    const at = (words: string, from: string): number => plain.indexOf(words, plain.indexOf(from));
    expect(await find('harbour speaker:vahl')).toEqual([
      `document harbour@${at('harbour', 'VAHL')}`,
    ]);
    expect(await find('speaker:q ferry harbour')).toEqual([
      `document ferry@${at('ferry', 'Q: And')}`,
    ]);
    expect(await find('speaker:tessel ferry')).toEqual([`document ferry@${at('ferry', 'Nor')}`]);
    expect(await find('speaker:vahl ferry')).toEqual([]);
    expect(await find('speaker:nobody harbour')).toEqual([]);
  });

  it('knows whom the labels stand for', async () => {
    await store.run('map-speakers', { document, speakers: [{ label: 'TESSEL', actor: mayor }] });
    expect(await find('speaker:"Ada Te" sold')).toHaveLength(1);
    // Without words all turns are listed, also under a label that is another name.
    await store.run('map-speakers', {
      document,
      speakers: [{ label: 'Q', actor: { ...mayor, name: 'Ona Berg', aliases: [] } }],
    });
    expect(await find('speaker:berg')).toHaveLength(2);
    expect(await find('speaker:q')).toEqual([]);
  });

  it('finds passages by the speaker of their turn, and by a link', async () => {
    const start = plain.indexOf('will not be sold');
    const elsewhere = plain.indexOf('before anybody');
    const { ids } = await store.run('create-passages', {
      passages: [
        { document, start, end: start + 16, colour: 1 },
        {
          document,
          start: elsewhere,
          end: elsewhere + 14,
          colour: 1,
          comment: 'said at the harbour',
        },
      ],
    });
    expect(await find('speaker:tessel sold')).toEqual([
      `passage sold@${plain.indexOf('sold', start)}`,
      `document sold@${plain.indexOf('sold', start)}`,
    ]);
    await store.run('link-passages', {
      passages: [ids[1] ?? ''],
      actor: { ...mayor, name: 'Ona Berg', aliases: [] },
      role: 'speaker',
    });
    expect(await find('speaker:berg harbour')).toEqual([`comment before anybody@${elsewhere}`]);
    expect(await find('speaker:berg')).toEqual([`passage b@${elsewhere}`]);
  });
});
