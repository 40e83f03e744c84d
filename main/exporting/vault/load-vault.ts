// What a vault is made from: everything but the texts of the sources, which are read one by one as they are
// written, so that a large library never stands in memory as a whole.

import type { ExportSubject } from '#core/export-api.ts';
import type { ActorExport, DocumentExport } from '#core/formats/export-model.ts';
import type { NoteExport } from '#core/formats/note-export.ts';
import { actorExport, chosenOf, documentExport } from '#core/formats/export-model.ts';
import { noteExport } from '#core/formats/note-export.ts';
import type { RecordIndex } from '#core/formats/export-records.ts';
import { inOrder, indexRecords } from '#core/formats/export-records.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { isListed } from '#core/records/note.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { ExportSource } from '../load-records.ts';
import { wholeTable } from '../load-records.ts';

/** What a vault is written from; the texts of documents are read one at a time. */
export interface VaultLibrary {
  index: RecordIndex;
  documents: readonly DocumentRecord[];
  actors: readonly ActorRecord[];
  notes: readonly NoteRecord[];
  concepts: readonly ConceptRecord[];
  /** Whether a record of this id is in the library at all, chosen or not. */
  has(id: string): boolean;
  /** Reads a document's text. What is known of its passages is kept, its text is not. */
  document(document: DocumentRecord): Promise<DocumentExport>;
  /** For an actor whose documents have all been read. */
  actor(actor: ActorRecord): ActorExport;
  note(note: NoteRecord): NoteExport;
}

type Many = Extract<ExportSubject, { kind: 'selection' | 'all' }>;

/** Reads what a vault of the subject needs. */
export async function loadVault(source: ExportSource, subject: Many): Promise<VaultLibrary> {
  const { documents, actors, concepts, notes, settings } = await source.overview(null);
  const listed = notes.filter(isListed);
  const bodies = new Map<string, SectionRecord>();
  for (const { id } of listed) {
    const { section } = await source.note({ id });
    bodies.set(section.id, section);
  }
  const records = {
    documents,
    sections: [...bodies.values()],
    passages: await wholeTable(source, 'passages'),
    actors,
    links: await wholeTable(source, 'links'),
    concepts,
    statements: await wholeTable(source, 'statements'),
    decisions: [],
    notes: listed,
    versions: [],
    settings: [settings],
  };
  const index: RecordIndex = { ...indexRecords(records), section: (id) => bodies.get(id) };
  const ids = new Set(
    [documents, actors, concepts, notes].flatMap((list) => list.map(({ id }) => id)),
  );
  const read = new Map<string, DocumentExport>();
  // Where the passages of a document stand, once a note asks.
  const counted = new Map<string, ReadonlyMap<string, number>>();
  const places = (document: string): ReadonlyMap<string, number> => {
    const known = counted.get(document);
    if (known !== undefined) return known;
    const standing = (read.get(document)?.passages ?? []).flatMap(({ id, place }) =>
      place === null ? [] : [[id, place.paragraph] as const],
    );
    const made = new Map(standing);
    counted.set(document, made);
    return made;
  };
  const unread = (document: DocumentRecord): DocumentExport =>
    documentExport({ ...document, sections: [] }, index);
  return {
    index,
    ...chosenOf(records, subject),
    concepts: inOrder(concepts),
    has: (id) => ids.has(id),
    async document(document) {
      const { sections } = await source.document({ id: document.id });
      for (const section of sections) bodies.set(section.id, section);
      const exported = documentExport(document, index);
      for (const section of sections) bodies.delete(section.id);
      read.set(document.id, { ...exported, blocks: [], starts: [] });
      return exported;
    },
    actor: (actor) =>
      actorExport(actor, index, (document) => read.get(document.id) ?? unread(document)),
    note: (note) => noteExport(note, index, ({ id, document }) => places(document).get(id) ?? null),
  };
}
