import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownBlocks } from '../../../tests/fixtures/formats/arbitrary-blocks.ts';
import { printedLibrary } from '../../../tests/fixtures/formats/printed-library.ts';
import { makeDocument } from '../../../tests/fixtures/formats/make-records.ts';
import type { ExportRecords } from '../export-records.ts';
import { readLibrary } from './read.ts';
import { libraryJson } from './write.ts';

const path = new URL('../../../docs/handbook/library.schema.json', import.meta.url);
const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
if (typeof schema !== 'object' || schema === null) throw new Error('The schema is no object.');
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

/** What the schema finds wrong with the export of these records. */
function faults(records: ExportRecords): string[] {
  const text = [...libraryJson(records, [{ sha256: 'a'.repeat(64), base64: 'aGVsbG8=' }])].join('');
  const file: unknown = JSON.parse(text);
  expect(() => readLibrary(text)).not.toThrow();
  validate(file);
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
}

it('an export is what its schema says', () => {
  const { records } = printedLibrary(1, 20);
  expect(faults(records)).toEqual([]);
});

it('and so is any body', () => {
  const { records } = printedLibrary(1, 0);
  const nothing = {
    passages: [],
    links: [],
    statements: [],
    decisions: [],
    notes: [],
    versions: [],
  };
  fc.assert(
    fc.property(markdownBlocks, (blocks) => {
      const { document, sections } = makeDocument(1, 'x', [blocks]);
      const only = { ...records, ...nothing, documents: [document], sections };
      expect(faults(only)).toEqual([]);
    }),
    { seed: 20256, numRuns: 60 },
  );
});

it('what is no record of ours is refused', () => {
  const file: unknown = JSON.parse([...libraryJson(printedLibrary(1, 2).records, [])].join(''));
  expect(validate(file)).toBe(true);
  for (const change of [{ version: 9 }, { actors: [{ id: 'x' }] }, { extra: [] }])
    expect(validate({ ...Object(file), ...change })).toBe(false);
});
