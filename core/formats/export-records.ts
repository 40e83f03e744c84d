// The records an export is made from, and the same records looked up quickly.

import type { ActorRecord } from '../records/actor.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { DecisionRecord } from '../records/decision.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { NoteRecord } from '../records/note.ts';
import { isListed } from '../records/note.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { SectionRecord } from '../records/section.ts';
import type { SettingsRecord } from '../records/settings.ts';
import { defaultSettings } from '../records/settings.ts';
import type { StatementRecord } from '../records/statement.ts';
import { actorsOf } from '../records/statement.ts';
import type { VersionRecord } from '../records/version.ts';
import type { Block } from '../text/blocks.ts';
import { citationsOf } from '../text/inside-blocks.ts';

/** Records of a library, or of the part of it that an export needs; in any order. */
export interface ExportRecords {
  documents: DocumentRecord[];
  sections: SectionRecord[];
  passages: PassageRecord[];
  actors: ActorRecord[];
  links: LinkRecord[];
  concepts: ConceptRecord[];
  statements: StatementRecord[];
  decisions: DecisionRecord[];
  notes: NoteRecord[];
  versions: VersionRecord[];
  settings: SettingsRecord[];
}

/** A note that cites a passage. */
export interface CitingNote {
  id: string;
  title: string;
}

/** Records by what exports ask for. Lists are in creation order. */
export interface RecordIndex {
  records: ExportRecords;
  document(id: string): DocumentRecord | undefined;
  actors: ReadonlyMap<string, ActorRecord>;
  actor(id: string): ActorRecord | undefined;
  note(id: string): NoteRecord | undefined;
  section(id: string): SectionRecord | undefined;
  passage(id: string): PassageRecord | undefined;
  passagesOf(document: string): readonly PassageRecord[];
  linksOfPassage(passage: string): readonly LinkRecord[];
  linksOfActor(actor: string): readonly LinkRecord[];
  concepts: ReadonlyMap<string, ConceptRecord>;
  statementsOfPassage(passage: string): readonly StatementRecord[];
  /** Those in which the actor is speaker, organisation or target. */
  statementsOfActor(actor: string): readonly StatementRecord[];
  /** Each note once, however often it cites. */
  notesCiting(passage: string): readonly CitingNote[];
  /** The user's name of a colour, 1 to 8. */
  colourName(colour: number): string;
}

/** Makes the records quick to look up; linear in their number, done once for an export. */
export function indexRecords(records: ExportRecords): RecordIndex {
  const documents = byId(records.documents);
  const actors = byId(records.actors);
  const notes = byId(records.notes);
  const sections = byId(records.sections);
  const passages = byId(records.passages);
  const passagesByDocument = listsBy(inOrder(records.passages), (one) => one.document);
  const linksByPassage = listsBy(inOrder(records.links), (one) => one.passage);
  const linksByActor = listsBy(inOrder(records.links), (one) => one.actor);
  const concepts = byId(records.concepts);
  const statements = inOrder(records.statements);
  const statementsByPassage = listsBy(statements, (one) => one.passage);
  const statementsByActor = new Map<string, StatementRecord[]>();
  for (const one of statements)
    for (const actor of actorsOf(one))
      statementsByActor.set(actor, [...(statementsByActor.get(actor) ?? []), one]);
  const citing = citations(inOrder(records.notes.filter(isListed)), sections);
  const colourNames = (records.settings[0] ?? defaultSettings).colourNames;
  return {
    records,
    document: (id) => documents.get(id),
    actors,
    actor: (id) => actors.get(id),
    note: (id) => notes.get(id),
    section: (id) => sections.get(id),
    passage: (id) => passages.get(id),
    passagesOf: (document) => passagesByDocument.get(document) ?? [],
    linksOfPassage: (passage) => linksByPassage.get(passage) ?? [],
    linksOfActor: (actor) => linksByActor.get(actor) ?? [],
    concepts,
    statementsOfPassage: (passage) => statementsByPassage.get(passage) ?? [],
    statementsOfActor: (actor) => statementsByActor.get(actor) ?? [],
    notesCiting: (passage) => citing.get(passage) ?? [],
    colourName: (colour) => colourNames[colour - 1] ?? `Colour ${colour}`,
  };
}

/** Records sorted as files and the command line show them: by creation, then by id. */
export function inOrder<T extends { id: string; createdAt: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
}

/** Compares by UTF-16 units, which is the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function listsBy<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const record of records) {
    const list = lists.get(keyOf(record));
    if (list === undefined) lists.set(keyOf(record), [record]);
    else list.push(record);
  }
  return lists;
}

function citations(
  notes: readonly NoteRecord[],
  sections: ReadonlyMap<string, SectionRecord>,
): Map<string, CitingNote[]> {
  const citing = new Map<string, CitingNote[]>();
  for (const note of notes)
    for (const passage of citedPassages(sections.get(note.section.id)?.blocks ?? [])) {
      const list = citing.get(passage);
      const entry = { id: note.id, title: note.title };
      if (list === undefined) citing.set(passage, [entry]);
      else list.push(entry);
    }
  return citing;
}

/** The ids of the passages that blocks cite, each once. */
export function citedPassages(blocks: readonly Block[]): Set<string> {
  return new Set(citationsOf(blocks).map(({ passage }) => passage));
}
