// Which rows of the index a Change makes stale, and what stands in them now.

import type { Op } from '#core/change.ts';
import type { TableName } from '#core/records/tables.ts';
import type { LibraryDatabase } from '../database.ts';
import { actorEntry, documentEntry, noteEntry, passageEntries, sectionEntry } from './entries.ts';
import type { Entry, Removal } from './index-api.ts';

/** A record that changed; `owner` is known for a section that went. */
export interface Touched {
  table: TableName;
  id: string;
  owner: string | null;
}

/** The records a Change touched, as far as they are searchable. */
export function touchedBy(ops: readonly Op[]): Touched[] {
  return ops.map((op): Touched => {
    if (op.op === 'splice') return { table: 'sections', id: op.section, owner: null };
    const section = op.table === 'sections' ? (op.after ?? op.before) : null;
    return { table: op.table, id: op.key, owner: section?.owner ?? null };
  });
}

/** What an update of the index says. */
export interface Rows {
  removals: Removal[];
  entries: Entry[];
}

const idsOf = (touched: readonly Touched[], table: TableName): string[] =>
  touched.filter((one) => one.table === table).map((one) => one.id);

/** Splits what was read into entries and, for records that are gone, removals. */
function rowsFor<R>(
  ids: readonly string[],
  records: readonly (R | undefined)[],
  removals: (id: string) => Removal[],
  entries: (record: R) => Entry[],
): Rows {
  const rows: Rows = { removals: [], entries: [] };
  for (const [index, id] of ids.entries()) {
    const record = records[index];
    if (record === undefined) rows.removals.push(...removals(id));
    else rows.entries.push(...entries(record));
  }
  return rows;
}

async function sectionRows(touched: readonly Touched[], database: LibraryDatabase): Promise<Rows> {
  const sections = touched.filter((one) => one.table === 'sections');
  const stored = await database.records('sections').bulkGet(sections.map((one) => one.id));
  const owners = sections.map((one, index) => stored[index]?.owner ?? one.owner ?? '');
  const documents = await database.records('documents').bulkGet(owners);
  const rows: Rows = { removals: [], entries: [] };
  for (const [index, { id }] of sections.entries()) {
    const section = stored[index];
    const owner = owners[index] ?? '';
    if (section !== undefined && documents[index] !== undefined)
      rows.entries.push(sectionEntry(section));
    else rows.removals.push({ kind: 'document', id: owner, part: id });
  }
  return rows;
}

async function noteRows(touched: readonly Touched[], database: LibraryDatabase): Promise<Rows> {
  const ids = idsOf(touched, 'notes');
  const notes = await database.records('notes').bulkGet(ids);
  const sections = await database
    .records('sections')
    .bulkGet(notes.map((note) => note?.section.id ?? ''));
  const bodies = new Map(sections.map((section) => [section?.owner, section]));
  return rowsFor(
    ids,
    notes,
    (id) => [{ kind: 'note', id, part: null }],
    (note) => [noteEntry(note, bodies.get(note.id))],
  );
}

/** What the index is to hold of these records now. */
export async function rowsOf(
  touched: readonly Touched[],
  database: LibraryDatabase,
): Promise<Rows> {
  const documents = idsOf(touched, 'documents');
  const passages = idsOf(touched, 'passages');
  const actors = idsOf(touched, 'actors');
  const all: Rows[] = [
    rowsFor(
      documents,
      await database.records('documents').bulkGet(documents),
      (id) => [{ kind: 'document', id, part: null }],
      (document) => [documentEntry(document)],
    ),
    await sectionRows(touched, database),
    rowsFor(
      passages,
      await database.records('passages').bulkGet(passages),
      (id) => [
        { kind: 'passage', id, part: null },
        { kind: 'comment', id, part: null },
      ],
      passageEntries,
    ),
    rowsFor(
      actors,
      await database.records('actors').bulkGet(actors),
      (id) => [{ kind: 'actor', id, part: null }],
      (actor) => [actorEntry(actor)],
    ),
    await noteRows(touched, database),
  ];
  return {
    removals: all.flatMap((rows) => rows.removals),
    entries: all.flatMap((rows) => rows.entries),
  };
}
