import { beforeEach, describe, expect, test } from 'vitest';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs } from './catalogue.ts';
import type { NewActor, TakenQuote } from './command-inputs.ts';
import { importArgs, mayor, text } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

let library: MemoryLibrary;
let document: string;

const plain = plainTextOfBlocks(text);
const council: NewActor = {
  name: 'Council of Ost',
  type: 'organisation',
  aliases: ['Council'],
  description: '',
};

function quoteOf(words: string, links: TakenQuote['links']): TakenQuote {
  const start = plain.indexOf(words);
  return { start, end: start + words.length, quote: words, colour: 2, links };
}

const take = (args: Partial<CommandArgs<'review-suggestions'>>) =>
  library.run('review-suggestions', {
    document,
    actors: [],
    aliases: [],
    quotes: [],
    dismissed: [],
    ...args,
  });

beforeEach(async () => {
  library = new MemoryLibrary();
  ({ id: document } = await library.run('import-document', importArgs('a')));
});

describe('taking suggestions', () => {
  test('makes actors with their aliases, and passages with their speakers, in one step', async () => {
    const before = library.changes.length;
    const made = await take({
      actors: [mayor, council],
      quotes: [quoteOf('will not be sold', [{ actor: mayor, role: 'speaker' }])],
    });
    expect(library.changes.length).toBe(before + 1);
    expect(library.changes.at(-1)?.label).toBe('Accepted 2 actors, 1 quote in “The harbour vote”');
    const actors = await library.read.all('actors');
    expect(actors.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Ada Tessel', ['Mayor Tessel']],
      ['Council of Ost', ['Council']],
    ]);
    const [passage] = await library.read.all('passages');
    expect(passage).toMatchObject({ quote: 'will not be sold', colour: 2, state: 'anchored' });
    expect(await library.read.all('links')).toMatchObject([
      { passage: made.passages[0], actor: made.actors[0], role: 'speaker', document },
    ]);
    await library.undo();
    expect(await library.read.all('actors')).toEqual([]);
    expect(await library.read.all('passages')).toEqual([]);
    expect(await library.read.all('links')).toEqual([]);
    await library.redo();
    expect(await library.read.all('actors')).toEqual(actors);
  });

  test('gives somebody who goes by the name already the further names only', async () => {
    const { id } = await library.run('create-actor', {
      ...mayor,
      name: 'Mayor Tessel',
      aliases: [],
    });
    await take({
      actors: [{ ...mayor, name: 'MAYOR  tessel', aliases: ['Tessel', 'mayor tessel'] }],
    });
    await take({ aliases: [{ actor: id, names: ['Ada Tessel', 'Tessel'] }] });
    expect(await library.read.all('actors')).toMatchObject([
      { id, name: 'Mayor Tessel', aliases: ['Tessel', 'Ada Tessel'] },
    ]);
  });

  test('gives a passage that stands on the quote the speaker, once', async () => {
    const quote = quoteOf('will not be sold', [{ actor: mayor, role: 'speaker' }]);
    const { ids } = await library.run('create-passages', {
      passages: [{ document, start: quote.start, end: quote.end, colour: 5 }],
    });
    const made = await take({ quotes: [quote, quote] });
    await take({ quotes: [quote] });
    expect(made.passages).toEqual([ids[0], ids[0]]);
    expect(await library.read.all('passages')).toHaveLength(1);
    expect(await library.read.all('links')).toHaveLength(1);
  });

  test('makes nothing where other words stand than the user saw', async () => {
    const quote = { ...quoteOf('will not be sold', []), quote: 'will be sold' };
    await expect(take({ actors: [mayor], quotes: [quote] })).rejects.toThrow(/has changed/);
    expect(await library.read.all('actors')).toEqual([]);
  });

  test('keeps what was rejected, each once, and a date that settles the proposed one', async () => {
    const dismissed = [{ kind: 'actor', key: 'ost' } as const];
    await take({ dismissed });
    await take({ dismissed: [...dismissed, { kind: 'quote', key: 'a|b' }], date: '2025-03-04' });
    expect(await library.read.get('documents', document)).toMatchObject({
      date: '2025-03-04',
      dismissed: [...dismissed, { kind: 'quote', key: 'a|b' }],
    });
    const before = library.changes.length;
    await take({ dismissed });
    expect(library.changes.length).toBe(before);
    await library.undo();
    expect((await library.read.get('documents', document))?.dismissed).toEqual(dismissed);
  });
});
