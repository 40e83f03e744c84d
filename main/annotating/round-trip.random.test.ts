import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationCollection } from '#core/formats/annotation/write.ts';
import { exportModel } from '#core/formats/export-model.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import type { Block } from '#core/text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { tableNames } from '#core/records/tables.ts';
import { stances } from '#core/records/statement.ts';
import { anyBody } from '../../tests/fixtures/formats/arbitrary-body.ts';
import { memoryLibrary } from '../../tests/fixtures/formats/memory-library.ts';
import { makeDocument, noRecords } from '../../tests/fixtures/formats/make-records.ts';
import { annotate } from './annotate.ts';

const pieces = [
  'Sea',
  '🌊',
  '海峡の港',
  'ﬁsh',
  'e\u0301',
  '👩‍🚀',
  '“so”',
  'ß',
  '한국어',
  'İ',
  ' and ',
  '. ',
];
const names = ['Ada Tessel', 'Émile “Bo” Ōta', '王小明', '=SUM(A1)', "O'Neill 🌊"];
const themes = ['Sell the port', 'Häfen › See', '港を売る', '- 5 % 🌊', "'quoted"];

/** All records of a library, as an export reads them. */
async function recordsOf(
  library: ReturnType<typeof memoryLibrary>['library'],
): Promise<ExportRecords> {
  const found = await Promise.all(
    tableNames.map(async (table) => {
      const { records } = await library.records({ table, limit: 10_000 });
      return [table, records] as const;
    }),
  );
  return { ...noRecords(), ...Object.fromEntries(found) };
}

/** Sections of a document: words that make trouble in one paragraph, or any blocks there are. */
const bodies = fc.oneof(
  fc
    .array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 60 })
    .map((parts): Block[][] => [
      [{ type: 'paragraph', runs: [{ type: 'text', text: parts.join('').trim() }] }],
    ]),
  fc
    .array(anyBody, { minLength: 1, maxLength: 3 })
    .filter((sections) => joinSections(sections.map(plainTextOfBlocks)).trim() !== ''),
);

const someone = fc.option(fc.constantFrom(...names));
const statement = fc.record({
  speaker: someone,
  organisation: someone,
  concept: fc.option(fc.constantFrom(...themes)),
  stance: fc.constantFrom(...stances),
  targets: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
  date: fc.option(fc.constantFrom('2024', '2024-02', '2024-02-29')),
  note: fc.constantFrom('', 'A note.', '注 🌊'),
});
const passage = fc.record({
  from: fc.nat(200),
  length: fc.integer({ min: 1, max: 30 }),
  comment: fc.constantFrom('', 'Look here 🌊', '見て'),
  tags: fc.uniqueArray(fc.constantFrom('peace', '港', 'a b'), { maxLength: 2 }),
  colour: fc.constantFrom(1 as const, 3 as const, 8 as const),
  statements: fc.array(statement, { maxLength: 3 }),
});

const actor = (name: string) => ({ name, type: 'person', aliases: [], description: '' });

/** What of a document’s passages must be the same after a journey. */
async function told(library: ReturnType<typeof memoryLibrary>['library'], id: string) {
  const { passages, statements } = await library.document({ id });
  const { actors, concepts } = await library.overview(null);
  const nameOf = (one: string | null): string | null =>
    [...actors, ...concepts].find((record) => record.id === one)?.name ?? null;
  return passages
    .map(({ id: own, annotation, anchor, quote, prefix, suffix, comment, tags, colour }) => ({
      key: annotation ?? `urn:uuid:${own}`,
      anchor,
      quote,
      prefix,
      suffix,
      comment,
      tags,
      colour,
      statements: statements
        .filter((one) => one.passage === own)
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
        .map(({ speaker, organisation, concept, stance, targets, date, note }) => ({
          speaker: nameOf(speaker),
          organisation: nameOf(organisation),
          concept: nameOf(concept),
          stance,
          targets: targets.map(nameOf),
          date,
          note,
        }))
        .map((one) => JSON.stringify(one))
        .toSorted(),
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

describe('annotationCollection and annotate, on any text', () => {
  it('bring back the same anchors, bodies and statements', async () => {
    await fc.assert(
      fc.asyncProperty(
        bodies,
        fc.array(passage, { minLength: 1, maxLength: 6 }),
        async (sections, wanted) => {
          const made = makeDocument(1, 'Words', sections);
          const text = joinSections(sections.map(plainTextOfBlocks));
          const bare: ExportRecords = {
            ...noRecords(),
            documents: [made.document],
            sections: [...made.sections],
          };
          const { library } = memoryLibrary(bare);
          const passages = wanted.flatMap(({ from, length, comment, tags, colour, statements }) => {
            const start = from % text.length;
            const end = Math.min(text.length, start + length);
            if (text.slice(start, end).trim() === '') return [];
            return [{ document: made.document.id, start, end, colour, comment, tags, statements }];
          });
          for (const { statements, ...one } of passages) {
            const { result } = await library.run({
              id: 'x',
              command: 'create-passages',
              args: { passages: [one] },
            });
            const [id] = (result as { ids: string[] }).ids;
            for (const { speaker, organisation, concept, targets, ...rest } of statements)
              await library.run({
                id: 'x',
                command: 'create-statement',
                args: {
                  passage: id,
                  statement: {
                    ...rest,
                    speaker: speaker === null ? null : actor(speaker),
                    organisation: organisation === null ? null : actor(organisation),
                    concept:
                      concept === null ? null : { name: concept, parent: null, definition: '' },
                    targets: targets.map(actor),
                  },
                },
              });
          }
          const records = await recordsOf(library);
          const [exported] = exportModel(records, {
            kind: 'document',
            id: made.document.id,
          }).documents;
          if (exported === undefined) throw new Error('no document');
          const content = JSON.stringify(
            annotationCollection(exported, (id) => records.passages.find((one) => one.id === id)),
          );

          const fresh = memoryLibrary(bare);
          const lines = await annotate({ text: content, library: fresh.library });
          const before = await told(library, made.document.id);
          const after = await told(fresh.library, made.document.id);
          // A quote that stands in several places with the same context is asked about, never guessed.
          const refused = lines.filter(({ status }) => status === 'refused');
          for (const { reason } of refused) expect(reason).toMatch(/several places/);
          const asked = new Set(refused.map(({ annotation }) => annotation));
          expect(after).toEqual(before.filter(({ key }) => !asked.has(key)));
          const again = fresh.changes();
          await annotate({ text: content, library: fresh.library });
          expect(fresh.changes()).toBe(again);
        },
      ),
      { seed: 31, numRuns: 60 },
    );
  });
});
