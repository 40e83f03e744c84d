import { expect, it } from 'vitest';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import { toCodePoints } from '../../text/code-points.ts';
import { exportModel } from '../export-model.ts';
import { parseCsv } from './csv.ts';
import { linksCsv, passagesCsv, statementsCsv } from './tables.ts';

const { records } = sampleLibrary();
const model = exportModel(records, { kind: 'all', id: null });

/** The rows as objects by column. */
function read(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text);
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

it('every passage is a row, with its place in code points', () => {
  const rows = read(passagesCsv(model));
  expect(new Set(rows.map((row) => row['passage_id']))).toEqual(
    new Set(records.passages.map(({ id }) => id)),
  );
  expect(rows).toHaveLength(records.passages.length);
  const question = rows.find((row) => row['quote']?.includes('👩‍🚀'));
  const { start = '', end = '', quote = '' } = question ?? {};
  expect(Number(end) - Number(start)).toBe(toCodePoints(quote, quote.length));
  const lost = rows.find((row) => row['state'] === 'orphaned');
  expect([lost?.['start'], lost?.['end']]).toEqual(['', '']);
});

it('every link is a row', () => {
  const rows = read(linksCsv(model));
  expect(rows).toHaveLength(records.links.length);
  expect(rows.find((row) => row['role'] === 'speaker')).toMatchObject({ actor: 'Minister Tal' });
});

it('every statement is a row, with the variables of Discourse Network Analyzer', () => {
  const rows = read(statementsCsv(model));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    time: '2025-06',
    person: 'Minister Tal',
    organization: 'Veland',
    concept: 'The harbour stays open',
    concept_path: 'Harbour › The harbour stays open',
    agreement: '0',
    stance: 'opposes',
    targets: 'Harbour League',
  });
  expect(rows[1]).toMatchObject({ concept: '', agreement: '', stance: 'unclear' });
});
