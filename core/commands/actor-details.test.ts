import { beforeEach, describe, expect, it } from 'vitest';
import { exportModel } from '../formats/export-model.ts';
import { actorMarkdown } from '../formats/markdown/files.ts';
import { defaultPageOptions } from '../formats/page-options.ts';
import { htmlPage } from '../formats/html/page.ts';
import { readLibrary } from '../formats/json/read.ts';
import { libraryJson } from '../formats/json/write.ts';
import { actorRecord } from '../records/actor.ts';
import { sampleLibrary } from '../../tests/fixtures/formats/sample-records.ts';
import { mayor } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const details = {
  exclusions: ['Tessel Street'],
  attributes: [
    { name: 'party', value: 'Harbour List' },
    { name: 'party', value: 'Independents' },
  ],
  identifiers: [
    { scheme: 'wikidata' as const, value: 'Q42' },
    { scheme: 'orcid' as const, value: '0000-0002-1825-0097' },
  ],
  colour: 3 as const,
};

let library: MemoryLibrary;
beforeEach(() => {
  library = new MemoryLibrary();
});

describe('what is known of an actor', () => {
  it('is neither there nor missed where there is none', async () => {
    const made = await library.run('create-actor', { ...mayor, exclusions: [' '] });
    expect(Object.keys(made)).not.toEqual(expect.arrayContaining(['exclusions']));
    expect(Object.keys(made)).not.toEqual(expect.arrayContaining(['colour']));
    expect(actorRecord(made, 'actor')).toEqual(made);
  });

  it('is kept, trimmed and each once', async () => {
    const made = await library.run('create-actor', {
      ...mayor,
      exclusions: [' Tessel Street ', 'Tessel Street', ''],
      attributes: [
        ...details.attributes,
        { name: ' party ', value: 'Harbour List ' },
        { name: '', value: ' ' },
      ],
      identifiers: [
        { scheme: 'wikidata', value: 'https://www.wikidata.org/wiki/Q42' },
        { scheme: 'wikidata', value: 'q42' },
        { scheme: 'orcid', value: '0000000218250097' },
      ],
      colour: 3,
    });
    expect(made).toMatchObject(details);
    expect(made.attributes).toHaveLength(2);
    expect(made.identifiers).toHaveLength(2);
  });

  it('is edited, taken away, and put back by nothing', async () => {
    const { id } = await library.run('create-actor', { ...mayor, ...details });
    await library.run('edit-actor', { id, fields: { description: 'Mayor.' } });
    expect(library.records.actors.get(id)).toMatchObject(details);
    await library.run('edit-actor', {
      id,
      fields: { exclusions: [], attributes: [], identifiers: [], colour: null },
    });
    const left = library.records.actors.get(id);
    expect(Object.keys(left ?? {}).toSorted()).toEqual(
      ['aliases', 'changedAt', 'createdAt', 'description', 'id', 'name', 'type'].toSorted(),
    );
    const changes = library.changes.length;
    await library.run('edit-actor', { id, fields: { exclusions: [' '], colour: null } });
    expect(library.changes).toHaveLength(changes);
  });

  it.each([
    [
      { identifiers: [{ scheme: 'orcid' as const, value: '0000-0002-1825-0098' }] },
      'its last digit does not fit the others.',
    ],
    [{ identifiers: [{ scheme: 'wikidata' as const, value: '42' }] }, 'is no Wikidata identifier'],
    [
      { attributes: [{ name: ' ', value: 'Harbour List' }] },
      'The name of an attribute must not be empty.',
    ],
  ])('is refused where it is not sound: %j', async (fields, sentence) => {
    await expect(library.run('create-actor', { ...mayor, ...fields })).rejects.toThrow(sentence);
    expect(library.records.actors.size).toBe(0);
  });
});

describe('exports of an actor', () => {
  const { records, actor: id } = sampleLibrary();
  const actors = records.actors.map((one) => (one.id === id ? { ...one, ...details } : one));
  const changed = { ...records, actors };

  it('carry all of it through JSON', () => {
    const file = readLibrary([...libraryJson(changed, [])].join(''));
    const found = file.records.find(({ record }) => record.id === id);
    expect(found?.record).toEqual(actors.find((one) => one.id === id));
  });

  it('show it in Markdown and HTML', () => {
    const model = exportModel(changed, { kind: 'actor', id });
    const [exported] = model.actors;
    if (exported === undefined) throw new Error('no actor');
    const { text } = actorMarkdown(exported);
    for (const line of [
      '- **Not meant in:** Tessel Street',
      '- **party:** Harbour List',
      '- **Wikidata:** Q42',
      '- **ORCID:** 0000-0002-1825-0097',
    ])
      expect(text.replaceAll('* **', '- **')).toContain(line);
    const html = htmlPage(model, {
      page: defaultPageOptions,
      styles: [],
      picture: () => null,
      pages: null,
    }).html;
    expect(html).toContain('<dt>Not meant in</dt><dd dir="auto">Tessel Street</dd>');
    expect(html).toContain('<dt>party</dt><dd dir="auto">Independents</dd>');
  });
});
