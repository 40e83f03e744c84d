// Which rows of the index a Change makes stale, and what is to stand in them.

import type { Op } from '#core/change.ts';
import { isListed } from '#core/records/note.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { AnyRecord, TableName, Tables } from '#core/records/tables.ts';
import type { LibraryDatabase, PlainTableName } from '../database.ts';
import {
  actorEntry,
  conceptEntry,
  documentEntry,
  noteEntry,
  passageEntries,
  sectionEntry,
  statementEntry,
} from './entries.ts';
import type { Entry, Removal } from './index-api.ts';

/** A record that came, changed or (with `now` null) went. */
export interface Touched {
  table: TableName;
  id: string;
  before: AnyRecord | null;
  now: AnyRecord | null;
}

/** What an update of the index says. */
export interface Rows {
  removals: Removal[];
  entries: Entry[];
}

/** The records an action touched. A splice tells only its section, whose text must be read. */
export function touchedBy(ops: readonly Op[]): { touched: Touched[]; spliced: string[] } {
  const touched: Touched[] = [];
  const spliced: string[] = [];
  for (const op of ops) {
    if (op.op !== 'put') spliced.push(op.section);
    else touched.push({ table: op.table, id: op.key, before: op.before, now: op.after });
  }
  return { touched, spliced };
}

const named = (kind: Removal['kind'], id: string): Removal => ({ kind, id, part: null });

/** Removals of a record that went, by its table. */
function removalsFor({ table, id, before }: Touched): Removal[] {
  if (table === 'documents') return [named('document', id)];
  if (table === 'passages') return [named('passage', id), named('comment', id)];
  if (table === 'actors') return [named('actor', id)];
  if (table === 'notes') return [named('note', id)];
  if (table === 'concepts') return [named('concept', id)];
  if (table === 'statements') return [named('statement', id)];
  const owner = before !== null && 'owner' in before ? before.owner : null;
  return owner === null ? [] : [{ kind: 'document', id: owner, part: id }];
}

async function byId<T extends PlainTableName>(
  database: LibraryDatabase,
  table: T,
  ids: Iterable<string>,
): Promise<Map<string, Tables[T]>> {
  const found = await database.records(table).bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record]])));
}

/** What the index is to hold of these records. What belongs to them besides is read as it stands now. */
export async function rowsOf(
  touched: readonly Touched[],
  database: LibraryDatabase,
): Promise<Rows> {
  const rows: Rows = { removals: [], entries: [] };
  const sections: SectionRecord[] = [];
  const notes: Tables['notes'][] = [];
  for (const one of touched) {
    const { now } = one;
    if (now === null) rows.removals.push(...removalsFor(one));
    else if ('sections' in now) rows.entries.push(documentEntry(now));
    else if ('anchor' in now) rows.entries.push(...passageEntries(now));
    else if ('aliases' in now) rows.entries.push(actorEntry(now));
    else if ('stance' in now) rows.entries.push(statementEntry(now));
    else if ('definition' in now) rows.entries.push(conceptEntry(now));
    else if ('of' in now) continue;
    else if ('section' in now && !isListed(now)) rows.removals.push(named('note', now.id));
    else if ('section' in now) notes.push(now);
    else if ('owner' in now) sections.push(now);
  }
  if (sections.length > 0) {
    const owners = await byId(
      database,
      'documents',
      sections.map((section) => section.owner),
    );
    for (const section of sections)
      if (owners.has(section.owner)) rows.entries.push(sectionEntry(section));
  }
  if (notes.length > 0) {
    const texts = await byId(
      database,
      'sections',
      notes.map((note) => note.section.id),
    );
    for (const note of notes) rows.entries.push(noteEntry(note, texts.get(note.section.id)));
  }
  return rows;
}

/** Sections as they stand now, for those that a splice changed. */
export async function readSpliced(
  ids: readonly string[],
  database: LibraryDatabase,
): Promise<Touched[]> {
  const found = await byId(database, 'sections', ids);
  return [...found.values()].map((now): Touched => {
    return { table: 'sections', id: now.id, before: null, now };
  });
}
