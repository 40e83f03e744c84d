// Reads from the store what an export of a subject needs, and not much more.

import type { ExportSubject } from '#core/export-api.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { citedPassages } from '#core/formats/export-records.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import { recordChecks } from '#core/records/tables.ts';
import type { ExportReadsApi } from '#core/store-api.ts';

/** The calls of the store that exports make. */
export type ExportSource = ExportReadsApi;

/** How many records are asked for at once: a section has up to 16,000 characters. */
const pageSize = 500;

/** The records of a subject and of all that it refers to. Throws `NotFoundError` when it is not there. */
export async function loadRecords(
  source: ExportSource,
  subject: ExportSubject,
): Promise<ExportRecords> {
  switch (subject.kind) {
    case 'all':
      return {
        documents: await wholeTable(source, 'documents'),
        sections: await wholeTable(source, 'sections'),
        passages: await wholeTable(source, 'passages'),
        actors: await wholeTable(source, 'actors'),
        links: await wholeTable(source, 'links'),
        concepts: await wholeTable(source, 'concepts'),
        statements: await wholeTable(source, 'statements'),
        decisions: await wholeTable(source, 'decisions'),
        notes: await wholeTable(source, 'notes'),
        versions: await wholeTable(source, 'versions'),
        settings: await wholeTable(source, 'settings'),
      };
    case 'document':
      return withDocuments(source, [subject.id], []);
    case 'note': {
      return withDocuments(source, await citedDocuments(source, subject.id), [subject.id]);
    }
    case 'actor':
      return withDocuments(source, await actorDocuments(source, subject.id), []);
    case 'selection': {
      const documents = [...subject.documents];
      for (const id of subject.actors) documents.push(...(await actorDocuments(source, id)));
      for (const id of subject.notes) documents.push(...(await citedDocuments(source, id)));
      return withDocuments(source, distinct(documents), subject.notes);
    }
  }
}

/** The documents whose passages a note cites. */
async function citedDocuments(source: ExportSource, note: string): Promise<string[]> {
  const { section } = await source.note({ id: note });
  const { passages } = await source.passages({ ids: [...citedPassages(section.blocks)] });
  return distinct(passages.map((one) => one.document));
}

/** The documents in which an actor is linked or named by a statement. */
async function actorDocuments(source: ExportSource, actor: string): Promise<string[]> {
  const { links, statements } = await source.actor({ id: actor });
  return distinct([...links, ...statements].map((one) => one.document));
}

/** All records of a table. */
export async function wholeTable<T extends TableName>(
  source: ExportSource,
  table: T,
): Promise<Tables[T][]> {
  const check = recordChecks[table];
  const all: Tables[T][] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<ExportSource['records']>> = await source.records({
      table,
      limit: pageSize,
      ...(after === '' ? {} : { after }),
    });
    for (const record of page.records) all.push(check(record, `${table} ${record.id}`));
    after = page.next;
  }
  return all;
}

/** Whole documents, the notes that cite them, the notes named, and every actor. */
async function withDocuments(
  source: ExportSource,
  documents: readonly string[],
  notes: readonly string[],
): Promise<ExportRecords> {
  const { actors, concepts, settings } = await source.overview(null);
  const records: ExportRecords = {
    documents: [],
    sections: [],
    passages: [],
    actors,
    links: [],
    concepts,
    statements: [],
    decisions: [],
    notes: [],
    versions: [],
    settings: [settings],
  };
  const noteIds = new Set(notes);
  for (const id of documents) {
    const bundle = await source.document({ id });
    records.documents.push(bundle.document);
    records.sections.push(...bundle.sections);
    records.passages.push(...bundle.passages);
    records.links.push(...bundle.links);
    records.statements.push(...bundle.statements);
    records.decisions.push(...bundle.decisions);
    for (const note of await source.citingNotes({ document: id })) noteIds.add(note.id);
  }
  for (const id of noteIds) {
    const { note, section } = await source.note({ id });
    records.notes.push(note);
    records.sections.push(section);
  }
  return records;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
