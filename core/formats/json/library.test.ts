import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../../../tests/fixtures/formats/arbitrary-body.ts';
import { idNumber, makeDocument } from '../../../tests/fixtures/formats/make-records.ts';
import { naughtyLibrary, shortTroubles } from '../../../tests/fixtures/formats/naughty-library.ts';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import type { ExportRecords } from '../export-records.ts';
import { relatedRecords } from '../related-records.ts';
import type { LibraryFile } from './read.ts';
import { looksLikeLibrary, readLibrary } from './read.ts';
import { assetsOf, libraryJson } from './write.ts';

const sample = sampleLibrary();
const assets = [{ sha256: 'a'.repeat(64), base64: 'aGVsbG8=' }];

function written(records: ExportRecords, withAssets = assets): string {
  return [...libraryJson(records, withAssets)].join('');
}

function asRecords(file: LibraryFile): ExportRecords {
  const of = (table: string): never[] =>
    file.records.filter((one) => one.table === table).map((one) => one.record) as never[];
  return {
    documents: of('documents'),
    sections: of('sections'),
    passages: of('passages'),
    actors: of('actors'),
    links: of('links'),
    concepts: of('concepts'),
    statements: of('statements'),
    decisions: of('decisions'),
    notes: of('notes'),
    versions: of('versions'),
    settings: of('settings'),
  };
}

/** The sample's file, with one thing changed. */
function changed(change: (file: Record<string, never[]>) => void): string {
  const file = JSON.parse(written(sample.records)) as Record<string, never[]>;
  change(file);
  return JSON.stringify(file);
}

describe('libraryJson and readLibrary', () => {
  it('give the same bytes again, whatever the order of the records was', () => {
    const first = written(sample.records);
    const again = readLibrary(first);
    expect(written(asRecords(again), again.assets)).toBe(first);
    const shuffled = Object.fromEntries(
      Object.entries(sample.records).map(([table, records]) => [table, records.toReversed()]),
    ) as unknown as ExportRecords;
    expect(written(shuffled)).toBe(first);
    expect(looksLikeLibrary(first)).toBe(true);
  });

  it('round-trip any body', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (blocks, more) => {
        const { document, sections } = makeDocument(1, 'x', [blocks, more]);
        const first = written(
          {
            ...sample.records,
            documents: [document],
            sections,
            passages: [],
            links: [],
            statements: [],
            decisions: [],
            notes: [],
            versions: [],
          },
          [],
        );
        expect(written(asRecords(readLibrary(first)), [])).toBe(first);
      }),
      { seed: 20253, numRuns: 100 },
    );
  });

  it('bring back every text that makes trouble, in every field', () => {
    const first = written(naughtyLibrary(shortTroubles()), []);
    expect(written(asRecords(readLibrary(first)), [])).toBe(first);
  });

  it.each(['document', 'note', 'actor'] as const)(
    'exports a %s so that nothing leads nowhere',
    (kind) => {
      const id = { document: sample.interview, note: sample.note, actor: sample.actor }[kind];
      const part = relatedRecords(sample.records, { kind, id });
      const read = asRecords(readLibrary(written(part, [])));
      expect(read.documents.map((one) => one.id)).toEqual([sample.interview]);
      expect(read.passages.length).toBe(kind === 'document' ? 4 : 1);
      expect(read.notes.length).toBe(kind === 'note' ? 1 : 0);
      expect(read.actors.length).toBe(3);
    },
  );

  it('names the assets of originals and pictures', () => {
    const { document, sections } = makeDocument(1, 'x', [
      [{ type: 'image', asset: 'b'.repeat(64), alt: '' }],
    ]);
    const records = {
      ...sample.records,
      documents: [...sample.records.documents, document],
      sections,
    };
    expect(assetsOf(records)).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  });
});

type File = Record<string, Record<string, unknown>[]>;
const faults: { name: string; change: (file: File) => void; reason: RegExp }[] = [
  {
    name: 'an unknown field',
    change: (f) => Object.assign(f['actors']?.[0] ?? {}, { evil: 1 }),
    reason: /unknown field “evil”/,
  },
  { name: 'a missing table', change: (f) => delete f['links'], reason: /links must be a list/ },
  {
    name: 'a record twice',
    change: (f) => f['actors']?.push(f['actors'][0] ?? {}),
    reason: /is there twice/,
  },
  {
    name: 'a passage off its quote',
    change: (f) => Object.assign(f['passages']?.[0] ?? {}, { quote: 'else' }),
    reason: /does not stand on its quote/,
  },
  {
    name: 'a link to no actor',
    change: (f) => void f['actors']?.splice(0, 1),
    reason: /actor of the link/,
  },
  {
    name: 'a missing section',
    change: (f) => void f['sections']?.splice(0, 1),
    reason: /is missing/,
  },
  {
    name: 'a section of nobody',
    change: (f) => f['sections']?.push({ id: 'x', owner: 'y', blocks: [] }),
    reason: /belongs to nothing/,
  },
  {
    name: 'a wrong length',
    change: (f) => Object.assign(f['notes']?.[0]?.['section'] ?? {}, { length: 3 }),
    reason: /not the length/,
  },
  {
    name: 'an id that is a path',
    change: (f) => Object.assign(f['documents']?.[0] ?? {}, { id: '../x' }),
    reason: /is not an id/,
  },
  {
    name: 'bytes that are none',
    change: (f) => Object.assign(f['assets']?.[0] ?? {}, { base64: '<>' }),
    reason: /is not base64/,
  },
];

describe('readLibrary', () => {
  it.each(faults)('refuses $name', ({ change, reason }) => {
    const content = changed(change as never);
    expect(() => readLibrary(content)).toThrow(reason);
    expect(() => readLibrary(content)).toThrow(/^The library in this file is not sound: /);
  });

  it.each([
    ['', 'This file is not JSON.'],
    ['[]', 'This is not a library that Dictum has exported.'],
    ['{"format":"other"}', 'This is not a library that Dictum has exported.'],
    [
      '{"format":"dictum-library","version":4}',
      'This library was exported by a newer version of Dictum.',
    ],
  ])('refuses %j', (content, reason) => {
    expect(() => readLibrary(content)).toThrow(reason);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s anywhere', (key) => {
    const places = ['"version":3', `"id":"${idNumber(401)}"`, '"type":"paragraph"'];
    for (const place of places) {
      const compact = JSON.stringify(JSON.parse(written(sample.records)));
      const content = compact.replace(place, `${place},"${key}":{"polluted":true}`);
      expect(content).not.toBe(compact);
      expect(() => readLibrary(content)).toThrow(/not sound/);
    }
    expect('polluted' in {}).toBe(false);
  });
});
