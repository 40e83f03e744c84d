import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryLibrary } from '../../commands/testing/memory-library.ts';
import { defaultSettings } from '../../records/settings.ts';
import type { Codebook } from './codebook.ts';
import { codebookOf } from './codebook.ts';
import { codebookCsv, looksLikeCodebookCsv, readCodebookCsv } from './csv.ts';
import { codebookJson, looksLikeCodebook, readCodebookJson } from './json.ts';
import { codebookMarkdown } from './markdown.ts';

const names = defaultSettings.colourNames;

const sample: Codebook = {
  concepts: [
    { name: 'Harbour', parent: null, definition: '', colour: null },
    { name: 'Sell, "now"', parent: 'Harbour', definition: 'Any sale.\n\nNot a lease.', colour: 3 },
    { name: '=SUM(A1)', parent: null, definition: '-1+1', colour: null },
  ],
  colours: names.map((name, index) => ({
    colour: ([1, 2, 3, 4, 5, 6, 7, 8] as const)[index] ?? 1,
    name,
    definition: index === 0 ? 'A claim.' : '',
  })),
  roles: [
    { role: 'about', definition: '' },
    { role: 'speaker', definition: 'Says it.' },
    { role: 'addressee', definition: '' },
    { role: 'cited source', definition: '' },
  ],
};

async function libraryWith(codebook: Codebook): Promise<MemoryLibrary> {
  const library = new MemoryLibrary();
  await library.run('import-codebook', { codebook });
  return library;
}

async function codebookIn({ read }: MemoryLibrary): Promise<Codebook> {
  const settings = (await read.get('settings', 'settings')) ?? defaultSettings;
  return codebookOf(await read.all('concepts'), settings);
}

/** Concepts of any shape: names of few letters, so that some stand twice, and parents that may be missing. */
const word = fc.constantFrom(
  'a',
  'B',
  'b',
  'c d',
  '=x',
  'ü',
  '한국',
  ' e ',
  "'=x",
  "''=x",
  "'",
  "'-1",
  '-1',
  "'＝y",
);
const anyCodebook: fc.Arbitrary<Codebook> = fc.record({
  concepts: fc.array(
    fc.record({
      name: word,
      parent: fc.option(word),
      definition: fc.constantFrom('', 'One.', 'Two,\n"lines"', '@three', "'@three", "'+ “quoted”"),
      colour: fc.option(fc.constantFrom(1 as const, 8 as const)),
    }),
    { maxLength: 12 },
  ),
  colours: fc.constant(sample.colours),
  roles: fc.constant(sample.roles),
});

describe('a codebook', () => {
  test('comes back from JSON as it was written', () => {
    expect(readCodebookJson(codebookJson(sample))).toEqual(sample);
    expect(looksLikeCodebook(codebookJson(sample))).toBe(true);
  });

  test('comes back from a table without colours and roles, and no cell is a formula', () => {
    const csv = codebookCsv(sample);
    expect(csv.split('\r\n')).toEqual([
      'name,parent,definition,colour',
      'Harbour,,,',
      '"Sell, ""now""",Harbour,"Any sale.\n\nNot a lease.",3',
      "'=SUM(A1),,'-1+1,",
      '',
    ]);
    expect(readCodebookCsv(csv).concepts).toEqual(sample.concepts);
    expect(looksLikeCodebookCsv(csv)).toBe(true);
  });

  test('is read from tables that others make', () => {
    const csv = '\uFEFFColor,Description,Code\nyellow,"What\nfor",A\n,,\n,,B\n';
    expect(readCodebookCsv(csv).concepts).toEqual([
      { name: 'A', parent: null, definition: 'What\nfor', colour: 1 },
      { name: 'B', parent: null, definition: '', colour: null },
    ]);
  });

  test.each<[string, string]>([
    ['who,what\na,b\n', 'The first line has to name the columns'],
    ['name,colour\nA,pink\n', 'Row 2 names the colour “pink”'],
  ])('%j is refused', (csv, reason) => {
    expect(() => readCodebookCsv(csv)).toThrow(reason);
  });

  test.each<[string, string]>([
    ['{', 'not JSON'],
    ['{"format":"other"}', 'not a codebook'],
    ['{"format":"dictum-codebook","version":2,"concepts":[]}', 'newer version'],
    ['{"format":"dictum-codebook","version":1,"concepts":[{"name":3}]}', 'not sound'],
    ['{"format":"dictum-codebook","version":1,"concepts":[],"more":1}', 'not sound'],
  ])('%s is refused', (text, reason) => {
    expect(() => readCodebookJson(text)).toThrow(reason);
  });

  test('is a page in Markdown', () => {
    const text = codebookMarkdown(sample);
    expect(text).toContain(
      '# Codebook\n\n## Concepts\n\n- **Harbour**\n  - **Sell, "now"**: Any sale.',
    );
    expect(text).toContain('- **Yellow**: A claim.');
    expect(text).toContain('- **speaker**: Says it.');
  });
});

describe('the command', () => {
  test('makes what is new, below its parent, in one step of undo', async () => {
    const library = await libraryWith(sample);
    expect(library.changes).toHaveLength(1);
    const { concepts } = await codebookIn(library);
    expect(new Map(concepts.map((one) => [one.name, one]))).toEqual(
      new Map(sample.concepts.map((one) => [one.name, one])),
    );
    await library.undo();
    expect((await codebookIn(library)).concepts).toEqual([]);
  });

  test('leaves what exists as it is, but for a definition that is empty, and says so', async () => {
    const library = new MemoryLibrary();
    const plain = { parent: null, definition: '' };
    const { id } = await library.run('create-concept', { name: 'sell', ...plain });
    await library.run('create-concept', { name: 'Lease', parent: id, definition: 'Mine.' });
    const { added, defined, report } = await library.run('import-codebook', {
      codebook: {
        ...sample,
        concepts: [
          { name: 'Sell', parent: 'Harbour', definition: 'Given.', colour: 2 },
          { name: 'LEASE', parent: null, definition: 'Other.', colour: null },
          { name: 'lease', parent: null, definition: '', colour: null },
          { name: 'A', parent: 'B', definition: '', colour: null },
          { name: 'B', parent: 'A', definition: '', colour: null },
        ],
      },
    });
    expect({ added, defined }).toEqual({ added: 3, defined: 1 });
    expect(report).toEqual([
      '“lease” stands twice; the first one counts.',
      '“sell” stays where it is, not below “Harbour”.',
      '“Lease” keeps its own definition.',
      '“A” is part of itself; it stands at the top.',
      '“B” is part of itself; it stands at the top.',
    ]);
    expect((await codebookIn(library)).concepts).toEqual([
      { name: 'A', parent: null, definition: '', colour: null },
      { name: 'B', parent: null, definition: '', colour: null },
      { name: 'Harbour', parent: null, definition: '', colour: null },
      { name: 'sell', parent: null, definition: 'Given.', colour: null },
      { name: 'Lease', parent: 'sell', definition: 'Mine.', colour: null },
    ]);
  });

  test('the second time nothing changes, and what was exported comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyCodebook, async (codebook) => {
        const library = await libraryWith(codebook);
        const made = await codebookIn(library);
        const before = library.changes.length;
        await library.run('import-codebook', { codebook });
        expect(library.changes).toHaveLength(before);
        for (const read of [
          readCodebookJson(codebookJson(made)),
          { ...made, concepts: readCodebookCsv(codebookCsv(made)).concepts },
        ])
          expect(await codebookIn(await libraryWith(read))).toEqual(made);
      }),
      { seed: 20, numRuns: 300 },
    );
  });
});
