// Whether records fit together: no id twice, every reference leads somewhere, every passage stands on
// its quote.

import { offsetMap } from '../../anchoring/offsets.ts';
import { invalidInput } from '../../errors.ts';
import type { DocumentRecord, SectionRef } from '../../records/document.ts';
import type { ConceptRecord } from '../../records/concept.ts';
import type { PassageRecord } from '../../records/passage.ts';
import { referencesOf } from '../../records/references.ts';
import type { TableName } from '../../records/tables.ts';
import { tableNouns } from '../../records/tables.ts';
import { joinSections, plainTextOfBlocks } from '../../text/plain.ts';
import type { ExportRecords } from '../export-records.ts';

/** Throws `InvalidInputError` with the first fault. */
export function checkReferences(records: ExportRecords): void {
  const documents = unique('document', records.documents);
  const sections = unique('section', records.sections);
  const passages = unique('passage', records.passages);
  const actors = unique('actor', records.actors);
  const notes = unique('note', records.notes);
  const versions = unique('version', records.versions);
  unique('link', records.links);
  unique('statement', records.statements);
  unique('decision', records.decisions);
  for (const { id } of records.settings)
    if (id !== 'settings') throw invalidInput('The settings have a wrong id.');

  const texts = new Map(records.sections.map(({ id, blocks }) => [id, plainTextOfBlocks(blocks)]));
  const owned = new Set<string>();
  const own = (ref: SectionRef, owner: string): void => {
    if (sections.get(ref.id)?.owner !== owner || owned.has(ref.id))
      throw invalidInput(`The section ${ref.id} of ${owner} is missing.`);
    if (texts.get(ref.id)?.length !== ref.length)
      throw invalidInput(`The section ${ref.id} has not the length that is said of it.`);
    owned.add(ref.id);
  };
  for (const { id, sections: refs } of records.documents) for (const ref of refs) own(ref, id);
  for (const { id, section } of [...records.notes, ...records.versions]) own(section, id);
  for (const { id, owner } of records.sections)
    if (!owned.has(id) || !(documents.has(owner) || notes.has(owner) || versions.has(owner)))
      throw invalidInput(`The section ${id} belongs to nothing.`);

  const textOf = bodies(texts);
  for (const passage of records.passages) {
    const document = documents.get(passage.document);
    if (document === undefined)
      throw invalidInput(`The document of the passage ${passage.id} is missing.`);
    checkPlace(passage, document, textOf(document));
  }
  const known: Partial<Record<TableName, ReadonlyMap<string, unknown>>> = {
    documents,
    passages,
    actors,
    notes,
    concepts: unique('concept', records.concepts),
  };
  for (const table of ['links', 'statements', 'decisions', 'concepts', 'versions'] as const)
    for (const record of records[table])
      for (const [owner, id] of referencesOf(record))
        if (known[owner]?.has(id) !== true)
          throw invalidInput(
            `The ${tableNouns[owner]} of the ${tableNouns[table]} ${record.id} is missing.`,
          );
  for (const { id, passage, document } of [...records.links, ...records.statements])
    if (passages.get(passage)?.document !== document)
      throw invalidInput(`The record ${id} is not of the document of its passage.`);
  checkTree(records.concepts);
}

function unique<T extends { id: string }>(what: string, records: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>();
  for (const record of records) {
    if (byId.has(record.id)) throw invalidInput(`The ${what} ${record.id} is there twice.`);
    byId.set(record.id, record);
  }
  return byId;
}

/** The plain texts of documents, each made once. */
function bodies(texts: ReadonlyMap<string, string>): (document: DocumentRecord) => string {
  const made = new Map<string, string>();
  return (document) => {
    const known = made.get(document.id);
    if (known !== undefined) return known;
    const text = joinSections(document.sections.map(({ id }) => texts.get(id) ?? ''));
    made.set(document.id, text);
    return text;
  };
}

function checkPlace(passage: PassageRecord, document: DocumentRecord, text: string): void {
  // A passage whose place is in doubt keeps an anchor that need not lead anywhere.
  if (passage.state !== 'anchored') return;
  const map = offsetMap(document.sections);
  const start = map.offsetOf(passage.anchor.start);
  const end = map.offsetOf(passage.anchor.end);
  if (start === null || end === null || text.slice(start, end) !== passage.quote)
    throw invalidInput(`The passage ${passage.id} does not stand on its quote.`);
}

/** No concept is part of itself, however many stand between. */
function checkTree(concepts: readonly ConceptRecord[]): void {
  const parents = new Map(concepts.map(({ id, parent }) => [id, parent]));
  const sound = new Set<string>();
  for (const { id } of concepts) {
    const way = new Set<string>();
    for (let at: string | null = id; at !== null && !sound.has(at); at = parents.get(at) ?? null) {
      if (way.has(at)) throw invalidInput(`The concept ${at} is part of itself.`);
      way.add(at);
    }
    for (const one of way) sound.add(one);
  }
}
