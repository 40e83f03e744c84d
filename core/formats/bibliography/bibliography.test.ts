import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeDocument } from '../../../tests/fixtures/formats/make-records.ts';
import type { DocumentRecord } from '../../records/document.ts';
import { bibtex } from './bibtex.ts';
import type { CslName } from './csl.ts';
import { citationKeys, cslItems, namesOf } from './csl.ts';

const made = (number: number, fields: Partial<DocumentRecord>): DocumentRecord => ({
  ...makeDocument(number, 'x', [[]]).document,
  ...fields,
});

test.each<[string, CslName[]]>([
  ['Ada Lind', [{ family: 'Lind', given: 'Ada' }]],
  [
    'Ada Lind and Ben Oduya',
    [
      { family: 'Lind', given: 'Ada' },
      { family: 'Oduya', given: 'Ben' },
    ],
  ],
  [
    'Ada Lind, Ben Oduya',
    [
      { family: 'Lind', given: 'Ada' },
      { family: 'Oduya', given: 'Ben' },
    ],
  ],
  [
    'Lind, Ada; Oduya, Ben',
    [
      { family: 'Lind', given: 'Ada' },
      { family: 'Oduya', given: 'Ben' },
    ],
  ],
  ['Ursula von der Leyen', [{ family: 'von der Leyen', given: 'Ursula' }]],
  ['Editorial Board Staff', [{ literal: 'Editorial Board Staff' }]],
  ['Reuters', [{ literal: 'Reuters' }]],
])('the authors of %j', (byline, names) => {
  expect(namesOf(byline)).toEqual(names);
});

describe('items', () => {
  const documents = [
    made(1, {
      title: 'The harbour: “sold” & gone 100%?',
      author: 'Änne Groß',
      publisher: 'Pell Times',
      date: '2025-03',
      url: 'https://example.org/a?b={c}',
      kind: 'article',
      language: 'en',
    }),
    made(2, { title: 'The harbour again', author: 'Änne Groß', date: '2025', kind: 'interview' }),
    made(3, { title: 'Harbour', author: null, date: null, publisher: 'Ost', kind: 'report' }),
  ];

  it('are CSL as its schema asks', () => {
    expect(cslItems(documents)).toMatchObject([
      {
        type: 'article-newspaper',
        author: [{ family: 'Groß', given: 'Änne' }],
        'container-title': 'Pell Times',
        issued: { 'date-parts': [[2025, 3]] },
      },
      { type: 'interview' },
      { type: 'report', publisher: 'Ost' },
    ]);
    expect(cslItems(documents).map(({ id }) => id)).toEqual([
      'gross2025harbour',
      'gross2025harbour-2',
      'harbour',
    ]);
  });

  it('are BibTeX with every special sign as text', () => {
    expect(bibtex(cslItems(documents))).toMatchInlineSnapshot(`
      "@article{gross2025harbour,
        title = {{The harbour: “sold” \\& gone 100\\%?}},
        author = {Groß, Änne},
        journaltitle = {Pell Times},
        date = {2025-03},
        url = {https://example.org/a?b=%7Bc%7D},
        langid = {en},
      }

      @misc{gross2025harbour-2,
        title = {{The harbour again}},
        author = {Groß, Änne},
        date = {2025},
        howpublished = {Interview},
      }

      @report{harbour,
        title = {{Harbour}},
        institution = {Ost},
      }
      "
    `);
  });

  it('have keys of plain letters, each once, whatever the titles are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string())), (list) => {
        const all = list.map(([title, author], index) => made(index + 1, { title, author }));
        const keys = [...citationKeys(all).values()];
        expect(new Set(keys).size).toBe(all.length);
        for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('never leave a brace open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const text = bibtex(cslItems([made(1, { title, author: title, publisher: title })]));
        const bare = text.replace(/\\[{}]/g, '');
        let depth = 0;
        for (const sign of bare) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
