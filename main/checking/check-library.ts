// The integrity of a library: records as their types say, references that lead somewhere, passages on
// their quotes, originals by their hash, the journal whole and telling the same story as the database.

import { isDeepStrictEqual } from 'node:util';
import type { Records } from '#core/apply.ts';
import { referencesOf } from '#core/records/references.ts';
import { tableNames, tableNouns } from '#core/records/tables.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { readAllRecords } from './all-records.ts';
import { checkCounts } from './check-counts.ts';
import { checkPassages } from './check-passages.ts';
import type { CheckedJournal, CheckedSnapshots } from './journal-records.ts';
import { recordsOfJournal } from './journal-records.ts';

/** What a check reads of a library. */
export interface CheckedLibrary {
  readonly store: { readonly library: StoreOwnerApi };
  /** Originals by SHA-256; reading one that is missing or damaged is refused. */
  readonly assets: { read(sha256: string): Promise<unknown> };
  readonly journal: CheckedJournal;
  readonly snapshots: CheckedSnapshots;
}

/** What `dictum check` found. */
export interface CheckResult {
  /** One sentence each; empty when the library is whole. */
  problems: string[];
  counts: Record<string, number>;
  /** How many Changes the journal holds. */
  changes: number;
}

/** Reads everything once. Nothing is changed. */
export async function checkLibrary(library: CheckedLibrary): Promise<CheckResult> {
  const problems: string[] = [];
  const records = await readAllRecords(library.store.library, problems);
  checkReferences(records, problems);
  checkPassages(records, problems);
  await checkCounts(library.store.library, records, problems);
  await checkOriginals(library, records, problems);
  await checkPictures(library, records, problems);
  const changes = await compareWithJournal(library, records, problems);
  const counts = Object.fromEntries(
    Object.entries(records).map(([table, all]) => [table, all.size]),
  );
  return { problems, counts, changes };
}

function checkReferences(records: Records, problems: string[]): void {
  for (const table of ['links', 'statements', 'decisions', 'concepts', 'versions'] as const)
    for (const record of records[table].values())
      for (const [owner, id] of referencesOf(record))
        if (!records[owner].has(id)) {
          const noun = tableNouns[table].replace(/^./, (letter) => letter.toUpperCase());
          const named = tableNouns[owner];
          const article = /^[aeiou]/.test(named) ? 'an' : 'a';
          problems.push(`${noun} ${record.id} names ${article} ${named} that does not exist.`);
        }
  for (const section of records.sections.values())
    if (
      !records.documents.has(section.owner) &&
      !records.notes.has(section.owner) &&
      !records.versions.has(section.owner)
    )
      problems.push(`Section ${section.id} belongs to nothing.`);
  for (const [noun, table] of [
    ['Note', records.notes],
    ['Version', records.versions],
  ] as const)
    for (const one of table.values())
      if (records.sections.get(one.section.id)?.owner !== one.id)
        problems.push(`${noun} ${one.id} (“${one.title}”) has lost its text.`);
}

async function checkOriginals(
  library: CheckedLibrary,
  records: Records,
  problems: string[],
): Promise<void> {
  for (const document of records.documents.values()) {
    if (document.original === null) continue;
    await library.assets.read(document.original.sha256).catch((thrown: unknown) => {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      problems.push(`Document ${document.id} (“${document.title}”): ${reason}`);
    });
  }
}

/** Actors whose pictures are gone or damaged. */
async function checkPictures(
  library: CheckedLibrary,
  records: Records,
  problems: string[],
): Promise<void> {
  for (const { id, name, picture } of records.actors.values())
    if (picture !== undefined)
      await library.assets.read(picture.sha256).catch(() => {
        problems.push(`Actor ${id} (“${name}”): its picture is missing or damaged.`);
      });
}

async function compareWithJournal(
  library: CheckedLibrary,
  records: Records,
  problems: string[],
): Promise<number> {
  const told = await recordsOfJournal(library.journal, library.snapshots, problems).catch(
    (thrown: unknown) => {
      problems.push(thrown instanceof Error ? thrown.message : String(thrown));
      return null;
    },
  );
  if (told === null) return library.journal.lastSeq;
  for (const table of tableNames) {
    const expected: ReadonlyMap<string, unknown> = told.records[table];
    for (const [id, record] of records[table])
      if (!isDeepStrictEqual(record, expected.get(id)))
        problems.push(`The database and the journal differ in ${table} ${id}.`);
    for (const id of expected.keys())
      if (!records[table].has(id))
        problems.push(`The database lacks ${table} ${id}, which the journal holds.`);
  }
  return told.changes;
}
