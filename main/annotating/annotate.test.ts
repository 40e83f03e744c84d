import { describe, expect, it } from 'vitest';
import type { ActorRecord } from '#core/records/actor.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { memoryLibrary } from '../../tests/fixtures/formats/memory-library.ts';
import type { MemoryLibrary } from '../../tests/fixtures/formats/memory-library.ts';
import { makeDocument, noRecords } from '../../tests/fixtures/formats/make-records.ts';
import { annotate } from './annotate.ts';

const twins = 'They met. “We agree.” They parted. 🌊 They met again. “We agree.” They slept.';
const text = makeDocument(
  1,
  'Two meetings',
  [[{ type: 'paragraph', runs: [{ type: 'text', text: twins }] }]],
  {
    url: 'https://example.org/meetings',
    original: {
      sha256: 'c'.repeat(64),
      name: 'meet ings.txt',
      size: 1,
      mediaType: 'text/plain',
      encoding: 'utf-8',
    },
  },
);
const namesake = makeDocument(20, 'Same', [[{ type: 'rule' }]]);
const namesake2 = makeDocument(30, 'Same', [[{ type: 'rule' }]]);
const empty: ExportRecords = {
  ...noRecords(),
  documents: [text.document, namesake.document, namesake2.document],
  sections: [...text.sections, ...namesake.sections, ...namesake2.sections],
};

const second = Array.from(twins.slice(0, twins.lastIndexOf('“We agree.”'))).length;
const quote = (exact: string, rest: object = {}): object => ({
  type: 'TextQuoteSelector',
  exact,
  ...rest,
});
const position = (start: number): object => ({
  type: 'TextPositionSelector',
  start,
  end: start + 3,
});
const target = (selector: unknown, source: unknown = 'Two meetings'): object => ({
  source,
  selector,
});

async function passagesOf(library: MemoryLibrary): Promise<PassageRecord[]> {
  return (await library.document({ id: text.document.id })).passages;
}

describe('annotate', () => {
  it.each([
    ['urn:uuid', `urn:uuid:${text.document.id}`],
    ['urn:sha256', `urn:sha256:${'C'.repeat(64)}`],
    ['URL', 'https://EXAMPLE.org/meetings#part'],
    ['file name', 'meet ings.txt'],
    ['path', 'file:///home/x/meet%20ings.txt'],
    ['title', 'Two meetings'],
    ['object with a title', { id: 'https://example.org/other', title: 'Two meetings' }],
  ])('finds the document by %s', async (_way, source) => {
    const { library } = memoryLibrary(empty);
    const content = JSON.stringify({
      type: 'Annotation',
      id: 'urn:x:1',
      target: target(quote('They slept.'), source),
    });
    const [line] = await annotate({ text: content, library });
    const [passage] = await passagesOf(library);
    expect(line).toEqual({
      annotation: 'urn:x:1',
      status: 'imported',
      passage: passage?.id,
      document: text.document.id,
      reason: null,
    });
    expect(passage?.quote).toBe('They slept.');
  });

  it.each([
    ['the position', [quote('“We agree.”'), position(second)]],
    ['the prefix', quote('“We agree.”', { prefix: 'again. ' })],
    ['the suffix', quote('“We agree.”', { suffix: ' They slept.' })],
    [
      'a selector that refines another',
      {
        type: 'FragmentSelector',
        value: 'p=1',
        refinedBy: quote('“We agree.”', { prefix: 'again. ' }),
      },
    ],
  ])('tells twins apart by %s', async (_way, selector) => {
    const { library } = memoryLibrary(empty);
    await annotate({
      text: JSON.stringify([{ type: 'Annotation', target: target(selector) }]),
      library,
    });
    const [passage] = await passagesOf(library);
    expect(passage?.anchor.start.offset).toBe(twins.lastIndexOf('“We agree.”'));
    expect(passage?.quote).toBe('“We agree.”');
  });

  it.each([
    ['no quote', target([position(3)]), /a position alone never anchors/],
    [
      'a quote that is not there',
      target(quote('We disagree.')),
      /does not stand in “Two meetings”/,
    ],
    [
      'a quote that differs and a position',
      target([quote('They meet.'), position(0)]),
      /does not stand/,
    ],
    ['twins and no context', target(quote('“We agree.”')), /several places/],
    [
      'twins and a position on neither',
      target([quote('“We agree.”'), position(2)]),
      /several places/,
    ],
    ['no such document', target(quote('x'), 'Nothing'), /No document of the library is “Nothing”/],
    [
      'two documents of one title',
      target(quote('x'), 'Same'),
      /Several documents are called “Same”/,
    ],
    ['a target that is an address', 'https://example.org/meetings', /no quote/],
    ['no target', undefined, /no target/],
  ])('refuses %s and changes nothing', async (_what, given, reason) => {
    const { library, changes } = memoryLibrary(empty);
    const [line] = await annotate({
      text: JSON.stringify({ type: 'Annotation', target: given }),
      library,
    });
    expect(line).toMatchObject({ status: 'refused', passage: null });
    expect(line?.reason).toMatch(reason);
    expect(line?.annotation).toMatch(/^urn:sha256:[0-9a-f]{64}$/);
    expect(changes()).toBe(0);
  });

  it('reads comments, tags, colours and actors in their usual forms', async () => {
    const { library } = memoryLibrary(empty);
    const content = JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:x:1',
          type: 'Annotation',
          bodyValue: 'One.',
          'dictum:colour': 6,
          body: [
            { type: 'TextualBody', value: 'Two.', purpose: 'commenting' },
            { type: 'TextualBody', value: 'accord', purpose: 'tagging' },
            { type: 'TextualBody', value: 'peace', purpose: 'classifying' },
            { type: 'TextualBody', value: 'Veland', purpose: 'identifying' },
            {
              type: 'SpecificResource',
              source: 'Harbour League',
              purpose: 'identifying',
              'dictum:role': 'cited source',
            },
            {
              type: 'SpecificResource',
              source: { id: 'urn:uuid:none', label: 'veland ' },
              purpose: 'identifying',
              'dictum:role': 'speaker',
            },
            {
              type: 'SpecificResource',
              source: 'Nobody',
              purpose: 'identifying',
              'dictum:role': 'judge',
            },
            'https://example.org/video',
          ],
          target: target(quote('They slept.')),
        },
      ],
    });
    const [line] = await annotate({ text: content, library });
    expect(line?.reason).toBe(
      'A link to an actor in an unknown role was left out. A body that is only an address was left out.',
    );
    const [passage] = await passagesOf(library);
    expect(passage).toMatchObject({
      comment: 'One.\n\nTwo.',
      tags: ['accord', 'peace'],
      colour: 6,
    });
    const { actors } = await library.overview(null);
    const { links } = await library.document({ id: text.document.id });
    const linked = new Set(links.map((link) => `${nameOf(actors, link.actor)}, ${link.role}`));
    expect(actors.map(({ name }) => name)).toEqual(['Veland', 'Harbour League']);
    expect(linked).toEqual(
      new Set(['Harbour League, cited source', 'Veland, about', 'Veland, speaker']),
    );
  });

  it('makes one passage for each target and none twice', async () => {
    const { library, changes } = memoryLibrary(empty);
    const several = {
      type: 'Annotation',
      id: 'urn:x:1',
      target: [target(quote('They met.')), target(quote('They slept.'))],
    };
    const nameless = { type: 'Annotation', target: target(quote('They parted.')) };
    const content = JSON.stringify([several, nameless, nameless]);
    const first = await annotate({ text: content, library });
    expect(first.map(({ status }) => status)).toEqual([
      'imported',
      'imported',
      'imported',
      'existing',
    ]);
    expect(first[3]?.passage).toBe(first[2]?.passage);
    const before = changes();
    const again = await annotate({ text: content, library });
    expect(again.map(({ status, passage }) => [status, passage])).toEqual(
      first.map(({ passage }) => ['existing', passage]),
    );
    expect(changes()).toBe(before);
  });

  it('refuses an actor whose name several have', async () => {
    const { library } = memoryLibrary(empty);
    for (const type of ['person', 'place'])
      await library.run({
        id: 'x',
        command: 'create-actor',
        args: { name: 'Oru', type, aliases: [], description: '' },
      });
    const body = { type: 'TextualBody', purpose: 'identifying', value: 'oru' };
    const content = JSON.stringify({
      type: 'Annotation',
      body,
      target: target(quote('They slept.')),
    });
    const [line] = await annotate({ text: content, library });
    expect(line).toMatchObject({ status: 'refused', reason: 'Several actors are called “oru”.' });
    expect(await passagesOf(library)).toEqual([]);
  });

  it.each([
    ['x', 'This file is not JSON.'],
    ['{}', 'This file holds no Web Annotations.'],
  ])('refuses the file %j', async (content, reason) => {
    const { library } = memoryLibrary(empty);
    await expect(annotate({ text: content, library })).rejects.toThrow(reason);
  });
});

function nameOf(actors: readonly ActorRecord[], id: string): string {
  return actors.find((one) => one.id === id)?.name ?? '';
}
