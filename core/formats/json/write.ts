// Writes the JSON export.

import type { Check } from '../../check.ts';
import type { TableName } from '../../records/tables.ts';
import { recordChecks } from '../../records/tables.ts';
import type { ExportRecords } from '../export-records.ts';
import { compare } from '../export-records.ts';
import type { JsonAsset } from './format.ts';
import { formatName, formatVersion } from './format.ts';

/**
 * The file in pieces, one record a line: a large library with its originals may be longer than one
 * string can be.
 */
export function* libraryJson(
  records: ExportRecords,
  assets: Iterable<JsonAsset>,
): Generator<string, void, undefined> {
  yield `{\n"format": ${JSON.stringify(formatName)},\n"version": ${formatVersion}`;
  yield* table('documents', records.documents, recordChecks.documents);
  yield* table('sections', records.sections, recordChecks.sections);
  yield* table('passages', records.passages, recordChecks.passages);
  yield* table('actors', records.actors, recordChecks.actors);
  yield* table('links', records.links, recordChecks.links);
  yield* table('concepts', records.concepts, recordChecks.concepts);
  yield* table('statements', records.statements, recordChecks.statements);
  yield* table('decisions', records.decisions, recordChecks.decisions);
  yield* table('notes', records.notes, recordChecks.notes);
  yield* table('versions', records.versions, recordChecks.versions);
  yield* table('settings', records.settings, recordChecks.settings);
  yield ',\n"assets": [';
  let first = true;
  for (const { sha256, base64 } of assets) {
    yield `${first ? '' : ','}\n${JSON.stringify({ sha256, base64 })}`;
    first = false;
  }
  yield ']\n}\n';
}

function* table<T extends { id: string }>(
  name: TableName,
  records: readonly T[],
  check: Check<T>,
): Generator<string, void, undefined> {
  yield `,\n"${name}": [`;
  let first = true;
  for (const record of records.toSorted((a, b) => compare(a.id, b.id))) {
    // The validator builds the record afresh, which gives its fields their one order.
    yield `${first ? '' : ','}\n${JSON.stringify(check(record, `${name} ${record.id}`))}`;
    first = false;
  }
  yield ']';
}

/** The hashes of all assets that records name, sorted: originals of documents, pictures of bodies and actors. */
export function assetsOf(records: ExportRecords): string[] {
  const hashes = new Set<string>();
  for (const { original } of records.documents) if (original !== null) hashes.add(original.sha256);
  for (const { picture } of records.actors) if (picture !== undefined) hashes.add(picture.sha256);
  for (const { blocks } of records.sections)
    for (const block of blocks) if (block.type === 'image') hashes.add(block.asset);
  return [...hashes].sort(compare);
}
