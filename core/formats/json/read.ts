// Reads a JSON export. Nothing is taken in unless all of it is sound: every record passes its
// validator, every reference leads to a record of the file.

import type { Check } from '../../check.ts';
import { isObject, list, object, optional, sha256, text } from '../../check.ts';
import { DictumError, invalidInput, refusedFile } from '../../errors.ts';
import type { AnyRecord, TableName } from '../../records/tables.ts';
import { recordChecks } from '../../records/tables.ts';
import type { ExportRecords } from '../export-records.ts';
import { checkReferences } from './check-references.ts';
import type { JsonAsset } from './format.ts';
import { formatName, readVersions, tableOrder } from './format.ts';

/** What a JSON export holds, ready for the command `import-records`. */
export interface LibraryFile {
  records: { table: TableName; record: AnyRecord }[];
  /** Their hashes are as the file says; whoever stores the bytes compares. */
  assets: JsonAsset[];
}

/** The longest asset that is read, in characters of base64. */
const longestAsset = 100_000_000;

const base64: Check<string> = (value, where) => {
  const checked = text(longestAsset)(value, where);
  if (checked.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(checked))
    throw invalidInput(`${where} is not base64.`);
  return checked;
};

const file = object({
  format: text(40),
  version: (value: unknown) => value,
  documents: list(recordChecks.documents),
  sections: list(recordChecks.sections),
  passages: list(recordChecks.passages),
  actors: list(recordChecks.actors),
  links: list(recordChecks.links),
  concepts: optional(list(recordChecks.concepts)),
  statements: optional(list(recordChecks.statements)),
  decisions: optional(list(recordChecks.decisions)),
  notes: list(recordChecks.notes),
  versions: optional(list(recordChecks.versions)),
  settings: list(recordChecks.settings, 1),
  assets: optional(list(object({ sha256, base64 }))),
});

/** Whether a text is meant to be a JSON export, by its first characters. */
export function looksLikeLibrary(content: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"dictum-library"/.test(content.slice(0, 200));
}

/** Reads an export's text. Throws `RefusedFileError` with the first reason found. */
export function readLibrary(content: string): LibraryFile {
  const parsed = parse(content);
  if (!isObject(parsed) || parsed['format'] !== formatName)
    throw refusedFile('This is not a library that Dictum has exported.');
  if (!readVersions.includes(parsed['version']))
    throw refusedFile('This library was exported by a newer version of Dictum.');
  try {
    const { assets = [], ...read } = file(parsed, 'library');
    const { concepts = [], statements = [], decisions = [], versions = [] } = read;
    const tables: ExportRecords = { ...read, concepts, statements, decisions, versions };
    checkReferences(tables);
    const records = tableOrder.flatMap((table) =>
      tables[table].map((record: AnyRecord) => ({ table, record })),
    );
    return { records, assets };
  } catch (thrown) {
    if (thrown instanceof DictumError)
      throw refusedFile(`The library in this file is not sound: ${thrown.message}`, thrown.detail);
    throw thrown;
  }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch (thrown) {
    throw refusedFile('This file is not JSON.', String(thrown));
  }
}
